package modeldesk.ui.browser;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import modeldesk.i18n.Messages;
import modeldesk.model.Branch;
import modeldesk.model.Connection;
import modeldesk.model.Mode;
import modeldesk.model.Model;
import modeldesk.model.Project;
import modeldesk.model.Target;
import modeldesk.ui.session.Catalog;
import modeldesk.ui.session.CatalogList;
import modeldesk.ui.session.Right;
import modeldesk.ui.session.Session;
import modeldesk.work.Background;
import modeldesk.work.Debounce;
import org.jspecify.annotations.Nullable;

/// The tree of connections, models and branches, as lines. On the window's thread only.
public final class BrowserViewModel {
  private static final Duration TYPING = Duration.ofMillis(150);

  private final Catalog catalog;
  private final Session session;
  private final BranchDialogs commands;
  private final ModelDialogs modelCommands;
  private final Debounce typing;
  private final ObservableList<BrowserRow> rows = FXCollections.observableArrayList();
  private final ObservableList<BrowserRow> rowsView =
      FXCollections.unmodifiableObservableList(rows);
  private final ObjectProperty<@Nullable BrowserRow> selected = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<String> revealed = new ReadOnlyObjectWrapper<>("");
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObjectProperty<String> connection = new SimpleObjectProperty<>("");
  private final ReadOnlyObjectWrapper<BrowserSearch> search =
      new ReadOnlyObjectWrapper<>(new BrowserSearch.Off());
  private final ReadOnlyStringWrapper nothing = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper createModelReason = new ReadOnlyStringWrapper("");
  private final Set<String> expanded = new HashSet<>();
  private final Set<String> folded = new HashSet<>();
  private final Set<CatalogList> followed = new HashSet<>();
  private final NewBranch newBranch;
  private final NameSearch names;
  private final KnownDrafts drafts = new KnownDrafts();
  private final KeptFiles kept;
  private Consumer<String> refused = reason -> {};
  private Fuzzy query = Fuzzy.of("");

  public BrowserViewModel(
      Catalog catalog,
      Session session,
      Background background,
      BranchDialogs commands,
      ModelDialogs modelCommands) {
    this.catalog = catalog;
    this.session = session;
    this.commands = commands;
    this.modelCommands = modelCommands;
    newBranch = new NewBranch(session, catalog);
    names = new NameSearch(catalog);
    kept = new KeptFiles(session.snapshots(), catalog::isOutOfReach);
    typing = new Debounce(background, TYPING);
    catalog.stateProperty().subscribe(this::connectionsRead);
    catalog
        .connections()
        .addListener((ListChangeListener<Connection>) change -> connectionsListed());
    catalog.onlineProperty().subscribe((before, online) -> refresh());
    session.snapshots().versionProperty().subscribe(this::refresh);
    session.projectProperty().subscribe((before, after) -> opened(before, after));
    filter.subscribe(text -> typing.request(this::find));
    connection.subscribe(this::refresh);
    selected.subscribe(this::updateReason);
    session.rights().versionProperty().subscribe(this::updateReason);
    updateReason();
    catalog.start();
    refresh();
  }

  /// The lines to show, replaced as a whole when something changed.
  public ObservableList<BrowserRow> rows() {
    return rowsView;
  }

  /// The line the commands of the header act on; null for none.
  public ObjectProperty<@Nullable BrowserRow> selectedProperty() {
    return selected;
  }

  /// The key of the line to bring into view: what was opened last.
  public ReadOnlyObjectProperty<String> revealedProperty() {
    return revealed.getReadOnlyProperty();
  }

  /// What the user types to find a model or branch; letters match anywhere.
  public StringProperty filterProperty() {
    return filter;
  }

  /// The id of the only connection to show; empty for all.
  public ObjectProperty<String> connectionProperty() {
    return connection;
  }

  /// What stands where nothing is found; empty while there is something, or still may be.
  public ReadOnlyStringProperty nothingProperty() {
    return nothing.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<BrowserSearch> searchProperty() {
    return search.getReadOnlyProperty();
  }

  /// Why no branch can be made of the selected line, or of what is open where that is none of a
  /// model; empty when one can.
  public ReadOnlyStringProperty newBranchReasonProperty() {
    return newBranch.reasonHere();
  }

  /// Why no branch can be made, neither of what is open nor of the selected line; empty when one
  /// can.
  public ObservableValue<String> newBranchAnywhereReasonProperty() {
    return newBranch.reasonAnywhere();
  }

  /// Why no model can be made on the connection of the selected line; empty when one can.
  public ReadOnlyStringProperty createModelReasonProperty() {
    return createModelReason.getReadOnlyProperty();
  }

  /// Why the user cannot do with a model or its branches what `right` names; empty when he can.
  String missing(Model model, Right right) {
    return session.rights().missing(model, right);
  }

  /// Why no branch of a model can be made; empty when one can.
  String missingForBranch(Model model) {
    return newBranch.reason(model);
  }

  String missingOn(Connection where) {
    return session.rights().missingOn(where);
  }

  /// Who is told the reason when somebody asks for what cannot be done.
  public void onRefused(Consumer<String> action) {
    refused = action;
  }

  void refuse(String reason) {
    refused.accept(reason);
  }

  /// Kinds, order and deleted ones: shared with everybody who lists models.
  public Catalog catalog() {
    return catalog;
  }

  /// Opens or closes a line, without a query for good, with one until the query ends.
  public void toggle(BrowserRow row) {
    if (row.isExpandable()) {
      Set<String> changed = query.isEmpty() ? expanded : folded;
      if (!changed.remove(row.key())) {
        changed.add(row.key());
      }
      refresh();
    }
  }

  /// What Enter and a double click do: open the model or branch, read on, try again.
  public void open(BrowserRow row) {
    switch (row) {
      case BrowserRow.OfConnection c -> toggle(c);
      case BrowserRow.OfModel m -> open(m.model(), null);
      case BrowserRow.OfBranch b -> {
        if (!b.branch().isDeleted()) {
          open(b.model(), Catalog.branch(b.branch()));
        }
      }
      case BrowserRow.More more -> more.list().loadMore();
      case BrowserRow.Failed failed -> retry(failed);
      case BrowserRow.Loading loading -> {}
      case BrowserRow.Nothing nothing -> {}
    }
  }

  /// Why there is nothing to show at all; empty while there is.
  public ObservableValue<String> failureProperty() {
    return catalog
        .stateProperty()
        .map(state ->
            state instanceof Catalog.State.Failed(String sentence) && !catalog.isShownAllTheSame()
                ? sentence
                : "");
  }

  /// Tries to read the connections again.
  public void retryAll() {
    catalog.reload();
  }

  /// Tries to read again what could not be read.
  public void retry(BrowserRow.Failed row) {
    CatalogList list = row.list();
    if (list == null) {
      catalog.reload();
    } else if (query.isEmpty()) {
      list.loadMore();
    } else {
      list.loadAll();
    }
  }

  /// Asks for a new branch of the model of the selected line, or else of the open one.
  public void newBranch() {
    branchOff(newBranch.here(), newBranch.reasonHere().get());
  }

  /// Asks for a new branch of the open model where it can have one, or else of the selected one.
  public void newBranchAnywhere() {
    branchOff(newBranch.anywhere(), newBranch.reasonAnywhere().getValue());
  }

  private void branchOff(@Nullable Model model, String reason) {
    if (model != null && reason.isEmpty()) {
      commands.create().accept(model);
    }
  }

  /// Shows what merging a branch would do.
  public void mergeBranch(BrowserRow.OfBranch row) {
    commands.merge().accept(row.model(), Catalog.branch(row.branch()));
  }

  /// Asks whether to delete a branch.
  public void deleteBranch(BrowserRow.OfBranch row) {
    commands.delete().accept(row.model(), Catalog.branch(row.branch()));
  }

  /// Asks what model to make, on the connection of the selected line.
  public void createModel() {
    if (createModelReason.get().isEmpty()) {
      modelCommands.create().accept(selectedConnection());
    }
  }

  /// Asks for another name of a model.
  public void rename(BrowserRow.OfModel row) {
    modelCommands.rename().accept(row.model());
  }

  /// Asks for another name of a branch.
  public void rename(BrowserRow.OfBranch row) {
    modelCommands.renameBranch().accept(row.model(), Catalog.branch(row.branch()));
  }

  public void reload() {
    catalog.reload();
  }

  /// Stops reading the remaining pages for the search.
  public void cancelSearch() {
    names.cancel(shownConnections());
    refresh();
  }

  /// Reads the remaining pages after all.
  public void continueSearch() {
    names.renew();
    refresh();
  }

  private void open(Model model, @Nullable Branch branch) {
    Target now = session.target();
    boolean sameModel = now != null && now.model().id().equals(model.id());
    Target wanted =
        new Target(model, branch, now != null && sameModel ? now.mode() : Mode.COMBINED);
    boolean idle = session.openingProperty().get() instanceof Session.Opening.Idle;
    if (now == null || !idle || !now.isSamePlace(wanted)) {
      session.open(wanted);
    }
  }

  private @Nullable Model selectedModel() {
    BrowserRow row = selected.get();
    if (row instanceof BrowserRow.OfModel own) {
      return own.model();
    }
    return row instanceof BrowserRow.OfBranch branch ? branch.model() : null;
  }

  private @Nullable Connection selectedConnection() {
    if (selected.get() instanceof BrowserRow.OfConnection own) {
      return own.connection();
    }
    Model model = selectedModel();
    return model == null ? null : catalog.connectionOf(model);
  }

  private void updateReason() {
    createModelReason.set(session.rights().missingOn(selectedConnection()));
    newBranch.select(selectedModel());
  }

  private void connectionsRead(Catalog.State state) {
    if (state instanceof Catalog.State.Loaded) {
      connectionsListed();
    } else {
      refresh();
    }
  }

  private void connectionsListed() {
    Target target = session.target();
    if (target != null) {
      expandTo(target);
    } else if (catalog.connections().size() == 1) {
      expanded.add("connection:" + catalog.connections().getFirst().id());
    }
    refresh();
  }

  private void opened(@Nullable Project before, @Nullable Project after) {
    if (after != null) {
      drafts.saw(after);
      if (before == null || !before.target().isSamePlace(after.target())) {
        expandTo(after.target());
        unhide(after.target());
      }
    }
    refresh();
    if (after != null && (before == null || !before.target().isSamePlace(after.target()))) {
      Branch branch = after.target().branch();
      revealed.set(
          branch == null ? "model:" + after.target().model().id() : "branch:" + branch.id());
    }
  }

  private void expandTo(Target target) {
    Connection owner = catalog.connectionOf(target.model());
    if (owner != null) {
      expanded.add("connection:" + owner.id());
    }
    if (target.branch() != null) {
      expanded.add("model:" + target.model().id());
    }
  }

  /// What was just created or chosen elsewhere is shown, whatever was typed to find another.
  private void unhide(Target target) {
    boolean hidden =
        !query.isEmpty()
            && !query.matches(target.model().displayName())
            && !query.matches(target.displayName());
    if (hidden) {
      filter.set("");
      find();
    }
  }

  private void find() {
    Fuzzy wanted = Fuzzy.of(filter.get());
    if (!wanted.equals(query)) {
      boolean starts = query.isEmpty();
      query = wanted;
      if (starts || wanted.isEmpty()) {
        folded.clear();
        names.renew();
      }
      if (wanted.isEmpty()) {
        names.cancel(shownConnections());
      }
      refresh();
    }
  }

  private void refresh() {
    List<BrowserRow> now = lay();
    if (!query.isEmpty()) {
      names.readOn(shownConnections());
      now = lay();
    }
    if (!now.equals(rows)) {
      rows.setAll(now);
    }
    search.set(query.isEmpty() ? new BrowserSearch.Off() : names.progress(shownConnections()));
    nothing.set(rows.isEmpty() ? emptiness(filter.get().strip()) : "");
  }

  private String emptiness(String words) {
    return switch (search.get()) {
      case BrowserSearch.Off() -> "";
      case BrowserSearch.Running running -> "";
      case BrowserSearch.Stopped stopped -> Messages.get("browser.search.nothingYet", words);
      case BrowserSearch.Complete complete -> Messages.get("browser.search.nothing", words);
    };
  }

  private List<BrowserRow> lay() {
    return new BrowserRows(
            catalog, expanded, folded, query, session.target(), drafts, kept, this::follow)
        .of(shownConnections());
  }

  private void follow(CatalogList list) {
    if (followed.add(list)) {
      if (query.isEmpty()) {
        list.start();
      }
      list.stateProperty().subscribe((before, after) -> refresh());
    } else if (query.isEmpty()) {
      list.start();
    }
  }

  private List<Connection> shownConnections() {
    return catalog.connections().stream()
        .filter(c -> connection.get().isEmpty() || connection.get().equals(c.id()))
        .toList();
  }
}
