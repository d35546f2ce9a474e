package modeldesk.app.command;

import modeldesk.i18n.Messages;
import modeldesk.ui.session.SchemaFiles;
import org.kordamp.ikonli.feather.Feather;

/// The part of the Help menu that the window does not do itself.
public final class HelpCommands {
  private final SchemaFiles schemas;

  public HelpCommands(SchemaFiles schemas) {
    this.schemas = schemas;
  }

  public void addTo(CommandList list) {
    list.add(
        "help.schemas",
        Messages.get("app.command.exportSchemas"),
        Feather.FILE_TEXT,
        "",
        schemas::export);
  }
}
