package modeldesk.ui.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import modeldesk.text.LineIndex;
import modeldesk.yaml.LexState;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.SegmentOps;

/// A whole text coloured and ready to be put into a code area; made on any thread.
record LoadedText(
    ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> document,
    List<LexState> states) {

  static LoadedText of(String text) {
    return of(text, LexState.START, new SameLines());
  }

  /// A piece of a text, `before` being the state its first line begins in; it shares what is alike
  /// with the pieces that were read before.
  static LoadedText of(String text, LexState before, SameLines same) {
    LineIndex index = LineIndex.of(text);
    SegmentOps<String, Collection<String>> segments = SegmentOps.styledTextOps();
    ReadOnlyStyledDocumentBuilder<Collection<String>, String, Collection<String>> builder =
        new ReadOnlyStyledDocumentBuilder<>(segments, List.of(), index.lineCount());
    List<LexState> states = new ArrayList<>(index.lineCount());
    SameLines.State state = same.state(before);
    for (int i = 0; i < index.lineCount(); i++) {
      SameLines.Line line = same.read(text.substring(index.lineStart(i), index.lineEnd(i)), state);
      state = line.after();
      states.add(state.lexed());
      builder.addParagraph(line.segments(), line.colours());
    }
    return new LoadedText(builder.build(), states);
  }

  /// The state behind the last line that is complete: the one that what follows begins in.
  LexState behind() {
    return states.size() < 2 ? LexState.START : states.get(states.size() - 2);
  }
}
