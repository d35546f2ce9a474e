package modeldesk.ui.issues;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import modeldesk.api.OmniApi;
import modeldesk.i18n.Messages;
import modeldesk.model.ContentFinding;
import modeldesk.model.Issue;
import modeldesk.model.Project;
import modeldesk.model.Target;
import modeldesk.ui.session.Caret;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.IgnoredAdvice;
import modeldesk.ui.session.Issues;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Session;
import modeldesk.work.Background;
import modeldesk.work.Debounce;
import org.jspecify.annotations.Nullable;

/// The issues of the open target as the table lists them, and the way from one to the next.
public final class IssuesViewModel {
  private static final Duration QUIET = Duration.ofMillis(250);

  /// What the rows are sorted by; null is worst first, then by place.
  public record Sort(IssueColumn column, boolean ascending) {}

  private final Session session;
  private final Documents documents;
  private final Issues issues;
  private final Notices notices;
  private final Background background;
  private final Validation validation;
  private final ContentCheck content;
  private final IssueRows build;
  private final Jump jump;
  private final ZoneId zone;
  private final IssueFilter filter = new IssueFilter();
  private final ObjectProperty<@Nullable Sort> sort = new SimpleObjectProperty<>();
  private final ObservableList<IssueRow> rows = FXCollections.observableArrayList();
  private final ObservableList<IssueRow> rowsView = FXCollections.unmodifiableObservableList(rows);
  private final AtCaret atCaret = new AtCaret(rows);
  private final ObjectProperty<IssueRow.@Nullable Item> current = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<IssueRow.@Nullable Item> toFix =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Emptiness> emptiness =
      new ReadOnlyObjectWrapper<>(Emptiness.NOTHING_OPEN);
  private final ReadOnlyObjectWrapper<Tally> tally = new ReadOnlyObjectWrapper<>(Tally.NOTHING);
  private final StringBinding unavailable;
  private final StringBinding draftsHint;
  private final BooleanProperty showsIgnored = new SimpleBooleanProperty();
  private @Nullable IgnoredAdvice ignoredAdvice;
  private final Debounce settled;
  private boolean rebuildPlanned;
  private Subscription following = Subscription.EMPTY;

  /// `clock` stamps validations and tells the time zone to show them in.
  public IssuesViewModel(
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
    this.background = background;
    this.zone = clock.getZone();
    validation = new Validation(session, documents, issues, notices, api, background, clock);
    content = new ContentCheck(session, documents, issues, notices, api, background, clock);
    build = new IssueRows(session, documents);
    jump = new Jump(documents, issues, notices, validation);
    unavailable =
        Bindings.createStringBinding(
            this::whyNot, session.projectProperty(), validation.busy().property());
    draftsHint =
        Bindings.createStringBinding(
            this::findDraftsHint, session.projectProperty(), validation.stateProperty());
    settled = new Debounce(background, QUIET);
    issues.all().addListener((ListChangeListener<Issue>) this::changed);
    issues.ignored().addListener((ListChangeListener<Issue>) change -> rebuildSoon());
    showsIgnored.subscribe(on -> rebuild());
    validation.stateProperty().subscribe(state -> rebuildSoon());
    content.stateProperty().subscribe(state -> rebuildSoon());
    validation.busy().property().subscribe(busy -> rebuildSoon());
    session.projectProperty().subscribe(project -> rebuildSoon());
    session.readOnlyReasonProperty().subscribe(reason -> rebuildSoon());
    filter.onChange(this::rebuild);
    sort.subscribe(column -> rebuild());
    current.subscribe(item -> findToFix());
    documents.activeProperty().subscribe(this::followDocument);
  }

  /// Lets advice be ignored; without this it is all listed.
  public void ignoreIn(IgnoredAdvice advice) {
    ignoredAdvice = advice;
  }

  /// Whether best practices are looked for, too.
  public BooleanProperty practicesProperty() {
    return issues.practicesProperty();
  }

  /// Whether the rows are those that are ignored, instead of the others.
  public BooleanProperty showsIgnoredProperty() {
    return showsIgnored;
  }

  boolean canIgnore(Issue issue) {
    return !showsIgnored.get() && ignoredAdvice != null && ignoredAdvice.canIgnore(issue);
  }

  void ignore(Issue issue, String reason) {
    if (ignoredAdvice != null) {
      ignoredAdvice.ignore(issue, reason);
    }
  }

  /// Lists an ignored issue among the others again.
  void tellAgain(Issue issue) {
    if (ignoredAdvice != null) {
      ignoredAdvice.tellAgain(issue);
    }
  }

  /// Why an issue is ignored; null when it is not.
  @Nullable String ignoredFor(Issue issue) {
    return ignoredAdvice == null ? null : ignoredAdvice.reason(issue);
  }

  /// The rows in the order of the screen, headings included.
  public ObservableList<IssueRow> rows() {
    return rowsView;
  }

  public ReadOnlyObjectProperty<Emptiness> emptinessProperty() {
    return emptiness.getReadOnlyProperty();
  }

  public Emptiness emptiness() {
    return emptiness.get();
  }

  /// The issue one is at: chosen in the table, by F8 or with the caret; null when none.
  public ObjectProperty<IssueRow.@Nullable Item> currentProperty() {
    return current;
  }

  /// The issue whose fix is asked for: the current one, or one at the caret or else on its line
  /// that has a fix where the current one has none.
  public ReadOnlyObjectProperty<IssueRow.@Nullable Item> toFixProperty() {
    return toFix.getReadOnlyProperty();
  }

  public IssueFilter filter() {
    return filter;
  }

  public ObjectProperty<@Nullable Sort> sortProperty() {
    return sort;
  }

  public ReadOnlyObjectProperty<Tally> tallyProperty() {
    return tally.getReadOnlyProperty();
  }

  public Tally tally() {
    return tally.get();
  }

  /// That there are drafts Omni did not see; empty when there are none.
  public ObservableValue<String> draftsHintProperty() {
    return draftsHint;
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return validation.busy().property();
  }

  /// Why Omni cannot be asked now; empty when it can.
  public ObservableValue<String> unavailableProperty() {
    return unavailable;
  }

  public String unavailable() {
    return unavailable.get();
  }

  /// Whether an issue is not on the shared model; false when that is not known.
  public boolean isNew(Issue issue) {
    return build.novelty(issue, validation.state(), content.state()) == Novelty.NEW;
  }

  public FixOffer offer(Issue issue) {
    return build.offer(issue, validation.state());
  }

  /// What a button for the fix of an issue says; empty when there is nothing to apply.
  public Optional<String> fixTitle(Issue issue) {
    return switch (offer(issue)) {
      case FixOffer.Ready(String title) -> Optional.of(title);
      case FixOffer.Cures _ -> Optional.of(Messages.get("issues.menu.fix"));
      case FixOffer.None _, FixOffer.Replace _, FixOffer.Unknown _ -> Optional.empty();
    };
  }

  /// How many issues share the proposal of this one, itself included.
  public long like(Issue issue) {
    return issues.all().stream().filter(other -> Alike.share(issue, other)).count();
  }

  /// Asks Omni what is wrong with what is on the branch, or says why it cannot be asked.
  public void validate() {
    if (unavailable().isEmpty()) {
      validation.validate();
    } else {
      notices.info(unavailable());
    }
  }

  /// The content validator, whose findings are listed with the others.
  public ContentCheck content() {
    return content;
  }

  /// What is known of the document of a finding.
  ContentDetails details(ContentFinding finding) {
    return ContentDetails.of(finding, session.instance());
  }

  /// Goes to the issue below the current one, from the last to the first.
  public void next() {
    step(1);
  }

  /// Goes to the issue above the current one, from the first to the last.
  public void previous() {
    step(-1);
  }

  /// Opens the file of an issue and goes to its key, or says why there is no place to go to.
  public void reveal(IssueRow.Item item) {
    Issue issue = inPlace(item).issue();
    if (issue.content() == null) {
      jump.to(issue);
    } else {
      content.reveal(issue);
    }
  }

  /// A row where its issue is now; it becomes the current one.
  private IssueRow.Item inPlace(IssueRow.Item item) {
    int at = rows.indexOf(item);
    settled.flush();
    boolean there = at >= 0 && at < rows.size();
    IssueRow.Item now =
        there && rows.get(at) instanceof IssueRow.Item same && same.isSame(item) ? same : item;
    current.set(now);
    return now;
  }

  private void step(int direction) {
    settled.flush();
    List<IssueRow.Item> items = items();
    if (items.isEmpty()) {
      notices.info(Messages.get("issues.next.none"));
      return;
    }
    IssueRow.Item now = current.get();
    int at = now == null ? -1 : items.indexOf(now);
    int next = at < 0 && direction < 0 ? items.size() - 1 : at + direction;
    reveal(items.get(Math.floorMod(next, items.size())));
  }

  private List<IssueRow.Item> items() {
    return rows.stream()
        .filter(IssueRow.Item.class::isInstance)
        .map(IssueRow.Item.class::cast)
        .toList();
  }

  private void followDocument(@Nullable Document document) {
    following.unsubscribe();
    following =
        document == null
            ? Subscription.EMPTY
            : document.caretProperty().subscribe(caret -> followCaret(document, caret));
  }

  private void followCaret(Document document, Caret caret) {
    IssueRow.Item now = current.get();
    if (now == null || !AtCaret.isAt(now, document, caret)) {
      atCaret.first(document).ifPresent(current::set);
    }
    findToFix();
  }

  private void findToFix() {
    toFix.set(atCaret.toFix(current.get(), documents.active()));
  }

  /// While one types above issues, each key moves them: the table follows when one rests.
  private void changed(ListChangeListener.Change<? extends Issue> change) {
    boolean moved = true;
    while (change.next()) {
      moved &= Issues.isMoved(change.getRemoved(), change.getAddedSubList());
    }
    if (moved) {
      settled.request(this::rebuild);
    } else {
      rebuildSoon();
    }
  }

  /// One rebuild for the many changes a single key makes.
  private void rebuildSoon() {
    if (!rebuildPlanned) {
      rebuildPlanned = true;
      background.ui(this::rebuild);
    }
  }

  private void rebuild() {
    rebuildPlanned = false;
    settled.cancel();
    if (issues.ignored().isEmpty() && showsIgnored.get()) {
      showsIgnored.set(false);
      return;
    }
    List<Issue> known = showsIgnored.get() ? issues.ignored() : issues.all();
    List<Issue> listed = known.stream().filter(filter::accepts).toList();
    List<IssueRow> matching = build.rows(listed, state(), content.state(), sort.get());
    IssueRow.Item before = current.get();
    if (!matching.equals(rows)) {
      rows.setAll(matching);
    }
    if (before != null) {
      current.set(items().stream().filter(before::isSame).findFirst().orElse(null));
    }
    Document front = documents.active();
    if (current.get() == null && front != null) {
      followCaret(front, front.caretProperty().get());
    }
    findToFix();
    tally.set(
        Tally.of(
            issues.all(),
            issues.ignored().size(),
            new Tally.Listed(listed.size(), known.size()),
            validatedAt()));
    emptiness.set(findEmptiness());
  }

  private String validatedAt() {
    Instant at = state().at();
    return at == null ? "" : DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(zone));
  }

  private Validation.State state() {
    return validation.state();
  }

  private Emptiness findEmptiness() {
    if (!rows.isEmpty()) {
      return Emptiness.NONE;
    }
    if (session.project() == null) {
      return Emptiness.NOTHING_OPEN;
    }
    if (!issues.all().isEmpty() || showsIgnored.get()) {
      return Emptiness.FILTERED;
    }
    if (validation.busy().isBusy()) {
      return Emptiness.VALIDATING;
    }
    return state().at() == null ? Emptiness.NEVER_VALIDATED : Emptiness.CLEAN;
  }

  private String findDraftsHint() {
    Project project = session.project();
    return project == null || project.drafts().isEmpty() || state().at() == null
        ? ""
        : Messages.get(
            "issues.hint.drafts", project.drafts().size(), project.target().displayName());
  }

  private String whyNot() {
    Target target = session.target();
    if (target == null) {
      return Messages.get("issues.whyNot.noModel");
    }
    return validation.busy().isBusy() ? Messages.get("issues.whyNot.running") : "";
  }
}
