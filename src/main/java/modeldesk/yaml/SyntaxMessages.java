package modeldesk.yaml;

import modeldesk.i18n.Messages;
import modeldesk.text.LineIndex;
import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/// Says what SnakeYAML could not read in words for the user, where the mistake begins.
final class SyntaxMessages {
  private final String text;
  private final Positions positions;
  private final LineIndex lines;
  private final @Nullable ScalarNode lastQuoted;
  private final int openBracket;

  /// `lastQuoted` is the last quoted text that was read before the mistake was noticed,
  /// `openBracket` where the innermost open bracket stands, -1 when none is open.
  SyntaxMessages(
      String text, Positions positions, @Nullable ScalarNode lastQuoted, int openBracket) {
    this.text = text;
    this.positions = positions;
    this.lines = LineIndex.of(text);
    this.lastQuoted = lastQuoted;
    this.openBracket = openBracket;
  }

  /// The first escape by number behind `from`.
  static SyntaxError badEscape(String text, int from) {
    int at = from;
    while (at + 1 < text.length()
        && !(text.charAt(at) == '\\' && "xuU".indexOf(text.charAt(at + 1)) >= 0)) {
      at++;
    }
    Span span = new Span(at, Math.min(at + 2, text.length()));
    return new SyntaxError(span, Messages.get("yaml.syntax.escapeDigits"));
  }

  SyntaxError of(MarkedYAMLException e) {
    String context = e.getContext() == null ? "" : e.getContext();
    String problem = e.getProblem() == null ? "" : e.getProblem();
    int at = offset(e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark());
    int opening = e.getContextMark() == null ? at : offset(e.getContextMark());
    if (context.contains("quoted scalar")) {
      return inQuotes(problem, at, opening);
    }
    ScalarNode quoted = lastQuoted;
    if (quoted != null && lines.lineOf(quoted.span().end()) == lines.lineOf(at)) {
      int end = lines.lineOf(quoted.span().end());
      if (end > lines.lineOf(quoted.span().start())) {
        return error(quoted.span().start(), Messages.get("yaml.syntax.runawayQuote", end + 1));
      }
      if (problem.contains("<scalar>") && quoted.span().end() <= at) {
        return error(at, Messages.get("yaml.syntax.afterQuote"));
      }
    }
    return openBracket >= 0 ? inBrackets(problem, at) : inBlock(context, problem, at, opening);
  }

  private SyntaxError inQuotes(String problem, int at, int opening) {
    if (problem.contains("unknown escape")) {
      return error(at - 1, Messages.get("yaml.syntax.escape", charAt(at)));
    }
    if (problem.contains("escape")) {
      return error(at, Messages.get("yaml.syntax.escapeDigits"));
    }
    int above = runaway(opening);
    return above < 0
        ? error(opening, Messages.get("yaml.syntax.openQuote"))
        : error(above, Messages.get("yaml.syntax.runawayQuote", lines.lineOf(opening) + 1));
  }

  /// Where a quote above was opened that the first one of an empty text closed, so that the second
  /// opens another; -1 when there is none.
  private int runaway(int opening) {
    if (opening == 0
        || opening >= text.length()
        || text.charAt(opening - 1) != text.charAt(opening)) {
      return -1;
    }
    char quote = text.charAt(opening);
    for (int line = lines.lineOf(opening) - 1; line >= 0; line--) {
      int first = -1;
      int count = 0;
      for (int i = lines.lineStart(line); i < lines.lineEnd(line); i++) {
        if (text.charAt(i) == quote && (i == 0 || text.charAt(i - 1) != '\\')) {
          count++;
          first = first < 0 && startsValue(i) ? i : first;
        }
      }
      if (count % 2 == 1) {
        return first;
      }
    }
    return -1;
  }

  private boolean startsValue(int at) {
    int i = at - 1;
    while (i >= 0 && Chars.isBlank(text.charAt(i))) {
      i--;
    }
    return i >= 0 && ":-[{,".indexOf(text.charAt(i)) >= 0;
  }

  private SyntaxError inBrackets(String problem, int at) {
    if (text.startsWith("{{", openBracket)) {
      return error(openBracket, Messages.get("yaml.syntax.template"));
    }
    if (charAt(at).equals("\t") && firstOf(lines.lineOf(at)) > at) {
      return start(at);
    }
    boolean later = at >= text.length() || lines.lineOf(at) > lines.lineOf(openBracket);
    if (later && !isCloser(at)) {
      return error(openBracket, Messages.get("yaml.syntax.openBracket", charAt(openBracket)));
    }
    if (problem.contains("cannot start any token")) {
      return start(at);
    }
    return switch (charAt(at)) {
      case "[", "{" -> error(at, Messages.get("yaml.syntax.bracketInList", charAt(at)));
      case "]", "}" ->
          error(at, Messages.get("yaml.syntax.wrongBracket", charAt(at), charAt(openBracket)));
      case "," -> error(at, Messages.get("yaml.syntax.comma"));
      default -> error(at, Messages.get("yaml.syntax.listText"));
    };
  }

  private SyntaxError inBlock(String context, String problem, int at, int opening) {
    if (problem.contains("cannot start any token")) {
      return start(at);
    }
    if (problem.startsWith("mapping values")) {
      return colon(at);
    }
    if (problem.contains("could not find expected ':'")) {
      return line(opening, Messages.get("yaml.syntax.noColon"));
    }
    if (problem.startsWith("sequence entries")) {
      return error(at, Messages.get("yaml.syntax.dash"));
    }
    if (context.contains("block scalar")) {
      return error(at, Messages.get("yaml.syntax.blockHeader"));
    }
    if (isCloser(at) || charAt(at).equals(",")) {
      return error(at, Messages.get("yaml.syntax.closer", charAt(at)));
    }
    if (problem.contains("'-'") || problem.contains("<block sequence start>")) {
      return line(at, Messages.get("yaml.syntax.itemPlace"));
    }
    if (problem.contains("<block mapping start>")) {
      return line(at, Messages.get("yaml.syntax.keyIndent"));
    }
    if (problem.contains("'?'")) {
      return line(at, Messages.get("yaml.syntax.keyInList"));
    }
    return problem.contains("<scalar>")
        ? line(at, Messages.get("yaml.syntax.textIndent"))
        : error(at, Messages.get("yaml.syntax.other", problem));
  }

  private SyntaxError start(int at) {
    return charAt(at).equals("\t")
        ? error(at, Messages.get("yaml.syntax.tab"))
        : error(at, Messages.get("yaml.syntax.firstCharacter", charAt(at)));
  }

  /// A colon where none may stand: a second one on its line, or the first of a key that the line
  /// above swallows because it is indented too deep or has no colon itself.
  private SyntaxError colon(int at) {
    int line = lines.lineOf(at);
    int first = firstOf(line);
    if (text.substring(first, at).contains(": ")) {
      return error(at, Messages.get("yaml.syntax.secondColon"));
    }
    int above = above(line);
    if (above >= 0 && isFirstWordBelow(above)) {
      return line(firstOf(above), Messages.get("yaml.syntax.noColon"));
    }
    if (above >= 0 && isTightDash(above) && indent(above) < indent(line)) {
      return error(firstOf(above), Messages.get("yaml.syntax.tightDash"));
    }
    if (above < 0 || indent(above) != indent(line)) {
      return line(first, Messages.get("yaml.syntax.keyIndent"));
    }
    int tight = text.substring(0, lines.lineEnd(above)).indexOf(':', firstOf(above));
    return tight < 0
        ? line(firstOf(above), Messages.get("yaml.syntax.noColon"))
        : error(tight, Messages.get("yaml.syntax.tightColon"));
  }

  /// Whether a line is one word, and the first below a key that has no value yet.
  private boolean isFirstWordBelow(int line) {
    int before = above(line);
    return before >= 0
        && text.substring(firstOf(line), lines.lineEnd(line)).strip().matches("\\w+")
        && text.substring(0, lines.lineEnd(before)).stripTrailing().endsWith(":")
        && indent(line) > indent(before);
  }

  /// Whether a line is an item of a list but for the blank behind its dash.
  private boolean isTightDash(int line) {
    return text.substring(firstOf(line), lines.lineEnd(line)).matches("-\\w+:\\s.*");
  }

  private int indent(int line) {
    return firstOf(line) - lines.lineStart(line);
  }

  /// The last line above that is not blank; -1 when there is none.
  private int above(int line) {
    int above = line - 1;
    while (above >= 0 && firstOf(above) == lines.lineEnd(above)) {
      above--;
    }
    return above;
  }

  private int firstOf(int line) {
    int i = lines.lineStart(line);
    while (i < lines.lineEnd(line) && Chars.isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private boolean isCloser(int at) {
    return charAt(at).equals("]") || charAt(at).equals("}");
  }

  private String charAt(int at) {
    return at < text.length() ? Character.toString(text.codePointAt(at)) : "";
  }

  private int offset(@Nullable Mark mark) {
    return mark == null ? 0 : Math.min(positions.utf16(mark.getIndex()), text.length());
  }

  private SyntaxError error(int at, String message) {
    return new SyntaxError(new Span(at, Math.min(at + 1, text.length())), message);
  }

  /// From `at` to the end of the text on its line.
  private SyntaxError line(int at, String message) {
    int end = lines.lineEnd(lines.lineOf(at));
    while (end > at && Chars.isBlank(text.charAt(end - 1))) {
      end--;
    }
    return new SyntaxError(new Span(at, Math.max(at, end)), message);
  }
}
