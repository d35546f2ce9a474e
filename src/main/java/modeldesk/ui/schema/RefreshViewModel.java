package modeldesk.ui.schema;

import java.util.List;
import java.util.function.Predicate;
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
import modeldesk.ui.session.Right;
import modeldesk.ui.session.Session;
import modeldesk.work.Background;
import modeldesk.work.Progress;
import modeldesk.work.Work;
import org.jspecify.annotations.Nullable;

/// Refresh schema (api.md §2.5): Omni reads the database's tables and columns again. It is watched
/// until it ends, then the files are fetched and compared with what was shown before.
public final class RefreshViewModel {
  /// So many files are named in a notice, the others in the list.
  private static final int NAMED = 3;

  private final Session session;
  private final Documents documents;
  private final Notices notices;
  private final OmniApi api;
  private final Background background;
  private final JobWatch watch;
  private final Busy busy;
  private Predicate<FileName> schemaOnly = file -> false;
  private @Nullable SchemaChanges changes;
  private SchemaUses uses = SchemaUses.NONE;
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
        Bindings.createStringBinding(
            this::whyNot,
            session.projectProperty(),
            busy.property(),
            session.rights().versionProperty());
  }

  /// What the last refresh of this run of the program changed; null before the first one ended.
  public @Nullable SchemaChanges changes() {
    return changes;
  }

  /// Which written files refer to what the last refresh removed or changed.
  public SchemaUses uses() {
    return uses;
  }

  /// Who knows that nobody wrote a file; such a file is nobody's concern.
  public void leavingOut(Predicate<FileName> files) {
    schemaOnly = files;
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
    Work<Snapshot> fetching = session.fetching(target);
    List<FileName> written =
        project.names().stream().filter(file -> !schemaOnly.test(file)).toList();
    background.io(
        Messages.get("schema.job.title", target.model().displayName()),
        busy.during(progress -> run(project, written, fetching, progress)),
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

  private record Refreshed(Snapshot files, SchemaChanges changes, SchemaUses uses) {}

  /// Omni said that the refresh itself went wrong.
  private static final class RefreshFailed extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private Refreshed run(
      Project before, List<FileName> written, Work<Snapshot> fetching, Progress progress)
      throws Exception {
    Target target = before.target();
    progress.message(Messages.get("schema.job.start"));
    RefreshJob job = api.refreshSchema(target.model().id(), target.branchId());
    progress.message(Messages.get("schema.job.running"));
    if (watch.untilEnded(job).state() == RefreshJob.State.FAILED) {
      throw new RefreshFailed();
    }
    progress.message(Messages.get("schema.job.files"));
    Snapshot after = fetching.run(progress);
    SchemaChanges found = SchemaChanges.between(before.snapshot(), after);
    Refreshed result =
        new Refreshed(
            after, found, SchemaUses.find(found, before.snapshot(), before.with(after), written));
    if (!found.isEmpty()) {
      progress.offer(Messages.get("schema.done.details"), () -> showDetails(result));
    }
    return result;
  }

  private void refreshed(Refreshed result) {
    documents.keepAll();
    session.refreshed(result.files());
    session.schemas().listAgain();
    changes = result.changes();
    uses = result.uses();
    notices.show(notice(result).about(this));
  }

  /// The list of an earlier refresh, from its line in Tasks.
  private void showDetails(Refreshed result) {
    changes = result.changes();
    uses = result.uses();
    showDetails();
  }

  private Notice notice(Refreshed result) {
    if (!result.changes().isEmpty()) {
      return new Notice(
          Notice.Level.SUCCESS,
          done(result),
          new Notice.Action(Messages.get("schema.done.details"), this::showDetails));
    }
    String text =
        result.files().target().mode() == Mode.EXTENSION
            ? Messages.get("schema.done.extension")
            : Messages.get("schema.done.same");
    return new Notice(Notice.Level.SUCCESS, text, null);
  }

  private static String done(Refreshed result) {
    String summary = result.changes().summary();
    List<String> files = result.uses().files().stream().map(FileName::key).toList();
    if (files.isEmpty()) {
      return Messages.get("schema.done.changed", summary);
    }
    int more = files.size() - NAMED;
    String names = String.join(", ", files.subList(0, Math.min(NAMED, files.size())));
    return Messages.get(
        "schema.done.touched",
        summary,
        files.size(),
        more > 0 ? Messages.get("schema.done.more", names, more) : names);
  }

  private void failed(Target target, Exception failure) {
    String name = target.model().displayName();
    if (Problems.isGone(failure)) {
      session.lost(target);
      return;
    }
    notices.show(
        new Notice(
            Notice.Level.ERROR,
            switch (failure) {
              case RefreshFailed _ -> Messages.get("schema.failed.job", name);
              case ApiException e when e.kind() == ApiException.Kind.FORBIDDEN ->
                  Messages.get("schema.failed.role", String.valueOf(e.getMessage()));
              default -> Messages.get("schema.failed.call", name, Problems.sentence(failure));
            },
            new Notice.Action(Messages.get("schema.failed.retry"), this::refresh),
            this));
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
      case SCHEMA, SHARED, SHARED_EXTENSION, BRANCH ->
          session.rights().missing(model, Right.REFRESH_SCHEMA);
      case WORKBOOK, QUERY, OTHER -> Messages.get("schema.whyNot.kind");
    };
  }
}
