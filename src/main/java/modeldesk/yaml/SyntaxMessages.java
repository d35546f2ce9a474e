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
  private final Indents indents;
  private final @Nullable ScalarNode lastQuoted;
  private final int openBracket;

  /// `lastQuoted` is the last quoted text that was read before the mistake was noticed,
  /// `openBracket` where the innermost open bracket stands, -1 when none is open.
  SyntaxMessages(
      String text, Positions positions, @Nullable ScalarNode lastQuoted, int openBracket) {
    this.text = text;
    this.positions = positions;
    this.lines = LineIndex.of(text);
    this.indents = new Indents(text, lines);
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
    if (quoted != null
        && (charAt(quoted.span().end()).equals("#")
            || lines.lineOf(quoted.span().end()) == lines.lineOf(at))) {
      int end = lines.lineOf(quoted.span().end());
      if (end > lines.lineOf(quoted.span().start())) {
        return error(quoted.span().start(), Messages.get("yaml.syntax.runawayQuote", end + 1));
      }
      if (problem.contains("<scalar>") && quoted.span().end() <= at) {
        return error(at, Messages.get("yaml.syntax.afterQuote"));
      }
    }
    return openBracket >= 0 && (text.startsWith("{{", openBracket) || !closes(at))
        ? inBrackets(problem, at)
        : inBlock(context, problem, at, opening);
  }

  /// Whether the open bracket is closed before `at`: the mistake was noticed before its end was
  /// taken.
  private boolean closes(int at) {
    int depth = 0;
    char quote = 0;
    for (int i = openBracket; i < at; i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '[' || c == '{') {
        depth++;
      } else if (c == ']' || c == '}') {
        depth--;
      }
      if (depth == 0) {
        return true;
      }
    }
    return false;
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

  /// Where a quote above was opened that the first one of another text closed, so that the second
  /// opens what never ends; -1 when there is none.
  private int runaway(int opening) {
    if (opening == 0 || opening >= text.length()) {
      return -1;
    }
    char quote = text.charAt(opening);
    String before = text.substring(lines.lineStart(lines.lineOf(opening)), opening);
    if (text.charAt(opening - 1) != quote
        && before.chars().filter(c -> c == quote).count() % 2 == 0) {
      return -1;
    }
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
    if (charAt(at).equals("\t") && indents.firstOf(lines.lineOf(at)) > at) {
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
      return misplaced(at, "yaml.syntax.itemPlace");
    }
    if (problem.contains("<block mapping start>")) {
      return misplaced(at, "yaml.syntax.keyIndent");
    }
    if (problem.contains("'?'")) {
      return misplaced(at, "yaml.syntax.keyInList");
    }
    return problem.contains("<scalar>")
        ? misplaced(at, "yaml.syntax.textIndent")
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
    int first = indents.firstOf(line);
    if (text.substring(first, at).contains(": ")) {
      return error(at, Messages.get("yaml.syntax.secondColon"));
    }
    int above = indents.above(line);
    if (above >= 0 && isFirstWordBelow(above)) {
      return line(indents.firstOf(above), Messages.get("yaml.syntax.noColon"));
    }
    if (above < 0 || indents.indent(above) != indents.indent(line)) {
      return misplaced(first, "yaml.syntax.keyIndent");
    }
    int tight = text.substring(0, lines.lineEnd(above)).indexOf(':', indents.firstOf(above));
    return tight < 0
        ? line(indents.firstOf(above), Messages.get("yaml.syntax.noColon"))
        : error(tight, Messages.get("yaml.syntax.tightColon"));
  }

  /// Whether a line is one word, and the first below a key that has no value yet.
  private boolean isFirstWordBelow(int line) {
    int before = indents.above(line);
    return before >= 0
        && indents.words(line).matches("\\w+")
        && indents.words(before).endsWith(":")
        && indents.indent(line) > indents.indent(before);
  }

  /// A line that does not stand where it should, or the one above it that made it look so.
  private SyntaxError misplaced(int at, String message) {
    int line = lines.lineOf(at);
    int above = indents.above(line);
    while (above >= 0
        && (indents.indent(above) > indents.indent(line) || indents.isComment(above))) {
      above = indents.above(above);
    }
    SyntaxError unread = above < 0 ? null : unread(above, line);
    if (unread != null) {
      return unread;
    }
    int other = above < 0 ? indents.below(-1) : indents.culprit(above, line);
    return other < 0 || other >= line
        ? line(at, Messages.get(message))
        : line(indents.firstOf(other), Messages.get("yaml.syntax.lineBelow"));
  }

  /// What keeps `above` from being the item or the key that it seems to be meant as; null for
  /// nothing.
  private @Nullable SyntaxError unread(int above, int line) {
    String words = indents.words(above);
    boolean beside = indents.indent(above) == indents.indent(line);
    if (indents.isTightDash(above) && (!beside || indents.words(line).startsWith("- "))) {
      return error(indents.firstOf(above), Messages.get("yaml.syntax.tightDash"));
    }
    if (beside && words.matches("\\w+:\\S.*")) {
      return error(
          text.indexOf(':', indents.firstOf(above)), Messages.get("yaml.syntax.tightColon"));
    }
    return words.matches(beside ? "\\w[^:]*" : "\\w+")
        ? line(indents.firstOf(above), Messages.get("yaml.syntax.noColon"))
        : null;
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
