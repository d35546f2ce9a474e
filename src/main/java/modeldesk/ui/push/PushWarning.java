package modeldesk.ui.push;

/// Something to know before sending, shown under the target; never a second dialog.
public record PushWarning(Level level, String text) {
  /// How much it matters.
  public enum Level {
    DANGER,
    ATTENTION,
    INFO
  }
}
