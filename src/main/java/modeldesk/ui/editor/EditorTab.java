package modeldesk.ui.editor;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import modeldesk.i18n.Messages;
import modeldesk.model.Severity;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.session.Document;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The tab of one open file: its kind, its name, what is wrong in it, whether it is a draft.
final class EditorTab extends HBox {
  private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

  private final Document document;
  private final HBox mark = new HBox();
  private final Label behind = new Label("≠");
  private final Tooltip tooltip = new Tooltip();

  EditorTab(Document document, EditorViewModel model) {
    this.document = document;
    setId("editor-tab-" + document.name().key());
    getStyleClass().add("editor-tab");
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(USE_PREF_SIZE);
    Label name = new Label(document.name().baseName());
    name.getStyleClass().add("editor-tab-name");
    mark.getStyleClass().add("editor-tab-mark");
    mark.setAlignment(Pos.CENTER);
    Region dot = new Region();
    dot.getStyleClass().add("editor-tab-dot");
    Bind.state(this, "draft", document.draftProperty());
    StackPane end = new StackPane(dot, closing(model));
    end.getStyleClass().add("editor-tab-end");
    behind.getStyleClass().add("editor-tab-behind");
    behind.managedProperty().bind(behind.visibleProperty());
    getChildren().setAll(Icons.of(document.name().kind()), name, mark, behind, end);
    Tooltip.install(this, tooltip);
    setBehind(false);
    setOnMousePressed(event -> {
      if (event.getButton() == MouseButton.PRIMARY) {
        model.activate(document);
      } else if (event.getButton() == MouseButton.MIDDLE) {
        model.close(document);
      }
    });
    ContextMenu menu = menu(model);
    setOnContextMenuRequested(event -> menu.show(this, event.getScreenX(), event.getScreenY()));
  }

  Document document() {
    return document;
  }

  void setActive(boolean active) {
    pseudoClassStateChanged(ACTIVE, active);
  }

  /// Whether Omni holds another state of the file than its draft began with.
  void setBehind(boolean isBehind) {
    String key = document.name().key();
    String words = isBehind ? Messages.get("editor.tab.behind", key) : key;
    behind.setVisible(isBehind);
    tooltip.setText(words);
    setAccessibleText(words);
  }

  void setWorst(@Nullable Severity worst) {
    Node icon = worst == null ? null : Icons.of(worst);
    mark.getChildren().clear();
    if (icon != null) {
      mark.getChildren().add(icon);
    }
    mark.setManaged(icon != null);
  }

  private Button closing(EditorViewModel model) {
    Button close = new Button();
    close.setId("editor-close-" + document.name().key());
    close.setGraphic(Icons.of(Feather.X, "muted"));
    close.getStyleClass().addAll("flat", "icon-only", "editor-tab-close");
    close.setFocusTraversable(false);
    String name = Messages.get("editor.tab.close", document.name().baseName());
    close.setAccessibleText(name);
    close.setTooltip(new Tooltip(name));
    close.setOnAction(event -> model.close(document));
    return close;
  }

  private ContextMenu menu(EditorViewModel model) {
    return new ContextMenu(
        item(Messages.get("editor.menu.history"), () -> model.showHistory(document)),
        new SeparatorMenuItem(),
        item(Messages.get("editor.menu.close"), () -> model.close(document)),
        item(Messages.get("editor.menu.closeOthers"), () -> model.closeOthers(document)),
        item(Messages.get("editor.menu.closeAll"), model::closeAll));
  }

  private static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(event -> action.run());
    return item;
  }
}
