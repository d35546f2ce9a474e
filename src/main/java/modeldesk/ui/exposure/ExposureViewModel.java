package modeldesk.ui.exposure;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import modeldesk.api.ApiException;
import modeldesk.api.OmniApi;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Exposure;
import modeldesk.lang.check.IssueLocator;
import modeldesk.lang.check.Located;
import modeldesk.lang.check.TopicFiles;
import modeldesk.model.ExposedTopic;
import modeldesk.model.FileKind;
import modeldesk.model.FileName;
import modeldesk.model.Project;
import modeldesk.model.Snapshot;
import modeldesk.model.Target;
import modeldesk.text.Span;
import modeldesk.ui.session.Busy;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.Notice;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Problems;
import modeldesk.ui.session.Session;
import modeldesk.ui.session.ShownTexts;
import modeldesk.work.Background;
import modeldesk.work.Latest;
import org.jspecify.annotations.Nullable;

/// Asks Omni what a topic exposes and holds the files against it, as they are on the branch: drafts
/// are not there yet.
public final class ExposureViewModel {
  /// What Omni answered; `topic` is null when it shows no such topic.
  private record Answer(@Nullable ExposedTopic topic) {
    int fieldCount() {
      return topic == null ? 0 : topic.fieldCount();
    }
  }

  private final Session session;
  private final Documents documents;
  private final Notices notices;
  private final OmniApi api;
  private final Background background;
  private final ShownTexts texts;
  private final Latest locating;
  private final Busy busy;
  private final StringBinding unavailable;
  private final ReadOnlyObjectWrapper<@Nullable ExposureReport> report =
      new ReadOnlyObjectWrapper<>();

  public ExposureViewModel(
      Session session, Documents documents, Notices notices, OmniApi api, Background background) {
    this.session = session;
    this.documents = documents;
    this.notices = notices;
    this.api = api;
    this.background = background;
    texts = new ShownTexts(session, documents);
    locating = new Latest(background);
    busy = new Busy(background);
    unavailable =
        Bindings.createStringBinding(
            this::whyNot, documents.activeProperty(), session.projectProperty(), busy.property());
  }

  /// What was found, while it is shown; null otherwise.
  public ReadOnlyObjectProperty<@Nullable ExposureReport> reportProperty() {
    return report.getReadOnlyProperty();
  }

  public @Nullable ExposureReport report() {
    return report.get();
  }

  /// Why the open file cannot be checked; empty when it can.
  public ObservableValue<String> unavailableProperty() {
    return unavailable;
  }

  public String unavailable() {
    return unavailable.get();
  }

  /// Checks the topic whose file is open, or says why that cannot be.
  public void checkOpen() {
    Document active = documents.active();
    if (active == null || !unavailable().isEmpty()) {
      notices.info(unavailable());
      return;
    }
    check(active.name());
  }

  /// Checks a topic by its file.
  public void check(FileName topic) {
    Project project = session.project();
    if (project == null || busy.isBusy()) {
      notices.info(
          project == null
              ? Messages.get("exposure.whyNot.noModel")
              : Messages.get("exposure.whyNot.running"));
      return;
    }
    Snapshot snapshot = project.snapshot();
    if (snapshot.file(topic) == null) {
      notices.info(Messages.get("exposure.whyNot.notPushed", topic.key()));
      return;
    }
    Target target = snapshot.target();
    int drafts = project.drafts().size();
    background.io(
        Messages.get("exposure.job.ask", topic.stem()),
        busy.during(progress -> ask(target, topic)),
        answer -> compare(snapshot, topic, answer, drafts),
        failure -> failed(topic, failure));
  }

  public void close() {
    report.set(null);
  }

  /// Closes the list and goes to the key that promises what is missing.
  public void reveal(Exposure.Missing missing) {
    Supplier<Project> shown = texts.now();
    close();
    if (shown == null) {
      return;
    }
    String path = missing.file().key();
    String keys = String.join(",", missing.path().segments());
    locating.request(
        Messages.get("exposure.job.locate", path),
        progress -> locate(shown.get(), keys.isEmpty() ? path : path + "," + keys),
        this::reveal,
        failure -> notices.error(Problems.sentence(failure)));
  }

  private Answer ask(Target target, FileName topic) throws ApiException {
    try {
      return new Answer(api.topic(target, topic.stem()));
    } catch (ApiException e) {
      if (e.kind() == ApiException.Kind.NOT_FOUND) {
        return new Answer(null);
      }
      throw e;
    }
  }

  private void compare(Snapshot snapshot, FileName topic, Answer answer, int drafts) {
    background.cpu(
        Messages.get("exposure.job.compare", topic.stem()),
        progress -> Exposure.of(files(snapshot), topic, answer.topic()),
        exposure -> {
          Target now = session.target();
          if (now != null && now.isSamePlace(snapshot.target())) {
            report.set(
                ExposureReport.of(topic, exposure, answer.fieldCount(), drafts, now.displayName()));
          }
        },
        failure -> failed(topic, failure));
  }

  private void failed(FileName topic, Exception failure) {
    notices.show(
        new Notice(
            Notice.Level.ERROR,
            Messages.get("exposure.failed", topic.stem(), Problems.sentence(failure)),
            new Notice.Action(Messages.get("exposure.retry"), () -> check(topic))));
  }

  private void reveal(Located place) {
    if (place.file() != null) {
      documents.reveal(place.file(), place.span() == null ? new Span(0, 0) : place.span());
    }
  }

  private static Located locate(Project project, String path) {
    Map<FileName, String> shown = new HashMap<>();
    for (FileName name : project.names()) {
      String text = project.text(name);
      if (text != null) {
        shown.put(name, text);
      }
    }
    return new IssueLocator(shown, project.snapshot().viewNames()).locate(path);
  }

  private static TopicFiles files(Snapshot snapshot) {
    Map<FileName, String> fetched = new HashMap<>();
    snapshot.files().forEach((name, file) -> fetched.put(name, file.text()));
    return new TopicFiles(fetched, snapshot.viewNames());
  }

  private String whyNot() {
    Document active = documents.active();
    if (session.project() == null) {
      return Messages.get("exposure.whyNot.noModel");
    }
    if (active == null || active.name().kind() != FileKind.TOPIC) {
      return Messages.get("exposure.whyNot.noTopic");
    }
    return busy.isBusy() ? Messages.get("exposure.whyNot.running") : "";
  }
}
