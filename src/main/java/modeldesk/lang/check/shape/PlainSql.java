package modeldesk.lang.check.shape;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import modeldesk.text.Span;
import modeldesk.yaml.ScalarNode;

/// SQL of a value, with blanks for texts, quoted names, comments, constants and Mustache, so that
/// what is left is code. Positions are those of the file.
record PlainSql(String text, int start) {
  private static final Pattern NO_CODE =
      Pattern.compile(
          "--[^\\n]*|/\\*.*?(?:\\*/|\\z)|'[^']*(?:'|\\z)|\"[^\"]*(?:\"|\\z)|`[^`]*(?:`|\\z)"
              + "|\\{\\{.*?(?:\\}\\}|\\z)|@\\{[^}]*(?:\\}|\\z)",
          Pattern.DOTALL);

  private static final Pattern COMMENT =
      Pattern.compile("--[^\\n]*|/\\*.*?(?:\\*/|\\z)|('[^']*(?:'|\\z))", Pattern.DOTALL);

  /// The same with blanks for comments, where Omni's placeholders in texts stay.
  static String withoutComments(String sql) {
    return COMMENT
        .matcher(sql)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                found.group(1) == null ? " ".repeat(found.group().length()) : found.group()));
  }

  static PlainSql of(Look look, ScalarNode sql) {
    Span span = sql.span();
    boolean quoted =
        sql.style() == ScalarNode.Style.SINGLE_QUOTED
            || sql.style() == ScalarNode.Style.DOUBLE_QUOTED;
    int margin = quoted && span.length() >= 2 ? 1 : 0;
    Span inner = new Span(span.start() + margin, span.end() - margin);
    Matcher matcher = NO_CODE.matcher(look.written(inner));
    String code = matcher.replaceAll(found -> " ".repeat(found.group().length()));
    return new PlainSql(code, inner.start());
  }

  Span span(int from, int to) {
    return new Span(start + from, start + to);
  }

  /// Whether the bracket that was opened right before `from` holds a comma of its own.
  boolean hasComma(int from) {
    int depth = 0;
    for (int i = from; i < text.length() && depth >= 0; i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        return true;
      }
    }
    return false;
  }
}
