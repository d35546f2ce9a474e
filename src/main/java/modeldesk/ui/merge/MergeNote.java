package modeldesk.ui.merge;

/// Something to know before or after a merge.
public record MergeNote(Level level, String text) {
  /// How much it matters.
  public enum Level {
    DANGER,
    ATTENTION,
    INFO,
    SUCCESS
  }
}
