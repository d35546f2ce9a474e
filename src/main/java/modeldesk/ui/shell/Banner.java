package modeldesk.ui.shell;

/// The line under the toolbar that warns about the open target.
public record Banner(Kind kind, String text) {
  /// What it warns of.
  public enum Kind {
    NONE,
    PRODUCTION,
    READ_ONLY
  }

  static final Banner NONE = new Banner(Kind.NONE, "");
}
