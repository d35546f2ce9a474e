package modeldesk.api.wire;

import org.jspecify.annotations.Nullable;

/// The request that writes one file (api.md §2.8).
public record WireWrite(
    String fileName,
    String yaml,
    String mode,
    @Nullable String branchId,
    @Nullable String commitMessage,
    @Nullable String previousChecksum) {}
