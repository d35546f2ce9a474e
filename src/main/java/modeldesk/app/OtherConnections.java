package modeldesk.app;

import java.util.ArrayList;
import java.util.List;
import modeldesk.i18n.Messages;
import modeldesk.model.Instance;
import modeldesk.model.Target;
import modeldesk.store.ConnectionStore;
import modeldesk.store.KnownConnection;
import modeldesk.store.TokenPlace;
import modeldesk.ui.connect.Connections;
import modeldesk.ui.shell.Chooser;
import org.jspecify.annotations.Nullable;

/// The other connections of the desk, as the window of `own` sees them.
final class OtherConnections implements Servers {
  private final OpenConnection own;
  private final Desk desk;
  private final Connections connections;

  OtherConnections(OpenConnection own, Desk desk, Connections connections) {
    this.own = own;
    this.desk = desk;
    this.connections = connections;
  }

  /// Those that are open, those that were, the Playground, and a new one.
  @Override
  public List<Chooser.Choice> choices() {
    List<Chooser.Choice> choices = new ArrayList<>();
    for (OpenConnection each : desk.all()) {
      if (each != own) {
        choices.add(
            choice(
                name(each.instance()), Messages.get("app.chooser.open"), () -> desk.present(each)));
      }
    }
    for (KnownConnection known : connections.all()) {
      if (!desk.isOpen(known.host())) {
        choices.add(
            choice(
                name(known.instance()),
                Messages.get("app.chooser.recent"),
                () -> desk.screen().open(known)));
      }
    }
    KnownConnection playground = ConnectionStore.playground();
    if (!desk.isOpen(playground.host()) && connections.of(playground.host()).isEmpty()) {
      choices.add(
          choice(
              Messages.get("app.chooser.tryPlayground"), "", () -> desk.screen().tryPlayground()));
    }
    choices.add(choice(Messages.get("app.title.files"), "", desk::files));
    choices.add(choice(Messages.get("app.command.connect"), "", this::connect));
    return choices;
  }

  private static Chooser.Choice choice(String label, String detail, Runnable choose) {
    return new Chooser.Choice(label, detail, false, choose);
  }

  private static String name(Instance instance) {
    return instance.playground() ? Messages.get("app.playground") : instance.host();
  }

  @Override
  public void present() {
    desk.present(own);
    desk.window().comeForward();
  }

  @Override
  public Target.@Nullable Place lastPlace() {
    return connections.of(own.host()).map(KnownConnection::place).orElse(null);
  }

  @Override
  public void opened(Target target) {
    connections.opened(own.host(), target);
  }

  @Override
  public void connect() {
    desk.start();
    desk.screen().focusCard();
  }

  @Override
  public void change() {
    desk.start();
    desk.screen().focusRecent();
  }

  @Override
  public void files() {
    desk.files();
  }

  /// Goes to another connection that is open, or to the start screen.
  @Override
  public void disconnect() {
    desk.close(KnownConnection.to(own.instance(), TokenPlace.SESSION), () -> {});
    List<OpenConnection> left = desk.all();
    if (left.isEmpty()) {
      desk.start();
    } else if (!left.contains(own)) {
      desk.present(left.getLast());
    }
  }
}
