package modeldesk.ui.content;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import modeldesk.api.ReplacedCounts;
import modeldesk.i18n.Messages;
import modeldesk.ui.session.Notice;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Problems;
import modeldesk.work.Background;
import modeldesk.work.Job;
import org.jspecify.annotations.Nullable;

/// The steps of one replacement: counted, sent once, and counted again where no answer came. What
/// happens while nobody looks becomes a notice.
final class ReplaceRun {
  private final Background background;
  private final Notices notices;
  private final ObservableBooleanValue watched;
  private final Runnable validate;
  private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(new Step.Typing());
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private @Nullable Replacement current;
  private @Nullable Job counting;

  /// `watched` tells whether the card is open.
  ReplaceRun(
      Background background, Notices notices, ObservableBooleanValue watched, Runnable validate) {
    this.background = background;
    this.notices = notices;
    this.watched = watched;
    this.validate = validate;
  }

  ReadOnlyObjectProperty<Step> stepProperty() {
    return step.getReadOnlyProperty();
  }

  Step step() {
    return step.get();
  }

  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  @Nullable Replacement current() {
    return current;
  }

  boolean isSending() {
    return step() instanceof Step.Replacing || step() instanceof Step.LookingUp;
  }

  /// Forgets what was counted, unless Omni is at work on it.
  void reset() {
    problem.set("");
    if (!isSending()) {
      current = null;
      step.set(new Step.Typing());
    }
  }

  void count(Replacement wanted) {
    problem.set("");
    step.set(new Step.Counting());
    current = wanted;
    Job job =
        background.io(
            Messages.get("content.job.count", wanted.find().name()),
            wanted::count,
            counts -> {
              if (wanted.equals(current)) {
                step.set(new Step.Counted(counts));
              }
            },
            failure -> {
              if (wanted.equals(current)) {
                step.set(new Step.Typing());
                problem.set(Messages.get("content.failed.count", Problems.sentence(failure)));
              }
            });
    counting = job;
    job.onChange(() -> {
      if (job.state() == Job.State.CANCELLED && wanted.equals(current)) {
        step.set(new Step.Typing());
      }
    });
  }

  void cancelCounting() {
    if (counting != null && step() instanceof Step.Counting) {
      counting.cancel();
    }
  }

  void send(Replacement wanted, Counts before) {
    problem.set("");
    step.set(new Step.Replacing(before));
    Job job =
        background.io(
            Messages.get("content.job.replace", wanted.find().name(), wanted.replacement()),
            wanted::send,
            sent -> answered(wanted, before, sent),
            failure -> lookUp(wanted, before));
    job.onChange(() -> {
      if (job.state() == Job.State.CANCELLED) {
        lookUp(wanted, before);
      }
    });
  }

  private void answered(Replacement wanted, Counts before, Replacement.Sent sent) {
    switch (sent) {
      case Replacement.Sent.Unclear() -> lookUp(wanted, before);
      case Replacement.Sent.Refused(var failure) -> {
        step.set(new Step.Counted(before));
        String sentence = Messages.get("content.failed.replace", Problems.sentence(failure));
        problem.set(sentence);
        if (!watched.get()) {
          notices.error(sentence);
        }
      }
      case Replacement.Sent.Done(ReplacedCounts counts) -> {
        String sentence = Sentences.done(wanted, counts);
        step.set(new Step.Done(counts, sentence));
        tellIfClosed(Notice.Level.SUCCESS, sentence);
      }
    }
  }

  void lookUp(Replacement wanted, Counts before) {
    step.set(new Step.LookingUp(before));
    Job job =
        background.io(
            Messages.get("content.job.lookUp", wanted.find().name()),
            wanted::count,
            after -> unclear(before, wanted.verdict(before, after)),
            failure ->
                unclear(
                    before,
                    Messages.get("content.unclear.notCounted", Problems.sentence(failure))));
    job.onChange(() -> {
      if (job.state() == Job.State.CANCELLED) {
        unclear(before, Messages.get("content.unclear.cancelled"));
      }
    });
  }

  private void unclear(Counts before, String sentence) {
    step.set(new Step.Unclear(before, sentence));
    tellIfClosed(Notice.Level.WARNING, sentence);
  }

  private void tellIfClosed(Notice.Level level, String sentence) {
    if (!watched.get()) {
      notices.show(
          new Notice(
              level,
              sentence,
              new Notice.Action(Messages.get("content.dialog.validate"), validate)));
    }
  }
}
