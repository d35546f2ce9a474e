package modeldesk.ui.code;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.KeyedRows;

/// Two texts compared, side by side or one below the other, read-only: changed words marked, equal
/// stretches folded. `DiffControls` has its buttons.
public final class DiffView extends BorderPane {
  /// Takes the change over that was gone to last.
  static final KeyCombination TAKE =
      new KeyCodeCombination(KeyCode.F7, KeyCombination.SHORTCUT_DOWN);

  private static final Comparison NOTHING = Comparison.of("", "");
  private static final PseudoClass UNIFIED = PseudoClass.getPseudoClass("unified");

  private final BooleanProperty unified = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Comparison> comparison = new ReadOnlyObjectWrapper<>(NOTHING);
  private final ReadOnlyIntegerWrapper change = new ReadOnlyIntegerWrapper();
  private final DoubleProperty scrolledX = new SimpleDoubleProperty();
  private final Set<Integer> opened = new HashSet<>();
  private final ObservableList<DiffRow> rows = FXCollections.observableArrayList();
  private final ListView<DiffRow> list = new ListView<>(rows);
  private final ScrollBar across = new ScrollBar();
  private final HBox titles = new HBox();
  private final HBox leftTitle = title();
  private final HBox rightTitle = title();
  private Runnable take = () -> {};

  public DiffView() {
    getStyleClass().add("diff-view");
    list.getStyleClass().add("diff-rows");
    list.setCellFactory(view -> new DiffCell(this));
    list.setPlaceholder(new Label(Messages.get("code.diff.nothing")));
    list.setAccessibleText(Messages.get("code.diff.rows"));
    titles.getStyleClass().add("diff-titles");
    across.setOrientation(Orientation.HORIZONTAL);
    across.getStyleClass().add("diff-across");
    across.valueProperty().bindBidirectional(scrolledX);
    across.managedProperty().bind(across.visibleProperty());
    setTop(titles);
    setCenter(list);
    setBottom(across);
    unified.addListener((o, was, is) -> relayout());
    list.widthProperty().addListener((o, was, is) -> measure());
    list.skinProperty().addListener((o, was, is) -> alignTitles());
    list.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    KeyedRows.passEnter(list);
    list.getSelectionModel().selectedIndexProperty().subscribe(row -> chosen(row.intValue()));
    relayout();
  }

  /// Compares two texts and shows them; a title may have a muted part after a middle dot.
  public void show(String leftTitle, String left, String rightTitle, String right) {
    show(leftTitle, rightTitle, Comparison.of(left, right));
  }

  /// Shows a comparison that was made before, for texts too long to compare on the window's thread.
  public void show(String leftName, String rightName, Comparison shown) {
    fill(leftTitle, leftName);
    fill(rightTitle, rightName);
    opened.clear();
    scrolledX.set(0);
    comparison.set(shown);
    relayout();
    list.scrollTo(0);
    change.set(shown.changeCount() == 0 ? 0 : 1);
  }

  /// Shows another comparison of what is shown, and stays at the same change.
  public void showAgain(String leftName, String rightName, Comparison shown) {
    int before = change.get();
    show(leftName, rightName, shown);
    goTo(Math.min(before, shown.changeCount()));
  }

  /// Shows nothing.
  public void clear() {
    show("", "", NOTHING);
  }

  /// One below the other instead of side by side.
  public BooleanProperty unifiedProperty() {
    return unified;
  }

  public ReadOnlyObjectProperty<Comparison> comparisonProperty() {
    return comparison.getReadOnlyProperty();
  }

  /// The change gone to last, from 1; 0 when the texts are equal.
  public ReadOnlyIntegerProperty changeProperty() {
    return change.getReadOnlyProperty();
  }

  public void nextChange() {
    goTo(Math.min(change.get() + 1, comparison.get().changeCount()));
  }

  public void previousChange() {
    goTo(Math.max(1, change.get() - 1));
  }

  /// Who takes the change over that was gone to last, when its key is pressed.
  void onTake(Runnable action) {
    take = action;
  }

  DoubleProperty scrolledX() {
    return scrolledX;
  }

  void unfold(DiffRow.Fold fold) {
    opened.add(fold.left());
    rows.setAll(comparison.get().rows(unified.get(), opened));
  }

  /// Scrolls to a change, from 1.
  public void goTo(int number) {
    int seen = 0;
    boolean inside = false;
    for (int i = 0; i < rows.size() && number <= comparison.get().changeCount(); i++) {
      boolean differs =
          rows.get(i) instanceof DiffRow.Line line && line.kind() != DiffRow.Kind.SAME;
      if (differs && !inside && ++seen == number) {
        change.set(number);
        list.scrollTo(Math.max(0, i - 4));
        list.getSelectionModel().select(i);
        return;
      }
      inside = differs;
    }
  }

  /// A row that differs is a place to go on from.
  private void chosen(int row) {
    int seen = 0;
    boolean inside = false;
    for (int i = 0; i <= row && row < rows.size(); i++) {
      boolean differs =
          rows.get(i) instanceof DiffRow.Line line && line.kind() != DiffRow.Kind.SAME;
      seen += differs && !inside ? 1 : 0;
      inside = differs;
    }
    if (inside) {
      change.set(seen);
    }
  }

  private void relayout() {
    HBox.setHgrow(leftTitle, unified.get() ? Priority.NEVER : Priority.ALWAYS);
    if (unified.get()) {
      titles.getChildren().setAll(leftTitle, arrow(), rightTitle);
    } else {
      titles.getChildren().setAll(leftTitle, rightTitle);
    }
    pseudoClassStateChanged(UNIFIED, unified.get());
    rows.setAll(comparison.get().rows(unified.get(), opened));
    measure();
  }

  /// Keeps the titles above their halves when the rows make room for the scroll bar.
  private void alignTitles() {
    for (Node node : list.lookupAll(".scroll-bar")) {
      if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL) {
        titles
            .paddingProperty()
            .bind(
                Bindings.createObjectBinding(
                    () -> new Insets(0, bar.isVisible() ? bar.getWidth() : 0, 0, 0),
                    bar.visibleProperty(),
                    bar.widthProperty()));
      }
    }
  }

  private Label arrow() {
    Label arrow = new Label("→");
    arrow.getStyleClass().add("diff-title-muted");
    return arrow;
  }

  private void measure() {
    double shown = unified.get() ? list.getWidth() : list.getWidth() / 2;
    double needed = DiffHalf.width(longest(comparison.get()), unified.get());
    double beyond = Math.max(0, needed - shown);
    across.setMax(beyond);
    across.setVisibleAmount(needed == 0 ? 0 : beyond * shown / needed);
    across.setVisible(beyond > 0 && list.getWidth() > 0);
    scrolledX.set(Math.min(scrolledX.get(), beyond));
  }

  private static int longest(Comparison comparison) {
    return Math.max(longest(comparison.left().lines()), longest(comparison.right().lines()));
  }

  private static int longest(List<String> lines) {
    return lines.stream().mapToInt(String::length).max().orElse(0);
  }

  private void scrolled(ScrollEvent event) {
    if (event.getDeltaX() != 0 && across.isVisible()) {
      scrolledX.set(Math.clamp(scrolledX.get() - event.getDeltaX(), 0, across.getMax()));
      if (event.getDeltaY() == 0) {
        event.consume();
      }
    }
  }

  private void pressed(KeyEvent event) {
    if (TAKE.match(event)) {
      take.run();
      event.consume();
    } else if (event.getCode() == KeyCode.F7) {
      if (event.isShiftDown()) {
        previousChange();
      } else {
        nextChange();
      }
      event.consume();
    }
  }

  private static HBox title() {
    HBox title = new HBox();
    title.getStyleClass().add("diff-title");
    HBox.setHgrow(title, Priority.ALWAYS);
    return title;
  }

  private static void fill(HBox title, String text) {
    int dot = text.indexOf(" · ");
    Label name = new Label(dot < 0 ? text : text.substring(0, dot));
    name.getStyleClass().add("diff-title-name");
    Label rest = new Label(dot < 0 ? "" : text.substring(dot));
    rest.getStyleClass().add("diff-title-muted");
    title.getChildren().setAll(name, rest);
  }
}
