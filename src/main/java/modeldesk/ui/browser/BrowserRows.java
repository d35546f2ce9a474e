package modeldesk.ui.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.model.Branch;
import modeldesk.model.Connection;
import modeldesk.model.Model;
import modeldesk.model.ModelKind;
import modeldesk.model.Target;
import modeldesk.ui.session.Catalog;
import modeldesk.ui.session.CatalogList;
import org.jspecify.annotations.Nullable;

/// Lays the catalog out as lines: what is expanded, or with a query what it finds and the way to
/// it. `seen` is told each list that was looked at.
final class BrowserRows {
  private final Catalog catalog;
  private final Set<String> expanded;
  private final Set<String> folded;
  private final Fuzzy query;
  private final @Nullable Target target;
  private final KnownDrafts drafts;
  private final KeptFiles kept;
  private final Consumer<CatalogList> seen;
  private final List<BrowserRow> rows = new ArrayList<>();

  /// `expanded` counts without a query, `folded` with one.
  BrowserRows(
      Catalog catalog,
      Set<String> expanded,
      Set<String> folded,
      Fuzzy query,
      @Nullable Target target,
      KnownDrafts drafts,
      KeptFiles kept,
      Consumer<CatalogList> seen) {
    this.catalog = catalog;
    this.expanded = expanded;
    this.folded = folded;
    this.query = query;
    this.target = target;
    this.drafts = drafts;
    this.kept = kept;
    this.seen = seen;
  }

  List<BrowserRow> of(List<Connection> connections) {
    for (Connection connection : connections) {
      if (query.isEmpty()) {
        browse(connection);
      } else {
        search(connection);
      }
    }
    switch (catalog.state()) {
      case Catalog.State.Idle() -> {}
      case Catalog.State.Loading() -> {
        if (connections.isEmpty()) {
          rows.add(new BrowserRow.Loading("connections", 0));
        }
      }
      case Catalog.State.Failed(String sentence) ->
          rows.add(new BrowserRow.Failed("connections", 0, null, sentence));
      case Catalog.State.Loaded() -> {
        if (connections.isEmpty()) {
          rows.add(
              new BrowserRow.Nothing("connections", 0, Messages.get("browser.empty.connections")));
        }
      }
    }
    return List.copyOf(rows);
  }

  private void browse(Connection connection) {
    BrowserRow.OfConnection row =
        new BrowserRow.OfConnection(connection, expanded.contains("connection:" + connection.id()));
    rows.add(row);
    if (!row.isExpanded()) {
      return;
    }
    CatalogList models = catalog.models(connection);
    seen.accept(models);
    withOpen(connection, models.items()).forEach(this::browse);
    tail(row.key(), 1, models, false);
  }

  private void browse(Model model) {
    BrowserRow.OfModel row = row(model, expanded.contains("model:" + model.id()), true);
    rows.add(row);
    if (row.isExpandable() && row.isExpanded()) {
      CatalogList branches = catalog.branches(model);
      seen.accept(branches);
      withOpen(model, branches.items()).forEach(branch -> rows.add(row(model, branch)));
      tail(row.key(), 2, branches, true);
    }
  }

  private void search(Connection connection) {
    CatalogList models = catalog.models(connection);
    CatalogList branches = catalog.branches(connection);
    seen.accept(models);
    seen.accept(branches);
    boolean open = !folded.contains("connection:" + connection.id());
    List<BrowserRow> found = new ArrayList<>();
    for (Model model : models.items()) {
      boolean named = query.matches(model.displayName());
      List<Model> matching =
          branches.items().stream()
              .filter(b -> model.id().equals(b.baseModelId()) && query.matches(b.displayName()))
              .toList();
      List<BrowserRow> own =
          (named ? withOpen(model, matching) : matching)
              .stream().<BrowserRow>map(branch -> row(model, branch)).toList();
      if (!own.isEmpty() || named) {
        BrowserRow.OfModel row =
            row(model, !own.isEmpty() && !folded.contains("model:" + model.id()), named);
        found.add(row);
        found.addAll(row.isExpanded() ? own : List.of());
      }
    }
    if (found.isEmpty() && !isBusy(models) && !isBusy(branches)) {
      return;
    }
    BrowserRow.OfConnection row = new BrowserRow.OfConnection(connection, open);
    rows.add(row);
    if (open) {
      rows.addAll(found);
      CatalogList waiting = isBusy(models) ? models : branches;
      switch (waiting.state()) {
        case CatalogList.State.Idle() -> {}
        case CatalogList.State.Loaded loaded -> {}
        case CatalogList.State.Loading loading -> rows.add(new BrowserRow.Loading(row.key(), 1));
        case CatalogList.State.Failed(String sentence) ->
            rows.add(new BrowserRow.Failed(row.key(), 1, waiting, sentence));
      }
    }
  }

  /// The models of a connection and, after them, the open one where they do not have it: it may be
  /// on a page that was not read.
  private List<Model> withOpen(Connection connection, List<Model> models) {
    Model open = target == null ? null : target.model();
    if (open == null
        || !connection.equals(catalog.connectionOf(open))
        || models.stream().anyMatch(model -> model.id().equals(open.id()))) {
      return models;
    }
    List<Model> all = new ArrayList<>(models);
    all.add(open);
    return all;
  }

  /// The branches of a model and, before them, the open one where they do not have it: one sees
  /// where one is, whatever was read or is asked for.
  private List<Model> withOpen(Model model, List<Model> branches) {
    Branch open =
        target == null || !target.model().id().equals(model.id()) ? null : target.branch();
    if (open == null || branches.stream().anyMatch(branch -> branch.id().equals(open.id()))) {
      return branches;
    }
    List<Model> all = new ArrayList<>();
    all.add(
        new Model(
            open.id(),
            open.name(),
            ModelKind.BRANCH,
            model.id(),
            model.connectionId(),
            null,
            null,
            null));
    all.addAll(branches);
    return all;
  }

  private static boolean isBusy(CatalogList list) {
    return list.isLoading() || list.state() instanceof CatalogList.State.Failed;
  }

  private void tail(String owner, int depth, CatalogList list, boolean branches) {
    switch (list.state()) {
      case CatalogList.State.Idle() -> {}
      case CatalogList.State.Loading loading -> rows.add(new BrowserRow.Loading(owner, depth));
      case CatalogList.State.Failed(String sentence) ->
          rows.add(new BrowserRow.Failed(owner, depth, list, sentence));
      case CatalogList.State.Loaded(int shown, int total) -> {
        if (list.hasMore()) {
          rows.add(new BrowserRow.More(owner, depth, list, branches, shown, total));
        } else if (shown == 0) {
          rows.add(
              new BrowserRow.Nothing(
                  owner,
                  depth,
                  branches
                      ? Messages.get("browser.empty.branches")
                      : Messages.get("browser.empty.models")));
        }
      }
    }
  }

  private BrowserRow.OfModel row(Model model, boolean isExpanded, boolean isFound) {
    boolean open = target != null && target.model().id().equals(model.id());
    return new BrowserRow.OfModel(
        model, isExpanded, isFound, open, drafts.of(model.id(), null), kept.of(model.id(), null));
  }

  private BrowserRow.OfBranch row(Model model, Model branch) {
    boolean open =
        target != null
            && target.model().id().equals(model.id())
            && Objects.equals(target.branchId(), branch.id());
    return new BrowserRow.OfBranch(
        model, branch, open, drafts.of(model.id(), branch.id()), kept.of(model.id(), branch.id()));
  }
}
