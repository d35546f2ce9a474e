package modeldesk.ui.latest;

import java.util.List;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.Span;

/// Where a key stands in a text: whether an edit changes its lines, and where it stands afterwards.
final class KeyPlace {
  private final String text;
  private final Span place;
  private final Span lines;

  KeyPlace(String text, Span place) {
    this.text = text;
    this.place = place;
    this.lines = place.isEmpty() ? place : lines();
  }

  boolean isChangedBy(Edits edits) {
    return edits.list().stream().anyMatch(this::isChanged);
  }

  /// Where the key stands after the edits: what was written on its lines belongs to it.
  Span after(Edits edits) {
    int start = place.start();
    int end = place.end();
    List<Edit> list = edits.list();
    for (Edit edit : list.reversed()) {
      if (isChanged(edit)) {
        start = Math.min(start, edit.start());
        end = Math.max(end, edit.end()) + edit.growth();
      } else if (edit.end() <= place.start()) {
        start += edit.growth();
        end += edit.growth();
      }
    }
    return new Span(start, Math.max(start, end));
  }

  /// A line that is begun above or below is no change of these.
  private boolean isChanged(Edit edit) {
    if (edit.start() > lines.end() || edit.end() < lines.start()) {
      return false;
    }
    boolean inserts = edit.start() == edit.end();
    boolean below = inserts && edit.start() == lines.end() && edit.replacement().startsWith("\n");
    boolean above = inserts && edit.end() == lines.start() && edit.replacement().endsWith("\n");
    return !below && !above;
  }

  private Span lines() {
    int start = text.lastIndexOf('\n', place.start() - 1) + 1;
    int last = text.charAt(place.end() - 1) == '\n' ? place.end() - 1 : place.end();
    int end = text.indexOf('\n', last);
    return new Span(start, end < 0 ? text.length() : end);
  }
}
