package modeldesk.ui.models;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import modeldesk.model.Mode;
import modeldesk.model.Model;
import modeldesk.model.Project;
import modeldesk.model.Snapshot;
import modeldesk.model.Target;
import modeldesk.ui.session.Session;
import org.jspecify.annotations.Nullable;

/// What follows a new schema model (api.md §2.1): it is opened and its schema refreshed, so that a
/// shared model has something to stand on.
public final class SchemaSteps {
  /// How far the refresh is.
  public enum Refreshing {
    WAITING,
    RUNNING,
    DONE
  }

  private final Session session;
  private final SchemaRefresh refresh;
  private final ReadOnlyObjectWrapper<Refreshing> state =
      new ReadOnlyObjectWrapper<>(Refreshing.WAITING);
  private @Nullable Model schema;
  private boolean wanted;
  private @Nullable Snapshot before;

  SchemaSteps(Session session, SchemaRefresh refresh) {
    this.session = session;
    this.refresh = refresh;
    session.projectProperty().subscribe(project -> projectChanged());
    session
        .openingProperty()
        .subscribe(opening -> {
          if (opening instanceof Session.Opening.Failed && wanted) {
            wanted = false;
            state.set(Refreshing.WAITING);
          }
        });
    refresh.busy().addListener((o, was, is) -> busyChanged(is));
  }

  public ReadOnlyObjectProperty<Refreshing> stateProperty() {
    return state.getReadOnlyProperty();
  }

  void begin(Model made) {
    schema = made;
    wanted = false;
    before = null;
    state.set(Refreshing.WAITING);
  }

  /// Opens the schema model and reads the tables of its database.
  public void refresh() {
    Model made = schema;
    if (made == null || state.get() == Refreshing.RUNNING) {
      return;
    }
    wanted = true;
    state.set(Refreshing.RUNNING);
    if (isOpen()) {
      start();
    } else {
      session.open(new Target(made, null, Mode.COMBINED));
    }
  }

  private void projectChanged() {
    Project project = session.project();
    if (project == null || !isOpen()) {
      return;
    }
    if (wanted) {
      start();
    } else if (before != null && !before.equals(project.snapshot())) {
      before = null;
      state.set(Refreshing.DONE);
    }
  }

  private void start() {
    Project project = session.project();
    wanted = false;
    before = project == null ? null : project.snapshot();
    refresh.start().run();
  }

  /// A refresh that ended without new files went wrong or was cancelled, which is told elsewhere:
  /// it can be asked for again.
  private void busyChanged(boolean busy) {
    if (before != null) {
      state.set(busy ? Refreshing.RUNNING : Refreshing.WAITING);
    }
  }

  private boolean isOpen() {
    Target open = session.target();
    return open != null && schema != null && open.model().id().equals(schema.id());
  }
}
