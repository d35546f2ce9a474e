package modeldesk.ui.symbols;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Check;
import modeldesk.lang.find.Directory;
import modeldesk.lang.find.Entry;
import modeldesk.lang.find.Outline;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.model.FileName;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.Language;
import modeldesk.work.Background;
import modeldesk.work.Latest;
import org.jspecify.annotations.Nullable;

/// The names of the open file, or of the whole model, narrowed by what is typed. They are gathered
/// and looked through in the CPU lane.
public final class SymbolsViewModel {
  /// Which names are looked through.
  public enum Scope {
    FILE,
    MODEL
  }

  /// More rows than anybody reads.
  static final int MOST = 200;

  private final Documents documents;
  private final Language language;
  private final Latest finding;
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObservableList<Entry> shown = FXCollections.observableArrayList();
  private final ObservableList<Entry> shownView = FXCollections.unmodifiableObservableList(shown);
  private final ReadOnlyObjectWrapper<Scope> scope = new ReadOnlyObjectWrapper<>(Scope.FILE);
  private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
  private @Nullable Directory directory;
  private Runnable show = () -> {};

  public SymbolsViewModel(Documents documents, Language language, Background background) {
    this.documents = documents;
    this.language = language;
    finding = new Latest(background);
    filter.addListener((o, was, is) -> find());
  }

  public ReadOnlyObjectProperty<Scope> scopeProperty() {
    return scope.getReadOnlyProperty();
  }

  /// What is typed to narrow the list.
  public StringProperty filterProperty() {
    return filter;
  }

  /// The names that fit, the best first; those of a file in the order of the text while nothing is
  /// typed.
  public ObservableList<Entry> shown() {
    return shownView;
  }

  /// How many names fit, in words.
  public ReadOnlyStringProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /// Whether the names are being gathered.
  public ReadOnlyBooleanProperty loadingProperty() {
    return loading.getReadOnlyProperty();
  }

  /// Who shows the list.
  public void onShow(Runnable action) {
    show = action;
  }

  /// Offers the names of the document in front.
  public void openFile() {
    Document front = documents.active();
    if (front != null) {
      FileName file = front.name();
      open(Scope.FILE, model -> outline(model, file));
    }
  }

  /// Offers the names of the whole model.
  public void openModel() {
    open(Scope.MODEL, Directory::of);
  }

  /// Goes to where a name is given.
  public void choose(Entry entry) {
    documents.reveal(entry.file(), entry.span());
  }

  /// Makes the list of names of a model.
  private interface Gathering {
    Directory gather(ModelIndex model);
  }

  private record Gathered(Directory directory, Directory.Page page) {}

  private void open(Scope wanted, Gathering by) {
    Supplier<Check> now = language.now();
    if (now == null) {
      return;
    }
    scope.set(wanted);
    directory = null;
    shown.clear();
    count.set("");
    filter.set("");
    loading.set(true);
    show.run();
    gather(now, by);
  }

  private void gather(Supplier<Check> now, Gathering by) {
    finding.request(
        Messages.get("symbols.job.gather"),
        progress -> {
          Directory names = by.gather(now.get().model());
          return new Gathered(names, names.find("", MOST));
        },
        gathered -> {
          directory = gathered.directory();
          loading.set(false);
          if (filter.get().isBlank()) {
            take(gathered.page());
          } else {
            find();
          }
        },
        failure -> {
          throw new IllegalStateException(failure);
        });
  }

  private static Directory outline(ModelIndex model, FileName name) {
    IndexedFile file = model.file(name);
    return new Directory(file == null ? List.of() : Outline.of(file));
  }

  /// While names are being gathered the letters wait.
  private void find() {
    Directory names = directory;
    if (names == null) {
      return;
    }
    String typed = filter.get();
    finding.request(
        Messages.get("symbols.job.find"),
        progress -> names.find(typed, MOST),
        this::take,
        failure -> {
          throw new IllegalStateException(failure);
        });
  }

  private void take(Directory.Page page) {
    shown.setAll(page.best());
    boolean all = page.best().size() == page.total();
    count.set(
        all
            ? Messages.get("symbols.count", page.total())
            : Messages.get("symbols.first", page.best().size(), page.total()));
  }
}
