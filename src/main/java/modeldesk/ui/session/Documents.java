package modeldesk.ui.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import modeldesk.i18n.Messages;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.ModelFile;
import modeldesk.model.Project;
import modeldesk.model.Target;
import modeldesk.store.Tabs;
import modeldesk.text.Span;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// The open files of the open target, in the tabs of an arrangement. Every change is on disk as a
/// draft within a second; nothing is ever asked about saving.
public final class Documents {
  private final Session session;
  private final Drafts drafts;
  private final Undos undos;
  private final Issues issues;
  private final Notices notices;
  private final OpenTabs tabs;
  private final Background background;
  private final ObservableList<Document> open = FXCollections.observableArrayList();
  private final ObservableList<Document> openView = FXCollections.unmodifiableObservableList(open);
  private final Arrangement arrangement = new Arrangement(this::arranged);
  private final ClosedTabs closed = new ClosedTabs();
  private final ChangeListener<Caret> caretMoved;
  private final Map<Document, LiveDocument> live = new HashMap<>();
  private Runnable jumping = () -> {};

  public Documents(
      Session session,
      Drafts drafts,
      Undos undos,
      Issues issues,
      Notices notices,
      OpenTabs tabs,
      Background background) {
    this.session = session;
    this.drafts = drafts;
    this.undos = undos;
    this.issues = issues;
    this.notices = notices;
    this.tabs = tabs;
    this.background = background;
    caretMoved = (o, was, is) -> tabs.keepSoon(this::tabs);
    session.onBeforeOpen(this::keepAll);
    session.projectProperty().subscribe((before, after) -> follow(before, after));
    session
        .readOnlyReasonProperty()
        .subscribe(reason -> open.forEach(d -> d.setReadOnly(!reason.isEmpty())));
    arrangement.frontProperty().subscribe((before, after) -> followCaret(before, after));
  }

  /// How their tabs stand.
  public Arrangement arrangement() {
    return arrangement;
  }

  /// The open documents in the order they were opened, each once.
  public ObservableList<Document> open() {
    return openView;
  }

  /// The document one works in; null when none is open.
  public ReadOnlyObjectProperty<@Nullable Document> activeProperty() {
    return arrangement.frontProperty();
  }

  public @Nullable Document active() {
    return activeProperty().get();
  }

  public @Nullable Document find(FileName name) {
    return open.stream().filter(d -> d.name().equals(name)).findFirst().orElse(null);
  }

  /// Calls `before` each time somebody is about to be taken to another place.
  public void onJump(Runnable before) {
    jumping = before;
  }

  /// Opens a file, or brings its tab to the front; null (and a notice) when there is none or its
  /// draft deletes it.
  public @Nullable Document open(FileName name) {
    return open(name, false);
  }

  /// The same, to be looked at: unless it has a tab, it takes the place of what was looked at
  /// before.
  public @Nullable Document preview(FileName name) {
    return open(name, true);
  }

  private @Nullable Document open(FileName name, boolean preview) {
    Document document = find(name);
    if (document == null) {
      document = create(name);
    }
    if (document == null) {
      notices.warning(Messages.get("session.fileGone", name.key()));
    } else {
      bringToFront(document, preview);
    }
    return document;
  }

  private void bringToFront(Document document, boolean preview) {
    if (document.equals(active())) {
      return;
    }
    jumping.run();
    if (!arrangement.show(document)) {
      TabGroup group = arrangement.active();
      Tab before = preview ? group.preview() : null;
      int end = group.tabs().size();
      int index = before == null ? end : group.tabs().indexOf(before);
      arrangement.add(group, new Tab(document, preview), index);
      if (before != null) {
        take(group, before);
      }
    }
  }

  /// Shows a tab.
  public void show(TabGroup group, Tab tab) {
    if (!tab.document().equals(active())) {
      jumping.run();
    }
    arrangement.show(group, tab);
  }

  /// Opens a file and scrolls to a place in it.
  public void reveal(FileName name, @Nullable Span span) {
    Document front = active();
    if (span != null && front != null && front.name().equals(name)) {
      jumping.run();
    }
    Document document = open(name);
    if (document != null && span != null) {
      document.reveal(span);
    }
  }

  /// Opens a file and goes on where one was in it: the keyboard is in its text then.
  public void resume(FileName name) {
    Document document = open(name);
    if (document != null) {
      document.reveal(document.port().selection());
    }
  }

  public void activate(Document document) {
    if (open.contains(document)) {
      bringToFront(document, false);
    }
  }

  /// Closes all tabs of a document; what was typed is kept as a draft. The neighbours come to the
  /// front.
  public void close(Document document) {
    LiveDocument life = live.remove(document);
    if (life != null) {
      life.close();
      open.remove(document);
      arrangement.close(document);
      document.detach();
    }
  }

  /// Closes a tab, with its document if that has no other; it can be opened again.
  public void close(TabGroup group, Tab tab) {
    if (group.tabs().contains(tab)) {
      closed.add(arrangement, group, tab);
      take(group, tab);
    }
  }

  private void take(TabGroup group, Tab tab) {
    if (arrangement.count(tab.document()) > 1) {
      arrangement.close(group, tab);
    } else {
      close(tab.document());
    }
  }

  /// Whether a tab was closed that can be opened again.
  public ReadOnlyBooleanProperty reopensProperty() {
    return closed.anyProperty();
  }

  /// Opens the tab that was closed last where it was; those whose file is gone or open there are
  /// passed over.
  public void reopen() {
    ClosedTabs.Closed last = closed.takeLast();
    while (last != null && !reopen(last)) {
      last = closed.takeLast();
    }
  }

  private boolean reopen(ClosedTabs.Closed last) {
    TabGroup group =
        arrangement.groups().get(Math.min(last.group(), arrangement.groups().size() - 1));
    Document shown = find(last.file());
    Document document = shown == null ? create(last.file()) : shown;
    if (document == null || group.find(document) != null) {
      return false;
    }
    jumping.run();
    Tab tab = new Tab(document, false);
    if (shown == null) {
      document.beginAt(last.viewpoint());
    } else {
      tab.beginAt(last.viewpoint());
    }
    tab.setPinned(last.pinned());
    arrangement.add(group, tab, last.index());
    return true;
  }

  /// Writes what is not on disk yet of an open document.
  void keep(Document document) {
    Objects.requireNonNull(live.get(document)).keepNow();
  }

  /// Writes every change that is not on disk yet.
  public void keepAll() {
    live.values().forEach(LiveDocument::keepNow);
    drafts.keepHeld();
  }

  private @Nullable Document create(FileName name) {
    Project project = session.project();
    String text = project == null ? null : project.text(name);
    if (project == null || text == null) {
      return null;
    }
    Draft draft = project.drafts().get(name);
    ModelFile file = project.snapshot().file(name);
    Document document =
        draft != null
            ? new Document(project.target(), name, draft.baseText(), draft.baseChecksum(), text)
            : new Document(
                project.target(), name, text, file == null ? null : file.checksum(), text);
    document.setReadOnly(!session.readOnlyReason().isEmpty());
    document.onFolded(this::arranged);
    live.put(document, new LiveDocument(document, issues, drafts, undos, background));
    if (draft != null) {
      undos.restore(document);
    }
    open.add(document);
    return document;
  }

  private void follow(@Nullable Project before, @Nullable Project after) {
    if (before == null || after == null || !before.target().isSamePlace(after.target())) {
      moveTo(before, after);
    } else if (!before.snapshot().equals(after.snapshot())) {
      open.stream().toList().forEach(document -> refresh(document, after));
    }
  }

  private void moveTo(@Nullable Project before, @Nullable Project project) {
    Tabs left = before == null ? null : tabs(before.target());
    if (left != null) {
      tabs.keep(left);
    }
    new ArrayList<>(open).forEach(this::close);
    arrangement.clear();
    closed.clear();
    issues.clear();
    if (project != null) {
      Tabs kept = tabs.of(project.target());
      boolean sameModel =
          before != null && before.target().model().id().equals(project.target().model().id());
      boolean goesOver = kept == null || (kept.open().isEmpty() && isToShared(before, project));
      Tabs shown = goesOver && sameModel ? left : kept;
      if (shown != null) {
        TabRecord.restore(shown, arrangement, this::restored);
      }
    }
  }

  /// Whether one goes from a branch to what it is a branch of, as after it was merged.
  private static boolean isToShared(@Nullable Project before, Project after) {
    return before != null
        && before.target().branch() != null
        && after.target().branch() == null
        && before.target().mode() == after.target().mode();
  }

  /// Of many only those in front are shown at once.
  private @Nullable Document restored(Tabs.Tab tab) {
    Document shown = find(tab.file());
    Document document = shown == null ? create(tab.file()) : shown;
    if (document != null && shown == null) {
      document.beginAt(new Viewpoint(tab.anchor(), tab.caret(), tab.topLine(), tab.folds()));
    }
    return document;
  }

  /// What is open now is remembered for the next start.
  public void keepTabs() {
    Tabs now = tabs();
    if (now != null) {
      tabs.keep(now);
    }
  }

  private @Nullable Tabs tabs() {
    Target now = session.target();
    return now == null ? null : tabs(now);
  }

  private void arranged() {
    tabs.keepSoon(this::tabs);
  }

  private Tabs tabs(Target target) {
    return TabRecord.of(target, arrangement);
  }

  private void followCaret(@Nullable Document before, @Nullable Document after) {
    if (before != null) {
      before.caretProperty().removeListener(caretMoved);
    }
    if (after != null) {
      after.caretProperty().addListener(caretMoved);
    }
    tabs.keepSoon(this::tabs);
  }

  private void refresh(Document document, Project project) {
    ModelFile file = project.snapshot().file(document.name());
    if (document.isDraft() || project.drafts().containsKey(document.name())) {
      return;
    }
    if (file == null) {
      close(document);
      notices.info(Messages.get("session.fileGone", document.name().key()));
      return;
    }
    document.rebase(file.text(), file.checksum());
    document.become(LineEnds.plain(file.text()));
    document.setDraft(false);
  }
}
