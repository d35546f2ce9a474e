package modeldesk.ui.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
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
  private final Snapshots snapshots;
  private final Opener opener;
  private final GitSettings git;
  private final Rights rights;
  private final Schemas schemas;
  private final NextPush nextPush;
  private final Reconnect reconnect;
  private final ReadOnlyObjectWrapper<@Nullable Project> project = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper current = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper readOnlyReason = new ReadOnlyStringWrapper("");
  private Runnable beforeOpen = () -> {};
  private Consumer<Target> afterLost = target -> {};

  /// Files that came one by one while all were on their way, and may be newer than those.
  private final Map<FileName, Optional<ModelFile>> meanwhile = new HashMap<>();

  /// Whether the open branch or model was found to be in Omni no more.
  private boolean gone;

  public Session(
      Instance instance,
      OmniApi api,
      Background background,
      DraftShelf shelf,
      Snapshots snapshots,
      Requests requests,
      Notices notices) {
    this.instance = instance;
    this.snapshots = snapshots;
    nextPush = new NextPush(project);
    ReadOnlyBooleanProperty online = requests.onlineProperty();
    rights = new Rights(api, background);
    schemas = new Schemas(this, api, background);
    git = new GitSettings(this, api, background);
    opener =
        new Opener(
            this,
            api,
            background,
            new DiskFiles(background, shelf, snapshots, notices),
            notices,
            () -> !online.get(),
            this::show);
    project.subscribe(this::updateReadOnlyReason);
    git.stateProperty().subscribe(this::updateReadOnlyReason);
    rights.versionProperty().subscribe(this::updateReadOnlyReason);
    online.subscribe((before, now) -> connectionChanged(now));
    reconnect = new Reconnect(api, background, online);
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
    return opener.stateProperty();
  }

  /// Whether the files came from Omni since the program began; false while they are what is kept on
  /// this computer from before.
  public ReadOnlyBooleanProperty currentProperty() {
    return current.getReadOnlyProperty();
  }

  public boolean isCurrent() {
    return current.get();
  }

  /// What is kept on this computer to be opened without a network.
  public Snapshots snapshots() {
    return snapshots;
  }

  /// What the user may do.
  public Rights rights() {
    return rights;
  }

  /// What tries to reach Omni while it cannot be reached.
  public Reconnect reconnect() {
    return reconnect;
  }

  /// The schemas whose views Omni does not give by itself.
  public Schemas schemas() {
    return schemas;
  }

  /// Which drafts go with the next push.
  public NextPush nextPush() {
    return nextPush;
  }

  /// The git settings of the open model; unknown until they were read.
  public ReadOnlyObjectProperty<GitState> gitProperty() {
    return git.stateProperty();
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
          now.branch() == null && git.isFollower()
              ? Messages.get("session.readOnly.follower")
              : rights.missing(model, Right.PUSH);
    };
  }

  /// Whether a push needs a branch because the model takes changes only by pull request.
  public boolean needsBranch() {
    Target now = target();
    return now != null && now.branch() == null && git.requirePullRequest();
  }

  /// Whether what is pushed to the open branch reaches the model by a pull request.
  public boolean endsInPullRequest() {
    Target now = target();
    return now != null && now.branch() != null && (git.requirePullRequest() || git.isFollower());
  }

  /// Whether a push needs a commit message (api.md §3.7).
  public boolean needsCommitMessage() {
    return git.isConnected();
  }

  /// Fetches the files of a target and shows them with the drafts kept for it. What is open stays
  /// until the new files are there. Where they cannot be fetched, those that were fetched last are
  /// shown if they are kept here; otherwise what was open stays.
  public void open(Target target) {
    beforeOpen.run();
    rights.readAfterAll();
    forgetMeanwhile();
    opener.open(target);
  }

  /// Begins to read what is kept of a place on this computer: if it is there when it is opened, it
  /// is shown at once.
  public void readAhead(Target.Place place) {
    opener.readAhead(place);
  }

  /// Shows what is kept of a place on this computer, where nothing is open yet. `then` is told what
  /// is shown now, or nothing; it is still to be fetched.
  public void openKept(Target.Place place, Consumer<Optional<Target>> then) {
    opener.openKept(place, then);
  }

  /// Says that the kept files stay on screen because newer ones could not be fetched.
  public void sayKept(Exception failure) {
    opener.sayKept(failure);
  }

  /// Fetches the files of a target, with the views of the offloaded schemas that were loaded before
  /// (api.md §2.7).
  public Work<Snapshot> fetching(Target target) {
    return opener.fetching(target);
  }

  /// Gives up opening; what was open before stays.
  public void cancelOpening() {
    opener.cancel();
  }

  /// What happened on the server while it could not be reached is fetched, and what could not be
  /// read of it.
  private void connectionChanged(boolean online) {
    if (online) {
      git.readUnknown();
    }
    if (online && !opener.isReading() && !gone) {
      reload();
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
    afterLost.accept(target);
  }

  /// Whether what is open is not in Omni any more; `readOnlyReason` says so.
  public boolean isLost() {
    return gone;
  }

  /// What leads on from a branch that is not in Omni any more: its shared model. Null where nothing
  /// is lost, or the model itself.
  public Notice.@Nullable Action wayOn() {
    Target now = target();
    if (!gone || now == null || now.branch() == null) {
      return null;
    }
    Target shared = new Target(now.model(), null, Mode.COMBINED);
    return new Notice.Action(
        Messages.get("session.lost.open", shared.displayName()), () -> open(shared));
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

  private void show(Snapshot snapshot, List<Draft> drafts, boolean isCurrent) {
    boolean otherModel = git.isLeft(project.get(), snapshot.target().model());
    gone = false;
    meanwhile.clear();
    current.set(isCurrent);
    project.set(Project.of(snapshot, drafts));
    keep();
    if (otherModel) {
      git.readUnknown();
    }
  }

  private void keep() {
    Project now = project.get();
    if (now != null && current.get()) {
      snapshots.keep(now.snapshot());
    }
  }

  /// Reads the git settings once more where they could not be read.
  public void readGitAgain() {
    git.readUnknown();
  }

  /// Asks Omni anew for the git settings of the open model.
  public void rereadGit() {
    git.reread();
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
    reload(fetched -> {});
  }

  /// Like `reload()`; `ended` is told whether newer files are there, however it ends.
  public void reload(Consumer<Boolean> ended) {
    reload(this::reload, ended);
  }

  /// Like `reload(ended)`; where it fails the user is offered to do it `again`.
  public void reload(Runnable again, Consumer<Boolean> ended) {
    Target target = target();
    if (target != null) {
      beforeOpen.run();
      rights.readAgain();
      forgetMeanwhile();
      opener.reload(target, again, ended);
    } else {
      ended.accept(false);
    }
  }

  /// Takes freshly fetched files over; ignored when another target was opened meanwhile.
  public void refreshed(Snapshot snapshot) {
    Project now = project.get();
    if (now != null && now.target().isSamePlace(snapshot.target())) {
      gone = false;
      current.set(true);
      take(snapshot);
    }
  }

  /// Takes more files of the open target over, beside those that are here.
  void also(Snapshot more) {
    Project now = project.get();
    if (now != null && now.target().isSamePlace(more.target())) {
      take(now.snapshot().and(more));
    }
  }

  /// Takes over files that were on their way, without what came one by one meanwhile: a push may
  /// have written it after they were read.
  void arrived(Snapshot snapshot) {
    Snapshot whole = snapshot;
    for (Map.Entry<FileName, Optional<ModelFile>> each : meanwhile.entrySet()) {
      whole = whole.with(each.getKey(), each.getValue().orElse(null));
    }
    refreshed(whole);
  }

  /// Takes one file of the open target over as the server has it now, null when it is gone there.
  public void fetched(Target target, FileName name, @Nullable ModelFile file) {
    Project now = project.get();
    if (opener.isReading() && now != null && now.target().isSamePlace(target)) {
      meanwhile.put(name, Optional.ofNullable(file));
    }
    if (now != null
        && now.target().isSamePlace(target)
        && !Objects.equals(now.snapshot().file(name), file)) {
      take(now.snapshot().with(name, file));
    }
  }

  /// Takes over that a model or branch has another name on the server now. Files and drafts belong
  /// to ids, so all of them stay as they are.
  public void renamed(String id, String name) {
    Project now = project.get();
    if (now != null) {
      Target renamed = now.target().renamed(id, name);
      if (!renamed.equals(now.target())) {
        take(now.snapshot().of(renamed));
      }
    }
  }

  private void forgetMeanwhile() {
    if (!opener.isReading()) {
      meanwhile.clear();
    }
  }

  private void take(Snapshot snapshot) {
    Project now = project.get();
    if (now != null) {
      project.set(now.with(snapshot));
      keep();
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
