package modeldesk.ui.compare;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import modeldesk.i18n.Messages;
import modeldesk.lang.compare.ModelComparison;
import modeldesk.model.FileName;
import modeldesk.model.Project;
import modeldesk.model.Snapshot;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.Elsewhere;
import modeldesk.ui.session.LineEnds;
import modeldesk.ui.session.Problems;
import modeldesk.ui.session.Session;
import modeldesk.ui.session.ShownTexts;
import modeldesk.work.Background;
import modeldesk.work.Job;
import modeldesk.work.Latest;
import org.jspecify.annotations.Nullable;

/// Reads the other side and compares what is open with it, as often as that changes.
final class CompareReading {
  private final Session session;
  private final Elsewhere elsewhere;
  private final Background background;
  private final ShownTexts shown;
  private final Latest comparing;
  private final ReadOnlyObjectWrapper<CompareStage> stage =
      new ReadOnlyObjectWrapper<>(new CompareStage.Reading(""));
  private Elsewhere.@Nullable Files other;
  private @Nullable Job job;

  CompareReading(Session session, Documents documents, Elsewhere elsewhere, Background background) {
    this.session = session;
    this.elsewhere = elsewhere;
    this.background = background;
    shown = new ShownTexts(session, documents);
    comparing = new Latest(background);
  }

  ReadOnlyObjectProperty<CompareStage> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  void stop() {
    comparing.cancel();
    other = null;
    Job running = job;
    job = null;
    if (running != null) {
      running.cancel();
    }
  }

  void read(CompareSide side, boolean withDrafts) {
    stop();
    stage.set(new CompareStage.Reading(Messages.get("compare.reading", side.name())));
    Job reading =
        background.io(
            Messages.get("compare.job.read", side.name()),
            elsewhere.reading(side.target()),
            files -> {
              other = files;
              elsewhere.keep(files);
              stage.set(new CompareStage.Reading(Messages.get("compare.comparing")));
              readMine(files, () -> compare(withDrafts));
            },
            failure ->
                stage.set(
                    new CompareStage.Failed(
                        Messages.get("compare.failed", side.name(), Problems.sentence(failure)))));
    job = reading;
    reading.onChange(() -> {
      if (reading.equals(job) && reading.state() == Job.State.CANCELLED) {
        stage.set(new CompareStage.Failed(Messages.get("compare.cancelled")));
      }
    });
  }

  /// A branch shows what is new on its model, so both are read at the same time where they can be.
  private void readMine(Elsewhere.Files others, Runnable then) {
    if (others.trouble().isEmpty()) {
      session.reload(fetched -> then.run());
    } else {
      then.run();
    }
  }

  /// Compares with what was read before.
  void compare(boolean withDrafts) {
    Elsewhere.Files read = other;
    Project project = session.project();
    Supplier<Project> typed = shown.now();
    if (read == null || project == null || typed == null) {
      return;
    }
    Snapshot fetched = project.snapshot();
    comparing.request(
        Messages.get("compare.job.compare", read.snapshot().target().displayName()),
        progress ->
            ModelComparison.of(
                texts(read.snapshot()), withDrafts ? texts(typed.get()) : texts(fetched)),
        found -> stage.set(new CompareStage.Compared(read, found)),
        failure -> {
          throw new IllegalStateException(failure);
        });
  }

  private static Map<FileName, String> texts(Snapshot snapshot) {
    Map<FileName, String> texts = new TreeMap<>();
    snapshot.files().forEach((name, file) -> texts.put(name, LineEnds.plain(file.text())));
    return texts;
  }

  private static Map<FileName, String> texts(Project project) {
    Map<FileName, String> texts = new TreeMap<>();
    for (FileName name : project.names()) {
      String text = project.text(name);
      if (text != null) {
        texts.put(name, text);
      }
    }
    return texts;
  }
}
