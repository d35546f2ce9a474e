package modeldesk.app;

import java.util.List;
import modeldesk.app.command.ConnectionCommands;
import modeldesk.model.Target;
import modeldesk.ui.shell.Chooser;
import org.jspecify.annotations.Nullable;

/// The other connections of the program, as the window of one of them sees them.
interface Servers extends ConnectionCommands.Port {
  /// What the connection chooser offers behind the connections of its own server.
  List<Chooser.Choice> choices();

  /// Brings the main window to the front, with this server in it.
  void present();

  /// Where the user was on this server when it was open last.
  Target.@Nullable Place lastPlace();

  /// The user went to a model or branch of this server.
  void opened(Target target);
}
