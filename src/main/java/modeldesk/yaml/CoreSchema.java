package modeldesk.yaml;

/// What a plain scalar means by the core schema of YAML 1.2 (§10.3.2), without regular expressions.
final class CoreSchema {
  private CoreSchema() {}

  static ScalarNode.Type type(CharSequence text, int start, int end) {
    if (start == end) {
      return ScalarNode.Type.NULL;
    }
    char first = text.charAt(start);
    return switch (first) {
      case '~' -> end - start == 1 ? ScalarNode.Type.NULL : ScalarNode.Type.STRING;
      case 'n', 'N' ->
          isCased(text, start, end, "null") ? ScalarNode.Type.NULL : ScalarNode.Type.STRING;
      case 't', 'T' ->
          isCased(text, start, end, "true") ? ScalarNode.Type.BOOLEAN : ScalarNode.Type.STRING;
      case 'f', 'F' ->
          isCased(text, start, end, "false") ? ScalarNode.Type.BOOLEAN : ScalarNode.Type.STRING;
      case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '+', '-', '.' ->
          number(text, start, end);
      default -> ScalarNode.Type.STRING;
    };
  }

  private static ScalarNode.Type number(CharSequence text, int start, int end) {
    char first = text.charAt(start);
    if (first == '0' && end - start > 2) {
      char radix = text.charAt(start + 1);
      int base = radix == 'o' ? 8 : radix == 'x' ? 16 : 0;
      if (base > 0 && skip(text, start + 2, end, base) == end) {
        return ScalarNode.Type.INTEGER;
      }
    }
    int from = first == '+' || first == '-' ? start + 1 : start;
    if (isInfinity(text, from, end) || isNotANumber(text, start, end)) {
      return ScalarNode.Type.FLOAT;
    }
    int i = skip(text, from, end, 10);
    int digits = i - from;
    if (i == end) {
      return digits > 0 ? ScalarNode.Type.INTEGER : ScalarNode.Type.STRING;
    }
    if (text.charAt(i) == '.') {
      int fraction = skip(text, i + 1, end, 10);
      digits += fraction - i - 1;
      i = fraction;
    }
    if (digits == 0) {
      return ScalarNode.Type.STRING;
    }
    if (i < end && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
      i++;
      if (i < end && (text.charAt(i) == '+' || text.charAt(i) == '-')) {
        i++;
      }
      int exponent = skip(text, i, end, 10);
      return exponent > i && exponent == end ? ScalarNode.Type.FLOAT : ScalarNode.Type.STRING;
    }
    return i == end ? ScalarNode.Type.FLOAT : ScalarNode.Type.STRING;
  }

  private static boolean isInfinity(CharSequence text, int start, int end) {
    return isCased(text, start, end, ".inf");
  }

  private static boolean isNotANumber(CharSequence text, int start, int end) {
    return isCased(text, start, end, ".nan")
        || (end - start == 4 && CharSequence.compare(".NaN", text.subSequence(start, end)) == 0);
  }

  private static int skip(CharSequence text, int from, int end, int radix) {
    int i = from;
    while (i < end && text.charAt(i) < 128 && Character.digit(text.charAt(i), radix) >= 0) {
      i++;
    }
    return i;
  }

  /// Whether the stretch is `word` (lower case) as it stands, capitalised, or in capitals.
  private static boolean isCased(CharSequence text, int start, int end, String word) {
    if (end - start != word.length()) {
      return false;
    }
    boolean lower = true;
    boolean upper = true;
    boolean capital = true;
    boolean seenLetter = false;
    for (int i = 0; i < word.length(); i++) {
      char c = text.charAt(start + i);
      char low = word.charAt(i);
      char up = Character.toUpperCase(low);
      lower &= c == low;
      upper &= c == up;
      capital &= c == (seenLetter ? low : up);
      seenLetter |= low != up;
    }
    return lower || upper || capital;
  }
}
