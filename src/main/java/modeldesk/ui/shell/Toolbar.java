package modeldesk.ui.shell;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Tip;
import org.kordamp.ikonli.feather.Feather;

/// The line on top: what is open on the left, what can be done with it on the right.
final class Toolbar extends HBox {
  /// Below this width of the window, in px, only the icons of the commands are left.
  private static final double NARROW = 1280;

  /// Below this width, in px, the least used command is an icon, so that the choosers show names.
  private static final double TIGHT = 1520;

  /// Below this width, in px, two menus are left to the main menu, which has them, too, so that one
  /// reads what is open.
  private static final double SMALL = 1020;

  /// Below this width, in px, of the commands only Push is left beside the main menu.
  private static final double TINY = 640;

  /// Below this width, in px, the chip that says Omni cannot be reached says only that.
  private static final double WIDE = 1680;

  /// What that chip takes then, in px.
  private static final double CHIP = 120;

  Toolbar(ShellViewModel model, Commands commands) {
    setId("toolbar");
    getStyleClass().add("shell-toolbar");
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(0);
    Menus menus = new Menus(commands);
    MenuButton main = menus.main();
    HBox.setMargin(main, new Insets(0, 10, 0, 0));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren()
        .addAll(
            main,
            new ChooserButton(
                "chooser-connection",
                Feather.DATABASE,
                Messages.get("shell.chooser.connection"),
                model.connection()),
            Icons.of(Feather.CHEVRON_RIGHT, "muted"),
            new ChooserButton(
                "chooser-model",
                Feather.LAYERS,
                Messages.get("shell.chooser.model"),
                model.model()),
            Icons.of(Feather.CHEVRON_RIGHT, "muted"),
            new ChooserButton(
                "chooser-branch",
                Feather.GIT_BRANCH,
                Messages.get("shell.chooser.branch"),
                model.branch()),
            offline(model),
            space);
    ObservableValue<Boolean> narrow = below(NARROW, model);
    add("toolbar-refresh", "model.refreshSchema", commands, model, narrow);
    add("toolbar-reset-cache", "model.resetCache", commands, model, below(TIGHT, model));
    add("toolbar-validate", "model.validate", commands, model, narrow);
    Separator line = new Separator(Orientation.VERTICAL);
    line.getStyleClass().add("shell-toolbar-line");
    MenuButton ofModel = menus.model();
    MenuButton ofBranch = menus.branch();
    Bind.visible(ofModel, below(SMALL, model).map(small -> !small));
    Bind.visible(ofBranch, below(SMALL, model).map(small -> !small));
    getChildren().addAll(ofModel, ofBranch, line);
    Command push = commands.find("model.push");
    if (push != null) {
      push.titled(model.pushLabelProperty());
      getChildren().add(new CommandButton("toolbar-push", push, commands, true));
    }
  }

  private ObservableValue<Boolean> below(double least, ShellViewModel model) {
    return widthProperty()
        .flatMap(width ->
            model
                .offlineChipProperty()
                .map(chip -> width.doubleValue() < least + (chip.isEmpty() ? 0 : CHIP)));
  }

  private void add(
      String id,
      String commandId,
      Commands commands,
      ShellViewModel model,
      ObservableValue<Boolean> narrow) {
    Command command = commands.find(commandId);
    if (command != null) {
      CommandButton button = new CommandButton(id, command, commands, false).shrinking(narrow);
      Bind.visible(button, below(TINY, model).map(tiny -> !tiny));
      getChildren().add(button);
    }
  }

  private Label offline(ShellViewModel model) {
    Label chip = new Label();
    chip.setId("offline-chip");
    chip.getStyleClass().add("shell-offline");
    chip.setGraphic(Icons.of(Feather.CLOUD_OFF, "muted"));
    chip.setMinWidth(Region.USE_PREF_SIZE);
    chip.textProperty()
        .bind(
            widthProperty()
                .flatMap(width ->
                    width.doubleValue() < WIDE
                        ? new SimpleStringProperty(Messages.get("shell.status.offline"))
                        : model.offlineChipProperty()));
    chip.accessibleTextProperty().bind(model.offlineChipProperty());
    Tip.follow(chip, model.offlineChipProperty());
    Bind.visible(chip, model.offlineChipProperty().map(text -> !text.isEmpty()));
    return chip;
  }
}
