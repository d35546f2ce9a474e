package modeldesk.ui.session;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import modeldesk.api.ApiException;
import modeldesk.api.OmniApi;
import modeldesk.i18n.Messages;
import modeldesk.model.Branch;
import modeldesk.model.Connection;
import modeldesk.model.Model;
import modeldesk.model.ModelKind;
import modeldesk.work.Background;
import modeldesk.work.Job;
import org.jspecify.annotations.Nullable;

/// What the server lists: connections, the models of each and the branches of each model (api.md
/// §2.2, §2.13). Nothing is asked for before somebody wants to see it. On the window's thread only.
public final class Catalog {
  /// Where the reading of the connections is.
  public sealed interface State {
    record Idle() implements State {}

    record Loading() implements State {}

    record Loaded() implements State {}

    record Failed(String sentence) implements State {}
  }

  private final OmniApi api;
  private final Background background;
  private final LastSeen lastSeen;
  private final ObservableList<Connection> connections = FXCollections.observableArrayList();
  private final ObservableList<Connection> connectionsView =
      FXCollections.unmodifiableObservableList(connections);
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Idle());
  private final ObjectProperty<CatalogFilter> filter =
      new SimpleObjectProperty<>(CatalogFilter.DEFAULT);
  private final Map<String, CatalogList> models = new LinkedHashMap<>();
  private final Map<String, CatalogList> branches = new LinkedHashMap<>();
  private final Map<String, CatalogList> allBranches = new LinkedHashMap<>();
  private final Map<String, CatalogList> standing = new LinkedHashMap<>();
  private Consumer<List<Model>> listed = models -> {};
  private @Nullable Job job;

  /// Whether the connections are those of an earlier run of the program.
  private boolean remembered;

  public Catalog(OmniApi api, Background background, LastSeen lastSeen) {
    this.api = api;
    this.background = background;
    this.lastSeen = lastSeen;
    filter.subscribe((before, after) -> filterChanged(before, after));
    lastSeen.onlineProperty().subscribe((before, online) -> connectionChanged(online));
    lastSeen.onRead(this::remember);
  }

  /// Whether the lists are from an earlier time because the server does not give them now.
  public boolean isOutOfReach() {
    return isOffline() || state.get() instanceof State.Failed;
  }

  /// Whether what was listed earlier goes on being shown though the server gives nothing.
  public boolean isShownAllTheSame() {
    return !connections.isEmpty() && (remembered || isOffline());
  }

  /// Whether the server can be asked, as far as the last request tells.
  public ReadOnlyBooleanProperty onlineProperty() {
    return lastSeen.onlineProperty();
  }

  private boolean isOffline() {
    return !lastSeen.onlineProperty().get();
  }

  private void remember() {
    if (isOutOfReach()) {
      fillIn();
      if (state.get() instanceof State.Failed failed) {
        state.set(new State.Loading());
        state.set(failed);
      }
    }
  }

  private void connectionChanged(boolean online) {
    if (!online) {
      fillIn();
    } else if (state.get() instanceof State.Failed) {
      reload();
    }
  }

  /// Shows what was listed before the program began where nothing was read since.
  private void fillIn() {
    if (connections.isEmpty() && !(state.get() instanceof State.Loaded)) {
      connections.setAll(lastSeen.connections());
      remembered = !connections.isEmpty();
    }
    lists().forEach(CatalogList::fillIn);
  }

  private Stream<CatalogList> lists() {
    return Stream.of(models, branches, allBranches, standing)
        .flatMap(kind -> kind.values().stream());
  }

  /// By name. A token that may not see connections gets one group without a name that holds every
  /// model; its id is empty.
  public ObservableList<Connection> connections() {
    return connectionsView;
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public State state() {
    return state.get();
  }

  /// What the lists ask for; a change reads them again.
  public ObjectProperty<CatalogFilter> filterProperty() {
    return filter;
  }

  public CatalogFilter filter() {
    return filter.get();
  }

  /// The connection a model belongs to, as far as the list is here.
  public @Nullable Connection connectionOf(Model model) {
    return connections.stream().filter(c -> isOn(c, model)).findFirst().orElse(null);
  }

  /// Reads the connections unless that was done or tried before.
  public void start() {
    if (state.get() instanceof State.Idle) {
      reload();
    }
  }

  /// Reads the connections and every list that was shown again.
  public void reload() {
    if (job != null) {
      job.cancel();
    }
    state.set(new State.Loading());
    job =
        background.quietIo(
            Messages.get("catalog.job.connections"),
            progress -> readConnections(),
            this::loaded,
            failure -> {
              fillIn();
              state.set(new State.Failed(whyNot(failure)));
            });
    restart(lists());
  }

  /// The models of a connection by the filter's settings; `start()` reads the first page.
  public CatalogList models(Connection connection) {
    return models.computeIfAbsent(
        connection.id(),
        id -> newModelList(connection, () -> CatalogQueries.models(id, filter.get()), filter::get));
  }

  /// Every schema, shared and extension model of a connection that is not deleted, by kind and
  /// name, whatever the filter says: what names are taken and what a new model can stand on.
  public CatalogList standing(Connection connection) {
    return standing.computeIfAbsent(
        connection.id(),
        id ->
            newModelList(
                connection,
                () -> CatalogQueries.models(id, CatalogFilter.DEFAULT),
                () -> CatalogFilter.DEFAULT));
  }

  /// Who is told the models of a list whenever more of it is here.
  public void onListed(Consumer<List<Model>> action) {
    listed = action;
  }

  private CatalogList newModelList(
      Connection connection, Supplier<CatalogPages> pages, Supplier<CatalogFilter> settings) {
    Predicate<Model> own = model -> isOn(connection, model) && settings.get().shows(model);
    CatalogList list =
        new CatalogList(
            api,
            background,
            Messages.get("catalog.job.models", connection.name()),
            pages,
            this::isOffline,
            () -> CatalogQueries.inOrder(lastSeen.models(own), settings.get()));
    list.stateProperty()
        .subscribe(state -> {
          listed.accept(list.items());
          keep(list, own);
        });
    return list;
  }

  /// What was read to its end replaces what was seen before.
  private void keep(CatalogList list, Predicate<Model> own) {
    if (list.state() instanceof CatalogList.State.Loaded) {
      lastSeen.saw(list.items(), own.and(model -> !list.hasMore()));
    }
  }

  private static boolean isOn(Connection connection, Model model) {
    return connection.id().isEmpty() || connection.id().equals(model.connectionId());
  }

  private boolean isBranch(Model model) {
    return model.kind() == ModelKind.BRANCH
        && (filter.get().includeDeleted() || !model.isDeleted());
  }

  /// The branches of a shared model, newest first; `start()` reads the first page.
  public CatalogList branches(Model model) {
    return branches.computeIfAbsent(model.id(), id -> newBranchList(model));
  }

  private CatalogList newBranchList(Model model) {
    Predicate<Model> own = each -> isBranch(each) && model.id().equals(each.baseModelId());
    CatalogList list =
        new CatalogList(
            api,
            background,
            Messages.get("catalog.job.branches", model.displayName()),
            () -> CatalogQueries.branches(null, model.id(), filter.get()),
            this::isOffline,
            () -> CatalogQueries.newestFirst(lastSeen.models(own)));
    list.stateProperty()
        .subscribe(state -> {
          passOn(model, list);
          keep(list, own);
        });
    return list;
  }

  /// What a search looks through follows the list of one model once that was read to its end.
  private void passOn(Model model, CatalogList list) {
    if (list.state() instanceof CatalogList.State.Loaded && !list.hasMore()) {
      searched(model)
          .forEach(all -> all.replace(b -> model.id().equals(b.baseModelId()), list.items()));
    }
  }

  /// The lists of all branches that a search reads and that have those of `model` in them.
  private List<CatalogList> searched(Model model) {
    return Stream.of("", String.valueOf(model.connectionId()))
        .map(allBranches::get)
        .filter(Objects::nonNull)
        .filter(CatalogList::isStarted)
        .toList();
  }

  /// The branches of all models of a connection, newest first: what a search by name looks through.
  public CatalogList branches(Connection connection) {
    return allBranches.computeIfAbsent(connection.id(), id -> newSearchList(connection));
  }

  private CatalogList newSearchList(Connection connection) {
    String id = connection.id();
    Predicate<Model> own = each -> isBranch(each) && isOn(connection, each);
    CatalogList list =
        new CatalogList(
            api,
            background,
            Messages.get("catalog.job.branches", connection.name()),
            () -> CatalogQueries.branches(id.isEmpty() ? null : id, null, filter.get()),
            this::isOffline,
            () -> CatalogQueries.newestFirst(lastSeen.models(own)));
    list.stateProperty().subscribe(state -> keep(list, own));
    return list;
  }

  /// The branch that a record of kind `BRANCH` stands for.
  public static Branch branch(Model record) {
    return new Branch(record.id(), record.displayName());
  }

  /// To be told when a model was made or renamed.
  public void modelsChanged() {
    restart(Stream.of(models, standing).flatMap(kind -> kind.values().stream()));
  }

  /// To be told when a branch of `model` was made, renamed or deleted: only its own branches are
  /// read again, whatever else a search has read, because requests are few (api.md §1.3).
  public void branchesChanged(Model model) {
    CatalogList own = branches(model);
    List<CatalogList> searched = searched(model);
    searched.stream().filter(CatalogList::isLoading).forEach(CatalogList::reload);
    if (!searched.isEmpty()) {
      own.reloadAll();
    } else if (own.isStarted()) {
      own.reload();
    }
  }

  private List<Connection> readConnections() throws ApiException {
    try {
      return api.connections().stream()
          .sorted(Comparator.comparing(Connection::name, String.CASE_INSENSITIVE_ORDER))
          .toList();
    } catch (ApiException e) {
      if (e.kind() == ApiException.Kind.FORBIDDEN) {
        return List.of(new Connection("", Messages.get("catalog.allModels"), null, null));
      }
      throw e;
    }
  }

  private void loaded(List<Connection> read) {
    remembered = false;
    lastSeen.saw(read);
    if (!connections.equals(read)) {
      connections.setAll(read);
    }
    state.set(new State.Loaded());
  }

  private String whyNot(Exception failure) {
    String why = Problems.sentence(failure);
    Instant seen = lastSeen.seenAt();
    return remembered && seen != null
        ? Messages.get("catalog.lastSeen.shown", Age.of(seen, Instant.now()), why)
        : why;
  }

  private void filterChanged(CatalogFilter before, CatalogFilter after) {
    models.values().forEach(CatalogList::reset);
    if (before.includeDeleted() != after.includeDeleted()) {
      branches.values().forEach(CatalogList::reset);
      allBranches.values().forEach(CatalogList::reset);
    }
  }

  private static void restart(Stream<CatalogList> lists) {
    lists.filter(CatalogList::isStarted).forEach(CatalogList::reload);
  }
}
