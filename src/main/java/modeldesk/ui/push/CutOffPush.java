package modeldesk.ui.push;

import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import modeldesk.api.OmniApi;
import modeldesk.api.RequestBudget;
import modeldesk.i18n.Messages;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Outcome;
import modeldesk.model.Project;
import modeldesk.model.PushRecord;
import modeldesk.model.Target;
import modeldesk.store.PushJournal;
import modeldesk.ui.session.FileTexts;
import modeldesk.ui.session.Notice;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Session;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// Pushes whose end the program did not see: when their target is opened, what may have been
/// written is looked up, never sent again unasked, and the rest is offered as what it is, drafts.
/// So are files that are in Omni by the journal, but whose drafts the program had no time to give
/// up. What a push that ended left unknown is looked up once more, too.
public final class CutOffPush {
  private record Found(List<PushRecord> records, int setAside) {}

  /// `landed` are the files whose drafts are in Omni.
  private record Settled(PushRecord record, Set<FileName> landed, boolean isCertain) {}

  private final Session session;
  private final FileTexts texts;
  private final Notices notices;
  private final OmniApi api;
  private final RequestBudget budget;
  private final PushJournal journal;
  private final Background background;
  private final PushSentences sentences;
  private final Consumer<PushRecord> goOn;
  private @Nullable Notice shown;

  /// `goOn` reviews what is left of a push.
  public CutOffPush(
      Session session,
      FileTexts texts,
      Notices notices,
      OmniApi api,
      RequestBudget budget,
      PushJournal journal,
      Background background,
      Clock clock,
      Consumer<PushRecord> goOn) {
    this.session = session;
    this.texts = texts;
    this.notices = notices;
    this.api = api;
    this.budget = budget;
    this.journal = journal;
    this.background = background;
    this.sentences = new PushSentences(clock.getZone());
    this.goOn = goOn;
    session.projectProperty().subscribe((before, after) -> follow(before, after));
  }

  private void follow(@Nullable Project before, @Nullable Project after) {
    if (after == null || (before != null && before.target().isSamePlace(after.target()))) {
      return;
    }
    if (shown != null) {
      notices.close(shown);
      shown = null;
    }
    Target target = after.target();
    background.disk(
        Messages.get("push.job.journal"),
        progress -> read(target),
        found -> found(target, found),
        failure -> notices.warning(Messages.get("push.journal.unreadable")));
  }

  private Found read(Target target) throws IOException {
    PushJournal.Loaded loaded = journal.load();
    return new Found(
        loaded.records().stream().filter(record -> record.place().equals(target.place())).toList(),
        loaded.setAside().size());
  }

  private void found(Target target, Found found) {
    if (found.setAside() > 0) {
      notices.warning(Messages.get("push.journal.setAside", found.setAside()));
    }
    Set<FileName> later = new HashSet<>();
    for (PushRecord record : found.records()) {
      Set<FileName> left = draftsLeft(target, record, later);
      Set<FileName> open = open(record, later);
      boolean isQuiet = !record.isCutOff() && left.isEmpty();
      if (!journal.isOfThisRun(record) && !(isQuiet && open.isEmpty())) {
        background.io(
            Messages.get("push.job.settle", record.title()),
            progress -> settle(target, record, left, open),
            settled -> settled(target, settled, isQuiet),
            failure -> tell(record, false));
      }
      record.steps().forEach(step -> later.add(step.file()));
    }
  }

  /// The files a push brought to Omni whose drafts are still there; `later` are those that were
  /// pushed again since.
  private Set<FileName> draftsLeft(Target target, PushRecord record, Set<FileName> later) {
    return record.steps().stream()
        .filter(step -> step.isDone() && !later.contains(step.file()) && isDraftOf(target, step))
        .map(PushRecord.Step::file)
        .collect(Collectors.toSet());
  }

  /// The files of which nobody knows whether they were written: they were sent when the program
  /// ended, or no answer came and they were not pushed again since.
  private static Set<FileName> open(PushRecord record, Set<FileName> later) {
    return record.steps().stream()
        .filter(step ->
            step.state() == PushRecord.State.SENDING
                || (step.state() == PushRecord.State.UNKNOWN && !later.contains(step.file())))
        .map(PushRecord.Step::file)
        .collect(Collectors.toSet());
  }

  private Settled settle(Target target, PushRecord record, Set<FileName> left, Set<FileName> open)
      throws IOException {
    FileSend files =
        new FileSend(api, target, record.message(), new Patience(budget::sleep, time -> {}));
    PushRecord now = record;
    Set<FileName> landed = new HashSet<>();
    boolean certain = true;
    for (PushRecord.Step step : record.steps()) {
      boolean isLeft = left.contains(step.file());
      if (!isLeft && !open.contains(step.file())) {
        continue;
      }
      FileSend.Result result = files.settle(draft(record, step));
      Outcome outcome = result.outcome();
      if (outcome == null) {
        boolean isAsBefore = result.stop() == null && !result.cancelled();
        certain &= isAsBefore;
        if (isAsBefore && !isLeft) {
          now = now.ended(step.file(), new Outcome.Refused(Messages.get("push.cutOff.notWritten")));
        }
      } else if (step.state() != PushRecord.State.UNKNOWN
          || !(outcome instanceof Outcome.Conflict)) {
        boolean isThere = outcome instanceof Outcome.Pushed || outcome instanceof Outcome.Deleted;
        if (isThere || isLeft) {
          landed.add(step.file());
        }
        if (isThere || !isLeft) {
          now = now.ended(step.file(), outcome);
        }
        if (!isLeft) {
          journal.ended(now, step.file());
        }
      }
    }
    if (!now.equals(record) || record.isCutOff()) {
      journal.save(certain ? now.closed() : now);
    }
    return new Settled(now, landed, certain);
  }

  private static Draft draft(PushRecord record, PushRecord.Step step) {
    return new Draft(step.file(), step.sent(), step.before(), null, record.startedAt());
  }

  private void settled(Target target, Settled settled, boolean isQuiet) {
    for (PushRecord.Step step : settled.record().steps()) {
      if (settled.landed().contains(step.file()) && isDraftOf(target, step)) {
        texts.pushed(target, step.file(), step.sent(), step.now());
      } else if (step.state() == PushRecord.State.CONFLICT) {
        session.fetched(target, step.file(), step.now());
      }
    }
    if (!isQuiet || !settled.landed().isEmpty()) {
      tell(settled.record(), settled.isCertain());
    }
  }

  /// Whether what is kept of the file is still what was sent.
  private boolean isDraftOf(Target target, PushRecord.Step step) {
    Project project = session.project();
    if (project == null || !project.target().isSamePlace(target)) {
      return false;
    }
    Draft draft = project.drafts().get(step.file());
    return draft != null && Objects.equals(draft.baseText(), step.before());
  }

  private void tell(PushRecord record, boolean certain) {
    Target open = session.target();
    if (!certain && !record.isCutOff()) {
      return;
    }
    if (open == null || !open.place().equals(record.place())) {
      return;
    }
    String time = sentences.time(record.startedAt());
    long done = record.steps().stream().filter(PushRecord.Step::isDone).count();
    int total = record.steps().size();
    if (done == total) {
      notices.success(Messages.get("push.cutOff.complete", record.title(), time, total));
      return;
    }
    String sentence =
        certain
            ? Messages.get("push.cutOff.left", record.title(), time, done, total, total - done)
            : Messages.get("push.cutOff.unknown", record.title(), time, done, total);
    Notice notice =
        new Notice(
            Notice.Level.WARNING,
            sentence,
            new Notice.Action(Messages.get("push.cutOff.goOn"), () -> goOn.accept(record)));
    shown = notice;
    notices.show(notice);
  }
}
