package modeldesk.lang.complete;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// A placeholder that is open at the caret: `${`, `@{` or a Mustache tag with its sign. `word` is
/// what is typed in it so far.
record Placeholder(Kind kind, char sign, Span begun, String word) {
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
            word);
      }
    }
    return null;
  }
}
