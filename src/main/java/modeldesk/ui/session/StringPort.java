package modeldesk.ui.session;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import modeldesk.store.Tabs;
import modeldesk.text.Edits;
import modeldesk.text.LineIndex;
import modeldesk.text.Span;
import modeldesk.text.UndoStep;
import modeldesk.text.UndoSteps;
import modeldesk.yaml.TextSnapshot;

/// A text while no editor shows it.
public final class StringPort implements EditorPort {
  private static final int ABOVE = 10;

  private String text;
  private Span selection = new Span(0, 0);
  private boolean begun;
  private boolean backwards;
  private int topLine = -1;
  private List<Tabs.Fold> folds = List.of();
  private UndoSteps steps = UndoSteps.NONE;
  private final Consumer<Edits> edited;

  /// `edited` hears of each change.
  public StringPort(String text, Consumer<Edits> edited) {
    this.text = text;
    this.edited = edited;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public TextSnapshot snapshot() {
    String now = text;
    return new TextSnapshot(() -> now);
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
    steps = steps.then(UndoStep.of(edits, text));
    String before = text;
    text = edits.apply(text);
    follow(edits, before);
    selection = edits.map(selection);
    edited.accept(edits);
  }

  @Override
  public Supplier<UndoSteps> undoSteps() {
    UndoSteps now = steps;
    return () -> now;
  }

  @Override
  public void earlier(UndoSteps earlier) {
    steps = steps.after(earlier);
  }

  @Override
  public void reveal(Span span) {
    selection = span;
    begun = false;
    topLine = -1;
  }

  /// Where an editor is to begin, without asking for the keyboard; as far as the text goes.
  void beginAt(Viewpoint wanted) {
    Viewpoint place = wanted.within(text.length());
    int line = place.topLine();
    begun = true;
    folds = place.folds();
    backwards = place.caret() < place.anchor();
    selection =
        new Span(Math.min(place.anchor(), place.caret()), Math.max(place.anchor(), place.caret()));
    topLine =
        line >= 0
            ? line
            : Math.max(0, (int) text.substring(0, place.caret()).lines().count() - 1 - ABOVE);
  }

  /// What is folded goes with its lines, wherever their last characters are now.
  private void follow(Edits edits, String before) {
    if (!folds.isEmpty()) {
      LineIndex was = LineIndex.of(before);
      LineIndex is = LineIndex.of(text);
      folds =
          folds.stream()
              .filter(fold -> fold.line() < was.lineCount())
              .map(fold -> new Tabs.Fold(is.lineOf(edits.map(last(was, fold.line()))), fold.head()))
              .toList();
    }
  }

  private static int last(LineIndex lines, int line) {
    return Math.max(lines.lineStart(line), lines.lineEnd(line) - 1);
  }

  @Override
  public Viewpoint viewpoint() {
    int anchor = begun && backwards ? selection.end() : selection.start();
    int caret = begun && !backwards ? selection.end() : selection.start();
    return new Viewpoint(anchor, caret, topLine, folds);
  }

  @Override
  public Span selection() {
    return selection;
  }

  @Override
  public void dispose() {}
}
