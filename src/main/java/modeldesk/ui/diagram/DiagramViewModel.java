package modeldesk.ui.diagram;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Check;
import modeldesk.lang.graph.JoinPath;
import modeldesk.lang.graph.Place;
import modeldesk.lang.index.Symbol;
import modeldesk.model.FileKind;
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

/// A diagram: what it is of, what is drawn, what of it is chosen, found or on the way between two
/// views. While it is open it is drawn again after each edit; what did not change keeps its place.
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
  private final ReadOnlyObjectWrapper<Marks> marks = new ReadOnlyObjectWrapper<>(Marks.NONE);
  private final ReadOnlyObjectWrapper<Way> way = new ReadOnlyObjectWrapper<>(Way.NONE);
  private final ReadOnlyObjectWrapper<Find> find = new ReadOnlyObjectWrapper<>(Find.NONE);
  private final ObservableList<Line> rows = FXCollections.observableArrayList();
  private final ObservableList<String> views = FXCollections.observableArrayList();
  private final StringProperty from = new SimpleStringProperty("");
  private final StringProperty to = new SimpleStringProperty("");
  private final StringProperty letters = new SimpleStringProperty("");
  private final BooleanProperty outside = new SimpleBooleanProperty(true);
  private final ObservableValue<String> topicUnavailable;
  private @Nullable Sketch sketch;
  private @Nullable String box;
  private @Nullable Line line;

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
    letters.subscribe(typed -> search());
    outside.subscribe(on -> redraw());
    from.subscribe(view -> walk());
    to.subscribe(view -> walk());
  }

  ReadOnlyObjectProperty<Subject> subjectProperty() {
    return subject.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty openProperty() {
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

  ReadOnlyObjectProperty<Marks> marksProperty() {
    return marks.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Way> wayProperty() {
    return way.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Find> findProperty() {
    return find.getReadOnlyProperty();
  }

  /// The lines of the picture that have the letters, as a list.
  ObservableList<Line> rows() {
    return rows;
  }

  /// The views that a way can begin and end at; none for a field.
  ObservableList<String> views() {
    return views;
  }

  StringProperty fromProperty() {
    return from;
  }

  StringProperty toProperty() {
    return to;
  }

  /// What is searched for.
  StringProperty lettersProperty() {
    return letters;
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
      draw(new Subject.Topic(front.name().stem()));
    }
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

  void choose(@Nullable Box chosen) {
    box = chosen == null ? null : chosen.id();
    line = null;
    mark();
  }

  void choose(Line chosen) {
    box = null;
    line = chosen;
    mark();
  }

  /// Chooses what was found; asked again, the next of it, or the one before.
  void step(int by) {
    Find found = find.get();
    if (found.here() != null && found.here().equals(box)) {
      find.set(found.stepped(by));
    }
    String here = find.get().here();
    box = here == null ? box : here;
    line = here == null ? line : null;
    mark();
  }

  void forgetWay() {
    from.set("");
    to.set("");
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
    rows.clear();
    views.clear();
    box = null;
    line = null;
    forgetWay();
    letters.set("");
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
    mark();
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
    Sketch drawn = done.sketch();
    sketch = drawn;
    Set<String> known =
        drawn.drawing().boxes().stream().map(Box::id).collect(Collectors.toSet());
    box = box != null && known.contains(box) ? box : null;
    line = line != null && drawn.drawing().lines().contains(line) ? line : null;
    note.set(drawn.note());
    List<String> names =
        drawn.joins() == null ? List.of() : known.stream().sorted().toList();
    if (!views.equals(names)) {
      String kept = from.get();
      String keptTo = to.get();
      views.setAll(names);
      from.set(known.contains(kept) ? kept : base(drawn));
      to.set(known.contains(keptTo) ? keptTo : "");
    }
    picture.set(done.picture());
    empty.set(drawn.empty());
    walk();
    search();
  }

  /// A topic is asked for its ways from its base view.
  private static String base(Sketch drawn) {
    return drawn.drawing().boxes().stream()
        .filter(each -> each.look() == Box.Look.BASE)
        .map(Box::id)
        .findFirst()
        .orElse("");
  }

  private void search() {
    Sketch drawn = sketch;
    if (drawn == null) {
      return;
    }
    find.set(Find.of(drawn.drawing(), letters.get()));
    rows.setAll(
        drawn.drawing().lines().stream().filter(each -> Find.has(each, letters.get())).toList());
    mark();
  }

  private void walk() {
    Sketch drawn = sketch;
    boolean asked = !text(from).isEmpty() && !text(to).isEmpty();
    way.set(
        asked && drawn != null && drawn.joins() != null
            ? Way.of(drawn.joins(), text(from), text(to))
            : Way.NONE);
    mark();
  }

  private static String text(StringProperty property) {
    String text = property.get();
    return text == null ? "" : text;
  }

  private void mark() {
    Set<String> boxes = new LinkedHashSet<>();
    Set<Line> lines = new LinkedHashSet<>();
    JoinPath path = way.get().path();
    Sketch drawn = sketch;
    if (path != null && drawn != null && drawn.joins() != null) {
      for (JoinPath.Step step : path.steps()) {
        boxes.add(step.from());
        boxes.add(step.to());
        lines.add(drawn.drawing().lines().get(drawn.joins().joins().indexOf(step.join())));
      }
    }
    Find found = find.get();
    marks.set(new Marks(box, line, boxes, lines, found.all(), found.here()));
  }

  private void failed(Exception failure) {
    throw new IllegalStateException(failure);
  }

  private void follow(@Nullable Project before, @Nullable Project after) {
    if (before != null
        && (after == null || !before.target().isSamePlace(after.target()))) {
      close();
    }
  }

  private static boolean isTopic(Document document) {
    return document.name().kind() == FileKind.TOPIC;
  }
}
