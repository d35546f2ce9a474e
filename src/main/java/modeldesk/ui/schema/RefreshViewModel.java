package modeldesk.ui.schema;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import modeldesk.api.ApiException;
import modeldesk.api.JobWatch;
import modeldesk.api.OmniApi;
import modeldesk.api.RefreshJob;
import modeldesk.i18n.Messages;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.Model;
import modeldesk.model.Project;
import modeldesk.model.Snapshot;
import modeldesk.model.Target;
import modeldesk.ui.session.Busy;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.Notice;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Problems;
import modeldesk.ui.session.Session;
import modeldesk.work.Background;
import modeldesk.work.Progress;
import org.jspecify.annotations.Nullable;

/// Refresh schema (api.md §2.5): Omni reads the database's tables and columns again. It is watched
/// until it ends, then the files are fetched and compared with what was shown before.
public final class RefreshViewModel {
  private final Session session;
  private final Documents documents;
  private final Notices notices;
  private final OmniApi api;
  private final Background background;
  private final JobWatch watch;
  private final Busy busy;
  private @Nullable SchemaChanges changes;
  private final ReadOnlyObjectWrapper<@Nullable SchemaChanges> details =
      new ReadOnlyObjectWrapper<>();
  private final StringBinding unavailable;

  public RefreshViewModel(
      Session session,
      Documents documents,
      Notices notices,
      OmniApi api,
      Background background,
      JobWatch.Pace pace) {
    this.session = session;
    this.documents = documents;
    this.notices = notices;
    this.api = api;
    this.background = background;
    watch = new JobWatch(api, pace);
    busy = new Busy(background);
    unavailable =
        Bindings.createStringBinding(this::whyNot, session.projectProperty(), busy.property());
  }

  /// What the last refresh of this run of the program changed; null before the first one ended.
  public @Nullable SchemaChanges changes() {
    return changes;
  }

  /// The changes to list on screen; null while the list is closed.
  public ReadOnlyObjectProperty<@Nullable SchemaChanges> detailsProperty() {
    return details.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return busy.property();
  }

  /// Why the schema cannot be refreshed now; empty when it can.
  public ObservableValue<String> unavailableProperty() {
    return unavailable;
  }

  public String unavailable() {
    return unavailable.get();
  }

  /// Starts a refresh of the open model's schema, or says why it cannot.
  public void refresh() {
    Project project = session.project();
    if (project == null || !unavailable().isEmpty()) {
      notices.info(unavailable());
      return;
    }
    Target target = project.target();
    background.io(
        Messages.get("schema.job.title", target.model().displayName()),
        busy.during(progress -> run(project.snapshot(), progress)),
        this::refreshed,
        failure -> failed(target, failure));
  }

  /// Shows the list of what changed.
  public void showDetails() {
    details.set(changes);
  }

  public void closeDetails() {
    details.set(null);
  }

  /// Opens a file of the list.
  public void open(FileName file) {
    closeDetails();
    documents.open(file);
  }

  private record Refreshed(Snapshot files, SchemaChanges changes) {}

  /// Omni said that the refresh itself went wrong.
  private static final class RefreshFailed extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private Refreshed run(Snapshot before, Progress progress) throws Exception {
    Target target = before.target();
    progress.message(Messages.get("schema.job.start"));
    RefreshJob job = api.refreshSchema(target.model().id(), target.branchId());
    progress.message(Messages.get("schema.job.running"));
    if (watch.untilEnded(job).state() == RefreshJob.State.FAILED) {
      throw new RefreshFailed();
    }
    progress.message(Messages.get("schema.job.files"));
    Snapshot after = api.files(target);
    SchemaChanges found = SchemaChanges.between(before, after);
    if (!found.isEmpty()) {
      progress.offer(Messages.get("schema.done.details"), () -> details.set(found));
    }
    return new Refreshed(after, found);
  }

  private void refreshed(Refreshed result) {
    documents.keepAll();
    session.refreshed(result.files());
    changes = result.changes();
    notices.show(notice(result));
  }

  private Notice notice(Refreshed result) {
    if (!result.changes().isEmpty()) {
      return new Notice(
          Notice.Level.SUCCESS,
          Messages.get("schema.done.changed", result.changes().summary()),
          new Notice.Action(Messages.get("schema.done.details"), this::showDetails));
    }
    String text =
        result.files().target().mode() == Mode.EXTENSION
            ? Messages.get("schema.done.extension")
            : Messages.get("schema.done.same");
    return new Notice(Notice.Level.SUCCESS, text, null);
  }

  private void failed(Target target, Exception failure) {
    String name = target.model().displayName();
    notices.show(
        new Notice(
            Notice.Level.ERROR,
            switch (failure) {
              case RefreshFailed _ -> Messages.get("schema.failed.job", name);
              case ApiException e when e.kind() == ApiException.Kind.FORBIDDEN ->
                  Messages.get("schema.failed.role", String.valueOf(e.getMessage()));
              default -> Messages.get("schema.failed.call", name, Problems.sentence(failure));
            },
            new Notice.Action(Messages.get("schema.failed.retry"), this::refresh)));
  }

  private String whyNot() {
    Target target = session.target();
    if (target == null) {
      return Messages.get("schema.whyNot.noModel");
    }
    if (busy.isBusy()) {
      return Messages.get("schema.whyNot.running");
    }
    Model model = target.model();
    if (model.isDeleted()) {
      return Messages.get("schema.whyNot.deleted");
    }
    return switch (model.kind()) {
      case SCHEMA, SHARED, SHARED_EXTENSION, BRANCH -> "";
      case WORKBOOK, QUERY, OTHER -> Messages.get("schema.whyNot.kind");
    };
  }
}
