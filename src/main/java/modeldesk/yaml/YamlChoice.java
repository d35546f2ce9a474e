package modeldesk.yaml;

/// How a conflict of a `YamlMerge` is decided.
public sealed interface YamlChoice {
  /// One of the three values, or that there is none.
  enum Side implements YamlChoice {
    BASE,
    MINE,
    THEIRS
  }

  /// A value written by the user, as YAML without the key: `Orders`, `[ a, b ]`, or several lines
  /// that begin in the first column.
  record Own(String text) implements YamlChoice {}
}
