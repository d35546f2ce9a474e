package modeldesk.app.command;

import java.util.ArrayList;
import java.util.List;
import modeldesk.ui.shell.Command;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The commands of the window as they are gathered.
public final class CommandList {
  private final List<Command> commands = new ArrayList<>();

  /// Every command added so far, in order.
  public List<Command> all() {
    return List.copyOf(commands);
  }

  /// Adds a command and returns it for what stands against it; `keys` as in `Command`.
  Command add(String id, String title, @Nullable Feather icon, String keys, Runnable action) {
    Command command = new Command(id, title, icon, keys, action);
    commands.add(command);
    return command;
  }
}
