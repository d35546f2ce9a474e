package modeldesk.ui.latest;

import modeldesk.i18n.Messages;
import modeldesk.text.Edits;
import modeldesk.text.LineIndex;
import modeldesk.text.Span;
import modeldesk.ui.code.CodeView;
import modeldesk.ui.session.LineEnds;
import modeldesk.ui.session.Viewpoint;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// The result of one file in a code area: what is typed reaches the file, what is chosen reaches
/// the area.
final class ResultCode {
  private static final int ABOVE = 4;

  private final MergeDraftsViewModel model;
  private final MergingFile file;
  private final CodeView code;
  private @Nullable KeyDecision wanted;
  private boolean echo;
  private boolean ready;
  private boolean closed;

  ResultCode(MergeDraftsViewModel model, MergingFile file, Background background) {
    this.model = model;
    this.file = file;
    code = new CodeView(background);
    code.setReadOnly(file.isEditable() ? "" : Messages.get("latest.result.whole"));
    file.onChanged(this::chosen);
    code.onEdited(this::typed);
    load();
  }

  CodeView view() {
    return code;
  }

  void bringIntoView(@Nullable KeyDecision decision) {
    wanted = decision;
    if (ready && decision != null) {
      Span place = file.place(decision);
      int line = LineIndex.of(file.text()).lineOf(place.start());
      code.comeBackTo(new Viewpoint(place.start(), Math.max(0, line - ABOVE)));
    }
  }

  void close() {
    closed = true;
    file.onChanged(edits -> {});
    code.dispose();
  }

  private void load() {
    String text = file.text();
    code.load(text, () -> loaded(text));
  }

  private void loaded(String text) {
    if (closed) {
      return;
    }
    if (!text.equals(file.text())) {
      load();
      return;
    }
    ready = true;
    String mine = file.behind().draft().text();
    code.setBase(mine == null ? "" : LineEnds.plain(mine));
    bringIntoView(wanted);
  }

  private void chosen(Edits edits) {
    if (ready) {
      echo = true;
      code.apply(edits);
      echo = false;
      bringIntoView(wanted);
    }
  }

  private void typed(Edits edits) {
    if (ready && !echo) {
      model.edited(file, edits);
    }
  }
}
