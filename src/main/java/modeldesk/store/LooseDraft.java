package modeldesk.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What somebody typed into a file of this computer and has not saved there. `base` is what the
/// file held when that began, null when there was none. Both texts are as files have them.
public record LooseDraft(Path path, String text, @Nullable String base) {}
