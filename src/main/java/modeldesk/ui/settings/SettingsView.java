package modeldesk.ui.settings;

import atlantafx.base.controls.CustomTextField;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.EmptyState;
import modeldesk.ui.kit.Footer;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Lines;
import modeldesk.ui.kit.Modal;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.kit.ShownWhile;
import org.kordamp.ikonli.feather.Feather;

/// Settings over the window: a filter, and every setting under the heading of its group.
public final class SettingsView {
  /// Below this width of the page, in px, there is no room for the words beside a control.
  private static final double NARROW = 560;

  private final SettingsViewModel model;
  private final ModalHost host;
  private final ShownWhile shown;
  private final CustomTextField filter = new CustomTextField();
  private final VBox content = new VBox();
  private final VBox page = new VBox();
  private final ScrollPane scroll = new ScrollPane(page);
  private final Map<Setting, SettingLine> lines = new LinkedHashMap<>();
  private final Map<Group, Node> headings = new EnumMap<>(Group.class);
  private final EmptyState nothing;

  public SettingsView(SettingsViewModel model, ModalHost host) {
    this.model = model;
    this.host = host;
    filter.setId("settings-filter");
    filter.setPromptText(Messages.get("settings.filter"));
    filter.setAccessibleText(Messages.get("settings.filter"));
    filter.setLeft(Icons.of(Feather.SEARCH, "muted"));
    filter.textProperty().bindBidirectional(model.filterProperty());
    nothing =
        new EmptyState(
            Feather.SEARCH,
            Messages.get("settings.nothing"),
            Messages.get("settings.showAll"),
            this::showAll);
    nothing.setId("settings-nothing");
    VBox top = new VBox(filter);
    top.getStyleClass().add("settings-top");
    fill();
    scroll.setId("settings-scroll");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    content.getChildren().setAll(top, scroll);
    Bind.now(model.found(), this::narrow);
    shown = new ShownWhile(host, this::show, model::close);
    shown.follow(model.showingProperty());
  }

  private void fill() {
    page.getStyleClass().add("settings-page");
    for (Setting setting : model.all()) {
      Group group = setting.about().group();
      if (!headings.containsKey(group)) {
        Label heading = new Label(group.title());
        heading.getStyleClass().addAll("heading", "settings-heading");
        headings.put(group, heading);
        page.getChildren().add(heading);
      }
      SettingLine line = new SettingLine(setting);
      line.heightProperty().subscribe(height -> reveal(line));
      lines.put(setting, line);
      page.getChildren().add(line);
    }
    page.getChildren().add(nothing);
    scroll
        .sceneProperty()
        .flatMap(Scene::focusOwnerProperty)
        .subscribe(owner -> lines.values().forEach(this::reveal));
    Bind.now(
        page.widthProperty().map(width -> width.doubleValue() < NARROW),
        narrow -> lines.values().forEach(line -> line.narrow(narrow)));
  }

  /// Brings the whole line that has the keyboard into view, with what is said about it and the
  /// heading it stands below.
  private void reveal(Node line) {
    double seen = scroll.getViewportBounds().getHeight();
    double hidden = page.getHeight() - seen;
    if (hidden <= 0 || !hasKeyboard(line)) {
      return;
    }
    Bounds at = line.getBoundsInParent();
    int before = page.getChildren().indexOf(line) - 1;
    Node above = page.getChildren().get(before);
    Node first = headings.containsValue(above) ? above : line;
    double from = first.getBoundsInParent().getMinY();
    double top = scroll.getVvalue() * hidden;
    if (from < top) {
      scroll.setVvalue(from / hidden);
    } else if (at.getMaxY() > top + seen) {
      scroll.setVvalue((at.getMaxY() - seen) / hidden);
    }
  }

  /// A combo box says that the keyboard is within it once its list was made, wherever that is.
  private static boolean hasKeyboard(Node line) {
    Scene scene = line.getScene();
    return scene != null
        && Stream.iterate(scene.getFocusOwner(), Objects::nonNull, Node::getParent)
            .anyMatch(line::equals);
  }

  private void narrow() {
    lines.forEach((setting, line) -> show(line, model.found().contains(setting)));
    headings.forEach((group, heading) ->
        show(heading, model.found().stream().anyMatch(on -> on.about().group() == group)));
    show(nothing, model.found().isEmpty());
    scroll.setVvalue(0);
  }

  private static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  private void showAll() {
    filter.clear();
    filter.requestFocus();
  }

  private void show() {
    Button close = Buttons.plain(Messages.get("settings.close"), model::close);
    close.setId("settings-done");
    close.setCancelButton(true);
    scroll.setVvalue(0);
    host.show(
        Modal.form(
                "settings",
                Feather.SETTINGS,
                Messages.get("settings.title"),
                content,
                new Footer(close).left(Lines.explained(Messages.get("settings.kept"))))
            .sized(760, 720)
            .focusing(filter)
            .onClosed(shown::closed));
  }
}
