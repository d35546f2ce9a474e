package modeldesk.ui.browser;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.SetChangeListener;
import modeldesk.i18n.Messages;
import modeldesk.model.FileName;
import modeldesk.model.Issue;
import modeldesk.model.Mode;
import modeldesk.model.Project;
import modeldesk.model.Target;
import modeldesk.ui.session.Ask;
import modeldesk.ui.session.AuthoredFiles;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.FileTexts;
import modeldesk.ui.session.Issues;
import modeldesk.ui.session.Schemas;
import modeldesk.ui.session.Session;
import modeldesk.work.Background;
import modeldesk.work.Debounce;
import org.jspecify.annotations.Nullable;

/// The files of what is open, grouped and marked. On the window's thread only.
public final class FilesViewModel {
  private static final Duration QUIET = Duration.ofMillis(120);

  /// Folders of more files than this start closed.
  private static final int MANY = 60;

  private final Session session;
  private final Documents documents;
  private final FileTexts texts;
  private final AuthoredFiles authored;
  private final Issues issues;
  private final Ask ask;
  private final Debounce later;
  private final ObservableList<FileRow> rows = FXCollections.observableArrayList();
  private final ObservableList<FileRow> rowsView = FXCollections.unmodifiableObservableList(rows);
  private final StringProperty filter = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<FilesState> state =
      new ReadOnlyObjectWrapper<>(new FilesState.NothingOpen());
  private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.COMBINED);
  private final ReadOnlyStringWrapper newFileReason = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper revealed = new ReadOnlyStringWrapper("");
  private final Set<String> toggled = new HashSet<>();
  private Consumer<FileName> checkExposure = name -> {};
  private Consumer<FileName> drawJoins = name -> {};
  private Consumer<FileName> rename = name -> {};
  private Consumer<FileName> showHistory = name -> {};
  private Consumer<FileName> afterDiscarding = name -> {};
  private Consumer<String> newFile = folder -> {};

  public FilesViewModel(
      Session session,
      Documents documents,
      FileTexts texts,
      AuthoredFiles authored,
      Issues issues,
      Ask ask,
      Background background) {
    this.session = session;
    this.documents = documents;
    this.texts = texts;
    this.authored = authored;
    this.issues = issues;
    this.ask = ask;
    later = new Debounce(background, QUIET);
    session.projectProperty().subscribe((before, after) -> opened(before, after));
    session.openingProperty().subscribe(this::refresh);
    session.readOnlyReasonProperty().subscribe(this::updateReason);
    mode.subscribe(this::switchMode);
    filter.subscribe(text -> later.request(this::refresh));
    issues.all().addListener((ListChangeListener<Issue>) change -> later.request(this::refresh));
    texts.pushedFiles().addListener((SetChangeListener<FileName>) change -> refresh());
    documents.activeProperty().subscribe(this::follow);
    authored.knownProperty().subscribe(this::refresh);
    session.schemas().versionProperty().subscribe(this::refresh);
    opened(null, session.project());
  }

  /// The lines to show, replaced as a whole when something changed.
  public ObservableList<FileRow> rows() {
    return rowsView;
  }

  public ReadOnlyObjectProperty<FilesState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// What the user types to find a file; letters match anywhere, with a slash in the folder too.
  public StringProperty filterProperty() {
    return filter;
  }

  /// How many files there are, or how many of them are found.
  public ReadOnlyStringProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /// The layers to show; a change fetches the files of the other mode.
  public ObjectProperty<Mode> modeProperty() {
    return mode;
  }

  /// Why no file can be made; empty when one can.
  public ReadOnlyStringProperty newFileReasonProperty() {
    return newFileReason.getReadOnlyProperty();
  }

  /// The key of the line to bring into view: the file on screen.
  public ReadOnlyStringProperty revealedProperty() {
    return revealed.getReadOnlyProperty();
  }

  public void toggle(FileRow row) {
    if (row.isExpandable() && !toggled.remove(row.key())) {
      toggled.add(row.key());
    }
    refresh();
  }

  /// What Enter does: open the file to stay, open or close the folder.
  public void open(FileRow row) {
    open(row, this::keep);
  }

  /// What a click does: the same, but a file is only looked at until the next one.
  public void look(FileRow row) {
    open(row, documents::preview);
  }

  /// What a second click does: the file stays.
  public void stay(FileRow row) {
    if (row instanceof FileRow.OfFile) {
      open(row);
    }
  }

  private void keep(FileName name) {
    if (documents.open(name) != null) {
      documents.arrangement().keepFront();
    }
  }

  private void open(FileRow row, Consumer<FileName> file) {
    switch (row) {
      case FileRow.OfFolder folder -> toggle(folder);
      case FileRow.OfFile(FileName name, int depth, FileMarks marks) -> {
        Project project = session.project();
        if (project != null && project.text(name) != null) {
          file.accept(name);
        }
      }
      case FileRow.OfSchema(String schema, Schemas.State state) -> session.schemas().load(schema);
      case FileRow.Unlisted(String sentence) -> session.schemas().listAgain();
    }
  }

  /// Who checks what a topic exposes.
  public void onCheckExposure(Consumer<FileName> action) {
    checkExposure = action;
  }

  /// Compares what the file of a topic promises with what Omni exposes.
  public void checkExposure(FileName topic) {
    checkExposure.accept(topic);
  }

  /// Who draws the joins of a topic.
  public void onDrawJoins(Consumer<FileName> action) {
    drawJoins = action;
  }

  void drawJoins(FileName topic) {
    drawJoins.accept(topic);
  }

  /// Who gives the view or topic of a file another name.
  public void onRename(Consumer<FileName> action) {
    rename = action;
  }

  /// Gives the view or topic of a file another name.
  public void rename(FileName file) {
    rename.accept(file);
  }

  /// Who shows the earlier texts of a file.
  public void onHistory(Consumer<FileName> action) {
    showHistory = action;
  }

  /// Who is told that a draft was discarded that had a text.
  public void onDiscarded(Consumer<FileName> action) {
    afterDiscarding = action;
  }

  /// Shows the earlier texts of a file.
  public void showHistory(FileName name) {
    showHistory.accept(name);
  }

  /// Who makes new files, for a folder of views or, where that is empty, for any.
  public void onNewFile(Consumer<String> action) {
    newFile = action;
  }

  /// Begins a new file.
  public void newFile() {
    newFile.accept("");
  }

  /// Begins a new file in a folder of views.
  public void newFileIn(String folder) {
    newFile.accept(folder);
  }

  /// Why a file cannot be deleted; empty when it can.
  public String deleteReason(FileName name) {
    Project project = session.project();
    if (!session.readOnlyReason().isEmpty()) {
      return session.readOnlyReason();
    }
    if (!name.isDeletable()) {
      return Messages.get("files.delete.needed");
    }
    return project == null || project.text(name) == null
        ? Messages.get("files.delete.already")
        : "";
  }

  /// Asks, then marks a file for deletion; it goes with the next push.
  public void delete(FileName name) {
    Target target = session.target();
    if (target != null && deleteReason(name).isEmpty()) {
      ask.confirm(
          new Ask.Question(
              Messages.get("files.delete.title", name.key()),
              Messages.get("files.delete.text", target.displayName()),
              Messages.get("files.delete.confirm"),
              null,
              true),
          () -> texts.delete(name));
    }
  }

  /// Asks, then gives up the draft of a file.
  public void discard(FileName name) {
    ask.confirm(
        new Ask.Question(
            Messages.get("files.discard.title", name.key()),
            Messages.get("files.discard.text"),
            Messages.get("files.discard.confirm"),
            null,
            true),
        () -> {
          Project project = session.project();
          boolean hasText = project != null && project.text(name) != null;
          texts.discard(name);
          if (hasText) {
            afterDiscarding.accept(name);
          }
        });
  }

  /// Tries again to open what could not be opened.
  public void retry() {
    if (session.openingProperty().get()
        instanceof Session.Opening.Failed(Target target, String sentence)) {
      session.open(target);
    }
  }

  public void cancelOpening() {
    session.cancelOpening();
  }

  private void opened(@Nullable Project before, @Nullable Project after) {
    if (after != null && (before == null || !before.target().isSamePlace(after.target()))) {
      mode.set(after.target().mode());
      toggled.clear();
    }
    updateReason();
    session.schemas().list();
    refresh();
  }

  private void switchMode() {
    session.switchMode(mode.get());
  }

  private void updateReason() {
    newFileReason.set(
        session.project() == null ? Messages.get("files.new.openFirst") : session.readOnlyReason());
  }

  private void follow(@Nullable Document active) {
    if (active != null) {
      String folder = "folder:" + active.name().folder();
      boolean closed = rows.stream().anyMatch(r -> r.key().equals(folder) && !r.isExpanded());
      if (closed && !toggled.remove(folder)) {
        toggled.add(folder);
      }
      refresh();
      revealed.set(FileRow.keyOf(active.name()));
    }
  }

  private void refresh() {
    Project project = session.project();
    List<FileRow> now = project == null ? List.of() : lay(project);
    if (!now.equals(rows)) {
      rows.setAll(now);
    }
    state.set(state(project));
    if (project != null && !(session.openingProperty().get() instanceof Session.Opening.Running)) {
      mode.set(project.target().mode());
    }
  }

  private List<FileRow> lay(Project project) {
    SortedSet<FileName> all = project.names();
    SortedSet<FileName> found = new TreeSet<>(all);
    String typed = filter.get();
    Fuzzy query = Fuzzy.of(typed);
    found.removeIf(name -> !query.matches(typed.contains("/") ? name.key() : name.baseName()));
    count.set(
        query.isEmpty()
            ? Messages.count(all.size())
            : Messages.get("files.count", found.size(), all.size()));
    FileMarker marker =
        new FileMarker(project, texts.pushedFiles(), authored::isSchemaOnly, issues.all());
    Map<String, Integer> sizes = new HashMap<>();
    found.forEach(name -> sizes.merge(name.folder(), 1, Integer::sum));
    Predicate<String> expanded =
        folder ->
            !query.isEmpty()
                || (sizes.getOrDefault(folder, 0) <= MANY) != toggled.contains("folder:" + folder);
    List<FileRow> lines = new ArrayList<>(FileRows.of(found, marker::marks, expanded));
    session
        .schemas()
        .offloaded()
        .forEach((schema, state) -> {
          if (query.matches(schema)) {
            lines.add(new FileRow.OfSchema(schema, state));
          }
        });
    String unlisted = session.schemas().failure();
    if (query.isEmpty() && !unlisted.isEmpty() && project.target().mode() == Mode.COMBINED) {
      lines.add(new FileRow.Unlisted(unlisted));
    }
    return List.copyOf(lines);
  }

  private FilesState state(@Nullable Project project) {
    String running = "";
    String failed = "";
    switch (session.openingProperty().get()) {
      case Session.Opening.Idle() -> {}
      case Session.Opening.Running(Target target) ->
          running = Messages.get("files.opening", target.displayName());
      case Session.Opening.Failed(Target target, String sentence) -> failed = sentence;
    }
    if (project != null && (!rows.isEmpty() || !running.isEmpty() || !failed.isEmpty())) {
      return new FilesState.Shown(running, failed);
    }
    if (project != null) {
      return new FilesState.Empty(emptiness(project));
    }
    if (!running.isEmpty()) {
      return new FilesState.Opening(running);
    }
    return failed.isEmpty() ? new FilesState.NothingOpen() : new FilesState.Failed(failed);
  }

  private String emptiness(Project project) {
    if (!filter.get().isBlank()) {
      return Messages.get("files.empty.filter", filter.get());
    }
    return project.target().mode() == Mode.EXTENSION
        ? Messages.get("files.empty.extension")
        : Messages.get("files.empty.combined");
  }
}
