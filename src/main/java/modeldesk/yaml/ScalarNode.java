package modeldesk.yaml;

import modeldesk.text.Span;

/// A single value: `text` is what it says once quotes, escapes and folding are undone.
public record ScalarNode(String text, Style style, Type type, Span span) implements YamlNode {
  /// How the value is written.
  public enum Style {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    /// A `|` block.
    LITERAL,
    /// A `>` block.
    FOLDED
  }

  /// What a plain value means by the core schema of YAML 1.2 (§10.3); everything else is a string.
  public enum Type {
    STRING,
    INTEGER,
    FLOAT,
    BOOLEAN,
    NULL
  }

  public boolean isNull() {
    return type == Type.NULL;
  }
}
