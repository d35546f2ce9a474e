package modeldesk.ui.shell;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.SetChangeListener;
import modeldesk.api.RequestLog;
import modeldesk.i18n.Messages;
import modeldesk.model.FileName;
import modeldesk.model.Issue;
import modeldesk.model.Mode;
import modeldesk.model.Project;
import modeldesk.model.Severity;
import modeldesk.model.Target;
import modeldesk.ui.session.Age;
import modeldesk.ui.session.Caret;
import modeldesk.ui.session.EditorWindow;
import modeldesk.ui.session.FileTexts;
import modeldesk.ui.session.Issues;
import modeldesk.ui.session.Reconnect;
import modeldesk.ui.session.Requests;
import modeldesk.ui.session.Session;
import modeldesk.ui.session.Tab;
import modeldesk.ui.session.TabGroup;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// The words of the status bar: connection, the three states of a change, issues, mode, caret.
public final class StatusViewModel {
  private static final Duration METER_TIME = Duration.ofSeconds(5);
  private static final Duration WAIT_TIME = Duration.ofSeconds(1);
  private static final Duration AGE_TIME = Duration.ofMinutes(1);
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_FAILURE = 500;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

  /// Where the open changes stand.
  public enum Place {
    NOWHERE,
    DRAFT,
    BRANCH
  }

  private final Session session;
  private final FileTexts texts;
  private final Issues issues;
  private final Requests requests;
  private final Background background;
  private final Meter meter;
  private boolean ticking;
  private final ReadOnlyBooleanWrapper online = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyStringWrapper connection = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper signedIn = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper opening = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper fetched = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper drafts = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper checking = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper errors = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper warnings = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper mode = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper pullRequestNext = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(Place.NOWHERE);

  StatusViewModel(
      Session session,
      FileTexts texts,
      Issues issues,
      Requests requests,
      Background background,
      Meter meter) {
    this.session = session;
    this.texts = texts;
    this.issues = issues;
    this.requests = requests;
    this.background = background;
    this.meter = meter;
    session.projectProperty().addListener((o, was, is) -> showProject(is));
    session.openingProperty().addListener((o, was, is) -> showOpening(is));
    session.currentProperty().addListener((o, was, is) -> showConnection());
    session.rights().versionProperty().addListener((o, was, is) -> showSignedIn());
    session.gitProperty().addListener((o, was, is) -> showNext());
    texts.pushedFiles().addListener((SetChangeListener<FileName>) change -> showNext());
    requests.onlineProperty().addListener((o, was, is) -> showConnection());
    session.reconnect().stateProperty().addListener((o, was, is) -> showReach());
    requests.all().addListener((ListChangeListener<RequestLog.Entry>) change -> requested());
    issues.all().addListener((ListChangeListener<Issue>) change -> showIssues());
    checking.bind(
        issues.lookingProperty().map(on -> on ? Messages.get("shell.status.checking") : ""));
    showProject(session.project());
    showOpening(session.openingProperty().get());
    showConnection();
    showIssues();
  }

  public ReadOnlyBooleanProperty onlineProperty() {
    return online.getReadOnlyProperty();
  }

  /// Online and how many requests are left, or that Omni cannot be reached and when it is tried
  /// again.
  public ReadOnlyStringProperty connectionProperty() {
    return connection.getReadOnlyProperty();
  }

  /// How many requests wait and how long until the first of them goes on; empty while none does.
  public ReadOnlyStringProperty waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  /// Who is signed in and in which role on the open model.
  public ReadOnlyStringProperty signedInProperty() {
    return signedIn.getReadOnlyProperty();
  }

  /// The number of requests allowed a minute is another one now.
  public void limitChanged() {
    showConnection();
  }

  public String host() {
    return session.instance().playground()
        ? Messages.get("shell.status.playground")
        : session.instance().host();
  }

  /// What is being opened; empty while nothing is.
  public ReadOnlyStringProperty openingProperty() {
    return opening.getReadOnlyProperty();
  }

  /// How old the files are, said while Omni cannot be reached or was not asked yet.
  public ReadOnlyStringProperty fetchedProperty() {
    return fetched.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty draftsProperty() {
    return drafts.getReadOnlyProperty();
  }

  /// That the texts are still being checked; empty while it takes no longer than a moment.
  public ReadOnlyStringProperty checkingProperty() {
    return checking.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty errorsProperty() {
    return errors.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty warningsProperty() {
    return warnings.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty modeProperty() {
    return mode.getReadOnlyProperty();
  }

  /// Where the caret is in a window; empty where no file is open in it.
  ObservableValue<String> caretIn(ObservableValue<@Nullable EditorWindow> window) {
    return window
        .flatMap(shown -> requireNonNull(shown).activeProperty())
        .flatMap(TabGroup::frontProperty)
        .flatMap(Tab::caretProperty)
        .map(StatusViewModel::words)
        .orElse("");
  }

  public ReadOnlyObjectProperty<Place> placeProperty() {
    return place.getReadOnlyProperty();
  }

  /// Whether everything was pushed to a branch that reaches its model by a pull request.
  public ReadOnlyBooleanProperty pullRequestNextProperty() {
    return pullRequestNext.getReadOnlyProperty();
  }

  private void showNext() {
    Project project = session.project();
    pullRequestNext.set(
        project != null
            && project.drafts().isEmpty()
            && !texts.pushedFiles().isEmpty()
            && session.endsInPullRequest());
  }

  private void showProject(@Nullable Project project) {
    showNext();
    int count = project == null ? 0 : project.drafts().size();
    drafts.set(Messages.get("shell.status.drafts", count));
    boolean onBranch = project != null && project.target().branch() != null;
    place.set(count > 0 ? Place.DRAFT : onBranch ? Place.BRANCH : Place.NOWHERE);
    mode.set(project == null ? "" : word(project.target().mode()));
    showConnection();
    showSignedIn();
  }

  private void showSignedIn() {
    Target target = session.target();
    signedIn.set(session.rights().signedIn(target == null ? null : target.model()));
  }

  private static String word(Mode mode) {
    return switch (mode) {
      case COMBINED -> Messages.get("shell.status.combined");
      case EXTENSION -> Messages.get("shell.status.extension");
    };
  }

  private void showOpening(Session.Opening now) {
    opening.set(
        switch (now) {
          case Session.Opening.Running(var target) ->
              Messages.get("shell.status.opening", target.displayName());
          case Session.Opening.Idle idle -> "";
          case Session.Opening.Failed failed -> "";
        });
  }

  private void showConnection() {
    boolean reached = requests.onlineProperty().get();
    Project project = session.project();
    online.set(reached);
    showReach();
    fetched.set(
        project == null || (reached && session.isCurrent())
            ? ""
            : fetchedText(project.snapshot().fetchedAt(), Instant.now()));
    int queue = meter.waiting().getAsInt();
    waiting.set(queue == 0 ? "" : Messages.get("shell.status.waiting", queue, seconds()));
    tick();
  }

  private void showReach() {
    connection.set(
        requests.onlineProperty().get()
            ? meterText()
            : switch (session.reconnect().stateProperty().get()) {
              case Reconnect.State.Reached() -> Messages.get("shell.status.offline");
              case Reconnect.State.Waiting(int next) -> Messages.get("shell.status.nextTry", next);
              case Reconnect.State.Trying() -> Messages.get("shell.status.trying");
            });
  }

  /// Empty for what was never fetched, such as the drafts of a branch that is gone.
  private static String fetchedText(Instant fetchedAt, Instant now) {
    if (fetchedAt.equals(Instant.EPOCH)) {
      return "";
    }
    ZonedDateTime then = fetchedAt.atZone(ZoneId.systemDefault());
    boolean today = then.toLocalDate().equals(now.atZone(then.getZone()).toLocalDate());
    return Messages.get(
        "shell.status.fetched",
        today ? Messages.get("shell.status.today", TIME.format(then)) : DAY.format(then),
        Age.of(fetchedAt, now));
  }

  private long seconds() {
    return meter.untilFree().get().plusMillis(999).toSeconds();
  }

  private String meterText() {
    return meter.limit().getAsInt() == 0
        ? Messages.get("shell.status.online")
        : Messages.get(
            "shell.status.onlineLeft", meter.left().getAsInt(), meter.limit().getAsInt());
  }

  /// The meter fills up again, and what waits goes on, without anybody asking.
  private void tick() {
    if (meter.waiting().getAsInt() > 0
        || (meter.limit().getAsInt() > 0 && meter.left().getAsInt() == 0)) {
      showAgainIn(WAIT_TIME);
    } else if (meter.left().getAsInt() < meter.limit().getAsInt()) {
      showAgainIn(METER_TIME);
    } else if (!fetched.get().isEmpty()) {
      showAgainIn(AGE_TIME);
    }
  }

  private void showAgainIn(Duration time) {
    if (!ticking) {
      ticking = true;
      background.later(
          time,
          () -> {
            ticking = false;
            showConnection();
          });
    }
  }

  /// What the server could not answer just now is perhaps sent again, and waits for that.
  private void requested() {
    showConnection();
    int last = requests.all().isEmpty() ? 0 : requests.all().getLast().status();
    if (last == TOO_MANY_REQUESTS || last >= SERVER_FAILURE) {
      showAgainIn(WAIT_TIME);
    }
  }

  private void showIssues() {
    errors.set(Messages.get("shell.status.errors", issues.count(Severity.ERROR)));
    warnings.set(Messages.get("shell.status.warnings", issues.count(Severity.WARNING)));
  }

  private static String words(Caret at) {
    return Messages.get(
        "shell.status.caret", Integer.toString(at.line()), Integer.toString(at.column()));
  }
}
