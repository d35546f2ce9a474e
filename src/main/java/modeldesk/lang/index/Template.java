package modeldesk.lang.index;

import java.util.List;
import modeldesk.text.Span;

/// A value with Mustache tags in it (YAML reference §3.2), or references that are never closed.
/// `context` says that it is an `ai_context`.
public record Template(Span span, boolean context, List<Tag> tags) {
  public Template {
    tags = List.copyOf(tags);
  }

  /// One `{{…}}`: its sign (`#`, `^`, `/` or a blank) and what it names. `span` is the whole tag.
  public record Tag(char sign, String name, Span span) {
    /// The sign of a tag whose braces are never closed.
    static final char OPEN = '{';

    /// The sign of a `${` whose brace is never closed.
    static final char OPEN_REFERENCE = '$';

    /// Whether the braces are never closed.
    public boolean isOpen() {
      return sign == OPEN;
    }

    /// Whether it is a reference, `${…}`, whose brace is never closed.
    public boolean isOpenReference() {
      return sign == OPEN_REFERENCE;
    }
  }
}
