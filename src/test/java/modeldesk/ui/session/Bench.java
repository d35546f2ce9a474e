package modeldesk.ui.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import modeldesk.api.ApiException;
import modeldesk.api.Credentials;
import modeldesk.api.HttpOmniApi;
import modeldesk.api.ModelQuery;
import modeldesk.api.Pause;
import modeldesk.api.RequestBudget;
import modeldesk.api.YamlWrite;
import modeldesk.model.Branch;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Instance;
import modeldesk.model.Mode;
import modeldesk.model.Model;
import modeldesk.model.ModelKind;
import modeldesk.model.Target;
import modeldesk.playground.FaultPlan;
import modeldesk.playground.Faults;
import modeldesk.playground.PlaygroundOptions;
import modeldesk.playground.PlaygroundServer;
import modeldesk.store.AppFolders;
import modeldesk.store.CatalogStore;
import modeldesk.store.DraftStore;
import modeldesk.store.ForkStore;
import modeldesk.store.History;
import modeldesk.store.MessageStore;
import modeldesk.store.SnapshotStore;
import modeldesk.store.TabStore;
import modeldesk.store.UndoStore;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.work.Background;
import modeldesk.work.HandTurned;
import org.jspecify.annotations.Nullable;

/// A session without a window: the real Playground as its server, a real folder for its drafts, and
/// a window's thread that the test turns by hand.
public final class Bench implements AutoCloseable {
  public final HandTurned window = new HandTurned();
  public final Background background = new Background(window, window);
  public final PlaygroundServer server;
  public final HttpOmniApi api;
  public final Notices notices = new Notices();
  public final Issues issues = new Issues();
  public final Requests requests = new Requests(background);
  public final DraftStore store;
  public final ForkStore forkStore;
  public final TabStore tabStore;
  public final UndoStore undoStore;
  public final SnapshotStore snapshotStore;
  public final CatalogStore catalogStore;
  public final LastSeen lastSeen;
  public final LastMessages messages;
  public final SetClock clock = new SetClock();
  public final Versions versions;
  public final DraftShelf shelf;
  public final Session session;
  public final Drafts drafts;
  public final Undos undos;
  public final Documents documents;
  public final FileTexts texts;
  public final OutsideChanges outside;

  public Bench(Path home) {
    this(home, "");
  }

  /// Signed in with the Playground's token and `role` behind it, such as `-viewer`.
  public Bench(Path home, String role) {
    this(home, role, started(), Pause.REAL);
  }

  /// The program once more, on the same folder and with the same server.
  public Bench(Path home, PlaygroundServer server) {
    this(home, server, Pause.REAL);
  }

  /// The same with another way to wait between two tries of a request.
  public Bench(Path home, PlaygroundServer server, Pause pause) {
    this(home, "", server, pause);
  }

  private Bench(Path home, String role, PlaygroundServer server, Pause pause) {
    this.server = server;
    Instance instance = Instance.parse(server.base().toString(), true);
    api =
        new HttpOmniApi(
            instance,
            new Credentials(server.token() + role),
            background.ioExecutor(),
            RequestBudget.of(instance, pause),
            requests,
            "test",
            pause);
    store = new DraftStore(AppFolders.under(home));
    forkStore = new ForkStore(AppFolders.under(home));
    shelf = new HeldDrafts(shelf(store));
    snapshotStore = new SnapshotStore(AppFolders.under(home));
    versions =
        new Versions(new History(AppFolders.under(home), "playground"), background, notices, clock);
    Snapshots snapshots = new Snapshots(snapshotStore, "playground", versions, background, notices);
    catalogStore = new CatalogStore(AppFolders.under(home));
    lastSeen =
        new LastSeen(catalogStore, "playground", requests.onlineProperty(), background, notices);
    messages =
        new LastMessages(
            new MessageStore(AppFolders.under(home)), "playground", background, notices);
    session = new Session(instance, api, background, shelf, snapshots, requests, notices);
    drafts = new Drafts(session, shelf, versions, background, notices, clock);
    tabStore = new TabStore(AppFolders.under(home));
    OpenTabs tabs = OpenTabs.load(tabStore, "playground", background, notices);
    undoStore = new UndoStore(AppFolders.under(home));
    undos = new Undos(undoStore, "playground", background, notices);
    documents = new Documents(session, drafts, undos, issues, notices, tabs, background);
    texts = new FileTexts(session, documents, drafts, undos, issues);
    outside =
        new OutsideChanges(
            session, documents, drafts, undos, store, "playground", background, notices);
  }

  private static PlaygroundServer started() {
    try {
      return PlaygroundServer.start(
          PlaygroundOptions.inMemory(Executors.newVirtualThreadPerTaskExecutor())
              .withRefreshTime(Duration.ofMillis(1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DraftShelf shelf(DraftStore store) {
    return new DraftShelf() {
      @Override
      public List<Draft> load(Target target) throws IOException {
        return store.load("playground", target).drafts();
      }

      @Override
      public @Nullable Draft find(Target target, FileName name) throws IOException {
        return store.find("playground", target, name);
      }

      @Override
      public List<Target.Place> places() throws IOException {
        return store.places("playground");
      }

      @Override
      public DraftStore.Seen peek(Target target) throws IOException {
        return store.peek("playground", target);
      }

      @Override
      public void save(Target target, Draft draft) throws IOException {
        store.save("playground", target, draft);
      }

      @Override
      public void remove(Target target, FileName name) throws IOException {
        store.remove("playground", target, name);
      }
    };
  }

  /// What checks files here; from now on it follows what is opened and typed.
  public Language language() {
    return new Language(session, documents, issues, background);
  }

  /// What remembers how branches began; from now on it follows what is opened.
  public Forks forks() {
    return new Forks(forkStore, session, api, background, notices);
  }

  /// What takes imported drafts over.
  public Arrivals arrivals() {
    return new Arrivals(session, documents, drafts, shelf, versions, undos, background);
  }

  /// The shared model of a name, read from the server. From now on reading `path` finds no server,
  /// but for the first `skip` times.
  public void cutReading(String path, int skip) {
    FaultPlan.Rule rule =
        new FaultPlan.Rule("GET", path, skip, 0, 1, 1, 0, List.of(new Faults.Fault.Cut()));
    server.faults().follow(new FaultPlan(0, List.of(rule)));
  }

  public Model model(String name) {
    try {
      return api.models(
              new ModelQuery(
                  null,
                  null,
                  null,
                  ModelKind.SHARED,
                  name,
                  false,
                  false,
                  ModelQuery.Sort.NAME,
                  true,
                  10,
                  null))
          .records()
          .getFirst();
    } catch (ApiException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Makes a branch of "Blobs R Us" and gives it as a target in combined mode.
  public Target branch(String name) {
    Model model = model("Blobs R Us");
    try {
      Branch branch = api.createBranch(model, name);
      return new Target(model, branch, Mode.COMBINED);
    } catch (ApiException e) {
      throw new IllegalStateException(e);
    }
  }

  public Target shared() {
    return new Target(model("Blobs R Us"), null, Mode.COMBINED);
  }

  /// Opens a target and waits until it is there.
  public void open(Target target) {
    session.open(target);
    window.until(() -> {
      Target now = session.target();
      return now != null && now.isSamePlace(target) && isIdle();
    });
  }

  private boolean isIdle() {
    return session.openingProperty().get() instanceof Session.Opening.Idle;
  }

  /// Opens a file of the open target and types at its beginning.
  public Document type(FileName file, String text) {
    Document document = Objects.requireNonNull(documents.open(file));
    document.port().apply(Edits.of(Edit.insert(0, text)));
    return document;
  }

  /// Somebody else writes a file on the server, whatever is there.
  public void someoneWrites(Target target, FileName file, String text) {
    try {
      api.write(target, new YamlWrite(file, text, null, "theirs"));
    } catch (ApiException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The drafts of a target that are on disk now.
  public List<Draft> onDisk(Target target) {
    try {
      return shelf.load(target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Waits until everything given to the disk so far is written.
  public void untilWritten() {
    boolean[] done = new boolean[1];
    background.disk("Wait", progress -> true, ok -> done[0] = true, failure -> done[0] = true);
    window.until(() -> done[0]);
  }

  public @Nullable String draftText(Target target, String file) {
    return onDisk(target).stream()
        .filter(draft -> draft.name().equals(new FileName(file)))
        .findFirst()
        .map(Draft::text)
        .orElse(null);
  }

  @Override
  public void close() {
    background.close();
    api.close();
    server.close();
  }
}
