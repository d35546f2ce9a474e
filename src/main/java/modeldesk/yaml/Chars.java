package modeldesk.yaml;

/// What single characters of a line mean to YAML 1.2.
final class Chars {
  private Chars() {}

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
  }

  static int skipBlanks(CharSequence line, int start) {
    int i = start;
    while (i < line.length() && isBlank(line.charAt(i))) {
      i++;
    }
    return i;
  }

  /// Whether a blank or nothing stands at `i`.
  static boolean isGap(CharSequence line, int i) {
    return i >= line.length() || isBlank(line.charAt(i));
  }

  static boolean isIndicator(CharSequence line, int i, char indicator) {
    return i < line.length() && line.charAt(i) == indicator && isGap(line, i + 1);
  }

  static boolean isDash(CharSequence line, int i) {
    return isIndicator(line, i, '-');
  }

  static boolean isComment(CharSequence line, int i) {
    return i < line.length() && line.charAt(i) == '#' && (i == 0 || isBlank(line.charAt(i - 1)));
  }

  /// Whether the line is `---` or `...`.
  static boolean isMarker(CharSequence line) {
    if (line.length() < 3 || !isGap(line, 3)) {
      return false;
    }
    char c = line.charAt(0);
    return (c == '-' || c == '.') && line.charAt(1) == c && line.charAt(2) == c;
  }

  static boolean isFlowEnd(char c) {
    return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
  }

  /// Where a quoted text that opens at `start` ends, behind its closing quote; -1 when it does not
  /// end on this line.
  static int quotedEnd(CharSequence line, int start) {
    return quotedEnd(line, start + 1, line.charAt(start));
  }

  /// The same with the opening on a line above.
  static int quotedEnd(CharSequence line, int from, char quote) {
    int i = from;
    while (i < line.length()) {
      char c = line.charAt(i);
      if (c == '\\' && quote == '"') {
        i += 2;
      } else if (c != quote) {
        i++;
      } else if (quote == '\'' && i + 1 < line.length() && line.charAt(i + 1) == quote) {
        i += 2;
      } else {
        return i + 1;
      }
    }
    return -1;
  }

  /// The end of the key of a block map that begins at `start`, -1 when no key does.
  static int keyEnd(CharSequence line, int start, int longest) {
    if (start >= line.length()) {
      return -1;
    }
    char first = line.charAt(start);
    if (first == '"' || first == '\'') {
      int end = quotedEnd(line, start);
      return end > 0 && isIndicator(line, skipBlanks(line, end), ':') ? end : -1;
    }
    if ("[]{},#|>@`%&*!:".indexOf(first) >= 0) {
      return -1;
    }
    int last = Math.min(line.length(), start + longest);
    int end = start;
    for (int i = start; i < last; i++) {
      char c = line.charAt(i);
      if (c == ':' && isGap(line, i + 1)) {
        return end;
      }
      if (isComment(line, i)) {
        return -1;
      }
      if (!isBlank(c)) {
        end = i + 1;
      }
    }
    return -1;
  }

  static String keyText(CharSequence line, int start, int end) {
    char first = line.charAt(start);
    boolean quoted = (first == '"' || first == '\'') && end - start > 1;
    return quoted
        ? line.subSequence(start + 1, end - 1).toString()
        : line.subSequence(start, end).toString();
  }

  /// Where a plain scalar of a block ends: before a comment or at the end of the line, blanks left
  /// out.
  static int plainEnd(CharSequence line, int start) {
    int end = start;
    for (int i = start; i < line.length(); i++) {
      if (isComment(line, i)) {
        break;
      }
      if (!isBlank(line.charAt(i))) {
        end = i + 1;
      }
    }
    return end;
  }
}
