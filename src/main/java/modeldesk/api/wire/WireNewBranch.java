package modeldesk.api.wire;

/// The request that makes a branch (api.md §2.1, §4).
public record WireNewBranch(
    String connectionId, String baseModelId, String modelKind, String modelName) {}
