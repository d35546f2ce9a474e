package modeldesk.ui.editor;

import java.util.List;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import modeldesk.i18n.Messages;
import modeldesk.model.FileName;
import modeldesk.model.Issue;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Tip;
import modeldesk.ui.session.Tab;
import modeldesk.ui.session.TabGroup;
import org.kordamp.ikonli.feather.Feather;

/// The strip of tabs of a group; when they do not fit it scrolls, and a menu lists them all.
final class EditorTabs extends HBox {
  private final EditorViewModel model;
  private final TabGroup group;
  private final HBox tabs = new HBox();
  private final ScrollPane scroll = new ScrollPane(tabs);
  private final MenuButton all = new MenuButton();
  private final Subscription following;

  EditorTabs(EditorViewModel model, TabGroup group) {
    this.model = model;
    this.group = group;
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
    Tip.say(all, Messages.get("editor.tabs.all"));
    all.setAccessibleText(Messages.get("editor.tabs.all"));
    all.managedProperty().bind(all.visibleProperty());
    all.setOnShowing(event -> fillMenu());
    getChildren().setAll(scroll, all);
    ListChangeListener<Tab> changed = change -> rebuild();
    ListChangeListener<Issue> judged = change -> mark();
    group.tabs().addListener(changed);
    model.issues().all().addListener(judged);
    following =
        Subscription.combine(
            group.frontProperty().subscribe(front -> activate()),
            model.projectProperty().subscribe(project -> markBehind()),
            () -> group.tabs().removeListener(changed),
            () -> model.issues().all().removeListener(judged));
    rebuild();
    tabs.widthProperty().addListener((o, was, is) -> fit());
    widthProperty().addListener((o, was, is) -> fit());
    scroll.viewportBoundsProperty().subscribe(bounds -> activateVisible());
  }

  /// Lets go of what outlives the group.
  void close() {
    following.unsubscribe();
    shown().forEach(EditorTab::close);
  }

  /// The tabs from left to right.
  List<EditorTab> shown() {
    return tabs.getChildren().stream().map(EditorTab.class::cast).toList();
  }

  private void rebuild() {
    List<EditorTab> old = shown();
    List<EditorTab> now =
        group.tabs().stream()
            .map(tab ->
                old.stream()
                    .filter(each -> each.tab().equals(tab))
                    .findFirst()
                    .orElseGet(() -> made(tab)))
            .toList();
    old.stream().filter(tab -> !now.contains(tab)).forEach(EditorTab::close);
    tabs.getChildren().setAll(now);
    mark();
    markBehind();
    activate();
  }

  /// A tab has its place only once it was laid out.
  private EditorTab made(Tab tab) {
    EditorTab made = new EditorTab(group, tab, model);
    made.boundsInParentProperty()
        .subscribe(bounds -> {
          if (Objects.equals(tab, group.front())) {
            bringIntoView(made);
          }
        });
    return made;
  }

  private void mark() {
    shown().forEach(tab -> tab.setWorst(model.worst(tab.tab().document())));
  }

  private void markBehind() {
    shown().forEach(tab -> tab.setBehind(model.isBehind(tab.tab().document())));
  }

  private void activate() {
    for (EditorTab tab : shown()) {
      boolean front = Objects.equals(tab.tab(), group.front());
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
        .filter(tab -> Objects.equals(tab.tab(), group.front()))
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
    for (Tab tab : group.tabs()) {
      FileName name = tab.document().name();
      MenuItem item = new MenuItem(name.key(), Icons.of(name.kind()));
      item.setMnemonicParsing(false);
      item.setOnAction(event -> model.tabs().show(group, tab));
      all.getItems().add(item);
    }
  }
}
