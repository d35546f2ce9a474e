package modeldesk.playground;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Random;
import modeldesk.playground.seed.Seed;
import modeldesk.playground.state.Contents;
import modeldesk.playground.state.DataFolder;
import modeldesk.playground.state.JsonFolder;

/// A running Playground on the loopback interface. It answers `/api/v1/...` as an Omni instance
/// does (api.md §2) until it is closed.
public final class PlaygroundServer implements AutoCloseable {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final int TOKEN_LENGTH = 56;

  private final HttpServer server;
  private final String token;
  private final PlaygroundStore store;
  private final Faults faults;
  private final Router router;

  private PlaygroundServer(
      HttpServer server, String token, PlaygroundStore store, Faults faults, Router router) {
    this.server = server;
    this.token = token;
    this.store = store;
    this.faults = faults;
    this.router = router;
  }

  /// Starts a server with the sample in it, changed by what the data folder kept. Fails when the
  /// port is taken or the folder cannot be read.
  public static PlaygroundServer start(PlaygroundOptions options) throws IOException {
    answerWithoutDelay();
    DataFolder folder = options.data() == null ? DataFolder.NONE : new JsonFolder(options.data());
    Contents contents = folder.over(Seed.contents());
    PlaygroundStore store =
        new PlaygroundStore(contents, folder, options.clock(), options.refreshTime());
    String token = options.token() == null ? randomToken() : options.token();
    Faults faults = new Faults();
    Json json = new Json();
    Gate gate =
        new Gate(
            token, new Budget(options.requestsPerMinute()), options.clock(), options.dialect());
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port());
    HttpServer server = HttpServer.create(address, 0);
    server.setExecutor(options.executor());
    Trouble trouble = new Trouble(gate, options.dialect());
    Router router = routes(store, json, options);
    server.createContext("/", new Front(router, gate, store, faults, trouble, json));
    server.start();
    return new PlaygroundServer(server, token, store, faults, router);
  }

  /// The server writes head and body of an answer apart, and without this each waits 40 ms for the
  /// other side to say that the head arrived. It is read once, before the first server.
  private static void answerWithoutDelay() {
    String property = "sun.net.httpserver.nodelay";
    if (System.getProperty(property) == null) {
      System.setProperty(property, "true");
    }
  }

  private static Router routes(PlaygroundStore store, Json json, PlaygroundOptions options) {
    Dialect dialect = options.dialect();
    Router router = new Router(json, dialect);
    Places places = new Places(store);
    YamlPlaces yaml = new YamlPlaces(store, places);
    YamlReadRoute reading = new YamlReadRoute(store, places, yaml);
    GitPlaces git = new GitPlaces(store);
    PartChange change = new PartChange(store, places, yaml);
    new ConnectionRoutes(store).addTo(router);
    new WhoamiRoute(store).addTo(router);
    new ModelListRoute(store).addTo(router);
    new CreateRoute(store, places).addTo(router);
    new ModelRoutes(store).addTo(router);
    new BranchRoutes(store, places).addTo(router);
    reading.addTo(router, dialect);
    new YamlWriteRoutes(store, places, yaml, reading).addTo(router, dialect);
    new ValidateRoute(store, places).addTo(router);
    new RefreshRoutes(store, places).addTo(router);
    new SchemasRoute(store, places).addTo(router);
    new CacheRoute(store, options.clock()).addTo(router);
    new GitRoutes(store, git).addTo(router);
    new GitSyncRoutes(store, places, git).addTo(router);
    new ContentReadRoute(store, places).addTo(router);
    new ContentReplaceRoute(store, places).addTo(router);
    new MigrateRoute(store, places).addTo(router);
    new TopicRoutes(store, change).addTo(router);
    new ViewRoutes(store, change).addTo(router);
    new FieldRoutes(store, change).addTo(router);
    new FieldPatchRoute(store, change).addTo(router);
    new DbtRoutes(places).addTo(router);
    new PlaygroundRoutes(store).addTo(router);
    return router;
  }

  /// The address to connect to, such as `http://127.0.0.1:40123`; `/api/v1` is added by the client.
  public URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// The bearer token of the organization; those of [Role] follow from it.
  public String token() {
    return token;
  }

  /// What the server holds.
  public PlaygroundStore store() {
    return store;
  }

  /// What shall go wrong.
  public Faults faults() {
    return faults;
  }

  /// The methods and paths it answers, as in `GET /api/v1/models/{modelId}`.
  public List<String> calls() {
    return router.calls();
  }

  /// Stops at once; requests under way are cut.
  @Override
  public void close() {
    server.stop(0);
  }

  private static String randomToken() {
    Random random = new SecureRandom();
    StringBuilder text = new StringBuilder("omni_osk_");
    for (int i = 0; i < TOKEN_LENGTH; i++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }
}
