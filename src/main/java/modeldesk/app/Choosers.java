package modeldesk.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.util.Subscription;
import modeldesk.i18n.Messages;
import modeldesk.model.Branch;
import modeldesk.model.Connection;
import modeldesk.model.Mode;
import modeldesk.model.Model;
import modeldesk.model.Project;
import modeldesk.model.Target;
import modeldesk.ui.session.Catalog;
import modeldesk.ui.session.CatalogList;
import modeldesk.ui.session.Session;
import modeldesk.ui.shell.Chooser;
import modeldesk.ui.shell.ShellViewModel;
import org.jspecify.annotations.Nullable;

/// Fills the choosers of the toolbar from the catalog: a connection narrows the models, a model
/// opens its shared state, a branch opens the branch.
final class Choosers {
  private final Catalog catalog;
  private final Session session;
  private final ShellViewModel shell;
  private final Supplier<List<Chooser.Choice>> servers;
  private final Map<Chooser, Subscription> reading = new HashMap<>();
  private final ObjectProperty<@Nullable Connection> connection = new SimpleObjectProperty<>();

  /// `servers` are the other ones that can be switched to, and what there is besides them.
  Choosers(
      Catalog catalog,
      Session session,
      ShellViewModel shell,
      Supplier<List<Chooser.Choice>> servers) {
    this.catalog = catalog;
    this.session = session;
    this.shell = shell;
    this.servers = servers;
    shell.connection().onOpened(this::fillConnections);
    shell.model().onOpened(this::readModels);
    shell.branch().onOpened(this::readBranches);
    connection.subscribe(this::nameConnection);
    session.projectProperty().subscribe(this::followModel);
    catalog
        .connections()
        .addListener(
            (ListChangeListener<Connection>)
                change -> {
                  followModel(session.project());
                  fillConnections();
                });
  }

  private void nameConnection(@Nullable Connection now) {
    shell
        .connection()
        .textProperty()
        .set(now == null ? Messages.get("app.chooser.connection") : now.name());
  }

  private void followModel(@Nullable Project project) {
    Connection of = project == null ? null : catalog.connectionOf(project.target().model());
    if (of != null) {
      connection.set(of);
    } else if (connection.get() == null && !catalog.connections().isEmpty()) {
      connection.set(catalog.connections().getFirst());
    }
  }

  private void fillConnections() {
    List<Chooser.Choice> choices = new ArrayList<>();
    for (Connection each : catalog.connections()) {
      choices.add(
          new Chooser.Choice(
              each.name(),
              each.dialect() == null ? "" : each.dialect(),
              each.equals(connection.get()),
              () -> choose(each)));
    }
    choices.addAll(servers.get());
    shell.connection().choices().setAll(choices);
  }

  private void choose(Connection chosen) {
    connection.set(chosen);
    shell.model().open();
  }

  private void readModels() {
    Connection now = connection.get();
    if (now != null) {
      read(shell.model(), catalog.models(now), this::modelChoices);
    }
  }

  private List<Chooser.Choice> modelChoices(List<Model> models) {
    Target open = session.target();
    return models.stream()
        .map(model ->
            new Chooser.Choice(
                model.displayName(),
                kind(model),
                open != null && open.model().id().equals(model.id()),
                () -> session.open(new Target(model, null, Mode.COMBINED))))
        .toList();
  }

  private static String kind(Model model) {
    return switch (model.kind()) {
      case SCHEMA -> Messages.get("app.chooser.schema");
      case SHARED -> Messages.get("app.chooser.shared");
      case SHARED_EXTENSION -> Messages.get("app.chooser.extension");
      case WORKBOOK -> Messages.get("app.chooser.workbook");
      case BRANCH, QUERY, OTHER -> "";
    };
  }

  private void readBranches() {
    Target open = session.target();
    shell.branch().choices().clear();
    if (open == null) {
      return;
    }
    if (!open.model().kind().hasBranches()) {
      shell.branch().choices().setAll(List.of(sharedChoice(open)));
      return;
    }
    read(shell.branch(), catalog.branches(open.model()), records -> branchChoices(open, records));
  }

  private List<Chooser.Choice> branchChoices(Target open, List<Model> records) {
    List<Chooser.Choice> choices = new ArrayList<>();
    choices.add(sharedChoice(open));
    for (Model record : records) {
      Branch branch = Catalog.branch(record);
      choices.add(
          new Chooser.Choice(
              branch.name(),
              "",
              branch.equals(open.branch()),
              () -> session.open(new Target(open.model(), branch, open.mode()))));
    }
    return choices;
  }

  private Chooser.Choice sharedChoice(Target open) {
    return new Chooser.Choice(
        Messages.get("app.chooser.noBranch"),
        Messages.get("app.chooser.production"),
        open.branch() == null,
        () -> session.open(new Target(open.model(), null, open.mode())));
  }

  /// What the choices of a list of models are.
  private interface Shown {
    List<Chooser.Choice> of(List<Model> models);
  }

  private void read(Chooser chooser, CatalogList list, Shown shown) {
    Subscription before =
        reading.put(
            chooser,
            list.stateProperty()
                .subscribe(state -> {
                  chooser.loadingProperty().set(list.isLoading());
                  chooser.choices().setAll(shown.of(list.items()));
                }));
    if (before != null) {
      before.unsubscribe();
    }
    list.loadAll();
  }
}
