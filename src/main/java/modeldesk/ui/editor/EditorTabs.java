package modeldesk.ui.editor;

import java.util.List;
import java.util.Objects;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.session.Document;
import org.kordamp.ikonli.feather.Feather;

/// The strip of tabs; when they do not fit it scrolls, and a menu lists them all.
final class EditorTabs extends HBox {
  private final EditorViewModel model;
  private final HBox tabs = new HBox();
  private final ScrollPane scroll = new ScrollPane(tabs);
  private final MenuButton all = new MenuButton();

  EditorTabs(EditorViewModel model) {
    this.model = model;
    getStyleClass().add("editor-tabs");
    tabs.getStyleClass().add("editor-tab-row");
    scroll.getStyleClass().addAll("edge-to-edge", "editor-tab-scroll");
    scroll.setHbarPolicy(ScrollBarPolicy.NEVER);
    scroll.setVbarPolicy(ScrollBarPolicy.NEVER);
    scroll.setFitToHeight(true);
    scroll.setMinWidth(0);
    scroll.addEventFilter(ScrollEvent.SCROLL, this::wheel);
    HBox.setHgrow(scroll, Priority.ALWAYS);
    all.setId("editor-all-tabs");
    all.setGraphic(Icons.of(Feather.CHEVRON_DOWN));
    all.getStyleClass().addAll("flat", "icon-only");
    all.setTooltip(new Tooltip(Messages.get("editor.tabs.all")));
    all.setAccessibleText(Messages.get("editor.tabs.all"));
    all.managedProperty().bind(all.visibleProperty());
    all.setOnShowing(event -> fillMenu());
    getChildren().setAll(scroll, all);
    Bind.now(model.open(), this::rebuild);
    Bind.now(model.issues().all(), this::mark);
    model.activeProperty().subscribe(front -> activate());
    model.projectProperty().subscribe(project -> markBehind());
    tabs.widthProperty().addListener((o, was, is) -> fit());
    widthProperty().addListener((o, was, is) -> fit());
  }

  private void rebuild() {
    List<EditorTab> old = shown();
    List<EditorTab> now =
        model.open().stream()
            .map(document ->
                old.stream()
                    .filter(tab -> tab.document().equals(document))
                    .findFirst()
                    .orElseGet(() -> new EditorTab(document, model)))
            .toList();
    tabs.getChildren().setAll(now);
    mark();
    markBehind();
    activate();
  }

  private List<EditorTab> shown() {
    return tabs.getChildren().stream().map(EditorTab.class::cast).toList();
  }

  private void mark() {
    shown().forEach(tab -> tab.setWorst(model.worst(tab.document())));
  }

  private void markBehind() {
    shown().forEach(tab -> tab.setBehind(model.isBehind(tab.document())));
  }

  private void activate() {
    for (EditorTab tab : shown()) {
      boolean front = Objects.equals(tab.document(), model.active());
      tab.setActive(front);
      if (front) {
        bringIntoView(tab);
      }
    }
  }

  private void fit() {
    all.setVisible(tabs.getWidth() > getWidth() - 1 && getWidth() > 0);
    activateVisible();
  }

  private void activateVisible() {
    shown().stream()
        .filter(tab -> Objects.equals(tab.document(), model.active()))
        .findFirst()
        .ifPresent(this::bringIntoView);
  }

  private void bringIntoView(EditorTab tab) {
    double beyond = tabs.getWidth() - scroll.getViewportBounds().getWidth();
    if (beyond <= 0) {
      return;
    }
    double left = tab.getBoundsInParent().getMinX();
    double right = tab.getBoundsInParent().getMaxX();
    double x = scroll.getHvalue() * beyond;
    if (left < x) {
      scroll.setHvalue(left / beyond);
    } else if (right > x + scroll.getViewportBounds().getWidth()) {
      scroll.setHvalue((right - scroll.getViewportBounds().getWidth()) / beyond);
    }
  }

  private void wheel(ScrollEvent event) {
    double beyond = tabs.getWidth() - scroll.getViewportBounds().getWidth();
    double by = event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
    if (beyond > 0 && by != 0) {
      scroll.setHvalue(Math.clamp(scroll.getHvalue() - by / beyond, 0, 1));
      event.consume();
    }
  }

  private void fillMenu() {
    all.getItems().clear();
    for (Document document : model.open()) {
      MenuItem item = new MenuItem(document.name().key(), Icons.of(document.name().kind()));
      item.setMnemonicParsing(false);
      item.setOnAction(event -> model.activate(document));
      all.getItems().add(item);
    }
  }
}
