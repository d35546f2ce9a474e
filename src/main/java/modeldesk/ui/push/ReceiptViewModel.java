package modeldesk.ui.push;

import java.time.Clock;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import modeldesk.api.OmniApi;
import modeldesk.api.RequestBudget;
import modeldesk.i18n.Messages;
import modeldesk.model.FileName;
import modeldesk.model.PushRecord;
import modeldesk.model.Target;
import modeldesk.store.PushJournal;
import modeldesk.ui.code.Comparison;
import modeldesk.ui.session.Ask;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Problems;
import modeldesk.ui.session.Session;
import modeldesk.work.Background;
import modeldesk.work.Latest;
import org.jspecify.annotations.Nullable;

/// The receipts of pushes: what became of each file, what Omni changed on the way, and the way
/// back. They are read from the journals, so they outlive the program.
public final class ReceiptViewModel {
  /// Which two texts of a file are compared.
  public enum Compared {
    /// What was there before, and what was sent.
    BEFORE,
    /// What was sent, and what Omni made of it.
    REWRITTEN
  }

  private final Session session;
  private final PushJournal journal;
  private final Background background;
  private final Notices notices;
  private final Ask ask;
  private final Runnable validate;
  private final PushSentences sentences;
  private final RollBack rollBack;
  private BiConsumer<Target, List<FileName>> rolledBack = (target, files) -> {};
  private final Latest comparing;
  private final ObservableList<PushRecord> records = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable PushRecord> record = new SimpleObjectProperty<>();
  private final ObjectProperty<PushRecord.@Nullable Step> step = new SimpleObjectProperty<>();
  private final ObjectProperty<Compared> compared = new SimpleObjectProperty<>(Compared.BEFORE);
  private final ReadOnlyObjectWrapper<@Nullable PushDiff> diff = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper unavailable = new ReadOnlyStringWrapper("");

  /// `validate` asks Omni for the issues of the open target.
  public ReceiptViewModel(
      Session session,
      OmniApi api,
      RequestBudget budget,
      PushJournal journal,
      Background background,
      Notices notices,
      Ask ask,
      Clock clock,
      Runnable validate) {
    this.session = session;
    this.journal = journal;
    this.background = background;
    this.notices = notices;
    this.ask = ask;
    this.validate = validate;
    sentences = new PushSentences(clock.getZone());
    rollBack = new RollBack(session, api, budget, journal, background, clock);
    comparing = new Latest(background);
    record.subscribe(this::choose);
    step.subscribe(this::look);
    compared.subscribe(this::compare);
    session.projectProperty().subscribe(this::judge);
    running.subscribe(this::judge);
  }

  public ReadOnlyBooleanProperty showingProperty() {
    return showing.getReadOnlyProperty();
  }

  /// All that is known, the newest first.
  public ObservableList<PushRecord> records() {
    return records;
  }

  /// The push that is looked at.
  public ObjectProperty<@Nullable PushRecord> recordProperty() {
    return record;
  }

  /// The file that is compared.
  public ObjectProperty<PushRecord.@Nullable Step> stepProperty() {
    return step;
  }

  public ObjectProperty<Compared> comparedProperty() {
    return compared;
  }

  /// The comparison of the chosen file; null while it is made.
  public ReadOnlyObjectProperty<@Nullable PushDiff> diffProperty() {
    return diff.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /// How rolling back went; empty before.
  public ReadOnlyStringProperty statusProperty() {
    return status.getReadOnlyProperty();
  }

  /// Why the push cannot be rolled back now; empty when it can.
  public ReadOnlyStringProperty unavailableProperty() {
    return unavailable.getReadOnlyProperty();
  }

  /// What stands under it: how rolling back went, else why it cannot be done, else what it would
  /// do.
  public ObservableValue<String> footnoteProperty() {
    return status.flatMap(went ->
        unavailable.map(why ->
            !went.isEmpty() ? went : !why.isEmpty() ? why : Messages.get("push.receipt.promise")));
  }

  /// Shows the newest push.
  public void show() {
    read(null);
  }

  /// Shows one push.
  public void show(PushRecord wanted) {
    read(wanted.id());
  }

  public void close() {
    showing.set(false);
  }

  /// Who is told of the files of a push that was rolled back whole, once the card is closed.
  public void onRolledBack(BiConsumer<Target, List<FileName>> action) {
    rolledBack = action;
  }

  /// The line of a push in the list of pushes.
  public String title(PushRecord push) {
    return Messages.get(
        "push.receipt.one",
        sentences.dayAndTime(push.startedAt()),
        push.title(),
        push.steps().size());
  }

  /// What became of a file.
  public String sentence(PushRecord.Step of) {
    return switch (of.state()) {
      case PUSHED ->
          of.isRewritten()
              ? Messages.get("push.receipt.state.rewritten")
              : Messages.get("push.receipt.state.pushed");
      case DELETED -> Messages.get("push.receipt.state.deleted");
      case CONFLICT -> Messages.get("push.receipt.state.conflict");
      case REFUSED -> of.reason();
      case UNKNOWN ->
          of.reason().isEmpty() ? Messages.get("push.receipt.state.unknown") : of.reason();
      case WAITING, HELD_BACK -> Messages.get("push.receipt.state.heldBack");
      case SENDING -> Messages.get("push.receipt.state.sending");
    };
  }

  /// Puts the earlier texts back once the user agreed, if nobody changed the files since.
  public void rollBack() {
    PushRecord push = record.get();
    Target target = session.target();
    if (push != null && target != null && mayRollBack()) {
      String when = sentences.dayAndTime(push.startedAt());
      ask.confirm(
          RollBackQuestion.of(target, push, when),
          () -> {
            if (push.equals(record.get()) && target.equals(session.target()) && mayRollBack()) {
              run(target, push);
            }
          });
    }
  }

  private boolean mayRollBack() {
    judge();
    return unavailable.get().isEmpty();
  }

  private void run(Target target, PushRecord push) {
    String message = Messages.get("push.receipt.commit", sentences.dayAndTime(push.startedAt()));
    running.set(true);
    status.set("");
    background.io(
        Messages.get("push.job.rollBack", push.title()),
        progress -> rollBack.run(target, push, message, progress, this::sending),
        went -> went(target, push, went),
        failure -> {
          running.set(false);
          status.set(Messages.get("push.receipt.failed", Problems.sentence(failure)));
        });
  }

  private void sending(FileName file) {
    status.set(Messages.get("push.job.file", file.key()));
  }

  private void went(Target target, PushRecord push, RollBack.Went went) {
    running.set(false);
    List<FileName> changed = went.found().changed();
    if (!changed.isEmpty()) {
      String first = changed.getFirst().key();
      int more = changed.size() - 1;
      status.set(
          more == 0
              ? Messages.get("push.receipt.changed", first)
              : Messages.get("push.receipt.changedMany", first, more));
      return;
    }
    String when = sentences.dayAndTime(push.startedAt());
    int back = went.found().back();
    int total = back + went.found().left().size();
    LoggedRun.Ended ended = went.ended();
    int done = back + (ended == null ? 0 : doneOf(ended.record()));
    if (done == total) {
      notices.success(Messages.get("push.receipt.done", done, when));
      close();
      rolledBack.accept(target, push.steps().stream().map(PushRecord.Step::file).toList());
    } else {
      status.set(Messages.get("push.receipt.partly", done, total, when, why(ended)));
      read(push.id());
    }
    if (done > 0 && session.target() != null && session.target().isSamePlace(target)) {
      validate.run();
    }
  }

  private static int doneOf(PushRecord of) {
    return (int) of.steps().stream().filter(PushRecord.Step::isDone).count();
  }

  /// What stood in the way of the first file that is not back.
  private String why(LoggedRun.@Nullable Ended ended) {
    return ended == null
        ? ""
        : ended.record().steps().stream()
            .filter(each -> !each.isDone())
            .map(each -> each.file().key() + ": " + sentence(each))
            .findFirst()
            .orElse(ended.report().reason());
  }

  private void read(@Nullable String id) {
    if (!showing.get()) {
      status.set("");
    }
    background.disk(
        Messages.get("push.job.journal"),
        progress -> journal.load(),
        loaded -> shown(loaded, id),
        failure -> notices.warning(Messages.get("push.journal.unreadable")));
  }

  private void shown(PushJournal.Loaded loaded, @Nullable String id) {
    if (!loaded.setAside().isEmpty()) {
      notices.warning(Messages.get("push.journal.setAside", loaded.setAside().size()));
    }
    List<PushRecord> all = loaded.records();
    records.setAll(all);
    PushRecord first = all.isEmpty() ? null : all.getFirst();
    record.set(all.stream().filter(each -> each.id().equals(id)).findFirst().orElse(first));
    showing.set(true);
  }

  private void choose(@Nullable PushRecord push) {
    step.set(push == null || push.steps().isEmpty() ? null : push.steps().getFirst());
    judge();
  }

  private void look(PushRecord.@Nullable Step at) {
    compared.set(at != null && at.isRewritten() ? Compared.REWRITTEN : Compared.BEFORE);
    compare();
  }

  private void judge() {
    unavailable.set(whyNot());
  }

  private String whyNot() {
    PushRecord push = record.get();
    Target target = session.target();
    if (running.get()) {
      return Messages.get("push.receipt.why.running");
    }
    if (push == null || push.steps().stream().noneMatch(PushRecord.Step::mayBeThere)) {
      return Messages.get("push.receipt.why.nothing");
    }
    if (target == null || !target.place().equals(push.place())) {
      return Messages.get("push.receipt.why.other", push.title());
    }
    if (!session.readOnlyReason().isEmpty()) {
      return session.readOnlyReason();
    }
    return session.needsBranch() ? Messages.get("push.gate.branch") : "";
  }

  private void compare() {
    PushRecord.Step at = step.get();
    if (at == null) {
      comparing.cancel();
      diff.set(null);
      return;
    }
    boolean rewritten = compared.get() == Compared.REWRITTEN;
    String holds = at.now() == null ? "" : at.now().text();
    String sent = at.sent() == null ? "" : at.sent();
    String left = rewritten ? sent : at.before() == null ? "" : at.before();
    String right = rewritten ? holds : sent;
    String leftTitle =
        rewritten
            ? Messages.get("push.receipt.diff.sent")
            : Messages.get("push.receipt.diff.before");
    String rightTitle = rewritten ? nowTitle(at) : Messages.get("push.receipt.diff.sent");
    comparing.request(
        Messages.get("push.job.compare"),
        progress -> Comparison.of(left, right),
        made -> diff.set(new PushDiff(leftTitle, rightTitle, made)),
        failure -> diff.set(null));
  }

  private static String nowTitle(PushRecord.Step at) {
    return at.isDone()
        ? Messages.get("push.receipt.diff.now")
        : Messages.get("push.receipt.diff.theirs");
  }
}
