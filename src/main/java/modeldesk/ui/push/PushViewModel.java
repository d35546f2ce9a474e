package modeldesk.ui.push;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import modeldesk.api.OmniApi;
import modeldesk.api.RequestBudget;
import modeldesk.i18n.Messages;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Project;
import modeldesk.model.PushPlan;
import modeldesk.model.PushRecord;
import modeldesk.model.Target;
import modeldesk.store.PushJournal;
import modeldesk.ui.session.Ask;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.FileTexts;
import modeldesk.ui.session.Issues;
import modeldesk.ui.session.LastMessages;
import modeldesk.ui.session.Notice;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Session;
import modeldesk.work.Background;
import modeldesk.yaml.YamlPath;
import org.jspecify.annotations.Nullable;

/// The review of a push and its commands. Nothing leaves the computer before `push()`; a draft is
/// given up only after its file was read back.
public final class PushViewModel {
  private static final Duration LONGEST_CHECK = Duration.ofSeconds(3);

  private final Session session;
  private final Documents documents;
  private final Notices notices;
  private final Background background;
  private final Runnable validate;
  private final Runnable newBranch;
  private final LastMessages messages;
  private final PushSentences sentences;
  private final PushFlow flow;
  private final PushReview review;
  private final PushComparing comparing;
  private final PushConflicts conflicts;
  private final PushKeys keys;
  private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<@Nullable PushRow> selected = new SimpleObjectProperty<>();
  private Runnable pullRequest = () -> {};
  private Consumer<Runnable> check = Runnable::run;
  private int checks;
  private Consumer<PushRecord> receipts = record -> {};
  private Runnable tellEnd = () -> {};
  private Subscription following = Subscription.EMPTY;
  private final BooleanProperty theirs = new SimpleBooleanProperty();

  /// `validate` asks Omni for the issues of the open target, `newBranch` starts making a branch,
  /// `clock` tells the time zone to show times in.
  public PushViewModel(
      Session session,
      Documents documents,
      FileTexts texts,
      Issues issues,
      Notices notices,
      Ask ask,
      OmniApi api,
      RequestBudget budget,
      PushJournal journal,
      LastMessages messages,
      Background background,
      Clock clock,
      Runnable validate,
      Runnable newBranch) {
    this.session = session;
    this.documents = documents;
    this.notices = notices;
    this.background = background;
    this.validate = validate;
    this.newBranch = newBranch;
    this.messages = messages;
    sentences = new PushSentences(clock.getZone());
    flow = new PushFlow(session, texts, api, background, budget, journal, clock);
    review = new PushReview(session, issues, budget, background, sentences, flow);
    comparing = new PushComparing(background, sentences);
    conflicts = new PushConflicts(session, documents, texts, ask, background);
    selected.subscribe(row -> theirs.set(row != null && row.conflict() != null));
    keys = new PushKeys(background);
    selected.subscribe(this::followKeys);
    theirs.subscribe(this::compare);
    session.projectProperty().subscribe(this::follow);
  }

  /// Whether the review is on screen.
  public ReadOnlyBooleanProperty showingProperty() {
    return showing.getReadOnlyProperty();
  }

  /// The changed keys of the file that is compared.
  public PushKeys keys() {
    return keys;
  }

  /// What would be sent.
  public PushReview review() {
    return review;
  }

  /// The messages that were used before, the newest first.
  public ObservableList<String> messages() {
    return messages.all();
  }

  /// The push under way.
  public PushFlow flow() {
    return flow;
  }

  /// The file that is compared.
  public ObjectProperty<@Nullable PushRow> selectedProperty() {
    return selected;
  }

  /// Whether a file in conflict is compared with what Omni holds instead of with what it began
  /// with.
  public BooleanProperty theirsProperty() {
    return theirs;
  }

  /// The comparison of the chosen file; null while it is made.
  public ReadOnlyObjectProperty<@Nullable PushDiff> diffProperty() {
    return comparing.diffProperty();
  }

  /// The second line of a file.
  public String sentence(PushRow row) {
    return sentences.of(row);
  }

  /// Why a file was not sent and what is kept, in full; empty where there is nothing to explain.
  public String explanation(PushRow row) {
    return sentences.explain(row);
  }

  /// Keeps what is typed and shows what a push would send.
  public void open() {
    if (session.target() == null || showing.get()) {
      return;
    }
    if (flow.isRunning()) {
      showing.set(true);
      return;
    }
    flush(this::prepare);
  }

  /// Closes the review. Drafts stay; a push under way goes on and its end is told in a notice.
  public void close() {
    showing.set(false);
  }

  /// Sends the ticked files.
  public void push() {
    if (review.unavailableProperty().get().isEmpty()) {
      flush(this::start);
    }
  }

  /// Sends nothing more; a file under way is looked up first.
  public void cancel() {
    flow.cancel();
  }

  /// Makes the draft of a file in conflict stand on what Omni holds now, so that the next push
  /// replaces it.
  public void keepMine(PushRow row) {
    conflicts.keepMine(row, () -> flush(() -> again(row)));
  }

  /// Whether the draft of a file in conflict and what Omni holds can be merged.
  public boolean isMergeable(PushRow row) {
    return PushConflicts.isMergeable(row);
  }

  /// Puts what Omni holds now and the draft of a file in conflict together; where both changed the
  /// same key, nothing is changed and the keys are named.
  public void mergeBoth(PushRow row) {
    conflicts.mergeBoth(row, () -> flush(() -> again(row)), flow::say);
  }

  /// Shows how the draft of a file that was changed in Omni and Omni's version go together.
  public void merge(PushRow row) {
    conflicts.merge(row, () -> flush(() -> again(row)));
  }

  /// Gives up the draft of a file in conflict, after asking.
  public void takeTheirs(PushRow row) {
    conflicts.takeTheirs(row, () -> flush(() -> again(row)));
  }

  /// What starts a pull request of the open branch.
  public void onPullRequest(Runnable action) {
    pullRequest = action;
  }

  /// What looks whether somebody changed something when a review begins; it runs what it is given
  /// once that is known, or cannot be.
  public void onReview(Consumer<Runnable> action) {
    check = action;
  }

  /// What asks how the draft of a file and Omni's version go together; it runs what it is given
  /// when that is decided, or left.
  public void onMerge(BiConsumer<FileName, Runnable> action) {
    conflicts.onMerge(action);
  }

  /// What shows the receipt of a push.
  public void onReceipt(Consumer<PushRecord> action) {
    receipts = action;
  }

  /// Reviews what is left of a push whose end was not seen, with its message.
  public void goOn(PushRecord record) {
    if (record.message() != null) {
      review.messageProperty().set(record.message());
    }
    open();
  }

  /// Closes the review and starts making a branch.
  public void makeBranch() {
    close();
    newBranch.run();
  }

  private void prepare() {
    Project project = session.project();
    if (project == null || flow.isRunning()) {
      return;
    }
    tellEnd = () -> {};
    flow.say("");
    session.readGitAgain();
    review.begin(project);
    selected.set(review.rows().isEmpty() ? null : review.rows().getFirst());
    showing.set(true);
    if (!review.rows().isEmpty()) {
      lookForChanges();
    }
  }

  /// What somebody changed meanwhile is known before anything is sent, unless Omni is slow: then
  /// the push finds it, which never overwrites what it did not see.
  private void lookForChanges() {
    int number = ++checks;
    Runnable ended =
        () -> {
          if (number == checks) {
            review.setChecking(false);
          }
        };
    review.setChecking(true);
    background.later(LONGEST_CHECK, ended);
    check.accept(ended);
  }

  /// What somebody else changed, and what became of the drafts, while they are reviewed.
  private void follow(@Nullable Project project) {
    if (project != null) {
      flow.follow(project, () -> tellEnd.run());
    }
    Target target = review.target();
    if (showing.get()
        && !flow.isRunning()
        && project != null
        && target != null
        && project.target().isSamePlace(target)) {
      boolean some = !review.rows().isEmpty();
      review.follow(project);
      if (some && review.rows().stream().allMatch(PushRow::isDone)) {
        notices.info(Messages.get("push.end.already", target.displayName()));
        close();
        return;
      }
      PushRow at = selected.get();
      if (at != null && !review.rows().contains(at)) {
        selected.set(review.rows().isEmpty() ? null : review.rows().getFirst());
      } else {
        keys.show(at);
        compare();
      }
    }
  }

  private void again(PushRow row) {
    Project project = session.project();
    review.again(row, project == null ? null : project.drafts().get(row.name()));
    List<PushRow> rows = review.rows();
    if (rows.stream().allMatch(PushRow::isDone)) {
      close();
    } else if (!rows.contains(selected.get())) {
      selected.set(rows.getFirst());
    }
    if (rows.stream().noneMatch(each -> each.isDone() || each.hasProblem())) {
      flow.say("");
    }
    theirs.set(false);
    keys.show(selected.get());
    compare();
  }

  private void start() {
    Project project = session.project();
    Target target = review.target();
    if (project == null || target == null || !project.target().isSamePlace(target)) {
      close();
      return;
    }
    review.follow(project);
    if (review.unavailableProperty().get().isEmpty()) {
      takeApart(target, review.ticked());
    }
  }

  /// A draft and the keys of it that are not sent.
  private record Part(Draft draft, Set<YamlPath> leftOut) {}

  /// Leaves out of each file the keys that are not ticked, and sends the rest.
  private void takeApart(Target target, List<PushRow> sent) {
    List<Part> parts = sent.stream().map(row -> new Part(row.draft(), row.leftOut())).toList();
    background.cpu(
        Messages.get("push.job.compare"),
        progress -> {
          List<Draft> drafts = new ArrayList<>();
          for (Part part : parts) {
            drafts.add(PushRow.sent(part.draft(), part.leftOut()));
          }
          return PushPlan.of(target, drafts);
        },
        plan -> {
          if (!flow.isRunning()) {
            send(plan, sent);
          }
        },
        failure -> flow.say(String.valueOf(failure.getMessage())));
  }

  private void send(PushPlan plan, List<PushRow> sent) {
    messages.remember(review.messageProperty().get());
    String text = review.messageProperty().get().strip().replaceAll("\\s*\\R\\s*", " ");
    flow.start(plan, sent, text.isEmpty() ? null : text, ended -> ended(plan, sent, ended));
  }

  private void followKeys(@Nullable PushRow row) {
    keys.show(row);
    following.unsubscribe();
    following =
        row == null
            ? Subscription.EMPTY
            : row.leftOutProperty()
                .subscribe((was, is) -> {
                  review.recount(row);
                  compare();
                });
    compare();
  }

  private void ended(PushPlan plan, List<PushRow> sent, LoggedRun.Ended ended) {
    PushRun.Report report = ended.report();
    int done = done(sent);
    String place = plan.target().displayName();
    if (report.ending() == PushRun.Ending.GONE) {
      session.lost(plan.target());
    }
    if (done == sent.size()) {
      notices.show(receipt(done, plan.target(), ended.record()));
      review.messageProperty().set("");
      close();
    } else {
      tellEnd = () -> flow.say(sentences.ended(report, done(sent), sent.size()));
      tellEnd.run();
      if (!showing.get()) {
        notices.warning(Messages.get("push.end.notice", place, flow.statusProperty().get()));
      }
      showFirstConflict();
    }
    if (done > 0 && review.validateAfterProperty().get()) {
      validate.run();
    }
  }

  private static int done(List<PushRow> rows) {
    return (int) rows.stream().filter(PushRow::isDone).count();
  }

  /// Tells that all files are there, and what comes next where changes go by pull request.
  private Notice receipt(int done, Target target, PushRecord record) {
    Target open = session.target();
    boolean next = open != null && open.isSamePlace(target) && session.endsInPullRequest();
    return next
        ? new Notice(
            Notice.Level.SUCCESS,
            Messages.get("push.end.doneForRequest", done, target.displayName()),
            new Notice.Action(Messages.get("push.end.pullRequest"), pullRequest))
        : new Notice(
            Notice.Level.SUCCESS,
            Messages.get("push.end.done", done, target.displayName()),
            new Notice.Action(Messages.get("push.end.receipt"), () -> receipts.accept(record)));
  }

  private void showFirstConflict() {
    for (PushRow row : review.rows()) {
      if (row.conflict() != null) {
        selected.set(row);
        theirs.set(true);
        compare();
        return;
      }
    }
  }

  private void flush(Runnable then) {
    documents.keepAll();
    background.disk(
        Messages.get("push.job.keep"), progress -> true, done -> then.run(), e -> then.run());
  }

  private void compare() {
    Project project = session.project();
    Instant fetchedAt = project == null ? Instant.EPOCH : project.snapshot().fetchedAt();
    comparing.show(review.target(), fetchedAt, selected.get(), theirs.get());
  }
}
