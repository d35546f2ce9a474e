package modeldesk.ui.merge;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.util.Subscription;
import modeldesk.api.ApiException;
import modeldesk.api.MergeOptions;
import modeldesk.api.OmniApi;
import modeldesk.i18n.Messages;
import modeldesk.model.Branch;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.Model;
import modeldesk.model.Target;
import modeldesk.ui.session.Catalog;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.DraftShelf;
import modeldesk.ui.session.Drafts;
import modeldesk.ui.session.FileTexts;
import modeldesk.ui.session.Forks;
import modeldesk.ui.session.LastMessages;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Problems;
import modeldesk.ui.session.Session;
import modeldesk.work.Background;
import modeldesk.work.Job;
import org.jspecify.annotations.Nullable;

/// Merges a branch into its shared model (api.md §2.11, §4): shows what would change and what
/// changed there since, asks where something would be overwritten, sends the merge once and tells
/// what came of it. On the window's thread only.
public final class MergeViewModel {
  private final Session session;
  private final Documents documents;
  private final Catalog catalog;
  private final Notices notices;
  private final Background background;
  private final Runnable validate;
  private final @Nullable Runnable pullRequest;
  private final LastMessages messages;
  private final MergeReading reading;
  private final MergeRun run;
  private final MergeTaking taking;
  private final MergeSentences sentences;
  private final MergeComparing comparing;
  private final MergeChoices choices = new MergeChoices();
  private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<MergeStage> stage =
      new ReadOnlyObjectWrapper<>(new MergeStage.Reading(""));
  private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper trouble = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<@Nullable MergeFile> selected = new SimpleObjectProperty<>();
  private final ObjectProperty<MergeSight> sight = new SimpleObjectProperty<>(MergeSight.RESULT);
  private final ObservableSet<FileName> taken = FXCollections.observableSet();
  private Subscription opening = Subscription.EMPTY;
  private @Nullable Job job;
  private @Nullable Model model;
  private @Nullable Branch branch;

  /// `validate` asks Omni for the issues of the open target; `pullRequest` starts making a pull
  /// request of the open branch, null where that cannot be done here; `clock` tells the time and
  /// its zone.
  public MergeViewModel(
      Session session,
      Documents documents,
      FileTexts texts,
      Drafts drafts,
      DraftShelf shelf,
      Forks forks,
      Catalog catalog,
      Notices notices,
      OmniApi api,
      LastMessages messages,
      Background background,
      Clock clock,
      Runnable validate,
      @Nullable Runnable pullRequest) {
    this.session = session;
    this.documents = documents;
    this.catalog = catalog;
    this.notices = notices;
    this.background = background;
    this.validate = validate;
    this.pullRequest = pullRequest;
    this.messages = messages;
    reading = new MergeReading(api, forks, shelf, clock);
    run = new MergeRun(api, reading, forks);
    taking = new MergeTaking(session, documents, texts, drafts, forks, background);
    sentences = new MergeSentences(clock.getZone());
    comparing = new MergeComparing(background, sentences);
    selected.subscribe(this::choose);
    sight.subscribe(this::compare);
  }

  /// Whether the card is on screen.
  public ReadOnlyBooleanProperty showingProperty() {
    return showing.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<MergeStage> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  public MergeStage stage() {
    return stage.get();
  }

  /// What happens now or happened last; empty before.
  public ReadOnlyStringProperty statusProperty() {
    return status.getReadOnlyProperty();
  }

  /// Whether the status tells of something that did not go as asked.
  public ReadOnlyBooleanProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  public MergeChoices choices() {
    return choices;
  }

  /// The messages that were used before, the newest first.
  public ObservableList<String> messages() {
    return messages.all();
  }

  /// The file that is compared.
  public ObjectProperty<@Nullable MergeFile> selectedProperty() {
    return selected;
  }

  /// Which of its states are compared.
  public ObjectProperty<MergeSight> sightProperty() {
    return sight;
  }

  /// The comparison; null while it is made.
  public ReadOnlyObjectProperty<@Nullable MergeDiff> diffProperty() {
    return comparing.diffProperty();
  }

  /// The files whose change on the shared model was taken over into drafts since this card opened.
  public ObservableSet<FileName> taken() {
    return taken;
  }

  /// The plan on screen; null while there is none.
  public @Nullable MergePlan plan() {
    return switch (stage.get()) {
      case MergeStage.Reading _, MergeStage.Failed _ -> null;
      case MergeStage.Review(MergePlan plan) -> plan;
      case MergeStage.Merging(MergePlan plan) -> plan;
      case MergeStage.Ended(MergePlan plan, MergeOutcome _) -> plan;
    };
  }

  public String branchName() {
    return branch == null ? "" : branch.name();
  }

  public String modelName() {
    return model == null ? "" : model.displayName();
  }

  public List<MergeNote> notes(MergePlan plan) {
    return sentences.notes(plan);
  }

  /// What stands over the comparison of a file; empty where there is nothing to explain.
  public String explanation(MergeFile file) {
    MergePlan plan = plan();
    return plan == null ? "" : sentences.explain(file, plan);
  }

  public boolean offersPullRequest() {
    return pullRequest != null;
  }

  /// Keeps what is typed, reads both sides and shows what a merge would do. While a merge is under
  /// way, shows that.
  public void show(Model of, Branch merged) {
    if (stage.get() instanceof MergeStage.Merging) {
      showing.set(true);
      return;
    }
    model = of;
    branch = merged;
    status("", false);
    taken.clear();
    showing.set(true);
    read();
  }

  /// Reads both sides again.
  public void readAgain() {
    if (!(stage.get() instanceof MergeStage.Merging)) {
      status("", false);
      read();
    }
  }

  /// Looks once more what became of a merge whose end is not known; nothing is sent.
  public void lookAgain() {
    if (stage.get() instanceof MergeStage.Ended(MergePlan plan, MergeOutcome.Unknown end)
        && end.lost() != null) {
      stage.set(new MergeStage.Merging(plan));
      status(Messages.get("merge.running.lookUp"), false);
      ApiException lost = end.lost();
      Job looking =
          background.<MergeOutcome>io(
              Messages.get("merge.job.look", plan.branch().name()),
              progress -> run.lookUp(plan, lost),
              outcome -> ended(plan, outcome),
              failure -> ended(plan, end));
      looking.onChange(() -> {
        if (looking.state() == Job.State.CANCELLED) {
          ended(plan, end);
        }
      });
    } else {
      readAgain();
    }
  }

  /// Closes the card. A merge under way goes on and its end is told in a notice.
  public void close() {
    showing.set(false);
    if (stage.get() instanceof MergeStage.Reading && job != null) {
      job.cancel();
    }
  }

  /// Sends the merge, unless something stands against it.
  public void merge() {
    if (stage.get() instanceof MergeStage.Review(MergePlan plan)
        && choices.unavailableProperty().get().isEmpty()) {
      messages.remember(choices.messageProperty().get());
      send(plan, choices.options());
    }
  }

  /// Makes a draft on the branch with what changed on the shared model since; a draft with places
  /// that both changed opens in the editor.
  public void take(MergeFile file) {
    if (!(stage.get() instanceof MergeStage.Review(MergePlan plan))) {
      return;
    }
    taking.take(
        plan,
        file,
        conflicts -> {
          taken.add(file.name());
          String name = file.name().key();
          if (conflicts == 0) {
            status(Messages.get("merge.taken.clean", name), false);
          } else {
            notices.warning(Messages.get("merge.taken.conflicts", name, conflicts));
            close();
            documents.open(file.name());
          }
        },
        sentence -> status(Messages.get("merge.taken.failed", sentence), true));
  }

  /// Opens the branch where it is not open and starts a pull request.
  public void makePullRequest() {
    Runnable start = pullRequest;
    Model of = model;
    Branch at = branch;
    if (start != null && of != null && at != null) {
      close();
      whenOpen(new Target(of, at, Mode.COMBINED), start);
    }
  }

  private void read() {
    Model of = model;
    Branch merged = branch;
    if (of == null || merged == null) {
      return;
    }
    if (job != null) {
      job.cancel();
    }
    selected.set(null);
    stage.set(new MergeStage.Reading(Messages.get("merge.reading.files")));
    documents.keepAll();
    background.disk(
        Messages.get("merge.job.keep"),
        progress -> true,
        kept -> readNow(of, merged),
        failure -> readNow(of, merged));
  }

  private void readNow(Model of, Branch merged) {
    if (!showing.get()) {
      return;
    }
    Job reader =
        background.io(
            Messages.get("merge.job.read", merged.name()),
            progress -> reading.read(of, merged, progress),
            plan -> {
              choices.begin(plan);
              review(plan);
            },
            failure ->
                stage.set(
                    new MergeStage.Failed(
                        Messages.get(
                            "merge.reading.failed", merged.name(), Problems.sentence(failure)))));
    job = reader;
    reader.onChange(() -> follow(reader));
  }

  private void follow(Job reader) {
    if (!reader.equals(job) || !(stage.get() instanceof MergeStage.Reading)) {
      return;
    }
    if (reader.state() == Job.State.CANCELLED) {
      stage.set(new MergeStage.Failed(Messages.get("merge.reading.cancelled")));
    } else if (reader.state() == Job.State.RUNNING) {
      stage.set(new MergeStage.Reading(reader.message()));
    }
  }

  private void review(MergePlan plan) {
    selected.set(plan.files().isEmpty() ? null : plan.files().getFirst());
    stage.set(new MergeStage.Review(plan));
    compare();
  }

  /// The merge is sent at most once, however often the job is asked to run.
  private void send(MergePlan plan, MergeOptions options) {
    stage.set(new MergeStage.Merging(plan));
    status(Messages.get("merge.running.merge"), false);
    AtomicBoolean begun = new AtomicBoolean();
    Job merging =
        background.io(
            Messages.get("merge.job.merge", plan.branch().name()),
            progress -> {
              if (begun.compareAndSet(false, true)) {
                MergeOutcome outcome = run.run(plan, options, progress);
                background.ui(() -> ended(plan, outcome));
              }
              return true;
            },
            done -> {},
            failure -> ended(plan, new MergeOutcome.Unknown(Problems.sentence(failure), null)));
    merging.onChange(() -> {
      if (merging.state() == Job.State.CANCELLED && begun.compareAndSet(false, true)) {
        ended(plan, new MergeOutcome.NotMerged(Messages.get("merge.not.cancelled")));
      } else if (merging.state() == Job.State.RUNNING) {
        status(merging.message(), false);
      }
    });
  }

  private void ended(MergePlan plan, MergeOutcome outcome) {
    if (!(stage.get() instanceof MergeStage.Merging)) {
      return;
    }
    switch (outcome) {
      case MergeOutcome.Merged merged -> merged(plan, merged);
      case MergeOutcome.Unknown(String sentence, _) -> {
        stage.set(new MergeStage.Ended(plan, outcome));
        catalog.branchesChanged(plan.model());
        tell(sentence);
      }
      case MergeOutcome.Moved(MergePlan now) -> {
        choices.follow(now);
        back(now, Messages.get("merge.moved", plan.model().displayName()));
      }
      case MergeOutcome.PullRequest(String sentence) -> {
        choices.close();
        back(plan, sentence);
      }
      case MergeOutcome.NotMerged(String sentence) -> back(plan, sentence);
    }
  }

  private void back(MergePlan plan, String sentence) {
    review(plan);
    tell(sentence);
  }

  private void tell(String sentence) {
    status(sentence, true);
    if (!showing.get()) {
      notices.warning(Messages.get("merge.notice", branchName(), sentence));
    }
  }

  private void merged(MergePlan plan, MergeOutcome.Merged outcome) {
    stage.set(new MergeStage.Ended(plan, outcome));
    status("", false);
    String done =
        Messages.get("merge.done.title", plan.branch().name(), plan.model().displayName());
    boolean fine =
        outcome.missing().isEmpty()
            && outcome.different().isEmpty()
            && outcome.unchecked().isEmpty();
    if (fine) {
      notices.success(done);
    } else if (!showing.get()) {
      notices.warning(
          Messages.get("merge.notice", branchName(), String.join(" ", result(plan, outcome))));
    }
    catalog.branchesChanged(plan.model());
    whenOpen(MergeReading.sharedTarget(plan.model()), validate);
  }

  private static List<String> result(MergePlan plan, MergeOutcome.Merged outcome) {
    return MergeSentences.result(plan, outcome).stream().map(MergeNote::text).toList();
  }

  /// Opens a target, afresh also where it is open, and then does `action`.
  private void whenOpen(Target target, Runnable action) {
    opening.unsubscribe();
    opening =
        session
            .openingProperty()
            .subscribe((before, after) -> {
              if (after instanceof Session.Opening.Idle) {
                opening.unsubscribe();
                background.ui(() -> {
                  Target now = session.target();
                  if (now != null && now.isSamePlace(target)) {
                    action.run();
                  }
                });
              } else if (after instanceof Session.Opening.Failed) {
                opening.unsubscribe();
              }
            });
    session.open(target);
  }

  private void status(String sentence, boolean isTrouble) {
    status.set(sentence);
    trouble.set(isTrouble);
  }

  private void choose(@Nullable MergeFile file) {
    MergeSight wanted =
        file != null && file.baseKnown() && file.drift().asks()
            ? MergeSight.THEIRS
            : MergeSight.RESULT;
    if (sight.get() == wanted) {
      compare();
    } else {
      sight.set(wanted);
    }
  }

  private void compare() {
    comparing.show(plan(), selected.get(), sight.get());
  }
}
