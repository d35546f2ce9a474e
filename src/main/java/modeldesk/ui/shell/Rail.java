package modeldesk.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Tip;
import org.kordamp.ikonli.feather.Feather;

/// The column of places on the left, with counts; help, the look and the settings at its bottom.
final class Rail extends VBox {
  Rail(ShellViewModel model, Commands commands) {
    setId("rail");
    getStyleClass().add("shell-rail");
    setAlignment(Pos.TOP_CENTER);
    Region space = new Region();
    VBox.setVgrow(space, Priority.ALWAYS);
    ObservableValue<Layout> layout = model.layoutProperty();
    Button home = item("rail-home", Feather.HOME, Messages.get("shell.rail.models"));
    home.setOnAction(event -> model.toggleSide());
    Bind.state(home, "on", layout.map(Layout::sideOpen));
    Button search = item("rail-search", Feather.SEARCH, Messages.get("shell.rail.search"));
    search.setOnAction(event -> commands.run("edit.search"));
    Button changes = item("rail-changes", Feather.EDIT_3, Messages.get("shell.rail.changes"));
    changes.setOnAction(event -> model.showTab("changes"));
    Button issues = item("rail-issues", Feather.ALERT_TRIANGLE, Messages.get("shell.rail.issues"));
    issues.setOnAction(event -> model.showTab("issues"));
    Button history = item("rail-history", Feather.CLOCK, Messages.get("shell.rail.history"));
    history.setOnAction(event -> model.showTab("history"));
    Button joins = item("rail-joins", Feather.SHARE_2, Messages.get("shell.rail.joins"));
    joins.setOnAction(event -> commands.run("model.joinMap"));
    Button help = item("rail-help", Feather.HELP_CIRCLE, Messages.get("shell.rail.help"));
    help.setOnAction(event -> commands.run("help.keys"));
    Button settings = item("rail-settings", Feather.SETTINGS, Messages.get("shell.rail.settings"));
    settings.setOnAction(event -> commands.run("file.settings"));
    getChildren()
        .addAll(
            home,
            search,
            badged(changes, model.draftsProperty().map(Number::intValue), "shell-badge-drafts"),
            badged(issues, model.issueCountProperty().map(Number::intValue), "shell-badge-issues"),
            history,
            joins,
            space,
            help,
            theme(commands),
            settings);
  }

  private static Button theme(Commands commands) {
    Button theme = item("rail-theme", Feather.SUN, Messages.get("shell.rail.theme"));
    ContextMenu menu =
        new Menus(commands)
            .context("view.themeLight", "view.themeDark", "view.themeContrast", "view.themeSystem");
    theme.setOnAction(event -> menu.show(theme, Side.RIGHT, 0, 0));
    return theme;
  }

  private static Button item(String id, Feather icon, String name) {
    Button button = new Button();
    button.setId(id);
    button.getStyleClass().setAll("shell-rail-item");
    button.setGraphic(Icons.sized(icon, Icons.RAIL));
    button.setAccessibleText(name);
    Tip.say(button, name);
    return button;
  }

  private static StackPane badged(Button item, ObservableValue<Integer> count, String style) {
    Label badge = new Label();
    badge.getStyleClass().addAll("shell-badge", style);
    badge.setMouseTransparent(true);
    badge.textProperty().bind(count.map(n -> n > 99 ? "99+" : Integer.toString(n)));
    badge.visibleProperty().bind(count.map(n -> n > 0));
    StackPane.setAlignment(badge, Pos.TOP_RIGHT);
    return new StackPane(item, badge);
  }
}
