package modeldesk.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import modeldesk.api.Credentials;
import modeldesk.api.HttpOmniApi;
import modeldesk.api.RequestBudget;
import modeldesk.model.Instance;
import modeldesk.playground.Faults;
import modeldesk.playground.PlaygroundOptions;
import modeldesk.playground.PlaygroundServer;
import modeldesk.store.AppFolders;
import modeldesk.store.ConnectionStore;
import modeldesk.store.KnownConnection;
import modeldesk.store.OmniProfiles;
import modeldesk.store.SecretStore;
import modeldesk.store.SessionTokens;
import modeldesk.store.TokenFile;
import modeldesk.store.TokenPlace;
import modeldesk.store.Tokens;
import modeldesk.ui.connect.ConnectViewModel.KeyStore;
import modeldesk.ui.connect.ConnectViewModel.Stage;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.SetClock;
import modeldesk.work.Background;
import modeldesk.work.HandTurned;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConnectViewModelTest {
  private static final String TOKEN = "omni_osk_of_a_test";

  @TempDir Path home;
  private final HandTurned window = new HandTurned();
  private final Background background = new Background(window, window);
  private final Notices notices = new Notices();
  private final List<String> entered = new ArrayList<>();
  private final KeyStoreOfTest keyStore = new KeyStoreOfTest();
  private final SessionTokens session = new SessionTokens();
  private PlaygroundServer server;
  private Connections connections;
  private ConnectViewModel card;
  private StartViewModel start;
  private boolean trusting = true;

  @BeforeEach
  void start() throws IOException {
    server =
        PlaygroundServer.start(
            PlaygroundOptions.inMemory(Executors.newVirtualThreadPerTaskExecutor())
                .withToken(TOKEN));
    AppFolders folders = AppFolders.under(home);
    TokenFile file = new TokenFile(folders);
    connections = new Connections(new ConnectionStore(folders), List.of(), background, notices);
    TokenKeys keys =
        new TokenKeys(new Tokens(keyStore, file, session), file.isPossible(), background);
    Doors doors = new DoorsOfTest();
    card =
        new ConnectViewModel(
            this::knock,
            (instance, agreed) -> {
              if (trusting) {
                agreed.run();
              }
            },
            keys,
            connections,
            doors,
            notices,
            background);
    start =
        new StartViewModel(
            connections,
            keys,
            new OmniProfiles(Map.of(), home, ""),
            card,
            doors,
            background,
            new SetClock());
  }

  @AfterEach
  void stop() {
    background.close();
    server.close();
  }

  private Knock.Answer knock(Instance instance, Credentials credentials)
      throws modeldesk.api.ApiException {
    try (HttpOmniApi api =
        new HttpOmniApi(
            instance,
            credentials,
            background.ioExecutor(),
            RequestBudget.unlimited(),
            entry -> {},
            "test")) {
      api.once();
      return new Knock.Answer(api.whoami(), 54, 55, 7);
    }
  }

  private String host() {
    return Instance.parse(server.base().toString(), false).host();
  }

  private Stage test(String token) {
    card.addressProperty().set(server.base() + "/api/v1/models");
    card.tokenProperty().set(token);
    card.test();
    window.until(() -> !card.isBusy());
    return card.stageProperty().get();
  }

  private String failure(String token) {
    return test(token) instanceof Stage.Failed(String why) ? why : "it worked";
  }

  private void connect(TokenPlace place) {
    card.lookForKeyStore();
    window.until(() -> card.keyStoreProperty().get() != KeyStore.ASKED);
    card.addressProperty().set(server.base().toString());
    card.tokenProperty().set(TOKEN);
    card.placeProperty().set(place);
    card.connect();
    window.until(() -> !entered.isEmpty());
  }

  @Test
  void saysWhatTheTokenMayDo() {
    assertThat(test(TOKEN + "-viewer"))
        .isInstanceOfSatisfying(
            Stage.Works.class,
            works -> {
              KeyFacts facts = works.facts();
              assertThat(facts.kind()).isEqualTo("Personal token, acts as you");
              assertThat(facts.roles()).singleElement().asString().startsWith("Viewer on ");
              assertThat(facts.can())
                  .containsExactly(
                      "read models, files and issues",
                      "not push or merge: that needs Modeler",
                      "not refresh every schema: that needs Connection Admin");
              assertThat(facts.requests()).isEqualTo("54 of 55 left this minute, answered in 7 ms");
            });
    assertThat(((Stage.Works) test(TOKEN)).facts().can())
        .containsExactly(
            "read models, files and issues",
            "make branches, edit, push and merge",
            "refresh the schema");
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(failure("wrong"))
        .isEqualTo(
            host()
                + " does not accept this token. It may be mistyped, expired or revoked; make a new"
                + " one in Omni.");
    server.faults().next(1, "GET", "/api/v1/whoami", Faults.SERVER_ERROR);
    assertThat(failure(TOKEN)).startsWith(host() + " has a problem of its own just now: ");
    server.faults().next(1, "GET", "/api/v1/whoami", Faults.FORBIDDEN);
    assertThat(failure(TOKEN)).startsWith(host() + " knows this token, but does not let it in: ");
    server
        .faults()
        .next(1, "GET", "/api/v1/whoami", new Faults.Fault.TooMany(Duration.ofSeconds(38)));
    assertThat(failure(TOKEN))
        .isEqualTo("Too many requests were made with this token this minute. Try again in 38 s.");
    server.faults().next(1, "GET", "/api/v1/whoami", new Faults.Fault.Html(200));
    assertThat(failure(TOKEN)).startsWith("There is no Omni behind " + host());
    server.close();
    assertThat(failure(TOKEN))
        .isEqualTo("No connection to " + host() + ". Check the address and the network.");
    assertThat(entered).isEmpty();
  }

  @Test
  void aTestCanBeStopped() {
    CountDownLatch gate = new CountDownLatch(1);
    server.faults().next(1, "GET", "/api/v1/whoami", new Faults.Fault.Held(gate));
    card.addressProperty().set(server.base().toString());
    card.tokenProperty().set(TOKEN);
    card.test();
    assertThat(card.stageProperty().get()).isEqualTo(new Stage.Testing());
    card.cancel();
    gate.countDown();
    assertThat(card.stageProperty().get()).isEqualTo(new Stage.Typing());
    assertThat(card.tokenProperty().get()).isEqualTo(TOKEN);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 'The address in your browser; the rest is cut off for you.'",
    "' https://Acme.omniapp.co/models/1?x#y ', 'Connects to https://acme.omniapp.co'",
    "acme, 'Write the whole address, such as https://acme.omniapp.co.'",
    "omni_osk_123, 'That looks like a token. It belongs into the field below.'",
    "http://acme.omniapp.co, 'The token would travel readable to acme.omniapp.co. Use https; plain"
        + " http is for this computer only.'",
    "ftp://a b, 'That is not a web address. An Omni looks like https://blobsrus.omniapp.co.'"
  })
  void anAddressIsCleanedOrRefused(String typed, String hint) {
    card.addressProperty().set(typed);
    assertThat(card.readProperty().getValue().hint()).isEqualTo(hint);
  }

  @Test
  void nothingIsSentToAHostThatTheUserDoesNotTrust() {
    trusting = false;
    card.addressProperty().set(server.base().toString());
    card.tokenProperty().set(TOKEN);
    card.connect();
    assertThat(card.stageProperty().get()).isEqualTo(new Stage.Typing());
  }

  @Test
  void theTokenGoesIntoTheKeyStoreAndOutOfItWhenForgotten() {
    connect(TokenPlace.KEY_STORE);
    assertThat(entered).containsExactly(host() + " " + TOKEN);
    assertThat(keyStore.tokens.find(host())).isEqualTo(TOKEN);
    assertThat(card.tokenProperty().get()).isEmpty();
    KnownConnection known = connections.of(host()).orElseThrow();
    assertThat(known.kept()).isEqualTo(TokenPlace.KEY_STORE);

    start.forget(known, (question, confirmed) -> confirmed.run());
    window.until(() -> connections.all().isEmpty());
    assertThat(keyStore.tokens.find(host())).isNull();
  }

  @Test
  void aKeyStoreThatFailsIsNotTheEnd() {
    keyStore.broken = true;
    connect(TokenPlace.KEY_STORE);
    assertThat(entered).containsExactly(host() + " " + TOKEN);
    assertThat(session.find(host())).isEqualTo(TOKEN);
    assertThat(connections.of(host()).orElseThrow().kept()).isEqualTo(TokenPlace.SESSION);
    assertThat(notices.all().getLast().text())
        .isEqualTo(
            "The key store did not take the token for "
                + host()
                + ", so it is kept only until Model Desk closes.");
  }

  @Test
  void aKeyStoreThatDoesNotAnswerIsGivenUp() {
    keyStore.hangs = true;
    card.lookForKeyStore();
    window.pass(TokenKeys.PROBE);
    window.drain();
    assertThat(card.keyStoreProperty().get()).isEqualTo(KeyStore.MISSING);
    assertThat(card.placeProperty().get()).isEqualTo(TokenPlace.SESSION);
  }

  @Test
  void aTokenThatIsGoneIsAskedFor() {
    connections.remember(
        KnownConnection.to(Instance.parse("acme.omniapp.co", false), TokenPlace.SESSION));
    start.open(connections.all().getFirst());
    window.until(() -> !card.remarkProperty().get().isEmpty());
    assertThat(card.addressProperty().get()).isEqualTo("https://acme.omniapp.co");
    assertThat(card.remarkProperty().get())
        .isEqualTo("The token was kept only until Model Desk closed. Paste it again.");
    assertThat(entered).isEmpty();
  }

  private final class DoorsOfTest implements Doors {
    @Override
    public void files() {}

    @Override
    public void open(KnownConnection known, @Nullable Credentials credentials, boolean inFront) {
      entered.add(known.host() + " " + (credentials == null ? "" : credentials.token()));
    }

    @Override
    public List<KnownConnection> open() {
      return List.of();
    }

    @Override
    public void show(KnownConnection known) {}

    @Override
    public void close(KnownConnection known, Runnable closed) {
      closed.run();
    }

    @Override
    public void start() {}

    @Override
    public void back() {}
  }

  /// A key store that works, fails or hangs.
  private static final class KeyStoreOfTest implements SecretStore {
    private final SessionTokens tokens = new SessionTokens();
    private volatile boolean broken;
    private volatile boolean hangs;

    @Override
    public @Nullable String find(String host) throws IOException {
      if (hangs) {
        try {
          new CountDownLatch(1).await();
        } catch (InterruptedException e) {
          throw new IOException(e);
        }
      }
      return tokens.find(host);
    }

    @Override
    public void keep(String host, String token) throws IOException {
      if (broken) {
        throw new IOException("locked");
      }
      tokens.keep(host, token);
    }

    @Override
    public void forget(String host) {
      tokens.forget(host);
    }
  }
}
