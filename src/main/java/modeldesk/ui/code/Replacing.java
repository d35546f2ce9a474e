package modeldesk.ui.code;

import java.util.List;
import modeldesk.text.Edit;
import modeldesk.text.Edits;

/// Every place replaced at once: how many, and the edits that do it.
record Replacing(int count, Edits edits) {
  private static final int MOST = 500;

  /// Very many edits become one over all they touch: an editor that makes them one by one keeps the
  /// window waiting.
  static Replacing of(String text, List<Edit> edits) {
    if (edits.size() <= MOST) {
      return new Replacing(edits.size(), new Edits(edits));
    }
    int start = edits.getFirst().start();
    int end = edits.getLast().end();
    List<Edit> within =
        edits.stream()
            .map(edit -> new Edit(edit.start() - start, edit.end() - start, edit.replacement()))
            .toList();
    String replaced = new Edits(within).apply(text.substring(start, end));
    return new Replacing(edits.size(), Edits.of(new Edit(start, end, replaced)));
  }
}
