package modeldesk.ui.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import modeldesk.model.Issue;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import modeldesk.work.Background;
import modeldesk.yaml.Rereading;
import modeldesk.yaml.TextSnapshot;
import org.fxmisc.richtext.model.EditableStyledDocument;
import org.fxmisc.richtext.model.PlainTextChange;
import org.jspecify.annotations.Nullable;
import org.reactfx.Subscription;

/// The text of one code view or of several beside each other, with what belongs to the text: its
/// colours, its issues, its change bars, what can be taken back. All that is done once for an edit,
/// in however many views it shows. The view in front is the one that is worked in.
final class CodeText {
  private final EditableStyledDocument<Collection<String>, String, Collection<String>> content;
  private final TextLines lines;
  private final AreaUndo undo;
  private final Squiggles squiggles = new Squiggles();
  private final Brackets brackets = new Brackets();
  private final Highlighter highlighter;
  private final ChangeBars bars;
  private final Folding folding;
  private final List<CodeView> views = new ArrayList<>();
  private final Subscription changes;
  private Consumer<Edits> edited = edits -> {};
  private Runnable folded = () -> {};
  private @Nullable TextSnapshot snapshot;

  /// Keeps a tree of the text from the first edit on.
  private @Nullable Rereading reading;

  private boolean loading;

  /// `first` is a view that is still being made.
  CodeText(CodeView first, Background background) {
    content = first.area().getContent();
    lines = new AreaLines(content);
    undo = new AreaUndo(content, () -> front().area());
    highlighter = new Highlighter(content, background, List.of(squiggles, brackets));
    bars = new ChangeBars(background, this::marksChanged);
    folding =
        new Folding(
            lines,
            new HiddenLines(content, highlighter::colours),
            background,
            this::snapshot,
            hidden -> views.forEach(view -> view.folds().leave(hidden)),
            this::places,
            this::foldsChanged);
    changes = content.multiPlainChanges().subscribe(this::changed);
  }

  EditableStyledDocument<Collection<String>, String, Collection<String>> content() {
    return content;
  }

  TextLines lines() {
    return lines;
  }

  AreaUndo undo() {
    return undo;
  }

  Squiggles squiggles() {
    return squiggles;
  }

  Highlighter highlighter() {
    return highlighter;
  }

  ChangeBars bars() {
    return bars;
  }

  Folding folding() {
    return folding;
  }

  void join(CodeView view) {
    Set<Integer> taken =
        views.stream().map(other -> other.matches().view()).collect(Collectors.toSet());
    int free = 0;
    while (taken.contains(free)) {
      free++;
    }
    view.matches().of(free);
    view.area().getStyleClass().add(view.matches().shownBy());
    views.add(view);
    highlighter.add(view.matches());
  }

  /// A view goes; the last one ends the text.
  void leave(CodeView view) {
    views.remove(view);
    highlighter.remove(view.matches());
    if (views.isEmpty()) {
      changes.unsubscribe();
      undo.close();
      bars.dispose();
      folding.dispose();
    } else {
      sought();
      bracketsAt(front());
    }
  }

  /// A view is worked in from now on.
  void workIn(CodeView view) {
    if (!isFront(view) && views.remove(view)) {
      views.addFirst(view);
      bracketsAt(view);
    }
  }

  boolean isFront(CodeView view) {
    return !views.isEmpty() && views.getFirst().equals(view);
  }

  private CodeView front() {
    return views.getFirst();
  }

  void onEdited(Consumer<Edits> listener) {
    edited = listener;
  }

  void onFolded(Runnable listener) {
    folded = listener;
  }

  /// The same one until the text changes.
  TextSnapshot snapshot() {
    TextSnapshot known = snapshot;
    if (known == null) {
      Supplier<String> text = content.snapshot()::getText;
      known = reading == null ? new TextSnapshot(text) : new TextSnapshot(text, reading);
      snapshot = known;
    }
    return known;
  }

  /// Puts another text in the place of the one that is there; it can not be taken back.
  void show(LoadedText text) {
    loading = true;
    front().area().replace(0, content.getLength(), text.document());
    loading = false;
    undo.forget();
    highlighter.loaded(text.states());
    bars.loaded(text.states().size());
    folding.loaded(true);
    views.forEach(view -> view.area().selectRange(0, 0));
    views.forEach(CodeView::forgetPlaces);
    marksChanged();
  }

  /// Puts more behind the text that is there; it belongs to what was shown.
  void append(LoadedText more) {
    loading = true;
    content.replace(content.getLength(), content.getLength(), more.document());
    loading = false;
    undo.forget();
    highlighter.appended(more.states());
    bars.loaded(highlighter.lineCount());
    folding.loaded(false);
    marksChanged();
  }

  /// While one types, mostly those that are shown where the edit has moved them already.
  void setIssues(List<Issue> issues) {
    List<Issue> before = squiggles.issues();
    SortedSet<Integer> changed = squiggles.show(issues, lines, content.getLength());
    if (!changed.isEmpty()) {
      highlighter.repaint(changed, front().topLine());
    }
    if (!before.equals(squiggles.issues())) {
      marksChanged();
    }
  }

  void setBase(String base) {
    bars.setBase(base, snapshot());
  }

  /// Marks the pair of brackets at the caret of the view in front.
  void bracketsAt(CodeView view) {
    if (isFront(view)) {
      int offset = view.area().getCaretPosition();
      Span was = brackets.pair();
      Span is = offset <= content.getLength() ? Brackets.at(lines, offset) : null;
      brackets.show(is);
      repaint(was);
      repaint(is);
    }
  }

  /// Other places are sought, or another one is the current: the text has other marks.
  void sought() {
    views.forEach(CodeView::markMatches);
  }

  /// Whether a place that is sought in one of the views is on a line.
  boolean isSought(int start, int length) {
    for (CodeView view : views) {
      if (view.matches().isOn(start, length)) {
        return true;
      }
    }
    return false;
  }

  private void changed(List<PlainTextChange> changes) {
    snapshot = null;
    if (loading) {
      return;
    }
    reading = reading == null ? new Rereading() : reading;
    List<Edits> edits = AreaEdits.of(changes);
    LinesChange touched = LinesChange.of(edits, lines, highlighter.lineCount());
    edits.forEach(squiggles::follow);
    views.forEach(view -> view.follow(edits));
    bars.follow(touched, this::snapshot);
    highlighter.changed(touched);
    folding.follow(edits, touched);
    if (touched.inserted() != touched.removed()) {
      marksChanged();
    }
    edits.forEach(edited);
    front().proposeFor(undo.isActing() ? List.of() : edits);
  }

  private void repaint(@Nullable Span pair) {
    if (pair != null && highlighter.lineCount() == lines.count()) {
      highlighter.repaint(lines.lineAt(Math.min(pair.start(), content.getLength())));
      highlighter.repaint(lines.lineAt(Math.min(pair.end(), content.getLength())));
    }
  }

  /// The ends of what is selected in each view.
  private IntStream places() {
    return views.stream()
        .flatMapToInt(
            view -> IntStream.of(view.area().getAnchor(), view.area().getCaretPosition()));
  }

  private void foldsChanged() {
    views.forEach(CodeView::refreshFolds);
    folded.run();
  }

  private void marksChanged() {
    views.forEach(CodeView::refreshMarks);
  }
}
