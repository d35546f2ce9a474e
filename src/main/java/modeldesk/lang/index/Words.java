package modeldesk.lang.index;

import java.util.ArrayList;
import java.util.List;
import modeldesk.text.Span;

/// Names in a stretch of text.
final class Words {
  private Words() {}

  static boolean isName(String text, int from, int to) {
    if (from >= to || (text.charAt(from) >= '0' && text.charAt(from) <= '9')) {
      return false;
    }
    return isWord(text, from, to);
  }

  static boolean isWord(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isPart(text.charAt(i))) {
        return false;
      }
    }
    return from < to;
  }

  private static boolean isPart(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }

  /// The names between dots; none when something else stands there.
  static List<Span> parts(String text, int from, int to) {
    List<Span> parts = new ArrayList<>(3);
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || text.charAt(i) == '.') {
        if (!isName(text, start, i)) {
          return List.of();
        }
        parts.add(new Span(start, i));
        start = i + 1;
      }
    }
    return parts;
  }

  /// The same where blanks within names are taken as parts of them: names that a blank tore apart.
  static List<Span> torn(String text, int from, int to) {
    String mended = text.substring(from, to).replace(' ', '_');
    return parts(mended, 0, mended.length()).stream()
        .map(part -> new Span(from + part.start(), from + part.end()))
        .toList();
  }

  static int skipBlank(String text, int from, int to) {
    int i = from;
    while (i < to && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  static int trimBlank(String text, int from, int to) {
    int i = to;
    while (i > from && Character.isWhitespace(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  /// Whether nothing but blanks stands before `at` on its line.
  static boolean startsLine(String text, int at) {
    int i = at - 1;
    while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i--;
    }
    return i < 0 || text.charAt(i) == '\n' || text.charAt(i) == '\r';
  }

  static int lineEnd(String text, int from, int to) {
    int i = from;
    while (i < to && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    return i;
  }
}
