package modeldesk.ui.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import modeldesk.i18n.Messages;
import modeldesk.model.Issue;
import modeldesk.text.Span;
import modeldesk.ui.code.CodeView;
import modeldesk.ui.session.Caret;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Tab;
import modeldesk.ui.session.TabGroup;
import modeldesk.ui.session.Viewpoint;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// One open document and the code views that show its text, one in each group where it was shown:
/// what is typed in any reaches the document, its issues, base and caret reach them. The view in
/// front is the text's owner for the document.
final class EditorPage {
  private final Document document;
  private final EditorViewModel model;
  private final Background background;
  private final Map<TabGroup, CodeView> views = new LinkedHashMap<>();
  private final Map<CodeView, Tab> waiting = new LinkedHashMap<>();
  private final ListChangeListener<Issue> issuesChanged = change -> issuesSoon();
  private final ChangeListener<Number> zoomed = (o, was, is) -> all().forEach(this::zoom);
  private CodeView front;
  private @Nullable CodeView spare;
  private boolean begun;
  private boolean attached;
  private boolean issuesPlanned;
  private boolean closed;

  EditorPage(Document document, EditorViewModel model, Background background) {
    this.document = document;
    this.model = model;
    this.background = background;
    front = new CodeView(background, model.searches());
    spare = front;
    dress(front);
    document.readOnlyProperty().addListener((o, was, is) -> all().forEach(this::setReadOnly));
    model.fontSizeProperty().addListener(zoomed);
  }

  /// The view that shows the document in a group; null until it was shown there.
  @Nullable CodeView code(TabGroup group) {
    return views.get(group);
  }

  /// Shows the document in a group, with the caret and the place of its tab.
  CodeView show(TabGroup group, Tab tab) {
    CodeView shown = views.get(group);
    if (shown != null) {
      return shown;
    }
    CodeView free = spare;
    spare = null;
    CodeView view = free == null ? front.another() : free;
    views.put(group, view);
    if (free == null) {
      dress(view);
    }
    if (!attached) {
      waiting.put(view, tab);
      loadOnce();
    } else {
      if (free == null) {
        view.comeBackTo(tab.viewpoint());
        view.showCaret();
      }
      tab.placedBy(view::viewpoint, view.caretProperty());
    }
    return view;
  }

  /// One works in a group from now on: what it shows owns the text.
  void enter(TabGroup group) {
    CodeView view = views.get(group);
    if (view != null && !view.equals(front)) {
      bringToFront(view);
    }
  }

  /// A group no longer has a tab of the document. The only view is kept for another one.
  void leave(TabGroup group) {
    CodeView view = views.remove(group);
    if (view == null) {
      return;
    }
    if (views.isEmpty()) {
      spare = view;
      return;
    }
    if (view.equals(front)) {
      bringToFront(views.values().iterator().next());
    }
    waiting.remove(view);
    view.dispose();
    if (!attached) {
      load();
    }
  }

  /// Lets go of everything that outlives the document; the document disposes of the view in front.
  void close() {
    closed = true;
    model.issues().all().removeListener(issuesChanged);
    model.fontSizeProperty().removeListener(zoomed);
    all().stream().filter(view -> !attached || !view.equals(front)).forEach(CodeView::dispose);
  }

  private List<CodeView> all() {
    List<CodeView> all = new ArrayList<>(views.values());
    if (spare != null) {
      all.add(spare);
    }
    return all;
  }

  private void loadOnce() {
    if (!begun) {
      begun = true;
      load();
    }
  }

  private void load() {
    long revision = document.revision();
    front.load(document.text(), firstLine(), () -> loaded(revision));
  }

  /// The line that comes into view first.
  private int firstLine() {
    for (Tab tab : waiting.values()) {
      Viewpoint place = tab.viewpoint();
      if (place.topLine() >= 0) {
        return place.topLine();
      }
    }
    return document.port().selection().start() == 0 ? 0 : Integer.MAX_VALUE / 2;
  }

  private void loaded(long revision) {
    if (closed || attached) {
      return;
    }
    if (revision != document.revision()) {
      load();
      return;
    }
    Span selection = document.port().selection();
    Viewpoint from = document.port().viewpoint();
    Map<CodeView, Viewpoint> places = new HashMap<>();
    waiting.forEach((view, tab) -> places.put(view, tab.viewpoint()));
    front.earlier(document.port().undoSteps().get());
    document.attach(front.port());
    attached = true;
    front.onEdited(document::edited);
    front.onFolded(document::folded);
    front.setBase(document.base());
    document.baseProperty().addListener((o, was, is) -> front.setBase(is));
    model.issues().all().addListener(issuesChanged);
    showIssues();
    waiting.forEach((view, tab) -> {
      Viewpoint place = places.getOrDefault(view, from);
      if (place.topLine() < 0) {
        view.reveal(selection);
      } else {
        view.comeBackTo(place);
      }
      tab.placedBy(view::viewpoint, view.caretProperty());
    });
    waiting.clear();
    front.foldAgain(from);
  }

  private void bringToFront(CodeView view) {
    front = view;
    view.workHere();
    if (attached) {
      document.attach(view.port());
      document.caretProperty().set(view.caretProperty().get());
    }
  }

  /// What every view of the document has.
  private void dress(CodeView view) {
    setReadOnly(view);
    zoom(view);
    view.onRename(model::rename);
    view.folds().onRefused(model::refuseFold);
    view.completeWith((text, offset, then) -> model.propose(document, text, offset, then));
    view.guideBy(new DocumentGuide(model, document));
    ChangeListener<Caret> moved =
        (o, was, is) -> {
          if (attached && view.equals(front)) {
            document.caretProperty().set(is);
          }
        };
    view.caretProperty().addListener(moved);
  }

  private void setReadOnly(CodeView view) {
    String reason = model.readOnlyReasonProperty().get();
    String shown = reason.isEmpty() ? Messages.get("editor.readOnly") : reason;
    view.setReadOnly(document.isReadOnly() ? shown : "");
  }

  private void zoom(CodeView view) {
    view.fontSizeProperty().set(model.fontSizeProperty().get());
  }

  private void issuesSoon() {
    if (!issuesPlanned) {
      issuesPlanned = true;
      background.ui(this::showIssues);
    }
  }

  private void showIssues() {
    issuesPlanned = false;
    if (!closed) {
      front.setIssues(model.issues().of(document.name()));
    }
  }
}
