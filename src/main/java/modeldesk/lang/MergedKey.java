package modeldesk.lang;

import modeldesk.yaml.YamlPath;

/// A key that a merge of a draft decided by itself, and whose change is in the result. The root
/// stands for texts that were merged by line.
public record MergedKey(YamlPath path, Side side) {
  /// Who changed the key.
  public enum Side {
    MINE,
    THEIRS,
    /// Both did the same, or what both added is kept.
    BOTH
  }
}
