package modeldesk.ui.code;

import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import org.fxmisc.richtext.model.EditableStyledDocument;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.StyleSpans;

/// Hides lines of a text and shows them again. The area lays out a hidden line like any other, so
/// it gets as little as there can be: no colours, and nothing in the gutter.
record HiddenLines(
    EditableStyledDocument<Collection<String>, String, Collection<String>> content,
    IntFunction<StyleSpans<Collection<String>>> colours) {
  /// The class of the style sheet that takes a line out of the layout.
  private static final String HIDDEN = "code-hidden";

  /// Whether a line is hidden in a text.
  static boolean contains(
      EditableStyledDocument<Collection<String>, String, Collection<String>> content, int line) {
    return content.getParagraph(line).getParagraphStyle().contains(HIDDEN);
  }

  void hide(int first, int last) {
    put(first, last, true);
  }

  void show(int first, int last) {
    put(first, last, false);
  }

  /// All lines at once: each change of the text costs as much as many lines.
  private void put(int first, int last, boolean hidden) {
    List<String> style = hidden ? List.of(HIDDEN) : List.of();
    var lines =
        new ReadOnlyStyledDocumentBuilder<Collection<String>, String, Collection<String>>(
            SegmentOps.styledTextOps(), List.of(), last - first + 1);
    for (int line = first; line <= last; line++) {
      String text = content.getParagraph(line).getText();
      if (hidden || text.isEmpty()) {
        lines.addParagraph(text, List.of(), style);
      } else {
        lines.addParagraph(text, colours.apply(line), style);
      }
    }
    content.replace(
        content.getAbsolutePosition(first, 0),
        content.getAbsolutePosition(last, content.getParagraphLength(last)),
        lines.build());
  }
}
