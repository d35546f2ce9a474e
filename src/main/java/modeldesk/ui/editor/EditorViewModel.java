package modeldesk.ui.editor;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleDoubleProperty;
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
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.Issues;
import modeldesk.ui.session.Language;
import modeldesk.ui.session.Session;
import modeldesk.ui.session.TabGroup;
import modeldesk.work.Background;
import modeldesk.work.Latest;
import org.jspecify.annotations.Nullable;

/// The open files, what is known of their texts and the size these have.
public final class EditorViewModel {
  /// The usual size of the text in pixels, the smallest and the largest.
  public static final double FONT_SIZE = 13;

  private static final double SMALLEST = 8;
  private static final double LARGEST = 40;

  /// Leads to what the names in the text mean.
  public interface Names {
    void definition(Document document, int offset);

    void usages(Document document, int offset);
  }

  private final Session session;
  private final Documents documents;
  private final Issues issues;
  private final Language language;
  private final TabsViewModel tabs;
  private final Background background;
  private final Searches searches = new Searches();
  private final Latest completing;
  private final Latest explaining;
  private final DoubleProperty fontSize = new SimpleDoubleProperty(FONT_SIZE);
  private Consumer<FileName> showHistory = name -> {};
  private @Nullable Names names;
  private Supplier<Layering> layers = () -> Layering.UNKNOWN;
  private Runnable rename = () -> {};
  private Consumer<String> refused = reason -> {};
  private Supplier<String> outlineKeys = () -> "";

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
    this.background = background;
    tabs = new TabsViewModel(documents);
    completing = new Latest(background);
    explaining = new Latest(background);
  }

  /// What was sought in the files, shared by all of them.
  Searches searches() {
    return searches;
  }

  /// The tabs of the open files and what can be done with them.
  public TabsViewModel tabs() {
    return tabs;
  }

  /// The way to the caret in a group of tabs, to be closed with the group.
  Way way(TabGroup group) {
    return new Way(documents, group, background);
  }

  /// The open documents, each once.
  public ObservableList<Document> open() {
    return documents.open();
  }

  public ReadOnlyObjectProperty<@Nullable Document> activeProperty() {
    return documents.activeProperty();
  }

  public @Nullable Document active() {
    return documents.active();
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

  /// Who shows the earlier texts of a file.
  public void onHistory(Consumer<FileName> action) {
    showHistory = action;
  }

  /// Shows the earlier texts of a document.
  public void showHistory(Document document) {
    showHistory.accept(document.name());
  }

  /// Who is told why something cannot be done now.
  public void onRefused(Consumer<String> told) {
    refused = told;
  }

  /// Somebody asks for what cannot be done now.
  void refuse(String reason) {
    refused.accept(reason);
  }

  /// Who knows the keys that lead to the names in a file; empty for none.
  public void outlineBy(Supplier<String> keys) {
    outlineKeys = keys;
  }

  /// Something is too long to be folded: there is another way through the file.
  void refuseFold(String reason) {
    String keys = outlineKeys.get();
    refuse(keys.isEmpty() ? reason : Messages.get("editor.fold.refused", reason, keys));
  }

  /// Who gives what the caret is on another name.
  public void onRename(Runnable action) {
    rename = action;
  }

  /// Gives what the caret of the document in front is on another name.
  public void rename() {
    rename.run();
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
}
