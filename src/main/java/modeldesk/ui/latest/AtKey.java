package modeldesk.ui.latest;

import modeldesk.yaml.YamlPath;
import org.jspecify.annotations.Nullable;

/// The place the merge view shows: a key of a file, with what is to decide there, null where
/// nothing is.
public record AtKey(MergingFile file, YamlPath path, @Nullable KeyDecision decision) {}
