package modeldesk.ui.shell;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Footer;
import modeldesk.ui.kit.Modal;
import modeldesk.ui.kit.ModalHost;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The cards of the Help menu: every key there is, and what the program is.
final class Help {
  private final ModalHost modals;
  private final String version;
  private final Map<String, String> licences;
  private @Nullable Commands commands;

  /// `licences` are those of what the program is made with, by its names.
  Help(ModalHost modals, String version, Map<String, String> licences) {
    this.modals = modals;
    this.version = version;
    this.licences = Map.copyOf(licences);
  }

  void list(Commands all) {
    commands = all;
  }

  void showKeys() {
    KeySheet.show(
        modals,
        new KeySheet.Group(
            Messages.get("shell.keys.everywhere"),
            keyed().stream()
                .map(command ->
                    new KeySheet.Line(command.title().replace("…", ""), command.keysText()))
                .toList()));
  }

  private List<Command> keyed() {
    return commands == null
        ? List.of()
        : commands.all().stream().filter(command -> command.keys() != null).toList();
  }

  void showAbout() {
    Label what = paragraph(Messages.get("shell.about.what"));
    Label independent = paragraph(Messages.get("shell.about.independent"));
    independent.getStyleClass().add("muted");
    Label number = paragraph(Messages.get("shell.about.version", version));
    number.getStyleClass().add("muted");
    Label made = paragraph(Messages.get("shell.about.made"));
    made.getStyleClass().add("strong");
    VBox body = new VBox(what, independent, number, made, licences());
    body.getStyleClass().add("kit-dialog-body");
    show("about", Feather.LAYERS, Messages.get("shell.about.title"), body);
  }

  private ScrollPane licences() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("shell-licences");
    new TreeMap<>(licences)
        .forEach((name, licence) -> {
          Label of = new Label(licence);
          of.getStyleClass().add("secondary");
          of.setMinWidth(Label.USE_PREF_SIZE);
          GridPane.setHgrow(of, Priority.ALWAYS);
          grid.addRow(grid.getRowCount(), new Label(name), of);
        });
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setId("about-licences");
    scroll.setFitToWidth(true);
    scroll.setPrefHeight(180);
    scroll.setAccessibleText(Messages.get("shell.about.made"));
    return scroll;
  }

  private void show(String id, Feather icon, String title, Node content) {
    Button close = Buttons.primary(Messages.get("shell.help.close"), modals::close);
    close.setId(id + "-done");
    modals.show(Modal.form(id, icon, title, content, new Footer(close)).focusing(close));
  }

  private static Label paragraph(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    return label;
  }
}
