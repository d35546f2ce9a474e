package modeldesk.ui.kit;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One line of a tree: indent, arrow, icon, name, and what stands at the right end.
public abstract class RowCell<R extends TreeRow> extends ListCell<R> {
  private static final double INDENT = 14;
  private static final double MARGIN = 8;

  private final HBox line = new HBox();
  private final StackPane arrow = new StackPane();
  private final StackPane icon = new StackPane();
  private final HBox end = new HBox();
  protected final Label name = new Label();
  private @Nullable Supplier<ContextMenu> menu;

  protected RowCell(Consumer<R> toggle) {
    getStyleClass().add("kit-row");
    line.getStyleClass().add("kit-row-line");
    line.setAlignment(Pos.CENTER_LEFT);
    arrow.getStyleClass().add("kit-row-arrow");
    icon.getStyleClass().add("kit-row-icon");
    name.getStyleClass().add("kit-row-name");
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    end.getStyleClass().add("kit-row-end");
    end.setAlignment(Pos.CENTER_RIGHT);
    end.setMinWidth(HBox.USE_PREF_SIZE);
    line.getChildren().addAll(arrow, icon, name, end);
    setPrefWidth(0);
    addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> makeMenu());
    arrow.setOnMouseClicked(Event::consume);
    arrow.setOnMousePressed(event -> {
      R row = getItem();
      if (row != null && event.getButton() == MouseButton.PRIMARY && row.isExpandable()) {
        toggle.accept(row);
        event.consume();
      }
    });
  }

  @Override
  protected final void updateItem(@Nullable R row, boolean empty) {
    super.updateItem(row, empty);
    end.getChildren().clear();
    icon.getChildren().clear();
    arrow.getChildren().clear();
    name.getStyleClass().setAll("label", "kit-row-name");
    Tip.say(this, "");
    menu = null;
    setContextMenu(null);
    if (empty || row == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    line.setPadding(new Insets(0, 0, 0, MARGIN + row.depth() * INDENT));
    if (row.isExpandable()) {
      arrow
          .getChildren()
          .add(Icons.of(row.isExpanded() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
    }
    show(row);
    end.setManaged(!end.getChildren().isEmpty());
    setGraphic(line);
  }

  /// Fills the line.
  protected abstract void show(R row);

  protected final void icon(Node node) {
    icon.getChildren().setAll(node);
  }

  protected final void say(String text, String... styleClasses) {
    name.setText(text);
    name.getStyleClass().addAll(styleClasses);
    setAccessibleText(text);
  }

  protected final void end(Node... nodes) {
    end.getChildren().addAll(nodes);
  }

  protected final void caption(String text) {
    Label caption = new Label(text);
    caption.getStyleClass().add("caption");
    end(caption);
  }

  /// A menu makes a window and a scene at once, and a list of files scrolls past many rows: it is
  /// made when it is asked for.
  protected final void menu(Supplier<ContextMenu> maker) {
    menu = maker;
  }

  final void makeMenu() {
    if (menu != null) {
      setContextMenu(menu.get());
    }
  }

  protected final void explain(String text) {
    Tip.say(this, text);
  }
}
