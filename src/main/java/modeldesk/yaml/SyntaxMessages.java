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

  /// `lastQuoted` is the last quoted text that was read before the mistake was noticed.
  SyntaxMessages(String text, Positions positions, @Nullable ScalarNode lastQuoted) {
    this.text = text;
    this.positions = positions;
    this.lines = LineIndex.of(text);
    this.lastQuoted = lastQuoted;
  }

  SyntaxError of(MarkedYAMLException e) {
    String context = e.getContext() == null ? "" : e.getContext();
    String problem = e.getProblem() == null ? "" : e.getProblem();
    int at = offset(e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark());
    int opening = e.getContextMark() == null ? at : offset(e.getContextMark());
    if (context.contains("quoted scalar") && problem.contains("end of stream")) {
      return error(opening, Messages.get("yaml.syntax.openQuote"));
    }
    ScalarNode quoted = lastQuoted;
    if (quoted != null && isRunaway(quoted, at)) {
      int line = lines.lineOf(quoted.span().end()) + 1;
      return error(quoted.span().start(), Messages.get("yaml.syntax.runawayQuote", line));
    }
    if (context.contains("flow") && lines.lineOf(at) > lines.lineOf(opening)) {
      return error(opening, Messages.get("yaml.syntax.openBracket", text.charAt(opening)));
    }
    return error(at, Messages.get("yaml.syntax.other", problem));
  }

  /// A quoted text over several lines whose end is directly followed by the mistake: its closing
  /// quote was forgotten, and the opening quote of the next one closed it.
  private boolean isRunaway(ScalarNode quoted, int at) {
    int end = quoted.span().end();
    return lines.lineOf(end) > lines.lineOf(quoted.span().start())
        && lines.lineOf(end) == lines.lineOf(at);
  }

  private int offset(@Nullable Mark mark) {
    return mark == null ? 0 : Math.min(positions.utf16(mark.getIndex()), text.length());
  }

  private SyntaxError error(int at, String message) {
    return new SyntaxError(new Span(at, Math.min(at + 1, text.length())), message);
  }
}
