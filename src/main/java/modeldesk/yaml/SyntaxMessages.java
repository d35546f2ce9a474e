package modeldesk.yaml;

import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/// Says what SnakeYAML could not read in words for the user, where the mistake begins.
final class SyntaxMessages {
  private final String text;
  private final Positions positions;
  private final @Nullable ScalarNode lastQuoted;

  /// `lastQuoted` is the last quoted text that was read before the mistake was noticed.
  SyntaxMessages(String text, Positions positions, @Nullable ScalarNode lastQuoted) {
    this.text = text;
    this.positions = positions;
    this.lastQuoted = lastQuoted;
  }

  SyntaxError of(MarkedYAMLException e) {
    Mark mark = e.getProblemMark() != null ? e.getProblemMark() : e.getContextMark();
    int at = mark == null ? 0 : Math.min(positions.utf16(mark.getIndex()), text.length());
    return new SyntaxError(
        new Span(at, Math.min(at + 1, text.length())), String.valueOf(e.getProblem()));
  }
}
