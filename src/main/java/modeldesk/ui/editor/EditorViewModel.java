package modeldesk.ui.editor;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Check;
import modeldesk.lang.complete.Completion;
import modeldesk.lang.complete.Proposal;
import modeldesk.lang.find.Explanation;
import modeldesk.lang.find.Layering;
import modeldesk.model.FileName;
import modeldesk.model.Project;
import modeldesk.model.Severity;
import modeldesk.ui.code.Searches;
import modeldesk.ui.session.Caret;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.Issues;
import modeldesk.ui.session.Language;
import modeldesk.ui.session.Session;
import modeldesk.work.Background;
import modeldesk.work.Debounce;
import modeldesk.work.Latest;
import modeldesk.yaml.YamlParser;
import org.jspecify.annotations.Nullable;

/// The open files as tabs, which one is in front, the way to its caret and the size of the text.
public final class EditorViewModel {
  /// The usual size of the text in pixels, the smallest and the largest.
  public static final double FONT_SIZE = 13;

  private static final double SMALLEST = 8;
  private static final double LARGEST = 40;
  private static final Duration QUIET = Duration.ofMillis(100);

  /// Leads to what the names in the text mean.
  public interface Names {
    void definition(Document document, int offset);

    void usages(Document document, int offset);
  }

  private final Session session;
  private final Documents documents;
  private final Issues issues;
  private final Language language;
  private final Searches searches = new Searches();
  private final Latest completing;
  private final Latest explaining;
  private final ObservableList<Crumb> crumbs = FXCollections.observableArrayList();
  private final ObservableList<Crumb> crumbsView = FXCollections.unmodifiableObservableList(crumbs);
  private final DoubleProperty fontSize = new SimpleDoubleProperty(FONT_SIZE);
  private final Debounce crumbsSoon;
  private final Latest crumbsLatest;
  private Consumer<FileName> showHistory = name -> {};
  private @Nullable Names names;
  private Supplier<Layering> layers = () -> Layering.UNKNOWN;
  private Runnable rename = () -> {};
  private final ChangeListener<Caret> caretMoved = (o, was, is) -> crumbsSoon();

  public EditorViewModel(
      Session session,
      Documents documents,
      Issues issues,
      Language language,
      Background background) {
    this.session = session;
    this.documents = documents;
    this.issues = issues;
    this.language = language;
    completing = new Latest(background);
    explaining = new Latest(background);
    crumbsSoon = new Debounce(background, QUIET);
    crumbsLatest = new Latest(background);
    documents.activeProperty().addListener((o, was, is) -> activated(was, is));
    activated(null, documents.active());
  }

  /// What was sought in the files, shared by all of them.
  Searches searches() {
    return searches;
  }

  /// The open documents in the order of their tabs.
  public ObservableList<Document> open() {
    return documents.open();
  }

  public ReadOnlyObjectProperty<@Nullable Document> activeProperty() {
    return documents.activeProperty();
  }

  public @Nullable Document active() {
    return documents.active();
  }

  /// Folder, file and keys down to the caret of the document in front; empty when none is open.
  public ObservableList<Crumb> crumbs() {
    return crumbsView;
  }

  /// The size of the text in pixels, the same in every tab.
  public DoubleProperty fontSizeProperty() {
    return fontSize;
  }

  /// Why nothing can be changed; empty when it can.
  public ReadOnlyStringProperty readOnlyReasonProperty() {
    return session.readOnlyReasonProperty();
  }

  /// Tells `then` what may be typed at a place of a document's text.
  public void propose(
      Document document, Supplier<String> text, int offset, Consumer<List<Proposal>> then) {
    Check known = language.check();
    if (known == null) {
      return;
    }
    completing.request(
        Messages.get("editor.job.complete", document.name().key()),
        progress -> Completion.at(known.model(), document.name(), text.get(), offset),
        then,
        failure -> {
          throw new IllegalStateException(failure);
        });
  }

  /// Tells `then` what is known of a place of a document's text.
  public void explain(
      Document document, Supplier<String> text, int offset, Consumer<Explanation> then) {
    Check known = language.check();
    if (known == null) {
      return;
    }
    FileName file = document.name();
    Layering now = layers.get();
    explaining.request(
        Messages.get("editor.job.explain", file.key()),
        progress -> Explanation.at(known.model().with(file, text.get()), file, offset, now),
        found -> found.ifPresent(then),
        failure -> {
          throw new IllegalStateException(failure);
        });
  }

  /// Who knows which layer gives what.
  public void layersFrom(Supplier<Layering> by) {
    layers = by;
  }

  /// Who goes to definitions and lists usages.
  public void onNames(Names by) {
    names = by;
  }

  /// Goes to where the name at a place of a document is given.
  public void definition(Document document, int offset) {
    if (names != null) {
      names.definition(document, offset);
    }
  }

  /// Lists where the name at a place of a document is used.
  public void usages(Document document, int offset) {
    if (names != null) {
      names.usages(document, offset);
    }
  }

  /// The issues of the open target: tabs show the worst of their file.
  public Issues issues() {
    return issues;
  }

  /// The files and drafts behind the tabs.
  public ReadOnlyObjectProperty<@Nullable Project> projectProperty() {
    return session.projectProperty();
  }

  /// Whether Omni holds another state of a document's file than its draft began with.
  public boolean isBehind(Document document) {
    Project project = session.project();
    return project != null && project.isBehind(document.name());
  }

  /// The worst severity among a document's issues; null when it has none but advice.
  public @Nullable Severity worst(Document document) {
    return issues.of(document.name()).stream()
        .map(issue -> issue.severity())
        .filter(severity -> severity != Severity.INFO)
        .min(Severity::compareTo)
        .orElse(null);
  }

  public void activate(Document document) {
    documents.activate(document);
  }

  public void close(Document document) {
    documents.close(document);
  }

  public void closeActive() {
    Document front = documents.active();
    if (front != null) {
      documents.close(front);
    }
  }

  public void closeOthers(Document kept) {
    documents.open().stream().filter(d -> !d.equals(kept)).toList().forEach(documents::close);
  }

  public void closeAll() {
    documents.open().stream().toList().forEach(documents::close);
  }

  /// Who shows the earlier texts of a file.
  public void onHistory(Consumer<FileName> action) {
    showHistory = action;
  }

  /// Shows the earlier texts of a document.
  public void showHistory(Document document) {
    showHistory.accept(document.name());
  }

  /// Who gives what the caret is on another name.
  public void onRename(Runnable action) {
    rename = action;
  }

  /// Gives what the caret of the document in front is on another name.
  public void rename() {
    rename.run();
  }

  /// The tab to the right comes to the front, behind the last the first.
  public void nextTab() {
    step(1);
  }

  public void previousTab() {
    step(-1);
  }

  /// Puts a tab to another place among the tabs.
  public void move(Document document, int index) {
    documents.move(document, index);
  }

  public void zoomIn() {
    fontSize.set(Math.min(LARGEST, fontSize.get() + 1));
  }

  public void zoomOut() {
    fontSize.set(Math.max(SMALLEST, fontSize.get() - 1));
  }

  public void resetZoom() {
    fontSize.set(FONT_SIZE);
  }

  /// Goes to where a step of the way stands.
  public void reveal(Crumb crumb) {
    Document front = documents.active();
    if (front != null && crumb.target() != null) {
      documents.reveal(front.name(), crumb.target());
    }
  }

  private void step(int by) {
    Document front = documents.active();
    int count = documents.open().size();
    if (front != null && count > 1) {
      int index = documents.open().indexOf(front);
      documents.activate(documents.open().get(Math.floorMod(index + by, count)));
    }
  }

  private void activated(@Nullable Document was, @Nullable Document is) {
    if (was != null) {
      was.caretProperty().removeListener(caretMoved);
    }
    crumbsLatest.cancel();
    if (is == null) {
      crumbsSoon.cancel();
      crumbs.clear();
      return;
    }
    is.caretProperty().addListener(caretMoved);
    crumbs.setAll(Crumbs.of(is.name()));
    crumbsSoon();
  }

  private void crumbsSoon() {
    crumbsSoon.request(this::findCrumbs);
  }

  private void findCrumbs() {
    Document front = documents.active();
    if (front == null) {
      return;
    }
    int offset = front.caretProperty().get().offset();
    var text = front.port().snapshot();
    crumbsLatest.request(
        Messages.get("editor.job.place"),
        progress -> Crumbs.of(front.name(), YamlParser.parse(text.get()).root(), offset),
        found -> {
          if (Objects.equals(front, documents.active()) && !found.equals(crumbs)) {
            crumbs.setAll(found);
          }
        },
        failure -> {});
  }
}
