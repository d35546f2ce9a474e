package modeldesk.model;

/// Omni's opaque mark of one state of one file in one mode and branch; never computed here (api.md
/// §3.4).
public record Checksum(String value) {}
