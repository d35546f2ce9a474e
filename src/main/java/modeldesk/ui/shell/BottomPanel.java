package modeldesk.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Pill;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The panel under the editor: a line of tabs with the tools of the open one, and its content.
/// Closed, only the line of 36 px is left.
final class BottomPanel extends VBox {
  static final double COLLAPSED = 36;

  /// Below this width, in px, the tools have a line of their own.
  private static final double NARROW = 960;

  private final ShellViewModel model;
  private final HBox tabs = new HBox();
  private final StackPane tools = new StackPane();
  private final StackPane content = new StackPane();
  private final BooleanProperty filled = new SimpleBooleanProperty();

  BottomPanel(ShellViewModel model, Parts parts) {
    this.model = model;
    setId("bottom");
    getStyleClass().add("shell-bottom");
    setMinHeight(COLLAPSED);
    tabs.getStyleClass().add("shell-tabs");
    content.setMinHeight(0);
    VBox.setVgrow(content, Priority.ALWAYS);
    HBox line = line();
    getChildren().addAll(line, second(line), content);
    ObservableValue<Integer> drafts = model.draftsProperty().map(Number::intValue);
    ObservableValue<Integer> issues = model.issueCountProperty().map(Number::intValue);
    add("issues", Messages.get("shell.tab.issues"), parts.issues(), issues, Pill.Tone.DANGER);
    add("search", Messages.get("shell.tab.search"), parts.search(), null, Pill.Tone.PLAIN);
    add("usages", Messages.get("shell.tab.usages"), parts.usages(), null, Pill.Tone.PLAIN);
    add("changes", Messages.get("shell.tab.changes"), parts.changes(), drafts, Pill.Tone.PLAIN);
    add("history", Messages.get("shell.tab.history"), parts.history(), null, Pill.Tone.PLAIN);
    add("tasks", Messages.get("shell.tab.tasks"), parts.tasks(), null, Pill.Tone.PLAIN);
    add("output", Messages.get("shell.tab.output"), parts.output(), null, Pill.Tone.PLAIN);
    Bind.visible(content, model.layoutProperty().map(Layout::bottomOpen));
  }

  /// From now on panels are built when they come to the front.
  void fill() {
    filled.set(true);
  }

  /// Puts the keyboard into the open panel, on its tab when nothing in it takes it.
  void enter() {
    if (!PanelCycle.enter(content)) {
      PanelCycle.enter(this);
    }
  }

  private HBox line() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button collapse =
        Buttons.icon(
            Feather.CHEVRON_DOWN, Messages.get("shell.bottom.collapse"), model::toggleBottom);
    collapse.setId("bottom-collapse");
    collapse
        .graphicProperty()
        .bind(
            model
                .layoutProperty()
                .map(l -> Icons.of(l.bottomOpen() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_UP)));
    HBox line = new HBox(tabs, space, tools, collapse);
    line.getStyleClass().add("shell-bottom-line");
    line.setAlignment(Pos.CENTER_LEFT);
    tools.setMinWidth(0);
    return line;
  }

  /// The line of the tools where the first one has no room for them.
  private HBox second(HBox first) {
    HBox second = new HBox();
    second.getStyleClass().add("shell-bottom-line");
    second.setAlignment(Pos.CENTER_LEFT);
    ObservableValue<Boolean> narrow = widthProperty().map(width -> width.doubleValue() < NARROW);
    Bind.now(
        narrow,
        now -> {
          first.getChildren().remove(tools);
          second.getChildren().remove(tools);
          if (now) {
            second.getChildren().add(tools);
          } else {
            first.getChildren().add(first.getChildren().size() - 1, tools);
          }
        });
    Bind.visible(
        second,
        narrow.flatMap(now -> model.layoutProperty().map(layout -> now && layout.bottomOpen())));
    return second;
  }

  private void add(
      String id,
      String title,
      Parts.Panel panel,
      @Nullable ObservableValue<Integer> count,
      Pill.Tone tone) {
    Label name = new Label(title);
    HBox label = new HBox(name);
    label.getStyleClass().add("shell-tab-label");
    label.setAlignment(Pos.CENTER_LEFT);
    if (count != null) {
      Pill pill = new Pill("", tone);
      pill.textProperty().bind(count.map(n -> Integer.toString(n)));
      Bind.visible(pill, count.map(n -> n > 0));
      label.getChildren().add(pill);
    }
    ToggleButton tab = new ToggleButton();
    tab.setId("bottom-tab-" + id);
    tab.getStyleClass().setAll("shell-tab");
    tab.setGraphic(label);
    tab.setAccessibleText(title);
    tab.setMinWidth(USE_PREF_SIZE);
    tab.setOnAction(event -> pressed(id, tab));
    tabs.getChildren().add(tab);
    ObservableValue<Boolean> open =
        model.layoutProperty().map(l -> l.bottomOpen() && l.bottomTab().equals(id));
    Bind.now(open, tab::setSelected);
    Bind.once(filled.flatMap(now -> now ? open : filled), () -> build(id, panel, open));
  }

  /// What came into the window late must have its skins before it can get the keyboard.
  private void build(String id, Parts.Panel panel, ObservableValue<Boolean> open) {
    Node body = panel.content().get();
    Node own = panel.tools().get();
    content.getChildren().add(body);
    tools.getChildren().add(own);
    StackPane.setAlignment(own, Pos.CENTER_RIGHT);
    Bind.visible(body, model.layoutProperty().map(l -> l.bottomTab().equals(id)));
    Bind.visible(own, open);
    if (getScene() != null) {
      body.applyCss();
    }
  }

  private void pressed(String id, ToggleButton tab) {
    model.showTab(id);
    tab.setSelected(true);
  }
}
