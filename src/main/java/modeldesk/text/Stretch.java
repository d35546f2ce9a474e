package modeldesk.text;

/// Some whole lines of a merge of two texts that began as one.
public sealed interface Stretch {
  /// Lines that nobody changed, or that one side changed or both in the same way.
  record Agreed(String text) implements Stretch {}

  /// Lines that both sides changed differently; empty where a side has none.
  record Disputed(String base, String ours, String theirs) implements Stretch {}
}
