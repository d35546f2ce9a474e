package modeldesk.ui.shell;

import modeldesk.ui.session.Notice;
import org.jspecify.annotations.Nullable;

/// The line under the toolbar that warns about the open target as long as that is so; `action` is
/// what can be done about it, null for nothing.
public record Banner(Kind kind, String text, Notice.@Nullable Action action) {
  /// What it warns of.
  public enum Kind {
    NONE,
    PRODUCTION,
    READ_ONLY,
    LOST
  }

  static final Banner NONE = new Banner(Kind.NONE, "");

  Banner(Kind kind, String text) {
    this(kind, text, null);
  }
}
