package modeldesk.app.command;

import modeldesk.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;

/// Connecting to a server, changing to another one or to the files of this computer, and leaving
/// one, in the File menu.
public final class ConnectionCommands {
  /// What a window can do about the other connections.
  public interface Port {
    /// Shows the start screen, with the card to fill.
    void connect();

    /// Shows the start screen, with the connections to choose from.
    void change();

    /// Shows the files of this computer.
    void files();

    /// Closes this connection.
    void disconnect();
  }

  private final Port port;

  public ConnectionCommands(Port port) {
    this.port = port;
  }

  public void addTo(CommandList list) {
    list.add(
        "file.connect", Messages.get("app.command.connect"), Feather.LOG_IN, "", port::connect);
    list.add(
        "file.switch",
        Messages.get("app.command.switch"),
        Feather.SERVER,
        "Shortcut+Alt+C",
        port::change);
    list.add(
        "file.computer",
        Messages.get("app.title.files"),
        Feather.FILE,
        "Shortcut+Alt+O",
        port::files);
    list.add(
        "file.disconnect",
        Messages.get("app.command.disconnect"),
        Feather.LOG_OUT,
        "",
        port::disconnect);
  }
}
