package modeldesk.ui.issues;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import modeldesk.api.ContentQuery;
import modeldesk.api.OmniApi;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.ContentNames;
import modeldesk.lang.check.Located;
import modeldesk.lang.check.NameLocator;
import modeldesk.model.ContentFinding;
import modeldesk.model.ContentName;
import modeldesk.model.ContentReport;
import modeldesk.model.Issue;
import modeldesk.model.Project;
import modeldesk.model.Target;
import modeldesk.text.Span;
import modeldesk.ui.session.Busy;
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

/// The content validator (api.md §2.14): what is wrong with the documents that use the open model
/// or branch. It is slow on big instances, so a branch is compared with its shared model only when
/// asked to. A failure leaves what was found before.
public final class ContentCheck {
  /// What is known of the open target: `at` is when Omni answered, null before; `shared` are the
  /// findings with the shared model, null when nobody compared.
  record State(@Nullable Instant at, @Nullable Set<Finding> shared) {
    static final State NONE = new State(null, null);
  }

  private final Session session;
  private final Documents documents;
  private final Issues issues;
  private final Notices notices;
  private final OmniApi api;
  private final Background background;
  private final Clock clock;
  private final ShownTexts texts;
  private final Latest locating;
  private final Busy busy;
  private final StringBinding unavailable;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
  private Consumer<ContentName> replace = name -> {};

  ContentCheck(
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
    locating = new Latest(background);
    busy = new Busy(background);
    unavailable =
        Bindings.createStringBinding(this::whyNot, session.projectProperty(), busy.property());
    session.projectProperty().subscribe((before, after) -> follow(before, after));
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  State state() {
    return state.get();
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return busy.property();
  }

  /// Why documents cannot be checked now; empty when they can.
  public ObservableValue<String> unavailableProperty() {
    return unavailable;
  }

  public String unavailable() {
    return unavailable.get();
  }

  /// Who is asked to replace a name in all documents.
  public void onReplace(Consumer<ContentName> action) {
    replace = action;
  }

  /// Checks the documents in shared folders, or says why that cannot be.
  public void run() {
    Target target = session.target();
    if (target == null || !unavailable().isEmpty()) {
      notices.info(unavailable());
      return;
    }
    background.io(
        Messages.get("issues.job.content", target.displayName()),
        busy.during(progress -> {
          progress.message(Messages.get("issues.content.slow"));
          return ask(target, target.branchId());
        }),
        report -> answered(target, report),
        failure -> failed(target, failure, this::run));
  }

  /// Whether the findings of the open branch could be compared with the shared model's.
  public boolean canCompare() {
    Target target = session.target();
    return target != null
        && target.branch() != null
        && state().at() != null
        && state().shared() == null
        && !busy.isBusy();
  }

  /// Checks the documents against the shared model too, to tell new findings from old ones.
  public void compare() {
    Target target = session.target();
    if (target == null || !canCompare()) {
      return;
    }
    background.io(
        Messages.get("issues.job.contentCompare", target.model().displayName()),
        busy.during(progress -> {
          progress.message(Messages.get("issues.content.slow"));
          return ask(target, null);
        }),
        report -> {
          notices.settled(this);
          if (isOpen(target)) {
            Set<Finding> shared = new HashSet<>();
            ContentFinding.of(report).forEach(one -> shared.add(Finding.of(Issue.of(one))));
            state.set(new State(state().at(), Set.copyOf(shared)));
          }
        },
        failure -> failed(target, failure, this::compare));
  }

  /// Opens the place in the files that the message names; nothing where there is none.
  public void reveal(Issue issue) {
    ContentName name = name(issue);
    Supplier<Project> shown = texts.now();
    if (name == null || shown == null) {
      return;
    }
    locating.request(
        Messages.get("issues.job.locate", name.name()),
        progress -> new NameLocator(shown.get()).find(name),
        found -> found.ifPresent(this::reveal),
        failure -> notices.error(Problems.sentence(failure)));
  }

  /// Asks for a replacement of the name that the finding is about.
  public void replace(Issue issue) {
    ContentName name = name(issue);
    if (name != null) {
      replace.accept(name);
    }
  }

  static @Nullable ContentName name(Issue issue) {
    return ContentNames.in(issue.message()).orElse(null);
  }

  private void reveal(Located place) {
    if (place.file() != null) {
      documents.reveal(place.file(), place.span() == null ? new Span(0, 0) : place.span());
    }
  }

  private ContentReport ask(Target target, @Nullable String branchId)
      throws modeldesk.api.ApiException {
    return api.checkContent(target.model().id(), ContentQuery.issues(branchId));
  }

  private void answered(Target target, ContentReport report) {
    notices.settled(this);
    if (!isOpen(target)) {
      return;
    }
    List<Issue> found = ContentFinding.of(report).stream().map(Issue::of).toList();
    state.set(new State(clock.instant(), null));
    issues.replaceContent(found);
    if (found.isEmpty()) {
      notices.success(Messages.get("issues.content.clean", target.displayName()));
      return;
    }
    long documentsFound = found.stream().map(Issue::yamlPath).distinct().count();
    notices.show(
        new Notice(
            Notice.Level.INFO,
            Messages.get("issues.content.found", found.size(), documentsFound),
            target.branch() == null
                ? null
                : new Notice.Action(Messages.get("issues.content.compare"), this::compare)));
  }

  private void failed(Target target, Exception failure, Runnable again) {
    String kept =
        state().at() == null
            ? Messages.get(
                "issues.content.failedFirst", target.displayName(), Problems.sentence(failure))
            : Messages.get(
                "issues.content.failedAgain", target.displayName(), Problems.sentence(failure));
    notices.show(
        new Notice(
            Notice.Level.ERROR,
            kept,
            new Notice.Action(Messages.get("issues.failed.retry"), again),
            this));
  }

  private boolean isOpen(Target target) {
    Target now = session.target();
    return now != null && now.isSamePlace(target);
  }

  private void follow(@Nullable Project before, @Nullable Project after) {
    if (before == null || after == null || !before.target().isSamePlace(after.target())) {
      locating.cancel();
      state.set(State.NONE);
    }
  }

  private String whyNot() {
    Target target = session.target();
    if (target == null) {
      return Messages.get("issues.content.noModel");
    }
    if (!target.model().kind().hasBranches()) {
      return Messages.get("issues.content.kind");
    }
    return busy.isBusy() ? Messages.get("issues.content.running") : "";
  }
}
