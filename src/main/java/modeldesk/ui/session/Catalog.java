package modeldesk.ui.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import modeldesk.api.ApiException;
import modeldesk.api.ModelQuery;
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

  public Catalog(OmniApi api, Background background) {
    this.api = api;
    this.background = background;
    filter.subscribe((before, after) -> filterChanged(before, after));
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
    return connections.stream()
        .filter(c -> c.id().isEmpty() || c.id().equals(model.connectionId()))
        .findFirst()
        .orElse(null);
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
            failure -> state.set(new State.Failed(Problems.sentence(failure))));
    restart(models.values());
    restart(branches.values());
    restart(allBranches.values());
    restart(standing.values());
  }

  /// The models of a connection by the filter's settings; `start()` reads the first page.
  public CatalogList models(Connection connection) {
    return models.computeIfAbsent(
        connection.id(), id -> newModelList(connection, () -> modelPages(id)));
  }

  /// Every schema, shared and extension model of a connection that is not deleted, by kind and
  /// name, whatever the filter says: what names are taken and what a new model can stand on.
  public CatalogList standing(Connection connection) {
    return standing.computeIfAbsent(
        connection.id(),
        id ->
            newModelList(
                connection, () -> CatalogPages.start(queries(id, CatalogFilter.DEFAULT), null)));
  }

  /// Who is told the models of a list whenever more of it is here.
  public void onListed(Consumer<List<Model>> action) {
    listed = action;
  }

  private CatalogList newModelList(Connection connection, Supplier<CatalogPages> pages) {
    CatalogList list =
        new CatalogList(
            api, background, Messages.get("catalog.job.models", connection.name()), pages);
    list.stateProperty().subscribe(state -> listed.accept(list.items()));
    return list;
  }

  /// The branches of a shared model, newest first; `start()` reads the first page.
  public CatalogList branches(Model model) {
    return branches.computeIfAbsent(model.id(), id -> newBranchList(model));
  }

  private CatalogList newBranchList(Model model) {
    CatalogList list =
        new CatalogList(
            api,
            background,
            Messages.get("catalog.job.branches", model.displayName()),
            () -> branchPages(null, model.id()));
    list.stateProperty().subscribe(state -> passOn(model, list));
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
    return allBranches.computeIfAbsent(
        connection.id(),
        id ->
            new CatalogList(
                api,
                background,
                Messages.get("catalog.job.branches", connection.name()),
                () -> branchPages(id.isEmpty() ? null : id, null)));
  }

  /// The branch that a record of kind `BRANCH` stands for.
  public static Branch branch(Model record) {
    return new Branch(record.id(), record.displayName());
  }

  /// To be told when a model was made or renamed.
  public void modelsChanged() {
    restart(models.values());
    restart(standing.values());
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
    if (!connections.equals(read)) {
      connections.setAll(read);
    }
    state.set(new State.Loaded());
  }

  private void filterChanged(CatalogFilter before, CatalogFilter after) {
    models.values().forEach(CatalogList::reset);
    if (before.includeDeleted() != after.includeDeleted()) {
      branches.values().forEach(CatalogList::reset);
      allBranches.values().forEach(CatalogList::reset);
    }
  }

  private static void restart(Collection<CatalogList> lists) {
    lists.stream().filter(CatalogList::isStarted).forEach(CatalogList::reload);
  }

  private CatalogPages branchPages(@Nullable String connectionId, @Nullable String modelId) {
    ModelQuery query =
        new ModelQuery(
            connectionId,
            modelId,
            null,
            ModelKind.BRANCH,
            null,
            filter.get().includeDeleted(),
            false,
            ModelQuery.Sort.UPDATED,
            false,
            CatalogList.STEP,
            null);
    return CatalogPages.start(List.of(query), null);
  }

  private CatalogPages modelPages(String connectionId) {
    CatalogFilter settings = filter.get();
    boolean byKind = settings.sort() == ModelQuery.Sort.KIND;
    List<ModelQuery> queries = queries(connectionId, settings);
    return CatalogPages.start(
        byKind && !settings.ascending() ? queries.reversed() : queries, order(settings));
  }

  private static List<ModelQuery> queries(String connectionId, CatalogFilter settings) {
    boolean byKind = settings.sort() == ModelQuery.Sort.KIND;
    List<ModelQuery> queries = new ArrayList<>();
    for (ModelKind kind : settings.kinds()) {
      queries.add(
          new ModelQuery(
              connectionId.isEmpty() ? null : connectionId,
              null,
              null,
              kind,
              null,
              settings.includeDeleted(),
              false,
              byKind ? ModelQuery.Sort.NAME : settings.sort(),
              byKind || settings.ascending(),
              CatalogList.STEP,
              null));
    }
    return queries;
  }

  /// The order of the server, to merge the lists of several kinds by; null where they follow one
  /// another.
  private static @Nullable Comparator<Model> order(CatalogFilter settings) {
    Comparator<Model> upwards =
        switch (settings.sort()) {
          case KIND -> null;
          case NAME ->
              Comparator.comparing(
                  Model::name, Comparator.nullsLast(String.CASE_INSENSITIVE_ORDER));
          case CREATED ->
              Comparator.comparing(
                  Model::createdAt, Comparator.nullsFirst(Comparator.naturalOrder()));
          case UPDATED ->
              Comparator.comparing(
                  Model::updatedAt, Comparator.nullsFirst(Comparator.naturalOrder()));
        };
    return upwards == null || settings.ascending() ? upwards : upwards.reversed();
  }
}
