package modeldesk.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
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
import modeldesk.ui.kit.Tip;
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
  private final BooleanProperty tooled = new SimpleBooleanProperty();

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
    tools.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  /// The line of the tools where the first one has no room for them. There the tabs are alone, and
  /// their names can be cut rather than the window.
  private HBox second(HBox first) {
    HBox second = new HBox();
    second.getStyleClass().add("shell-bottom-line");
    second.setAlignment(Pos.CENTER_LEFT);
    ObservableValue<Boolean> narrow = widthProperty().map(width -> width.doubleValue() < NARROW);
    Bind.now(
        narrow,
        now -> {
          tabs.setMinWidth(now ? USE_COMPUTED_SIZE : USE_PREF_SIZE);
          first.getChildren().remove(tools);
          second.getChildren().remove(tools);
          if (now) {
            second.getChildren().add(tools);
          } else {
            first.getChildren().add(first.getChildren().size() - 1, tools);
          }
        });
    ObservableValue<Boolean> open = model.layoutProperty().map(Layout::bottomOpen);
    Bind.visible(
        second, narrow.flatMap(now -> open.flatMap(is -> tooled.map(are -> now && is && are))));
    return second;
  }

  private void add(
      String id,
      String title,
      Parts.Panel panel,
      @Nullable ObservableValue<Integer> count,
      Pill.Tone tone) {
    ToggleButton tab = new ToggleButton(title);
    tab.setId("bottom-tab-" + id);
    tab.getStyleClass().setAll("shell-tab");
    tab.setAccessibleText(title);
    tab.textTruncatedProperty().subscribe(cut -> Tip.say(tab, cut ? title : ""));
    if (count != null) {
      Pill pill = new Pill("", tone);
      pill.textProperty().bind(count.map(n -> Messages.count(n)));
      tab.graphicProperty().bind(count.map(n -> n > 0 ? pill : null));
    }
    tab.setOnAction(event -> pressed(id, tab));
    tabs.getChildren().add(tab);
    ObservableValue<Boolean> open =
        model.layoutProperty().map(l -> l.bottomOpen() && l.bottomTab().equals(id));
    Bind.now(open, tab::setSelected);
    Bind.once(filled.flatMap(now -> now ? open : filled), () -> build(id, panel, open));
  }

  /// What came into the window late must have its skins before it can get the keyboard.
  private void build(String id, Parts.Panel panel, ObservableValue<Boolean> open) {
    Region body = panel.content().get();
    body.setMinSize(0, 0);
    Node own = panel.tools().get();
    content.getChildren().add(body);
    StackPane box = new StackPane(own);
    box.setAlignment(Pos.CENTER_RIGHT);
    tools.getChildren().add(box);
    Bind.visible(body, model.layoutProperty().map(l -> l.bottomTab().equals(id)));
    Bind.visible(box, open);
    Bind.now(
        open,
        now -> {
          if (now) {
            tooled.bind(own.managedProperty());
          }
        });
    if (getScene() != null) {
      body.applyCss();
    }
  }

  private void pressed(String id, ToggleButton tab) {
    model.showTab(id);
    tab.setSelected(true);
  }
}
