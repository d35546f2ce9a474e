package modeldesk.ui.diagram;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Check;
import modeldesk.lang.graph.Place;
import modeldesk.lang.index.Symbol;
import modeldesk.model.FileKind;
import modeldesk.model.FileName;
import modeldesk.model.Project;
import modeldesk.store.AtomicFile;
import modeldesk.ui.session.AskPath;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.Language;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Problems;
import modeldesk.ui.session.Session;
import modeldesk.work.Background;
import modeldesk.work.Latest;
import modeldesk.work.Work;
import org.jspecify.annotations.Nullable;

/// A diagram: what it is of, what is drawn, and what of it stands out. While it is open it is drawn
/// again after each edit; what did not change keeps its place.
public final class DiagramViewModel {
  private final Session session;
  private final Documents documents;
  private final Language language;
  private final AskPath paths;
  private final Path folder;
  private final Background background;
  private final Notices notices;
  private final Latest drawing;
  private final ReadOnlyObjectWrapper<Subject> subject =
      new ReadOnlyObjectWrapper<>(new Subject.WholeModel());
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper empty = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable Picture> picture = new ReadOnlyObjectWrapper<>();
  private final Selection selection = new Selection();
  private final BooleanProperty outside = new SimpleBooleanProperty(true);
  private final ObservableValue<String> topicUnavailable;
  private @Nullable Sketch sketch;

  /// `folder` is where saving begins.
  public DiagramViewModel(
      Session session,
      Documents documents,
      Language language,
      AskPath paths,
      Path folder,
      Background background,
      Notices notices) {
    this.session = session;
    this.documents = documents;
    this.language = language;
    this.paths = paths;
    this.folder = folder;
    this.background = background;
    this.notices = notices;
    drawing = new Latest(background);
    topicUnavailable =
        documents
            .activeProperty()
            .map(front -> isTopic(front) ? "" : Messages.get("diagram.whyNot.noTopic"))
            .orElse(Messages.get("diagram.whyNot.noTopic"));
    language.checkProperty().subscribe(check -> redraw());
    session.projectProperty().subscribe((before, after) -> follow(before, after));
    outside.subscribe(on -> redraw());
  }

  ReadOnlyObjectProperty<Subject> subjectProperty() {
    return subject.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /// The name of the open model.
  String place() {
    Project project = session.project();
    return project == null ? "" : project.target().displayName();
  }

  /// How much there is.
  ReadOnlyStringProperty noteProperty() {
    return note.getReadOnlyProperty();
  }

  /// The sentence in the place of the picture; empty while there is one.
  ReadOnlyStringProperty emptyProperty() {
    return empty.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Picture> pictureProperty() {
    return picture.getReadOnlyProperty();
  }

  @Nullable Picture picture() {
    return picture.get();
  }

  /// What of it is chosen or stands out.
  Selection selection() {
    return selection;
  }

  /// Whether a topic is drawn with what it could join.
  BooleanProperty outsideProperty() {
    return outside;
  }

  /// Why there is no topic to draw; empty when there is.
  public ObservableValue<String> topicUnavailableProperty() {
    return topicUnavailable;
  }

  /// Draws the joins of the open model.
  public void drawModel() {
    draw(new Subject.WholeModel());
  }

  /// Draws the joins of the topic in front.
  public void drawTopic() {
    Document front = documents.active();
    if (front != null && isTopic(front)) {
      drawTopicOf(front.name());
    }
  }

  /// Draws the joins of a topic by its file.
  public void drawTopicOf(FileName topic) {
    draw(new Subject.Topic(topic.stem()));
  }

  /// Draws what the field at the caret is made of and what is made of it.
  public void drawField() {
    Document front = documents.active();
    if (front != null) {
      drawField(front, front.caretProperty().get().offset());
    }
  }

  /// The same for a field at a place of a document.
  public void drawField(Document document, int offset) {
    Supplier<Check> now = language.now();
    if (now == null) {
      return;
    }
    drawing.request(
        Messages.get("diagram.job.field"),
        progress -> FieldHere.at(now.get().model(), document.name(), offset),
        found ->
            found.ifPresentOrElse(
                symbol -> draw(new Subject.Field(symbol)),
                () -> notices.info(Messages.get("diagram.noField"))),
        this::failed);
  }

  public void close() {
    drawing.cancel();
    open.set(false);
  }

  /// Closes the diagram and goes where something is written.
  void open(@Nullable Place place) {
    if (place != null) {
      close();
      documents.reveal(place.file(), place.span());
    }
  }

  /// Asks where to and writes what `content` makes off the window's thread.
  void save(String ending, Work<byte[]> content) {
    Path suggested = folder.resolve(name() + ending);
    paths.newFile(
        Messages.get("diagram.save.title"),
        suggested,
        chosen ->
            background.io(
                Messages.get("diagram.job.save", String.valueOf(chosen.getFileName())),
                progress -> write(chosen, content.run(progress)),
                written -> notices.success(Messages.get("diagram.save.done", written)),
                failure ->
                    notices.error(
                        Messages.get("diagram.save.failed", Problems.sentence(failure)))));
  }

  private static Path write(Path file, byte[] content) throws IOException {
    AtomicFile.write(file, content);
    return file;
  }

  private String name() {
    return switch (subject.get()) {
      case Subject.WholeModel() -> "joins";
      case Subject.Topic(String name) -> "joins-" + name;
      case Subject.Field(Symbol symbol) -> "field-" + symbol.owner() + "." + symbol.name();
    };
  }

  private void draw(Subject wanted) {
    if (session.project() == null) {
      return;
    }
    subject.set(wanted);
    sketch = null;
    picture.set(null);
    selection.clear();
    note.set("");
    empty.set(Messages.get("diagram.empty.loading"));
    title.set(
        switch (wanted) {
          case Subject.WholeModel() -> Messages.get("diagram.title.model");
          case Subject.Topic(String name) -> Messages.get("diagram.title.topic", name);
          case Subject.Field(Symbol symbol) ->
              Messages.get("diagram.title.field", FieldSketch.name(symbol));
        });
    open.set(true);
    redraw();
  }

  private void redraw() {
    Supplier<Check> now = open.get() ? language.now() : null;
    if (now == null) {
      return;
    }
    Atelier atelier = new Atelier(subject.get(), outside.get(), sketch, picture.get());
    drawing.request(
        Messages.get("diagram.job.draw"),
        progress -> atelier.draw(now.get().model(), progress::isCancelled),
        this::take,
        this::failed);
  }

  private void take(Atelier.Work done) {
    sketch = done.sketch();
    note.set(done.sketch().note());
    empty.set(done.sketch().empty());
    picture.set(done.picture());
    selection.follow(done.sketch());
  }

  private void failed(Exception failure) {
    throw new IllegalStateException(failure);
  }

  private void follow(@Nullable Project before, @Nullable Project after) {
    if (before != null && (after == null || !before.target().isSamePlace(after.target()))) {
      close();
    }
  }

  private static boolean isTopic(@Nullable Document document) {
    return document != null && document.name().kind() == FileKind.TOPIC;
  }
}
