package modeldesk.ui.connect;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import modeldesk.api.Credentials;
import modeldesk.i18n.Messages;
import modeldesk.model.Instance;
import modeldesk.store.KnownConnection;
import modeldesk.store.TokenPlace;
import modeldesk.ui.session.Notices;
import modeldesk.work.Background;
import modeldesk.work.Job;
import org.jspecify.annotations.Nullable;

/// The card that connects to an Omni: its address, a token, where that is kept, and a test that
/// says what the token may do. Nothing is sent before the user asks for it.
public final class ConnectViewModel {
  /// How far it is.
  sealed interface Stage {
    /// Nothing was asked yet, or something else is typed since.
    record Typing() implements Stage {}

    /// Omni is asked.
    record Testing() implements Stage {}

    /// The token works.
    record Works(KeyFacts facts) implements Stage {}

    /// It does not, or that could not be found out.
    record Failed(String why) implements Stage {}

    /// The token is being put away.
    record Keeping() implements Stage {}
  }

  /// Whether the system has a key store.
  enum KeyStore {
    ASKED,
    THERE,
    MISSING
  }

  private static final Stage TYPING = new Stage.Typing();

  private final Knock knock;
  private final Trust trust;
  private final TokenKeys keys;
  private final Connections connections;
  private final Doors doors;
  private final Notices notices;
  private final Background background;
  private final StringProperty address = new SimpleStringProperty("");
  private final StringProperty token = new SimpleStringProperty("");
  private final StringProperty remark = new SimpleStringProperty("");
  private final ObjectProperty<TokenPlace> place = new SimpleObjectProperty<>(TokenPlace.SESSION);
  private final ReadOnlyObjectWrapper<KeyStore> keyStore =
      new ReadOnlyObjectWrapper<>(KeyStore.ASKED);
  private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(TYPING);
  private final ObservableValue<Address> read = address.map(Address::of);
  private @Nullable Job running;
  private Runnable filled = () -> {};

  public ConnectViewModel(
      Knock knock,
      Trust trust,
      TokenKeys keys,
      Connections connections,
      Doors doors,
      Notices notices,
      Background background) {
    this.knock = knock;
    this.trust = trust;
    this.keys = keys;
    this.connections = connections;
    this.doors = doors;
    this.notices = notices;
    this.background = background;
    address.addListener((o, was, is) -> stop());
    token.addListener((o, was, is) -> stop());
  }

  StringProperty addressProperty() {
    return address;
  }

  StringProperty tokenProperty() {
    return token;
  }

  /// What the card has to say before anything is typed, such as why a token is asked for again.
  StringProperty remarkProperty() {
    return remark;
  }

  ObjectProperty<TokenPlace> placeProperty() {
    return place;
  }

  ReadOnlyObjectProperty<KeyStore> keyStoreProperty() {
    return keyStore.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Stage> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  ObservableValue<Address> readProperty() {
    return read;
  }

  boolean isReady() {
    return isAddressed() && !token.get().isBlank() && !isBusy();
  }

  /// Whether what is typed is the address of an Omni.
  boolean isAddressed() {
    return Address.of(address.get()).instance() != null;
  }

  /// Whether Omni is asked or the token put away just now.
  boolean isBusy() {
    return switch (stage.get()) {
      case Stage.Testing _, Stage.Keeping _ -> true;
      case Stage.Typing _, Stage.Works _, Stage.Failed _ -> false;
    };
  }

  /// Looks once whether the system has a key store, which then is where tokens go.
  public void lookForKeyStore() {
    if (keyStore.get() == KeyStore.ASKED) {
      keys.lookForKeyStore(there -> {
        keyStore.set(there ? KeyStore.THERE : KeyStore.MISSING);
        if (there && place.get() == TokenPlace.SESSION) {
          place.set(TokenPlace.KEY_STORE);
        }
      });
    }
  }

  /// Fills the card; a null token is asked for, with `why` above it.
  public void fill(Instance instance, @Nullable String given, String why) {
    address.set(instance.base().toString());
    token.set(given == null ? "" : given);
    remark.set(why);
    filled.run();
  }

  /// Who hears that the card was filled, and goes on from there.
  void onFilled(Runnable listener) {
    filled = listener;
  }

  /// Finds out what the token may do.
  public void test() {
    ask(facts -> {});
  }

  /// Tests the token, keeps it and opens the connection.
  public void connect() {
    if (stage.get() instanceof Stage.Works) {
      keep(Objects.requireNonNull(Address.of(address.get()).instance()));
    } else {
      ask(this::keep);
    }
  }

  /// Stops a test, or leaves the card: what was typed is gone.
  public void cancel() {
    if (isBusy()) {
      stop();
    } else {
      clear();
      doors.back();
    }
  }

  /// What was typed is gone, the token above all.
  void leave() {
    clear();
  }

  private interface Then {
    void go(Instance instance);
  }

  private void ask(Then then) {
    Instance instance = Address.of(address.get()).instance();
    if (instance == null || !isReady()) {
      return;
    }
    trust.ask(instance, () -> send(instance, new Credentials(token.get().strip()), then));
  }

  private void send(Instance instance, Credentials credentials, Then then) {
    stage.set(new Stage.Testing());
    running =
        background.io(
            Messages.get("connect.job.test", instance.host()),
            progress -> knock.at(instance, credentials),
            answer -> {
              stage.set(new Stage.Works(KeyFacts.of(answer)));
              then.go(instance);
            },
            failure -> stage.set(new Stage.Failed(TestProblems.sentence(instance, failure))));
    Job job = running;
    job.onChange(() -> {
      if (job.state() == Job.State.CANCELLED && running == job) {
        stage.set(TYPING);
      }
    });
  }

  private void keep(Instance instance) {
    stage.set(new Stage.Keeping());
    TokenPlace wanted = place.get();
    String secret = token.get().strip();
    keys.keep(
        instance.host(),
        wanted,
        secret,
        () -> enter(instance, wanted, secret),
        () -> notKept(instance, wanted, secret));
  }

  /// The store did not take the token, so it lasts as long as the program.
  private void notKept(Instance instance, TokenPlace wanted, String secret) {
    if (wanted == TokenPlace.KEY_STORE) {
      keyStore.set(KeyStore.MISSING);
    }
    place.set(TokenPlace.SESSION);
    keys.keep(
        instance.host(),
        TokenPlace.SESSION,
        secret,
        () -> {
          notices.warning(
              Messages.get(
                  wanted == TokenPlace.KEY_STORE
                      ? "connect.notKept.keyStore"
                      : "connect.notKept.file",
                  instance.host()));
          enter(instance, TokenPlace.SESSION, secret);
        },
        () -> {});
  }

  private void enter(Instance instance, TokenPlace kept, String secret) {
    if (stage.get() instanceof Stage.Keeping) {
      clear();
      connections.remember(KnownConnection.to(instance, kept));
      connections
          .of(instance.host())
          .ifPresent(known -> doors.open(known, new Credentials(secret), true));
    } else if (connections.of(instance.host()).isEmpty()) {
      keys.forget(instance.host(), kept, () -> {}, () -> {});
    }
  }

  private void stop() {
    Job job = running;
    running = null;
    stage.set(TYPING);
    if (job != null) {
      job.cancel();
    }
  }

  private void clear() {
    address.set("");
    token.set("");
    remark.set("");
    place.set(keyStore.get() == KeyStore.THERE ? TokenPlace.KEY_STORE : TokenPlace.SESSION);
    stop();
  }

  /// Where a token can be kept on this computer, the best first.
  List<TokenPlace> places() {
    return keys.isFilePossible()
        ? List.of(TokenPlace.KEY_STORE, TokenPlace.SESSION, TokenPlace.FILE)
        : List.of(TokenPlace.KEY_STORE, TokenPlace.SESSION);
  }
}
