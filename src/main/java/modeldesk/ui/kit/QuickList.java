package modeldesk.ui.kit;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import modeldesk.i18n.Messages;

/// A list over the window that one types to narrow: arrows and Enter to choose, Esc to leave. The
/// keyboard then is where it was before.
public final class QuickList<T> {
  private static final double WIDTH = 672;
  private static final double FROM_TOP = 56;
  private static final double ROW = 28;
  private static final int MOST_ROWS = 14;

  private final Popup popup = new Popup();
  private final Region over;
  private final Consumer<T> chosen;
  private final TextField field = new TextField();
  private final Label count = new Label();
  private final ListView<T> list = new ListView<>();
  private final HBox footer =
      new HBox(
          16,
          new KeyHint(Messages.get("kit.quick.move"), "↑", "↓"),
          new KeyHint(Messages.get("kit.quick.choose"), "Enter"),
          new KeyHint(Messages.get("kit.quick.close"), "Esc"));
  private Predicate<T> choosable = row -> true;

  /// `id` names the field and the list, `over` is what the list is shown over, as wide as the
  /// window, or the host of that in use; `show` fills the cell of a row, `chosen` is told which row
  /// was wanted.
  public QuickList(
      String id,
      Region over,
      StringProperty typed,
      ObservableList<T> rows,
      BiConsumer<ListCell<T>, T> show,
      Consumer<T> chosen) {
    this.over = over;
    this.chosen = chosen;
    popup.setAutoHide(true);
    // It stays over its window, wherever that stands; its shadow is no part of its place.
    popup.setAutoFix(false);
    popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
    field.setId(id + "-filter");
    field.textProperty().bindBidirectional(typed);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    HBox.setHgrow(field, Priority.ALWAYS);
    count.getStyleClass().add("secondary");
    count.setMinWidth(Region.USE_PREF_SIZE);
    list.setId(id + "-list");
    list.setItems(rows);
    list.setFixedCellSize(ROW);
    list.setPrefHeight(MOST_ROWS * ROW + 2);
    list.setFocusTraversable(false);
    list.setCellFactory(Cells.list(show));
    list.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY) {
        choose();
      }
    });
    Bind.now(rows, this::selectFirst);
    popup.getContent().add(card());
  }

  /// What may be typed, and what the list is called; both are also for who cannot see.
  public QuickList<T> named(ObservableValue<String> prompt, String name) {
    Bind.now(prompt, field::setPromptText);
    Bind.now(prompt, field::setAccessibleText);
    list.setAccessibleText(name);
    return this;
  }

  /// What the list says at its top right, and where it has no rows.
  public QuickList<T> saying(ObservableValue<String> counted, ObservableValue<String> nothing) {
    count.textProperty().bind(counted);
    Label empty = new Label();
    empty.getStyleClass().add("muted");
    empty.textProperty().bind(nothing);
    list.setPlaceholder(empty);
    return this;
  }

  /// Which rows can be chosen; the others, such as the title of a group, are passed over.
  public QuickList<T> choosing(Predicate<T> rows) {
    choosable = rows;
    selectFirst();
    return this;
  }

  /// Another hint at the right end of the foot.
  public QuickList<T> hinting(Node hint) {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    footer.getChildren().addAll(space, hint);
    return this;
  }

  /// Shows the list, or leaves it where it is; the caret stands behind what is typed.
  public void open() {
    if (!popup.isShowing()) {
      Region under = over instanceof ModalHost host ? host.inUse() : over;
      Point2D corner = under.localToScreen(0, 0);
      double left = (under.getLayoutBounds().getWidth() - WIDTH) / 2;
      popup.show(under, corner.getX() + Math.max(0, left), corner.getY() + FROM_TOP);
    }
    field.requestFocus();
    field.end();
  }

  public boolean isShowing() {
    return popup.isShowing();
  }

  public void hide() {
    popup.hide();
  }

  private VBox card() {
    HBox top = new HBox(8, field, count);
    top.setAlignment(Pos.CENTER_LEFT);
    top.getStyleClass().add("kit-quick-top");
    footer.setAlignment(Pos.CENTER_LEFT);
    footer.getStyleClass().add("kit-quick-foot");
    VBox card = new VBox(top, list, footer);
    card.getStyleClass().add("kit-quick");
    card.setPrefWidth(WIDTH);
    return card;
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> move(1, 1);
      case UP -> move(-1, -1);
      case PAGE_DOWN -> move(MOST_ROWS, 1);
      case PAGE_UP -> move(-MOST_ROWS, -1);
      case ENTER -> choose();
      case ESCAPE -> hide();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void selectFirst() {
    list.getSelectionModel().clearSelection();
    list.scrollTo(0);
    select(0, 1);
  }

  /// So many rows on, and from there to the next that can be chosen, in the same direction or back.
  private void move(int rows, int step) {
    int last = list.getItems().size() - 1;
    int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + rows, 0, Math.max(0, last));
    if (!select(next, step)) {
      select(next, -step);
    }
    list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - MOST_ROWS / 2));
  }

  private boolean select(int from, int step) {
    for (int at = from; at >= 0 && at < list.getItems().size(); at += step) {
      if (choosable.test(list.getItems().get(at))) {
        list.getSelectionModel().clearAndSelect(at);
        return true;
      }
    }
    return false;
  }

  private void choose() {
    T row = list.getSelectionModel().getSelectedItem();
    if (row != null && choosable.test(row)) {
      hide();
      chosen.accept(row);
    }
  }
}
