package modeldesk.ui.code;

import java.util.function.Supplier;
import modeldesk.text.Edits;
import modeldesk.text.Span;

/// The text of a code view as what its find bar searches.
record SearchedArea(CodeView view, Reveal reveal) implements Searched {
  @Override
  public Supplier<String> snapshot() {
    return view.snapshot();
  }

  @Override
  public int length() {
    return view.length();
  }

  @Override
  public Span selection() {
    return view.selection();
  }

  @Override
  public String selectedText() {
    return view.area().getSelectedText();
  }

  @Override
  public Span lines(Span span) {
    TextLines lines = new AreaLines(view.area());
    Span touched = lines.touched(span);
    return new Span(lines.start(touched.start()), lines.end(touched.end()));
  }

  @Override
  public void select(Span span) {
    AreaEdits.select(view.area(), span);
    reveal.show();
  }

  @Override
  public void apply(Edits edits) {
    view.apply(edits);
  }

  @Override
  public void requestFocus() {
    view.requestFocus();
  }
}
