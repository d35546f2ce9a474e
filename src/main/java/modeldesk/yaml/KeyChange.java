package modeldesk.yaml;

/// One key whose value is not the same in two texts. `path` leads to the outermost key that is new
/// or gone, or to the value that differs; lists are one value, because Omni merges maps and
/// replaces lists (api.md §3.1).
public record KeyChange(YamlPath path, Kind kind) {
  /// What became of the key.
  public enum Kind {
    ADDED,
    CHANGED,
    REMOVED
  }
}
