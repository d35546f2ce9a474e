package modeldesk.app.command;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import modeldesk.i18n.Messages;
import modeldesk.ui.editor.EditorViewModel;
import modeldesk.ui.session.Session;
import modeldesk.ui.session.Trail;
import modeldesk.ui.shell.Command;
import modeldesk.ui.symbols.SymbolsViewModel;
import modeldesk.ui.usages.UsagesViewModel;
import org.kordamp.ikonli.feather.Feather;

/// The Go menu: from a name to what it means, and back.
public final class GoCommands {
  private final Session session;
  private final EditorViewModel editor;
  private final UsagesViewModel usages;
  private final SymbolsViewModel symbols;
  private final Trail trail;

  public GoCommands(
      Session session,
      EditorViewModel editor,
      UsagesViewModel usages,
      SymbolsViewModel symbols,
      Trail trail) {
    this.session = session;
    this.editor = editor;
    this.usages = usages;
    this.symbols = symbols;
    this.trail = trail;
  }

  public void addTo(CommandList list) {
    list.add(
            "go.back",
            Messages.get("app.command.back"),
            Feather.ARROW_LEFT,
            "Alt+Left",
            trail::back)
        .because(unless(trail.canGoBackProperty(), Messages.get("app.command.noWayBack")));
    list.add(
            "go.forward",
            Messages.get("app.command.forward"),
            Feather.ARROW_RIGHT,
            "Alt+Right",
            trail::forward)
        .because(unless(trail.canGoForwardProperty(), Messages.get("app.command.noWayForward")));
    list.add(
            "go.definition",
            Messages.get("app.command.definition"),
            Feather.CORNER_DOWN_RIGHT,
            "F12",
            usages::definition)
        .because(EditCommands.noDocument(editor));
    list.add(
            "go.usages",
            Messages.get("app.command.usages"),
            Feather.LINK,
            "Shift+F12",
            usages::usages)
        .because(EditCommands.noDocument(editor));
    Command outline =
        list.add(
                "go.symbolInFile",
                Messages.get("app.command.symbolInFile"),
                null,
                "Shortcut+Shift+O",
                symbols::openFile)
            .because(EditCommands.noDocument(editor));
    editor.outlineBy(outline::keysText);
    list.add(
            "go.symbolInModel",
            Messages.get("app.command.symbolInModel"),
            null,
            "Shortcut+T",
            symbols::openModel)
        .because(
            session
                .projectProperty()
                .map(project -> "")
                .orElse(Messages.get("app.command.noModel")));
  }

  private static ObservableValue<String> unless(ReadOnlyBooleanProperty possible, String reason) {
    return possible.map(can -> can ? "" : reason);
  }
}
