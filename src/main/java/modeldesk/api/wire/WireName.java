package modeldesk.api.wire;

/// The request that renames a model (api.md §2.3).
public record WireName(String name) {}
