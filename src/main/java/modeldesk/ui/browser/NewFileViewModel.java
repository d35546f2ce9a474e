package modeldesk.ui.browser;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import modeldesk.i18n.Messages;
import modeldesk.model.FileKind;
import modeldesk.model.FileName;
import modeldesk.model.Project;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.Drafts;
import modeldesk.ui.session.Session;
import org.jspecify.annotations.Nullable;

/// Starts a new file. Its key is put together from kind, folder and name, because a key of one's
/// own making would silently become a stray file (api.md §3.3).
public final class NewFileViewModel {
  /// The kinds that can be made.
  public static final List<FileKind> KINDS =
      List.of(FileKind.TOPIC, FileKind.COMPOSITE_TOPIC, FileKind.VIEW, FileKind.QUERY_VIEW);

  private final Session session;
  private final Drafts drafts;
  private final Documents documents;
  private final ObjectProperty<FileKind> kind = new SimpleObjectProperty<>(FileKind.TOPIC);
  private final StringProperty folder = new SimpleStringProperty("");
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty baseView = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper key = new ReadOnlyStringWrapper("");

  public NewFileViewModel(Session session, Drafts drafts, Documents documents) {
    this.session = session;
    this.drafts = drafts;
    this.documents = documents;
    kind.subscribe(this::check);
    folder.subscribe(this::check);
    name.subscribe(this::check);
    baseView.subscribe(this::check);
  }

  public ObjectProperty<FileKind> kindProperty() {
    return kind;
  }

  /// The schema folder of a view, empty for none; topics stand outside folders.
  public StringProperty folderProperty() {
    return folder;
  }

  /// The name without folder and suffix.
  public StringProperty nameProperty() {
    return name;
  }

  /// The view a new topic starts from.
  public StringProperty baseViewProperty() {
    return baseView;
  }

  /// What is missing or wrong; empty when the file can be made.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// The whole key the file will have; empty without a name.
  public ReadOnlyStringProperty keyProperty() {
    return key.getReadOnlyProperty();
  }

  /// Empties the form for another file.
  public void start() {
    name.set("");
    kind.set(FileKind.TOPIC);
    folder.set(folders().stream().max(Comparator.comparingInt(this::viewsIn)).orElse(""));
    baseView.set("");
    check();
  }

  /// The folders the views of the open model stand in.
  public List<String> folders() {
    SortedSet<String> found = new TreeSet<>();
    for (FileName file : names()) {
      if (isView(file.kind()) && !file.folder().isEmpty()) {
        found.add(file.folder());
      }
    }
    return List.copyOf(found);
  }

  /// The names by which the views of the open model are referred to.
  public List<String> viewNames() {
    Project project = session.project();
    SortedSet<String> found = new TreeSet<>();
    for (FileName file : names()) {
      String text = project == null ? null : project.text(file);
      if (isView(file.kind()) && text != null) {
        found.add(referenceName(file, text));
      }
    }
    return List.copyOf(found);
  }

  /// Makes the file as a draft and opens it; false when something is missing.
  public boolean create() {
    check();
    if (!problem.get().isEmpty()) {
      return false;
    }
    FileName file = new FileName(key.get());
    drafts.create(file, skeleton());
    documents.open(file);
    return true;
  }

  private int viewsIn(String schemaFolder) {
    return (int) names().stream().filter(file -> file.folder().equals(schemaFolder)).count();
  }

  private SortedSet<FileName> names() {
    Project project = session.project();
    return project == null ? new TreeSet<>() : project.names();
  }

  private void check() {
    String stem = name.get().strip();
    key.set(stem.isEmpty() ? "" : inFolder() + stem + suffix());
    problem.set(problem(stem));
  }

  private String problem(String stem) {
    if (stem.isEmpty()) {
      return Messages.get("files.new.problem.noName");
    }
    if (isView(kind.get()) && !stem.matches("[A-Za-z_][A-Za-z0-9_]*")) {
      return Messages.get("files.new.problem.viewName");
    }
    if (!stem.matches("[A-Za-z0-9_][A-Za-z0-9_ -]*")) {
      return Messages.get("files.new.problem.topicName");
    }
    FileName taken = taken(stem);
    if (taken != null) {
      return Messages.get("files.new.problem.taken", taken.key());
    }
    return kind.get() == FileKind.TOPIC && !viewNames().contains(baseView.get())
        ? Messages.get("files.new.problem.noBaseView")
        : "";
  }

  /// A file that has the name already; a view and a query view of one name would be the same view.
  private @Nullable FileName taken(String stem) {
    for (FileName file : names()) {
      boolean sameSort = isView(kind.get()) ? isView(file.kind()) : file.kind() == kind.get();
      boolean samePlace = !isView(kind.get()) || file.folder().equalsIgnoreCase(folder.get());
      if (sameSort && samePlace && file.stem().equalsIgnoreCase(stem)) {
        return file;
      }
    }
    return null;
  }

  private String inFolder() {
    return isView(kind.get()) && !folder.get().isEmpty() ? folder.get() + "/" : "";
  }

  private String suffix() {
    return switch (kind.get()) {
      case TOPIC -> ".topic";
      case VIEW -> ".view";
      case QUERY_VIEW -> ".query.view";
      case COMPOSITE_TOPIC -> ".composite_topic";
      case MODEL, RELATIONSHIPS, OTHER -> "";
    };
  }

  private String skeleton() {
    String stem = name.get().strip();
    String schema = inFolder().isEmpty() ? "" : place();
    return switch (kind.get()) {
      case TOPIC -> "base_view: " + baseView.get() + "\nlabel: " + label(stem) + "\n";
      case VIEW -> schema + "table_name: " + stem + "\n\ndimensions: {}\n";
      case QUERY_VIEW ->
          schema + "sql: |-\n  SELECT 1 AS id\n\ndimensions:\n  id:\n    primary_key: true\n";
      case COMPOSITE_TOPIC ->
          "topics: []\nlabel: "
              + label(stem)
              + "\n\nshared_dimensions: {}\n\nshared_measures: {}\n";
      case MODEL, RELATIONSHIPS, OTHER -> "";
    };
  }

  /// Where the folder's tables are, as the other views in it say; a folder is named after a schema,
  /// with the catalog before it where there are several.
  private String place() {
    Project project = session.project();
    for (FileName file : names()) {
      String text = project == null ? null : project.text(file);
      if (text != null && isView(file.kind()) && file.folder().equals(folder.get())) {
        StringBuilder lines = new StringBuilder();
        text.lines()
            .filter(line -> line.startsWith("catalog:") || line.startsWith("schema:"))
            .forEach(line -> lines.append(line).append('\n'));
        if (!lines.isEmpty()) {
          return lines.toString();
        }
      }
    }
    return "schema: " + folder.get() + "\n";
  }

  /// `order_lines` as people write it: `Order Lines`.
  private static String label(String stem) {
    StringBuilder label = new StringBuilder();
    for (String word : stem.split("[_ -]+", -1)) {
      if (!word.isEmpty()) {
        label.append(label.isEmpty() ? "" : " ");
        label.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
    }
    return label.toString();
  }

  static boolean isView(FileKind kind) {
    return kind == FileKind.VIEW || kind == FileKind.QUERY_VIEW;
  }

  private static String referenceName(FileName file, String text) {
    String mark = "# Reference this view as ";
    if (text.startsWith(mark)) {
      int end = text.indexOf('\n');
      return text.substring(mark.length(), end < 0 ? text.length() : end).strip();
    }
    String schema = file.folder().replace("/", "__");
    return (schema.isEmpty() ? "" : schema + "__").toLowerCase(Locale.ROOT) + file.stem();
  }
}
