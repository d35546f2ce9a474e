package modeldesk.ui.session;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import modeldesk.api.OmniApi;
import modeldesk.i18n.Messages;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.GitState;
import modeldesk.model.Instance;
import modeldesk.model.Mode;
import modeldesk.model.Model;
import modeldesk.model.ModelFile;
import modeldesk.model.Project;
import modeldesk.model.Snapshot;
import modeldesk.model.Target;
import modeldesk.work.Background;
import modeldesk.work.Job;
import modeldesk.work.Work;
import org.jspecify.annotations.Nullable;

/// What is open now: one target with its files and drafts. Opening another target leaves the drafts
/// of this one on disk. On the window's thread only.
public final class Session {
  /// How the opening of a target stands.
  public sealed interface Opening {
    /// Nothing is being opened.
    record Idle() implements Opening {}

    /// The files of `target` are being fetched.
    record Running(Target target) implements Opening {}

    /// The files of `target` could not be fetched.
    record Failed(Target target, String sentence) implements Opening {}
  }

  private final Instance instance;
  private final OmniApi api;
  private final Background background;
  private final DraftShelf shelf;
  private final Notices notices;
  private final Rights rights;
  private final Schemas schemas;
  private final ReadOnlyObjectWrapper<@Nullable Project> project = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Opening> opening =
      new ReadOnlyObjectWrapper<>(new Opening.Idle());
  private final ReadOnlyObjectWrapper<GitState> git =
      new ReadOnlyObjectWrapper<>(new GitState.Unknown(""));
  private final ReadOnlyStringWrapper readOnlyReason = new ReadOnlyStringWrapper("");
  private @Nullable Job openJob;
  private Runnable beforeOpen = () -> {};
  private Consumer<Target> afterLost = target -> {};

  /// Whether the open branch or model was found to be in Omni no more.
  private boolean gone;

  public Session(
      Instance instance, OmniApi api, Background background, DraftShelf shelf, Notices notices) {
    this.instance = instance;
    this.api = api;
    this.background = background;
    this.shelf = shelf;
    this.notices = notices;
    rights = new Rights(api, background);
    schemas = new Schemas(this, api, background);
    project.subscribe(this::updateReadOnlyReason);
    git.subscribe(this::updateReadOnlyReason);
    rights.versionProperty().subscribe(this::updateReadOnlyReason);
  }

  public Instance instance() {
    return instance;
  }

  /// The files and drafts of the open target; null before the first one is open.
  public ReadOnlyObjectProperty<@Nullable Project> projectProperty() {
    return project.getReadOnlyProperty();
  }

  public @Nullable Project project() {
    return project.get();
  }

  public @Nullable Target target() {
    Project now = project.get();
    return now == null ? null : now.target();
  }

  public ReadOnlyObjectProperty<Opening> openingProperty() {
    return opening.getReadOnlyProperty();
  }

  /// What the user may do.
  public Rights rights() {
    return rights;
  }

  /// The schemas whose views Omni does not give by itself.
  public Schemas schemas() {
    return schemas;
  }

  /// The git settings of the open model; unknown until they were read.
  public ReadOnlyObjectProperty<GitState> gitProperty() {
    return git.getReadOnlyProperty();
  }

  /// Why the open target cannot be edited; empty when it can (api.md §3.2, §4).
  public ReadOnlyStringProperty readOnlyReasonProperty() {
    return readOnlyReason.getReadOnlyProperty();
  }

  public String readOnlyReason() {
    return readOnlyReason.get();
  }

  private void updateReadOnlyReason() {
    Target now = target();
    readOnlyReason.set(now == null ? "" : readOnlyReason(now));
  }

  /// Whether Omni takes changes on a branch of a follower is not known: it is tried (api.md §4).
  private String readOnlyReason(Target now) {
    Model model = now.model();
    if (gone) {
      return lostSentence(now);
    }
    if (model.isDeleted()) {
      return Messages.get("session.readOnly.deleted");
    }
    return switch (model.kind()) {
      case SCHEMA -> Messages.get("session.readOnly.schema");
      case QUERY, OTHER -> Messages.get("session.readOnly.kind");
      case SHARED, SHARED_EXTENSION, BRANCH, WORKBOOK ->
          now.branch() == null && git.get() instanceof GitState.Connected c && c.follower()
              ? Messages.get("session.readOnly.follower")
              : rights.missing(model, Right.PUSH);
    };
  }

  /// Whether a push needs a branch because the model takes changes only by pull request.
  public boolean needsBranch() {
    Target now = target();
    return now != null
        && now.branch() == null
        && git.get() instanceof GitState.Connected c
        && c.requirePullRequest();
  }

  /// Whether what is pushed to the open branch reaches the model by a pull request.
  public boolean endsInPullRequest() {
    Target now = target();
    return now != null
        && now.branch() != null
        && git.get() instanceof GitState.Connected c
        && (c.requirePullRequest() || c.follower());
  }

  /// Whether a push needs a commit message (api.md §3.7).
  public boolean needsCommitMessage() {
    return git.get() instanceof GitState.Connected;
  }

  /// Fetches the files of a target and shows them with the drafts kept for it. What is open stays
  /// until the new files are there; a failure leaves it open.
  public void open(Target target) {
    if (openJob != null) {
      openJob.cancel();
    }
    beforeOpen.run();
    rights.readAfterAll();
    opening.set(new Opening.Running(target));
    openJob =
        background.io(
            Messages.get("session.job.open", target.displayName()),
            fetching(target),
            snapshot -> fetched(target, snapshot),
            failure -> openFailed(target, failure));
    openJob.onChange(this::openJobChanged);
  }

  /// Fetches the files of a target, with the views of the offloaded schemas that were loaded before
  /// (api.md §2.7).
  public Work<Snapshot> fetching(Target target) {
    Set<String> loaded = schemas.loaded(target);
    return progress -> {
      Snapshot files = api.files(target);
      for (String schema : loaded) {
        files = files.and(api.files(target, schema));
      }
      return files;
    };
  }

  /// Gives up opening; what was open before stays.
  public void cancelOpening() {
    if (openJob != null && opening.get() instanceof Opening.Running) {
      openJob.cancel();
    }
  }

  private void openJobChanged() {
    if (openJob != null && openJob.state() == Job.State.CANCELLED) {
      opening.set(new Opening.Idle());
    }
  }

  private void fetched(Target wanted, Snapshot snapshot) {
    if (snapshot.target().mode() != wanted.mode()) {
      notices.info(Messages.get("session.otherMode"));
    }
    loadDrafts(snapshot);
  }

  private void loadDrafts(Snapshot snapshot) {
    openJob =
        background.disk(
            Messages.get("session.job.drafts", snapshot.target().displayName()),
            progress -> shelf.load(snapshot.target()),
            drafts -> show(snapshot, drafts),
            failure -> openFailed(snapshot.target(), failure));
  }

  private void openFailed(Target target, Exception failure) {
    if (Problems.isGone(failure)) {
      background.disk(
          Messages.get("session.job.drafts", target.displayName()),
          progress -> shelf.load(target),
          drafts -> openGone(target, drafts, failure),
          other -> tellOpenFailed(target, failure));
    } else {
      tellOpenFailed(target, failure);
    }
  }

  /// Drafts of a place that is not there any more are shown all the same, to be read and copied.
  private void openGone(Target target, List<Draft> drafts, Exception failure) {
    if (!(opening.get() instanceof Opening.Running(Target wanted) && wanted.equals(target))) {
      return;
    }
    if (drafts.isEmpty()) {
      tellOpenFailed(target, failure);
    } else {
      show(Snapshot.of(target, List.of(), 0, Instant.EPOCH), drafts);
      lost(target);
    }
  }

  /// Told that a branch or model is not in Omni any more. If it is what is open, that stays to be
  /// read and copied until another one is opened or it is found again.
  public void lost(Target target) {
    Project now = project.get();
    if (now == null || !now.target().isSamePlace(target)) {
      return;
    }
    gone = true;
    updateReadOnlyReason();
    Target shared = new Target(target.model(), null, Mode.COMBINED);
    notices.show(
        new Notice(
            Notice.Level.ERROR,
            lostSentence(target),
            target.branch() == null
                ? null
                : new Notice.Action(
                    Messages.get("session.lost.open", shared.displayName()), () -> open(shared))));
    afterLost.accept(target);
  }

  /// Who is told when what is open was found to be in Omni no more.
  public void onLost(Consumer<Target> action) {
    afterLost = action;
  }

  private static String lostSentence(Target target) {
    return target.branch() == null
        ? Messages.get("session.lost.model", target.displayName())
        : Messages.get("session.lost.branch", target.displayName());
  }

  private void tellOpenFailed(Target target, Exception failure) {
    String sentence =
        Messages.get("session.openFailed", target.displayName(), Problems.sentence(failure));
    opening.set(new Opening.Failed(target, sentence));
    notices.error(sentence);
  }

  private void show(Snapshot snapshot, List<Draft> drafts) {
    Project before = project.get();
    Model model = snapshot.target().model();
    boolean sameModel = before != null && before.target().model().id().equals(model.id());
    if (!sameModel) {
      git.set(model.kind().hasBranches() ? new GitState.Unknown("") : new GitState.NotConnected());
    }
    opening.set(new Opening.Idle());
    gone = false;
    project.set(Project.of(snapshot, drafts));
    if (!sameModel && model.kind().hasBranches()) {
      readGit(model);
    }
  }

  /// Reads the git settings once more where they could not be read.
  public void readGitAgain() {
    Target now = target();
    if (now != null && git.get() instanceof GitState.Unknown && now.model().kind().hasBranches()) {
      readGit(now.model());
    }
  }

  private void readGit(Model model) {
    background.quietIo(
        Messages.get("session.job.git", model.displayName()),
        progress -> api.git(model.id()),
        state ->
            setGit(
                model,
                state instanceof GitState.Unknown(String text)
                    ? new GitState.Unknown(Messages.get("session.gitNotShown", text))
                    : state),
        failure -> setGit(model, new GitState.Unknown(Problems.sentence(failure))));
  }

  /// Asks Omni anew for the git settings of the open model.
  public void rereadGit() {
    Target now = target();
    if (now != null && now.model().kind().hasBranches()) {
      if (git.get() instanceof GitState.Unknown) {
        git.set(new GitState.Unknown(""));
      }
      readGit(now.model());
    }
  }

  private void setGit(Model model, GitState state) {
    Target now = target();
    if (now != null && now.model().id().equals(model.id())) {
      git.set(state);
    }
  }

  /// The same model and branch in the other mode.
  public void switchMode(Mode mode) {
    Target now = target();
    if (now != null && now.mode() != mode) {
      open(now.with(mode));
    }
  }

  /// Fetches the files again and keeps the drafts as they are.
  public void reload() {
    Target target = target();
    if (target == null) {
      return;
    }
    beforeOpen.run();
    rights.readAgain();
    background.io(
        Messages.get("session.job.reload", target.displayName()),
        fetching(target),
        this::refreshed,
        failure -> {
          if (Problems.isGone(failure)) {
            lost(target);
          } else {
            notices.error(Messages.get("session.reloadFailed", Problems.sentence(failure)));
          }
        });
  }

  /// Takes freshly fetched files over; ignored when another target was opened meanwhile.
  public void refreshed(Snapshot snapshot) {
    Project now = project.get();
    if (now != null && now.target().isSamePlace(snapshot.target())) {
      gone = false;
      project.set(now.with(snapshot));
    }
  }

  /// Takes more files of the open target over, beside those that are here.
  void also(Snapshot more) {
    Project now = project.get();
    if (now != null && now.target().isSamePlace(more.target())) {
      project.set(now.with(now.snapshot().and(more)));
    }
  }

  /// Takes one file of the open target over as the server has it now, null when it is gone there.
  public void fetched(Target target, FileName name, @Nullable ModelFile file) {
    Project now = project.get();
    if (now != null && now.target().isSamePlace(target)) {
      project.set(now.with(now.snapshot().with(name, file)));
    }
  }

  /// Takes over that a model or branch has another name on the server now. Files and drafts belong
  /// to ids, so all of them stay as they are.
  public void renamed(String id, String name) {
    Project now = project.get();
    if (now != null) {
      Target renamed = now.target().renamed(id, name);
      if (!renamed.equals(now.target())) {
        project.set(now.with(now.snapshot().of(renamed)));
      }
    }
  }

  /// Called before the open target is left or fetched again, to keep what is typed.
  void onBeforeOpen(Runnable action) {
    beforeOpen = action;
  }

  /// Overlays one draft, or takes it off when null, without touching the disk.
  void overlay(Target target, FileName name, @Nullable Draft draft) {
    Project now = project.get();
    if (now != null && now.target().isSamePlace(target)) {
      if (!Objects.equals(now.drafts().get(name), draft)) {
        project.set(now.with(name, draft));
      }
    }
  }
}
