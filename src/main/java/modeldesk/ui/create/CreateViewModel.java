package modeldesk.ui.create;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Check;
import modeldesk.lang.create.Beginning;
import modeldesk.lang.create.FilePlace;
import modeldesk.lang.create.Scaffold;
import modeldesk.lang.create.SchemaFolder;
import modeldesk.lang.index.Layers;
import modeldesk.lang.index.ModelIndex;
import modeldesk.model.FileKind;
import modeldesk.model.FileName;
import modeldesk.model.Project;
import modeldesk.text.Span;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.FileChange;
import modeldesk.ui.session.FileChanges;
import modeldesk.ui.session.Language;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Problems;
import modeldesk.ui.session.Session;
import modeldesk.work.Background;
import modeldesk.work.Latest;
import org.jspecify.annotations.Nullable;

/// Makes a new file: what it is called, what it is made of, and the text that comes of that. It is
/// a draft until it is pushed. On the window's thread only.
public final class CreateViewModel {
  private final Session session;
  private final Documents documents;
  private final Language language;
  private final FileChanges changes;
  private final Notices notices;
  private final Latest reading;
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final ObservableList<FileKind> kinds = FXCollections.observableArrayList();
  private final ObservableList<FileKind> kindsView =
      FXCollections.unmodifiableObservableList(kinds);
  private final ObjectProperty<FileKind> kind = new SimpleObjectProperty<>(FileKind.TOPIC);
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty label = new SimpleStringProperty("");
  private final ObservableList<SchemaFolder> folders = FXCollections.observableArrayList();
  private final ObservableList<SchemaFolder> foldersView =
      FXCollections.unmodifiableObservableList(folders);
  private final ObjectProperty<SchemaFolder> folder = new SimpleObjectProperty<>(SchemaFolder.NONE);
  private final Parts parts;
  private final ReadOnlyStringWrapper key = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper proposedLabel = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper nameProblem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper nameWrong = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper wrong = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable Scaffold> scaffold = new ReadOnlyObjectWrapper<>();
  private @Nullable ModelIndex model;

  public CreateViewModel(
      Session session,
      Documents documents,
      Language language,
      FileChanges changes,
      Notices notices,
      Background background) {
    this.session = session;
    this.documents = documents;
    this.language = language;
    this.changes = changes;
    this.notices = notices;
    reading = new Latest(background);
    parts =
        new Parts(
            new TopicForm(background, this::update),
            new QueryForm(background, this::update),
            new CompositeForm(this::update),
            new TableForm(this::update));
    kind.subscribe(this::update);
    name.subscribe(this::update);
    label.subscribe(this::update);
    folder.subscribe(this::update);
    session.projectProperty().subscribe((before, after) -> follow(before, after));
  }

  /// Whether the card is shown.
  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /// The kinds that can be made; those a model has one of only while it has none.
  public ObservableList<FileKind> kinds() {
    return kindsView;
  }

  public ObjectProperty<FileKind> kindProperty() {
    return kind;
  }

  /// The name without folder and suffix.
  public StringProperty nameProperty() {
    return name;
  }

  /// The label of a topic; the proposed one while it is empty.
  public StringProperty labelProperty() {
    return label;
  }

  /// The label that the name makes.
  public ReadOnlyStringProperty proposedLabelProperty() {
    return proposedLabel.getReadOnlyProperty();
  }

  /// The folders a view can stand in.
  public ObservableList<SchemaFolder> folders() {
    return foldersView;
  }

  public ObjectProperty<SchemaFolder> folderProperty() {
    return folder;
  }

  public TopicForm topic() {
    return parts.topic();
  }

  public QueryForm query() {
    return parts.query();
  }

  public CompositeForm composite() {
    return parts.composite();
  }

  public TableForm table() {
    return parts.table();
  }

  /// The whole key the file will have; empty without a name.
  public ReadOnlyStringProperty keyProperty() {
    return key.getReadOnlyProperty();
  }

  /// What is wrong with the name; empty when nothing is.
  public ReadOnlyStringProperty nameProblemProperty() {
    return nameProblem.getReadOnlyProperty();
  }

  /// Whether there is a name, and it is an impossible one.
  public ReadOnlyBooleanProperty nameWrongProperty() {
    return nameWrong.getReadOnlyProperty();
  }

  /// What is missing of the rest or wrong with it; empty when nothing is.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Whether something of the rest is impossible, rather than only missing.
  public ReadOnlyBooleanProperty wrongProperty() {
    return wrong.getReadOnlyProperty();
  }

  /// Why the file cannot be made as it is; empty when it can.
  public ReadOnlyStringProperty refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  /// The text the file would have; null while something is missing for it.
  public ReadOnlyObjectProperty<@Nullable Scaffold> scaffoldProperty() {
    return scaffold.getReadOnlyProperty();
  }

  public @Nullable Scaffold scaffold() {
    return scaffold.get();
  }

  /// Opens the card; views are proposed for the folder `within`, empty for the usual one.
  public void open(String within) {
    Supplier<Check> check = language.now();
    if (check == null || !session.readOnlyReason().isEmpty()) {
      return;
    }
    reading.request(
        Messages.get("create.job.read"),
        progress -> check.get().model(),
        read -> open(read, within),
        failure -> notices.error(Problems.sentence(failure)));
  }

  private void open(ModelIndex read, String within) {
    model = read;
    kinds.setAll(kinds(read));
    name.set("");
    label.set("");
    folders.setAll(SchemaFolder.of(read));
    folder.set(
        folders.stream()
            .filter(each -> !within.isEmpty() && each.name().equals(within))
            .findFirst()
            .orElse(SchemaFolder.largest(folders)));
    kind.set(within.isEmpty() ? FileKind.TOPIC : FileKind.VIEW);
    parts.offer(read);
    update();
    open.set(true);
  }

  /// What a layer does not show may be there below it.
  private static List<FileKind> kinds(ModelIndex in) {
    List<FileKind> kinds =
        new ArrayList<>(
            List.of(FileKind.TOPIC, FileKind.COMPOSITE_TOPIC, FileKind.VIEW, FileKind.QUERY_VIEW));
    if (in.surroundings().layers() == Layers.COMBINED) {
      for (FileName single : List.of(FileName.MODEL, FileName.RELATIONSHIPS)) {
        if (in.file(single) == null) {
          kinds.add(single.kind());
        }
      }
    }
    return kinds;
  }

  public void close() {
    reading.cancel();
    open.set(false);
  }

  /// Makes the file as a draft and opens it where work goes on.
  public void create() {
    Scaffold made = scaffold();
    if (!open.get() || made == null || !refusal.get().isEmpty()) {
      return;
    }
    FileName file = place().name();
    close();
    List<FileChange> begun = List.of(new FileChange.Created(file, made.text()));
    if (!changes.fit(begun)) {
      notices.warning(Messages.get("create.problem.taken", file.key()));
      return;
    }
    changes.apply(begun, Messages.get("create.done", file.key()));
    documents.reveal(file, new Span(made.caret(), made.caret()));
  }

  private SortedSet<FileName> names() {
    Project project = session.project();
    return project == null ? new TreeSet<>() : project.names();
  }

  private FilePlace place() {
    String within = kind.get().isView() ? folder.get().name() : "";
    return new FilePlace(kind.get(), within, name.get().strip());
  }

  private void update() {
    ModelIndex in = model;
    if (in == null) {
      return;
    }
    FilePlace place = place();
    boolean named = !FilePlace.isNamed(place.kind()) || !place.stem().isEmpty();
    key.set(named ? place.name().key() : "");
    proposedLabel.set(place.label());
    nameProblem.set(place.problem(in, names()));
    nameWrong.set(!nameProblem.get().isEmpty() && !place.stem().isEmpty());
    problem.set(parts.problem(place.kind()));
    wrong.set(parts.isWrong(place.kind()));
    scaffold.set(problem.get().isEmpty() ? text(place) : null);
    refusal.set(refusal());
  }

  private String refusal() {
    if (!nameProblem.get().isEmpty()) {
      return nameProblem.get();
    }
    return problem.get().isEmpty() && scaffold() == null
        ? Messages.get("create.problem.working")
        : problem.get();
  }

  private @Nullable Scaffold text(FilePlace place) {
    String typed = label.get().strip();
    String called = typed.isEmpty() ? place.label() : typed;
    Beginning beginning = parts.beginning(place, folder.get(), called);
    return beginning == null ? null : beginning.scaffold();
  }

  private void follow(@Nullable Project before, @Nullable Project after) {
    if (before == null || after == null || !before.target().isSamePlace(after.target())) {
      close();
    }
  }
}
