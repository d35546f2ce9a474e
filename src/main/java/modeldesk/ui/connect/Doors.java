package modeldesk.ui.connect;

import java.util.List;
import modeldesk.api.Credentials;
import modeldesk.store.KnownConnection;
import org.jspecify.annotations.Nullable;

/// The ways from the start screen into the windows of the connections.
public interface Doors {
  /// Opens a connection with a token at hand, and shows it if `inFront`; one that is open already
  /// goes on with this token. The Playground needs none.
  void open(KnownConnection known, @Nullable Credentials credentials, boolean inFront);

  /// What is open, also what the list of connections does not remember.
  List<KnownConnection> open();

  /// Shows a connection that is open.
  void show(KnownConnection known);

  /// Closes a connection, if it is open, then runs `closed`.
  void close(KnownConnection known, Runnable closed);

  /// Shows the files of this computer.
  void files();

  /// Shows the start screen.
  void start();

  /// Goes back to the connection that was shown last, if one is open.
  void back();
}
