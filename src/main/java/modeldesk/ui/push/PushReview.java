package modeldesk.ui.push;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import modeldesk.api.RequestBudget;
import modeldesk.i18n.Messages;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.GitState;
import modeldesk.model.Project;
import modeldesk.model.PushPlan;
import modeldesk.model.Target;
import modeldesk.ui.session.Issues;
import modeldesk.ui.session.Language;
import modeldesk.ui.session.Session;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// What a push would send, where to and with which message, and what to know before.
public final class PushReview {
  /// The longest commit message (api.md §2.8).
  public static final int LONGEST_MESSAGE = 500;

  /// What stands in the way of a push.
  public enum Gate {
    OPEN,
    /// There are no drafts.
    NOTHING,
    /// The target cannot be edited.
    READ_ONLY,
    /// The model takes changes only through a branch.
    NEEDS_BRANCH
  }

  private final Session session;
  private final Issues issues;
  private final Background background;
  private final RequestBudget budget;
  private final PushSentences sentences;
  private final PushFlow flow;
  private final PushCounting counting;
  private final PushForesight foresight;
  private final ReadOnlyObjectWrapper<Gate> gate = new ReadOnlyObjectWrapper<>(Gate.NOTHING);
  private final ObservableList<PushRow> rows =
      FXCollections.observableArrayList(row ->
          new Observable[] {row.tickedProperty(), row.stateProperty(), row.leftOutProperty()});
  private final ObservableList<PushRow> rowsView = FXCollections.unmodifiableObservableList(rows);
  private final StringProperty message = new SimpleStringProperty("");
  private final BooleanProperty validateAfter = new SimpleBooleanProperty(true);
  private final ObservableList<PushWarning> warnings = FXCollections.observableArrayList();
  private final ObservableList<PushWarning> warningsView =
      FXCollections.unmodifiableObservableList(warnings);
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper unavailable = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper gitText = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper requests = new ReadOnlyStringWrapper("");
  private final Map<FileName, String> broken = new HashMap<>();
  private @Nullable Target target;
  private boolean checking;
  private boolean ticking;
  private boolean updatesSoon;

  PushReview(
      Session session,
      Issues issues,
      RequestBudget budget,
      Background background,
      PushSentences sentences,
      PushFlow flow) {
    this.session = session;
    this.issues = issues;
    this.background = background;
    this.budget = budget;
    this.sentences = sentences;
    this.flow = flow;
    counting = new PushCounting(background, broken);
    foresight = new PushForesight(background);
    rows.addListener((ListChangeListener<PushRow>) change -> rowsChanged());
    message.subscribe(this::update);
    validateAfter.subscribe(this::update);
    flow.phaseProperty().subscribe(this::update);
    session.gitProperty().subscribe(this::update);
    session.nextPush().leftOutProperty().subscribe(names -> tickAll());
  }

  public ReadOnlyObjectProperty<Gate> gateProperty() {
    return gate.getReadOnlyProperty();
  }

  /// What the gate says to the user.
  public String gateSentence() {
    return switch (gate.get()) {
      case OPEN -> "";
      case NOTHING -> Messages.get("push.gate.nothing");
      case READ_ONLY -> session.readOnlyReason();
      case NEEDS_BRANCH -> Messages.get("push.gate.branch");
    };
  }

  /// The files in the order of sending.
  public ObservableList<PushRow> rows() {
    return rowsView;
  }

  /// The files that are to be sent.
  public List<PushRow> ticked() {
    return rows.stream().filter(PushRow::isTicked).toList();
  }

  public StringProperty messageProperty() {
    return message;
  }

  /// Whether Omni wants a commit message.
  public boolean needsMessage() {
    return session.needsCommitMessage();
  }

  public BooleanProperty validateAfterProperty() {
    return validateAfter;
  }

  public ObservableList<PushWarning> warnings() {
    return warningsView;
  }

  /// What the push button and the title say; follows the ticks.
  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /// Why nothing can be sent now; empty when it can.
  public ReadOnlyStringProperty unavailableProperty() {
    return unavailable.getReadOnlyProperty();
  }

  /// How many requests the ticked files cost, and how many the token has left.
  public ReadOnlyStringProperty requestsProperty() {
    return requests.getReadOnlyProperty();
  }

  /// What git has to do with the push, as far as it is known by now.
  public ReadOnlyStringProperty gitTextProperty() {
    return gitText.getReadOnlyProperty();
  }

  /// Where it goes; null while nothing is reviewed.
  public @Nullable PushFacts facts() {
    return target == null ? null : sentences.facts(session, target);
  }

  /// `by` gives who can tell what a push of some texts would bring; null for nobody at the moment.
  public void foresee(Supplier<Language.@Nullable Foresight> by) {
    foresight.ask(by);
  }

  @Nullable Target target() {
    return target;
  }

  void begin(Project project) {
    target = project.target();
    broken.clear();
    foresight.clear();
    rows.setAll(
        PushPlan.of(target, project.drafts().values()).steps().stream()
            .map(step -> row(step.draft()))
            .toList());
    counting.count(rows, this::update);
    update();
  }

  /// A file that is ticked as far as it goes with the next push, and the other way round.
  private PushRow row(Draft draft) {
    PushRow row = new PushRow(draft);
    tick(row);
    row.tickedProperty()
        .addListener((o, was, is) -> {
          if (!ticking) {
            session.nextPush().send(Set.of(row.name()), is);
          }
        });
    return row;
  }

  /// Many ticks may change outside the review; what follows from them is found once.
  private void tickAll() {
    ticking = true;
    rows.forEach(this::tick);
    ticking = false;
    update();
  }

  private void tick(PushRow row) {
    row.tickedProperty().set(session.nextPush().sends(row.name()));
  }

  /// Takes one file over as its draft is now; without a draft nothing of it is left to send.
  void again(PushRow row, @Nullable Draft draft) {
    if (draft == null) {
      rows.remove(row);
      return;
    }
    row.setDraft(draft);
    row.setState(new PushRow.State.Review());
    row.tickedProperty().set(true);
    recount(row);
  }

  /// Counts what is sent of a file anew.
  void recount(PushRow row) {
    broken.remove(row.name());
    counting.count(List.of(row), this::update);
  }

  /// Takes the drafts over as they are now; files without one are left out.
  void follow(Project project) {
    List<PushRow> gone = new ArrayList<>();
    List<PushRow> changed = new ArrayList<>();
    for (PushRow row : rows) {
      Draft now = project.drafts().get(row.name());
      if (now == null && !row.isDone()) {
        gone.add(row);
      } else if (now != null && !now.equals(row.draft())) {
        row.setDraft(now);
        changed.add(row);
      }
    }
    rows.removeAll(gone);
    counting.count(changed, this::update);
    update();
  }

  /// Whether it is being looked after what somebody else changed.
  void setChecking(boolean now) {
    checking = now;
    update();
  }

  private Gate findGate() {
    if (!session.readOnlyReason().isEmpty()) {
      return Gate.READ_ONLY;
    }
    if (rows.isEmpty()) {
      return Gate.NOTHING;
    }
    return session.needsBranch() ? Gate.NEEDS_BRANCH : Gate.OPEN;
  }

  /// What the user ticks shows at once; what a push makes of many files shows together.
  private void rowsChanged() {
    if (ticking) {
      return;
    }
    if (!flow.isRunning()) {
      update();
    } else if (!updatesSoon) {
      updatesSoon = true;
      background.ui(() -> {
        if (updatesSoon) {
          update();
        }
      });
    }
  }

  /// Brings title, warnings, costs and availability in line with the ticks.
  private void update() {
    updatesSoon = false;
    Project project = session.project();
    if (target == null || project == null) {
      return;
    }
    gate.set(findGate());
    rows.forEach(row -> row.setBehind(row.conflict() == null && project.isBehind(row.name())));
    List<PushRow> sent = ticked();
    title.set(Messages.get("push.title", sent.size(), target.displayName()));
    unavailable.set(whyNot(sent));
    requests.set(requests(sent));
    gitText.set(sentences.facts(session, target).git());
    if (!flow.isRunning()) {
      GitState git = session.gitProperty().get();
      Instant checkedAt = issues.checkedAt();
      String time = checkedAt == null ? "" : sentences.time(checkedAt);
      foresight.look(sent, this::update);
      warnings.setAll(
          new PushWarnings(project, git, sent, issues.all(), foresight.found(), time, broken)
              .all());
    }
  }

  private String requests(List<PushRow> sent) {
    int needed = validateAfter.get() ? 1 : 0;
    for (PushRow row : sent) {
      boolean readFirst = row.draft().text() == null || row.draft().baseChecksum() == null;
      needed += readFirst ? 3 : 2;
    }
    return budget.isUnlimited()
        ? Messages.get("push.target.needed", needed)
        : Messages.get("push.target.budget", needed, budget.left());
  }

  private String whyNot(List<PushRow> sent) {
    if (flow.isRunning()) {
      return Messages.get("push.why.running");
    }
    if (gate.get() != Gate.OPEN) {
      return gateSentence();
    }
    if (sent.isEmpty()) {
      return Messages.get("push.why.none");
    }
    if (sent.stream().anyMatch(row -> row.conflict() != null)) {
      return Messages.get("push.why.conflict");
    }
    List<PushRow> behind = sent.stream().filter(PushRow::isBehind).toList();
    if (!behind.isEmpty()) {
      return Messages.get("push.why.behind", behind.getFirst().name().key(), behind.size() - 1);
    }
    if (checking) {
      return Messages.get("push.why.checking");
    }
    if (needsMessage() && message.get().isBlank()) {
      return Messages.get("push.why.message");
    }
    return message.get().length() > LONGEST_MESSAGE ? Messages.get("push.why.long") : "";
  }
}
