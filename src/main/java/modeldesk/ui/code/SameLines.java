package modeldesk.ui.code;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import modeldesk.yaml.LexState;
import modeldesk.yaml.LineLexer;
import org.fxmisc.richtext.model.StyleSpans;

/// Reads the lines of a text so that what is alike is there once: the letters and colours of lines
/// that are written alike, the colours of lines that only look alike, and the states that lines end
/// in. Texts of models have few kinds of lines; apart, their colours would take more room than
/// their letters. One thread at a time.
final class SameLines {
  /// A line: its letters as the one segment they are, and its colours. `after` is where the next
  /// one begins.
  record Line(List<String> segments, StyleSpans<Collection<String>> colours, State after) {}

  /// What a line may begin in, and the lines that did.
  static final class State {
    private final LexState lexed;
    private final Map<String, Line> lines = new HashMap<>();

    private State(LexState lexed) {
      this.lexed = lexed;
    }

    LexState lexed() {
      return lexed;
    }
  }

  private final LineLexer lexer = new LineLexer();
  private final LineStyles styles = new LineStyles();
  private final Map<String, StyleSpans<Collection<String>>> colours = new HashMap<>();
  private final Map<LexState, State> states = new HashMap<>();

  State state(LexState lexed) {
    return states.computeIfAbsent(lexed, State::new);
  }

  Line read(String line, State before) {
    return before.lines.computeIfAbsent(line, fresh -> lexed(fresh, before));
  }

  private Line lexed(String line, State before) {
    styles.begin(line);
    State after = state(lexer.lex(line, before.lexed, styles));
    return new Line(
        List.of(line), colours.computeIfAbsent(styles.look(), look -> styles.spans()), after);
  }
}
