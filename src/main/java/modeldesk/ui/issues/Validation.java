package modeldesk.ui.issues;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import modeldesk.api.OmniApi;
import modeldesk.api.ServerIssue;
import modeldesk.i18n.Messages;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Project;
import modeldesk.model.Snapshot;
import modeldesk.model.Target;
import modeldesk.ui.session.Busy;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.Issues;
import modeldesk.ui.session.Notice;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Problems;
import modeldesk.ui.session.Session;
import modeldesk.ui.session.ShownTexts;
import modeldesk.work.Background;
import modeldesk.work.Latest;
import org.jspecify.annotations.Nullable;

/// Asks Omni what is wrong with the open target, finds the places in the texts as they are shown,
/// and compares a branch with its shared model (api.md §2.10, §4 item 5). A failure leaves what was
/// found before, and a target that is opened again has its last answer again, as of its time.
final class Validation {
  /// What is known of the open target: `at` is when Omni answered, null before; `shared` are the
  /// findings of the shared model, null when there is nothing to compare with.
  record State(@Nullable Instant at, Placed placed, @Nullable Set<Finding> shared) {
    static final State NONE = new State(null, Placed.NOTHING, null);
  }

  /// An answer with the files it is about, which all count when it is shown again later.
  private record Known(
      Instant at, List<ServerIssue> found, Snapshot judged, @Nullable Set<Finding> shared) {}

  /// Each holds the files of a whole model.
  private static final int MOST_KNOWN = 8;

  private final Session session;
  private final Documents documents;
  private final Issues issues;
  private final Notices notices;
  private final OmniApi api;
  private final Background background;
  private final Clock clock;
  private final ShownTexts texts;
  private final Latest placing;
  private final Busy busy;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
  private final Map<Target.Place, Known> known = new LinkedHashMap<>(16, 0.75f, true);
  private List<ServerIssue> found = List.of();
  private @Nullable Snapshot judged;

  Validation(
      Session session,
      Documents documents,
      Issues issues,
      Notices notices,
      OmniApi api,
      Background background,
      Clock clock) {
    this.session = session;
    this.documents = documents;
    this.issues = issues;
    this.notices = notices;
    this.api = api;
    this.background = background;
    this.clock = clock;
    texts = new ShownTexts(session, documents);
    placing = new Latest(background);
    busy = new Busy(background);
    session.projectProperty().subscribe((before, after) -> follow(before, after));
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  State state() {
    return state.get();
  }

  Busy busy() {
    return busy;
  }

  void validate() {
    Project project = session.project();
    if (project == null || busy.isBusy()) {
      return;
    }
    Target target = project.target();
    Snapshot asked = project.snapshot();
    background.io(
        Messages.get("issues.job.validate", target.displayName()),
        busy.during(progress -> api.validate(target.model().id(), target.branchId())),
        answer -> answered(target, asked, answer),
        failure -> failed(target, failure));
  }

  private void answered(Target target, Snapshot asked, List<ServerIssue> answer) {
    notices.settled(this);
    Instant now = clock.instant();
    if (!isOpen(target)) {
      know(target, new Known(now, answer, asked, null));
      return;
    }
    found = answer;
    judged = asked;
    issues.checked(now);
    state.set(new State(now, state().placed(), null));
    place();
    if (target.branch() != null) {
      compare(target);
    }
  }

  private void compare(Target target) {
    background.quietIo(
        Messages.get("issues.job.compare", target.model().displayName()),
        progress -> api.validate(target.model().id(), null),
        shared -> {
          if (isOpen(target)) {
            Set<Finding> findings = new HashSet<>();
            shared.forEach(issue -> findings.add(Finding.of(issue)));
            state.set(new State(state().at(), state().placed(), findings));
          }
        },
        failure -> {});
  }

  private void failed(Target target, Exception failure) {
    if (Problems.isGone(failure)) {
      session.lost(target);
      return;
    }
    String kept =
        state().at() == null
            ? Messages.get("issues.failed.first", target.displayName(), Problems.sentence(failure))
            : Messages.get("issues.failed.again", target.displayName(), Problems.sentence(failure));
    notices.show(
        new Notice(
            Notice.Level.ERROR,
            kept,
            new Notice.Action(Messages.get("issues.failed.retry"), this::validate),
            this));
  }

  /// Finds the places in the texts of now; what is typed meanwhile makes it start over.
  private void place() {
    Supplier<Project> shown = texts.now();
    Snapshot asked = judged;
    if (shown == null || asked == null) {
      return;
    }
    List<ServerIssue> answer = found;
    Map<Document, Long> revisions = revisions();
    placing.request(
        Messages.get("issues.job.place"),
        progress -> Placed.in(shown.get(), answer, asked),
        placed -> {
          if (revisions.equals(revisions())) {
            state.set(new State(state().at(), placed, state().shared()));
            issues.replaceOmni(placed.issues());
          } else {
            place();
          }
        },
        failure -> notices.error(Problems.sentence(failure)));
  }

  private Map<Document, Long> revisions() {
    Map<Document, Long> revisions = new HashMap<>();
    documents.open().forEach(document -> revisions.put(document, document.revision()));
    return revisions;
  }

  private boolean isOpen(Target target) {
    Target now = session.target();
    return now != null && now.isSamePlace(target);
  }

  private void follow(@Nullable Project before, @Nullable Project after) {
    if (before == null || after == null || !before.target().isSamePlace(after.target())) {
      placing.cancel();
      leave(before);
      Known last = after == null ? null : known.get(after.target().place());
      if (after != null && last != null) {
        comeBack(after.target(), last);
      }
    } else if (!found.isEmpty() && movesPlaces(before, after)) {
      place();
    }
  }

  private void leave(@Nullable Project before) {
    Instant at = state().at();
    if (before != null && at != null && judged != null) {
      know(before.target(), new Known(at, found, judged, state().shared()));
    }
    found = List.of();
    judged = null;
    state.set(State.NONE);
  }

  private void know(Target target, Known answer) {
    known.put(target.place(), answer);
    if (known.size() > MOST_KNOWN) {
      known.remove(known.keySet().iterator().next());
    }
  }

  /// What changed on the server since is told by the files that were judged.
  private void comeBack(Target target, Known last) {
    found = last.found();
    judged = last.judged();
    issues.checked(last.at());
    state.set(new State(last.at(), Placed.NOTHING, last.shared()));
    place();
    if (target.branch() != null && last.shared() == null) {
      compare(target);
    }
  }

  /// Open editors move the places in their text themselves; other texts have no one who does. With
  /// its draft gone, a file says again what Omni judged.
  private boolean movesPlaces(Project before, Project after) {
    if (!before.snapshot().equals(after.snapshot())) {
      return true;
    }
    if (!after.drafts().keySet().containsAll(before.drafts().keySet())) {
      return true;
    }
    List<FileName> touched = new ArrayList<>(before.drafts().keySet());
    touched.addAll(after.drafts().keySet());
    return touched.stream()
        .filter(name -> documents.find(name) == null)
        .anyMatch(name -> !sameText(before.drafts().get(name), after.drafts().get(name)));
  }

  private static boolean sameText(@Nullable Draft before, @Nullable Draft after) {
    return (before == null || after == null)
        ? Objects.equals(before, after)
        : Objects.equals(before.text(), after.text());
  }
}
