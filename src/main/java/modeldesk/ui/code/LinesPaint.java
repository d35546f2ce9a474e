package modeldesk.ui.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.model.EditableStyledDocument;
import org.fxmisc.richtext.model.StyleSpan;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/// Lines that follow each other, styled in one go: in a long text each call costs about as much for
/// forty lines as for one. What looks as it should at both ends is left alone.
final class LinesPaint {
  private final EditableStyledDocument<Collection<String>, String, Collection<String>> content;
  private final int first;
  private final List<StyleSpans<Collection<String>>> lines = new ArrayList<>();
  private int from = -1;
  private int to;

  LinesPaint(
      EditableStyledDocument<Collection<String>, String, Collection<String>> content, int first) {
    this.content = content;
    this.first = first;
  }

  /// How the next line is to look.
  void add(StyleSpans<Collection<String>> styles) {
    boolean empty = styles.length() == 0;
    if (!empty && !styles.equals(content.getParagraph(first + lines.size()).getStyleSpans())) {
      from = from < 0 ? lines.size() : from;
      to = lines.size();
    }
    lines.add(styles);
  }

  void paint() {
    if (from < 0) {
      return;
    }
    StyleSpansBuilder<Collection<String>> all = new StyleSpansBuilder<>();
    for (int i = from; i <= to; i++) {
      if (i > from) {
        all.add(List.of(), 1);
      }
      for (StyleSpan<Collection<String>> span : lines.get(i)) {
        all.add(span);
      }
    }
    content.setStyleSpans(content.getAbsolutePosition(first + from, 0), all.create());
  }
}
