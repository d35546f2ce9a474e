package modeldesk.lang.complete;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// A placeholder that is open at the caret: `${`, `@{` or a Mustache tag with its sign. `word` is
/// what is typed in it so far; `closed` says that its brace is there.
record Placeholder(Kind kind, char sign, Span begun, String word, boolean closed) {
  /// Which of the three.
  enum Kind {
    FIELD,
    CONSTANT,
    MUSTACHE
  }

  private static final Pattern OPEN =
      Pattern.compile(
          "(?:\\$\\{\\s*(?<field>[^{}\\s]*)|@\\{\\s*(?<constant>\\w*)"
              + "|\\{\\{(?<sign>[#^/]?)\\s*(?<tag>[^{}\\s]*))$");

  private static final Pattern CLOSED = Pattern.compile("[\\w.\\[\\]@ ]*}");

  /// Null when none is open on the line of the caret.
  static @Nullable Placeholder at(String text, int offset) {
    int start = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - 400);
    Matcher open = OPEN.matcher(text.substring(start, offset));
    if (!open.find()) {
      return null;
    }
    int end = offset;
    while (end < text.length() && Caret.isWord(text.charAt(end))) {
      end++;
    }
    for (Kind kind : Kind.values()) {
      String word =
          open.group(
              switch (kind) {
                case FIELD -> "field";
                case CONSTANT -> "constant";
                case MUSTACHE -> "tag";
              });
      if (word != null) {
        String sign = open.group("sign");
        return new Placeholder(
            kind,
            sign == null || sign.isEmpty() ? ' ' : sign.charAt(0),
            new Span(offset - word.length(), end),
            word,
            CLOSED.matcher(text).region(end, text.length()).lookingAt());
      }
    }
    return null;
  }

  /// A word for it, which closes a reference that is not closed yet. Behind the dot of a view the
  /// caret stays inside.
  Offer close(Offer offer) {
    boolean part = offer.insert().endsWith(".");
    return closed || kind == Kind.MUSTACHE
        ? offer
        : offer.inserting(offer.insert() + "}", offer.back() + (part ? 1 : 0));
  }
}
