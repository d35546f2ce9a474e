package modeldesk.ui.code;

import java.util.function.Supplier;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import modeldesk.text.UndoSteps;
import modeldesk.ui.session.EditorPort;
import modeldesk.ui.session.TextLine;
import modeldesk.ui.session.Viewpoint;
import modeldesk.yaml.TextSnapshot;

/// A code view as the owner of a document's text.
record CodePort(CodeView view) implements EditorPort {
  @Override
  public String text() {
    return view.text();
  }

  @Override
  public TextSnapshot snapshot() {
    return view.snapshot();
  }

  @Override
  public int length() {
    return view.length();
  }

  @Override
  public TextLine line(int offset) {
    TextLines lines = new AreaLines(view.area());
    int line = lines.lineAt(Math.min(offset, view.length()));
    return new TextLine(line + 1, new Span(lines.start(line), lines.end(line)));
  }

  @Override
  public void apply(Edits edits) {
    view.apply(edits);
  }

  @Override
  public Supplier<UndoSteps> undoSteps() {
    return view.undoSteps();
  }

  @Override
  public void earlier(UndoSteps steps) {
    view.earlier(steps);
  }

  @Override
  public void reveal(Span span) {
    view.reveal(span);
  }

  @Override
  public Span selection() {
    return view.selection();
  }

  @Override
  public Viewpoint viewpoint() {
    return view.viewpoint();
  }

  @Override
  public void dispose() {
    view.dispose();
  }
}
