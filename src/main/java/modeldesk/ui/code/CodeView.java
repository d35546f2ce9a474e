package modeldesk.ui.code;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import modeldesk.i18n.Messages;
import modeldesk.model.Issue;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import modeldesk.text.UndoSteps;
import modeldesk.ui.kit.Island;
import modeldesk.ui.kit.KeyedRows;
import modeldesk.ui.session.Caret;
import modeldesk.ui.session.EditorPort;
import modeldesk.ui.session.Viewpoint;
import modeldesk.work.Background;
import modeldesk.yaml.TextSnapshot;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.Caret.CaretVisibility;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

/// The code editor: YAML in colours, gutter, squiggles, ruler. It owns its text; a document gets to
/// it through `port`. On the window's thread only.
public final class CodeView extends Island {
  /// The usual size of the text in pixels.
  public static final double FONT_SIZE = 13;

  private static final int SMALL = 64 * 1024;

  private final Background background;
  private final Searches searches;
  private final CodeArea area;
  private final CodeText text;
  private final Writing writing;
  private final Gutter gutter;
  private final Ruler ruler;
  private final Reveal reveal;
  private final Matches matches = new Matches();
  private final MatchMarks marks;
  private final FindViewModel find;
  private final FindBar findBar;
  private final Tips tips;
  private final Links links;
  private final CodeMenu menu;
  private final Carets carets;
  private final AreaFolds folds;
  private final StickyKeys sticky;
  private final Completing completing;
  private final TypingKeys keys = new TypingKeys(this);
  private final ReadOnlyObjectWrapper<Caret> caret = new ReadOnlyObjectWrapper<>(Caret.START);
  private final DoubleProperty fontSize = new SimpleDoubleProperty(FONT_SIZE);
  private @Nullable Runnable rename;
  private @Nullable LongText loading;
  private boolean readOnly;

  public CodeView(Background background) {
    this(background, new Searches());
  }

  /// A code view that begins to search with what was sought elsewhere.
  public CodeView(Background background, Searches searches) {
    this(background, searches, null);
  }

  /// Another view of the same text, with a caret and a place of its own.
  public CodeView another() {
    return new CodeView(background, searches, text);
  }

  private CodeView(Background background, Searches searches, @Nullable CodeText shown) {
    this(new BorderPane(), background, searches, shown);
  }

  private CodeView(
      BorderPane frame, Background background, Searches searches, @Nullable CodeText shown) {
    super(frame);
    this.background = background;
    this.searches = searches;
    area = shown == null ? new CodeArea() : new CodeArea(shown.content());
    area.setAccessibleText(Messages.get("code.area"));
    area.setAccessibleHelp(Messages.get("code.area.help"));
    text = shown == null ? new CodeText(this, background) : shown;
    AltKeys.serve(area, System.getProperty("os.name", ""));
    text.undo().serve(area);
    text.join(this);
    Squiggles squiggles = text.squiggles();
    ChangeBars bars = text.bars();
    writing = new Writing(area, text.lines());
    completing = new Completing(area, text.lines(), text::snapshot);
    reveal = new Reveal(area, background);
    folds = new AreaFolds(area, text.lines(), text.folding(), reveal);
    gutter = new Gutter(area, squiggles, bars, text.folding(), folds::toggle);
    ruler = new Ruler(area, squiggles, bars, matches, reveal::line);
    find = new FindViewModel(new SearchedArea(this, reveal), searches, background);
    findBar = new FindBar(find);
    marks = new MatchMarks(area, find, matches, text, ruler, background);
    tips = new Tips(area, squiggles);
    links = new Links(area);
    carets = new Carets(area, text.lines(), folds::reach);
    new WordClick(area, text.lines());
    sticky = new StickyKeys(area, text.lines(), background, fontSize, reveal::line);
    getStyleClass().add("code-view");
    area.getStylesheets().clear();
    area.setParagraphGraphicFactory(gutter);
    area.setUseInitialStyleForInsertion(false);
    area.caretPositionProperty().addListener((o, was, is) -> moved());
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    fontSize.addListener((o, was, is) -> area.setStyle("-fx-font-size: " + is + "px"));
    menu = new CodeMenu(this, area);
    area.setContextMenu(menu);
    KeyedRows.onMenuKey(area, menu::openAtCaret);
    frame.setTop(findBar);
    refreshMarks();
    frame.setCenter(
        new StackPane(
            new VirtualizedScrollPane<>(area, ScrollBarPolicy.AS_NEEDED, ScrollBarPolicy.NEVER),
            sticky));
    StackPane.setAlignment(sticky, Pos.TOP_LEFT);
    frame.setRight(ruler);
  }

  /// The text's owner for a document.
  public EditorPort port() {
    return new CodePort(this);
  }

  /// Called after each change in any view of the text with the edits that made it; not for `load`.
  public void onEdited(Consumer<Edits> listener) {
    text.onEdited(listener);
  }

  /// Called when other lines are folded, or can be, in any view of the text.
  public void onFolded(Runnable listener) {
    text.onFolded(listener);
  }

  /// Who gives what the caret is on another name.
  public void onRename(Runnable action) {
    rename = action;
  }

  void rename() {
    if (rename != null) {
      rename.run();
    }
  }

  /// Whether names can be changed from here.
  boolean renames() {
    return rename != null;
  }

  /// Shows another text from its beginning and forgets what could be undone; see below.
  public void load(String shown, Runnable loaded) {
    load(shown, 0, loaded);
  }

  /// Shows another text, of which `line` is to be the first in view, and forgets what could be
  /// undone. Of a long one what is seen is there at once, the rest comes by and by, and until then
  /// it cannot be changed; `loaded` is called when all is there.
  public void load(String shown, int line, Runnable loaded) {
    if (loading != null) {
      loading.end();
      loading = null;
    }
    if (shown.length() <= SMALL) {
      allowChanges();
      text.show(LoadedText.of(shown));
      loaded.run();
      return;
    }
    loading =
        LongText.load(
            shown,
            line,
            text,
            background,
            () -> {
              loading = null;
              allowChanges();
              loaded.run();
            });
    allowChanges();
  }

  private void allowChanges() {
    area.setEditable(!readOnly && loading == null);
  }

  /// The text the change bars compare with.
  public void setBase(String base) {
    text.setBase(base);
  }

  /// The issues to show; places count in the text as it is now.
  public void setIssues(List<Issue> issues) {
    text.setIssues(issues);
  }

  /// Refuses to be changed by hand and says why; an empty reason lets it be changed.
  public void setReadOnly(String reason) {
    readOnly = !reason.isEmpty();
    tips.setReadOnlyReason(reason);
    find.readOnlyReasonProperty().set(reason);
    allowChanges();
    area.setShowCaret(readOnly ? CaretVisibility.ON : CaretVisibility.AUTO);
  }

  public ReadOnlyObjectProperty<Caret> caretProperty() {
    return caret.getReadOnlyProperty();
  }

  /// The size of the text in pixels.
  public DoubleProperty fontSizeProperty() {
    return fontSize;
  }

  @Override
  public void requestFocus() {
    area.requestFocus();
  }

  public String text() {
    return area.getText();
  }

  /// The text as it is now, to be copied and read later on any thread.
  public TextSnapshot snapshot() {
    return text.snapshot();
  }

  public int length() {
    return area.getLength();
  }

  public Span selection() {
    return writing.selection();
  }

  /// Changes the text as one undoable step; what is selected stays selected.
  public void apply(Edits edits) {
    Span kept = edits.map(selection());
    AreaEdits.apply(area, edits);
    AreaEdits.select(area, kept);
  }

  /// What can be taken back and made again, as it is now; may be called later on any thread.
  public Supplier<UndoSteps> undoSteps() {
    return text.undo().snapshot();
  }

  /// Puts steps that were made before the text was loaded below those made since.
  public void earlier(UndoSteps made) {
    text.undo().earlier(made);
  }

  /// Scrolls to a stretch, puts the caret at its start and the keyboard into the editor.
  public void reveal(Span span) {
    reveal.span(span);
  }

  public Viewpoint viewpoint() {
    Viewpoint place = reveal.viewpoint();
    return new Viewpoint(place.anchor(), place.caret(), place.topLine(), text.folding().heads());
  }

  /// Folds what was folded where the text was left, as far as it is there still.
  public void foldAgain(Viewpoint left) {
    text.folding().foldAgain(left.folds());
  }

  /// Goes back to where one was, the keyboard left where it is.
  public void comeBackTo(Viewpoint viewpoint) {
    reveal.comeBackTo(viewpoint);
  }

  /// Brings the caret into view, the keyboard left where it is.
  public void showCaret() {
    reveal.caret();
  }

  public void undo() {
    if (area.isEditable()) {
      area.undo();
    }
  }

  public void redo() {
    if (area.isEditable()) {
      area.redo();
    }
  }

  /// Takes what is selected, at all carets, out into the clipboard.
  public void cut() {
    if (area.isEditable() && !carets.clipboard(KeyCode.X)) {
      area.cut();
    }
  }

  public void copy() {
    if (!carets.clipboard(KeyCode.C)) {
      area.copy();
    }
  }

  public void paste() {
    if (area.isEditable() && !carets.clipboard(KeyCode.V)) {
      area.paste();
    }
  }

  public void selectAll() {
    carets.leave();
    area.selectAll();
  }

  /// Opens the find bar.
  public void find() {
    findBar.open(false);
  }

  /// Opens the find bar with the row for replacing.
  public void replace() {
    findBar.open(true);
  }

  public void findNext() {
    find.next();
  }

  public void findPrevious() {
    find.previous();
  }

  /// Closes the find bar; false if it was not open.
  boolean closeFind() {
    boolean open = find.openProperty().get();
    if (open) {
      find.close();
    }
    return open;
  }

  /// Who is asked for proposals; without one there are none.
  public void completeWith(Completer completer) {
    completing.completeWith(completer);
  }

  /// Who is asked what names mean; without one there is nothing to go to.
  public void guideBy(Guide guide) {
    tips.guideBy(guide);
    links.guideBy(guide);
    menu.guideBy(guide);
  }

  /// What can be folded and unfolded here.
  public AreaFolds folds() {
    return folds;
  }

  /// Proposes what may be typed at the caret.
  public void complete() {
    completing.ask();
  }

  public void toggleComment() {
    writing.write(LineEdits::toggleComment);
  }

  public void moveLinesUp() {
    writing.write(LineEdits::moveUp);
  }

  public void moveLinesDown() {
    writing.write(LineEdits::moveDown);
  }

  public void duplicateLines() {
    writing.write(LineEdits::duplicate);
  }

  public void deleteLines() {
    writing.write(LineEdits::delete);
  }

  public void indent() {
    writing.write(Typing::indent);
  }

  public void outdent() {
    writing.write(Typing::outdent);
  }

  /// Selects the word at the caret, then one more place where it stands.
  public void selectNext() {
    carets.selectNext();
  }

  public void addCaretAbove() {
    carets.addAbove();
  }

  public void addCaretBelow() {
    carets.addBelow();
  }

  /// This view of the text is the one that is worked in.
  public void workHere() {
    text.workIn(this);
  }

  /// Gives the control's listeners back. The view must not be used afterwards.
  public void dispose() {
    if (loading != null) {
      loading.end();
    }
    completing.hide();
    find.dispose();
    text.leave(this);
    area.dispose();
  }

  CodeArea area() {
    return area;
  }

  /// The first line in view, 0 until this is laid out.
  int topLine() {
    return Math.max(0, reveal.viewpoint().topLine());
  }

  Writing writing() {
    return writing;
  }

  private void pressed(KeyEvent event) {
    if (!event.isConsumed() && (keys.press(event) || folds.press(event))) {
      event.consume();
    }
  }

  Matches matches() {
    return matches;
  }

  /// The text changed, in this view or in another one.
  void follow(List<Edits> edits) {
    carets.follow();
    sticky.follow(edits);
    edits.forEach(find::edited);
  }

  /// Proposes what may go on behind a change that was typed here; none was for what is taken back.
  void proposeFor(List<Edits> edits) {
    completing.edited(edits);
  }

  /// Shows issues and changes beside the text as they are now.
  void refreshMarks() {
    gutter.refresh();
    ruler.refresh();
  }

  /// Other lines are folded, or can be.
  void refreshFolds() {
    gutter.refresh();
    sticky.scrolled();
    folds.tell();
  }

  /// Another text is shown.
  void forgetPlaces() {
    carets.leave();
    sticky.forget();
  }

  void markMatches() {
    marks.mark();
  }

  private void moved() {
    folds.moved();
    caret.set(
        new Caret(
            area.getCaretPosition(), area.getCurrentParagraph() + 1, area.getCaretColumn() + 1));
    text.bracketsAt(this);
  }
}
