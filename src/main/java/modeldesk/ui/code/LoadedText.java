package modeldesk.ui.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import modeldesk.text.LineIndex;
import modeldesk.yaml.LexState;
import modeldesk.yaml.LineLexer;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.SegmentOps;

/// A whole text coloured and ready to be put into a code area; made on any thread. Lines that end
/// alike share the state that says so: a text has few kinds of them.
record LoadedText(
    ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> document,
    List<LexState> states) {

  static LoadedText of(String text) {
    return of(text, LexState.START);
  }

  /// A piece of a text, `before` being the state its first line begins in.
  static LoadedText of(String text, LexState before) {
    LineIndex index = LineIndex.of(text);
    SegmentOps<String, Collection<String>> segments = SegmentOps.styledTextOps();
    ReadOnlyStyledDocumentBuilder<Collection<String>, String, Collection<String>> builder =
        new ReadOnlyStyledDocumentBuilder<>(segments, List.of());
    List<LexState> states = new ArrayList<>(index.lineCount());
    LineLexer lexer = new LineLexer();
    LineStyles styles = new LineStyles();
    LexState state = before;
    Map<LexState, LexState> known = new HashMap<>();
    for (int i = 0; i < index.lineCount(); i++) {
      String line = text.substring(index.lineStart(i), index.lineEnd(i));
      styles.clear();
      LexState fresh = lexer.lex(line, state, styles);
      state = known.computeIfAbsent(fresh, same -> same);
      states.add(state);
      builder.addParagraph(line, styles.spans(line.length()));
    }
    return new LoadedText(builder.build(), states);
  }

  /// The state behind the last line that is complete: the one that what follows begins in.
  LexState behind() {
    return states.size() < 2 ? LexState.START : states.get(states.size() - 2);
  }
}
