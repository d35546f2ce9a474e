package modeldesk.ui.session;

import java.util.function.Consumer;
import java.util.function.Supplier;
import modeldesk.text.Edits;
import modeldesk.text.LineIndex;
import modeldesk.text.Span;

/// A document's text while no editor shows it.
final class StringPort implements EditorPort {
  private String text;
  private Span selection = new Span(0, 0);
  private final Consumer<Edits> edited;

  StringPort(String text, Consumer<Edits> edited) {
    this.text = text;
    this.edited = edited;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public Supplier<String> snapshot() {
    String now = text;
    return () -> now;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public TextLine line(int offset) {
    LineIndex lines = LineIndex.of(text);
    int line = lines.lineOf(offset);
    return new TextLine(line + 1, lines.line(line));
  }

  @Override
  public void apply(Edits edits) {
    text = edits.apply(text);
    selection = edits.map(selection);
    edited.accept(edits);
  }

  @Override
  public void reveal(Span span) {
    selection = span;
  }

  @Override
  public Span selection() {
    return selection;
  }

  @Override
  public void dispose() {}
}
