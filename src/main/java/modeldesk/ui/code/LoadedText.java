package modeldesk.ui.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import modeldesk.text.LineIndex;
import modeldesk.yaml.LexState;
import modeldesk.yaml.LineLexer;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.SegmentOps;

/// A whole text coloured and ready to be put into a code area; made on any thread.
record LoadedText(
    ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> document,
    List<LexState> states) {

  static LoadedText of(String text) {
    LineIndex index = LineIndex.of(text);
    SegmentOps<String, Collection<String>> segments = SegmentOps.styledTextOps();
    ReadOnlyStyledDocumentBuilder<Collection<String>, String, Collection<String>> builder =
        new ReadOnlyStyledDocumentBuilder<>(segments, List.of());
    List<LexState> states = new ArrayList<>(index.lineCount());
    LineLexer lexer = new LineLexer();
    LineStyles styles = new LineStyles();
    LexState state = LexState.START;
    for (int i = 0; i < index.lineCount(); i++) {
      String line = text.substring(index.lineStart(i), index.lineEnd(i));
      styles.clear();
      state = lexer.lex(line, state, styles);
      states.add(state);
      builder.addParagraph(line, styles.spans(line.length()));
    }
    return new LoadedText(builder.build(), states);
  }
}
