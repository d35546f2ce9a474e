package modeldesk.api;

import modeldesk.model.Checksum;
import modeldesk.model.FileName;
import org.jspecify.annotations.Nullable;

/// One file to write (api.md §2.8): the whole text, the checksum it was fetched with (null for a
/// new file) and the commit message.
public record YamlWrite(
    FileName name,
    String text,
    @Nullable Checksum previousChecksum,
    @Nullable String commitMessage) {}
