package modeldesk.ui.models;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import modeldesk.api.NewModel;
import modeldesk.api.OmniApi;
import modeldesk.i18n.Messages;
import modeldesk.model.Connection;
import modeldesk.model.Mode;
import modeldesk.model.Model;
import modeldesk.model.ModelKind;
import modeldesk.model.Target;
import modeldesk.ui.session.BranchNames;
import modeldesk.ui.session.Catalog;
import modeldesk.ui.session.CatalogList;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Session;
import modeldesk.work.Background;
import modeldesk.work.Job;
import org.jspecify.annotations.Nullable;

/// Create model… (api.md §2.1): kind, connection, what it stands on, name and access grants. After
/// a schema model the documented order goes on: refresh, then a shared model. On the window's
/// thread only.
public final class CreateModelViewModel {
  /// What is on screen.
  public sealed interface Step {
    record Closed() implements Step {}

    /// The form is being filled in.
    record Form() implements Step {}

    /// The schema model is made; its refresh and a shared model come next.
    record Next(Model schema) implements Step {}
  }

  private final Making making;
  private final Background background;
  private final Session session;
  private final Catalog catalog;
  private final Notices notices;
  private final SchemaSteps schemaSteps;
  private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(new Step.Closed());
  private final ObjectProperty<ModelKind> kind = new SimpleObjectProperty<>(ModelKind.SHARED);
  private final ObjectProperty<@Nullable Connection> connection = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Model> base = new SimpleObjectProperty<>();
  private final StringProperty name = new SimpleStringProperty("");
  private final BooleanProperty workbookBase = new SimpleBooleanProperty();
  private final BooleanProperty isolatedBranches = new SimpleBooleanProperty();
  private final ObservableList<Connection> connections = FXCollections.observableArrayList();
  private final ObservableList<Connection> connectionsView =
      FXCollections.unmodifiableObservableList(connections);
  private final ObservableList<Model> bases = FXCollections.observableArrayList();
  private final ObservableList<Model> basesView = FXCollections.unmodifiableObservableList(bases);
  private final Grants grants = new Grants(this::check);
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final Set<CatalogList> followed = new HashSet<>();
  private final StringBinding unavailable;
  private @Nullable Job job;

  /// What may have been made although no answer came, and so may be in the list.
  private @Nullable NewModel unclear;

  public CreateModelViewModel(
      OmniApi api,
      Background background,
      Session session,
      Catalog catalog,
      Notices notices,
      SchemaRefresh refresh) {
    this.making = new Making(api);
    this.background = background;
    this.session = session;
    this.catalog = catalog;
    this.notices = notices;
    schemaSteps = new SchemaSteps(session, refresh);
    catalog.stateProperty().subscribe(state -> offerConnections());
    kind.subscribe(now -> readOn());
    connection.subscribe(now -> readOn());
    base.subscribe(now -> readNames());
    unavailable =
        Bindings.createStringBinding(
            () -> session.rights().missingOn(null), session.rights().versionProperty());
    session.rights().versionProperty().subscribe(this::check);
    name.subscribe(now -> check());
  }

  public ReadOnlyObjectProperty<Step> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /// One of schema, shared, shared extension and branch.
  public ObjectProperty<ModelKind> kindProperty() {
    return kind;
  }

  public ObjectProperty<@Nullable Connection> connectionProperty() {
    return connection;
  }

  /// The model that an extension extends or a branch starts from.
  public ObjectProperty<@Nullable Model> baseProperty() {
    return base;
  }

  public StringProperty nameProperty() {
    return name;
  }

  /// Whether workbooks may be built on the extension.
  public BooleanProperty workbookBaseProperty() {
    return workbookBase;
  }

  /// Whether the branches of the extension are listed with it and not with its base.
  public BooleanProperty isolatedBranchesProperty() {
    return isolatedBranches;
  }

  public ObservableList<Connection> connections() {
    return connectionsView;
  }

  /// What the chosen kind can stand on, of the chosen connection.
  public ObservableList<Model> bases() {
    return basesView;
  }

  public Grants grants() {
    return grants;
  }

  /// What is missing or wrong; empty when the model can be made.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Why Omni did not make the model; empty before that happened.
  public ReadOnlyStringProperty failureProperty() {
    return failure.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// Why the user can make no model anywhere; empty where he can, and where that is not known.
  public ObservableValue<String> unavailableProperty() {
    return unavailable;
  }

  /// The steps after a schema model.
  public SchemaSteps schemaSteps() {
    return schemaSteps;
  }

  /// Whether a chosen kind stands on another model.
  public static boolean needsBase(ModelKind kind) {
    return kind == ModelKind.SHARED_EXTENSION || kind == ModelKind.BRANCH;
  }

  /// Shows the empty form, on the connection of what is open.
  public void open() {
    Target target = session.target();
    Connection owner = target == null ? null : catalog.connectionOf(target.model());
    open(owner, ModelKind.SHARED);
  }

  /// Shows the empty form for a connection.
  public void open(@Nullable Connection on, ModelKind wanted) {
    catalog.start();
    unclear = null;
    offerConnections();
    step.set(new Step.Form());
    name.set("");
    grants.clear();
    workbookBase.set(false);
    isolatedBranches.set(false);
    failure.set("");
    kind.set(wanted);
    connection.set(on == null || !connections.contains(on) ? first(connections) : on);
    readOn();
  }

  /// Makes the model unless something is missing or a request is under way.
  public void create() {
    check();
    if (busy.get() || !problem.get().isEmpty()) {
      return;
    }
    NewModel wanted = wanted();
    Model on = base.get();
    boolean again = wanted.equals(unclear);
    busy.set(true);
    failure.set("");
    job =
        background.io(
            Messages.get("models.job.create", label(wanted)),
            progress -> making.make(wanted, again),
            model -> made(model, on),
            refusal -> failed(wanted, refusal));
  }

  /// Goes on after a schema model: the form for a shared model on the same connection.
  public void createShared() {
    open(connection.get(), ModelKind.SHARED);
  }

  /// Closes the form. A model that is made all the same appears in the list.
  public void close() {
    if (job != null && busy.get()) {
      job.cancel();
      catalog.modelsChanged();
    }
    busy.set(false);
    step.set(new Step.Closed());
  }

  private boolean isShowing() {
    return step.get() instanceof Step.Form;
  }

  private void failed(NewModel wanted, Exception refusal) {
    unclear = Making.isUnclear(refusal) ? wanted : null;
    busy.set(false);
    catalog.modelsChanged();
    failure.set(Refusals.sentence(refusal));
  }

  private void made(Model model, @Nullable Model on) {
    busy.set(false);
    catalog.modelsChanged();
    if (model.kind() == ModelKind.SCHEMA) {
      schemaSteps.begin(model);
      step.set(new Step.Next(model));
      return;
    }
    step.set(new Step.Closed());
    notices.success(Messages.get("models.created", model.displayName()));
    if (model.kind() == ModelKind.BRANCH && on != null) {
      catalog.branchesChanged(on);
      session.open(new Target(on, Catalog.branch(model), Mode.COMBINED));
    } else {
      session.open(new Target(model, null, Mode.COMBINED));
    }
  }

  private NewModel wanted() {
    String connectionId = Objects.requireNonNull(connection.get()).id();
    String text = name.get().strip();
    Model on = base.get();
    String baseId = on == null ? "" : on.id();
    NewModel plain =
        switch (kind.get()) {
          case SCHEMA -> NewModel.schema(connectionId, text.isEmpty() ? null : text);
          case SHARED_EXTENSION ->
              extension(NewModel.extension(connectionId, baseId, text, workbookBase.get()));
          case BRANCH -> NewModel.branch(connectionId, baseId, text);
          case SHARED, WORKBOOK, QUERY, OTHER -> NewModel.shared(connectionId, text);
        };
    return kind.get() == ModelKind.BRANCH ? plain : plain.withAccessGrants(grants.typed());
  }

  private NewModel extension(NewModel plain) {
    return isolatedBranches.get() ? plain.withIsolatedBranches(true) : plain;
  }

  private String label(NewModel wanted) {
    String text = wanted.name();
    return text == null ? Objects.requireNonNull(connection.get()).name() : text;
  }

  private void offerConnections() {
    List<Connection> known =
        catalog.connections().stream().filter(each -> !each.id().isEmpty()).toList();
    if (!known.equals(connections)) {
      connections.setAll(known);
    }
    if (isShowing() && connection.get() == null) {
      connection.set(first(connections));
    }
    check();
  }

  /// Reads what the chosen connection holds, which decides what is offered and which names are
  /// free.
  private void readOn() {
    Connection on = connection.get();
    if (isShowing() && on != null) {
      read(catalog.standing(on));
    }
    offerBases();
    readNames();
  }

  private void readNames() {
    Model below = base.get();
    if (isShowing() && below != null && kind.get() == ModelKind.BRANCH) {
      read(catalog.branches(below));
    }
    check();
  }

  private void offerBases() {
    Connection on = connection.get();
    if (isShowing() && on != null) {
      List<Model> wanted =
          needsBase(kind.get())
              ? catalog.standing(on).items().stream().filter(this::canBeBase).toList()
              : List.of();
      Model before = base.get();
      Target open = session.target();
      Model likely = before != null ? before : open == null ? null : open.model();
      if (!wanted.equals(bases)) {
        bases.setAll(wanted);
      }
      base.set(
          wanted.stream()
              .filter(model -> likely != null && model.id().equals(likely.id()))
              .findFirst()
              .orElse(first(wanted)));
    }
    check();
  }

  private boolean canBeBase(Model model) {
    return kind.get() == ModelKind.BRANCH
        ? model.kind().hasBranches()
        : model.kind() == ModelKind.SHARED;
  }

  private void read(CatalogList list) {
    if (followed.add(list)) {
      list.stateProperty().subscribe((before, after) -> offerBases());
    }
    list.loadAll();
  }

  private static <T> @Nullable T first(List<T> list) {
    return list.isEmpty() ? null : list.getFirst();
  }

  private void check() {
    if (isShowing()) {
      failure.set("");
    }
    problem.set(whatIsWrong());
  }

  private String whatIsWrong() {
    Connection on = connection.get();
    if (on == null) {
      return catalog.state() instanceof Catalog.State.Loaded
          ? Messages.get("models.problem.noConnections")
          : Messages.get("models.problem.connection");
    }
    String missing = kind.get() == ModelKind.BRANCH ? "" : session.rights().missingOn(on);
    if (!missing.isEmpty()) {
      return missing;
    }
    List<Model> standing = catalog.standing(on).items();
    String text = name.get().strip();
    Model below = base.get();
    if (needsBase(kind.get()) && below == null) {
      return switch (catalog.standing(on).state()) {
        case CatalogList.State.Failed(String sentence) -> sentence;
        case CatalogList.State.Loaded _ -> Messages.get("models.problem.noBase");
        case CatalogList.State.Idle _, CatalogList.State.Loading _ ->
            Messages.get("models.problem.reading");
      };
    }
    if (wanted().equals(unclear)) {
      return "";
    }
    return switch (kind.get()) {
      case SCHEMA ->
          standing.stream()
              .filter(model -> model.kind() == ModelKind.SCHEMA)
              .findFirst()
              .map(model ->
                  Messages.get("models.problem.schemaExists", on.name(), model.displayName()))
              .orElseGet(grants::problem);
      case BRANCH ->
          BranchNames.problem(
              below == null ? List.of() : catalog.branches(below).items(), null, text);
      case SHARED, SHARED_EXTENSION, WORKBOOK, QUERY, OTHER -> namedProblem(standing, text, below);
    };
  }

  private String namedProblem(List<Model> standing, String text, @Nullable Model below) {
    if (text.isEmpty()) {
      return Messages.get("models.problem.noName");
    }
    String clash =
        ModelNames.clash(standing, kind.get(), below == null ? null : below.id(), null, text);
    return clash.isEmpty() ? grants.problem() : clash;
  }
}
