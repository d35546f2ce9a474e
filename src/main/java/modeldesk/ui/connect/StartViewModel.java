package modeldesk.ui.connect;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import modeldesk.api.Credentials;
import modeldesk.i18n.Messages;
import modeldesk.store.ConnectionStore;
import modeldesk.store.FoundToken;
import modeldesk.store.KnownConnection;
import modeldesk.store.OmniProfiles;
import modeldesk.ui.session.Ask;
import modeldesk.work.Background;

/// The start screen: the connections of before, the Playground, and tokens that lie ready on this
/// computer. On the window's thread only.
public final class StartViewModel {
  private final Connections connections;
  private final TokenKeys keys;
  private final OmniProfiles profiles;
  private final ConnectViewModel card;
  private final Doors doors;
  private final Background background;
  private final InstantSource clock;
  private final ObservableList<RecentRow> recent = FXCollections.observableArrayList();
  private final ObservableList<FoundToken> found = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();

  public StartViewModel(
      Connections connections,
      TokenKeys keys,
      OmniProfiles profiles,
      ConnectViewModel card,
      Doors doors,
      Background background,
      InstantSource clock) {
    this.connections = connections;
    this.keys = keys;
    this.profiles = profiles;
    this.card = card;
    this.doors = doors;
    this.background = background;
    this.clock = clock;
    connections.all().addListener((ListChangeListener<KnownConnection>) change -> list());
    list();
  }

  ObservableList<RecentRow> recent() {
    return recent;
  }

  ObservableList<FoundToken> found() {
    return found;
  }

  /// What is being opened; empty for nothing.
  ReadOnlyStringProperty waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  /// Whether a connection is open to go back to.
  ReadOnlyBooleanProperty canGoBackProperty() {
    return canGoBack.getReadOnlyProperty();
  }

  ConnectViewModel card() {
    return card;
  }

  /// The screen comes up: what is open, and what lies ready, may have changed.
  public void show() {
    waiting.set("");
    list();
    card.lookForKeyStore();
    background.quietIo(
        Messages.get("connect.job.found"),
        progress -> profiles.find(),
        found::setAll,
        failure -> found.clear());
  }

  /// Opens what was open when the program ended, the last one in front; whether there was anything.
  public boolean reopen() {
    List<KnownConnection> open = connections.all().stream().filter(KnownConnection::open).toList();
    for (KnownConnection known : open) {
      enter(known, known.equals(open.getFirst()));
    }
    return !open.isEmpty();
  }

  /// Shows a connection, opening it if need be.
  public void open(KnownConnection known) {
    if (isOpen(known)) {
      doors.show(known);
    } else {
      enter(known, true);
    }
  }

  public void tryPlayground() {
    connections.remember(ConnectionStore.playground());
    open(ConnectionStore.playground());
  }

  void takeOver(FoundToken token) {
    String remark =
        token.profile() == null
            ? Messages.get("connect.found.environment.taken")
            : Messages.get("connect.found.profile.taken", token.profile());
    card.fill(token.instance(), token.token(), remark);
  }

  void forget(KnownConnection known, Ask ask) {
    boolean playground = known.instance().playground();
    ask.confirm(
        new Ask.Question(
            Messages.get(
                "connect.forget.title", new RecentRow(known, false, clock.instant()).title()),
            Messages.get(playground ? "connect.forget.playground" : "connect.forget.text"),
            Messages.get("connect.forget.run"),
            null,
            true),
        () -> doors.close(known, () -> forget(known)));
  }

  void files() {
    card.leave();
    doors.files();
  }

  /// Stops a test that runs, else goes back, where there is something to go back to.
  public void escape() {
    if (card.isBusy()) {
      card.cancel();
    } else if (canGoBack.get()) {
      back();
    }
  }

  void back() {
    card.leave();
    doors.back();
  }

  private void forget(KnownConnection known) {
    keys.forget(
        known.host(),
        known.kept(),
        () -> connections.forget(known.host()),
        () -> waiting.set(Messages.get("connect.forget.failed", known.host())));
  }

  private void enter(KnownConnection known, boolean inFront) {
    if (known.instance().playground()) {
      waiting.set(Messages.get("connect.opening.playground"));
      doors.open(known, null, inFront);
      return;
    }
    waiting.set(Messages.get("connect.opening", known.host()));
    keys.find(known.host(), known.kept(), token -> enter(known, token, inFront));
  }

  private void enter(KnownConnection known, Optional<String> token, boolean inFront) {
    if (token.isPresent()) {
      doors.open(known, new Credentials(token.get()), inFront);
      return;
    }
    waiting.set("");
    connections.closed(known.host());
    if (inFront) {
      doors.start();
      card.fill(known.instance(), null, missing(known));
    }
  }

  private static String missing(KnownConnection known) {
    return switch (known.kept()) {
      case KEY_STORE -> Messages.get("connect.missing.keyStore");
      case FILE -> Messages.get("connect.missing.file");
      case SESSION -> Messages.get("connect.missing.session");
    };
  }

  private boolean isOpen(KnownConnection known) {
    return doors.open().stream().anyMatch(open -> open.host().equals(known.host()));
  }

  /// What was opened from the command line is not remembered and comes last.
  private void list() {
    List<RecentRow> rows = new ArrayList<>();
    for (KnownConnection known : connections.all()) {
      rows.add(new RecentRow(known, isOpen(known), clock.instant()));
    }
    for (KnownConnection open : doors.open()) {
      if (connections.of(open.host()).isEmpty()) {
        rows.add(new RecentRow(open, true, clock.instant()));
      }
    }
    recent.setAll(rows);
    canGoBack.set(rows.stream().anyMatch(RecentRow::open));
  }
}
