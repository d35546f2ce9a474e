package modeldesk.ui.shell;

import java.time.Duration;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import modeldesk.i18n.Messages;
import modeldesk.model.Branch;
import modeldesk.model.Issue;
import modeldesk.model.ModelKind;
import modeldesk.model.Project;
import modeldesk.model.Target;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.EditorWindow;
import modeldesk.ui.session.FileTexts;
import modeldesk.ui.session.Issues;
import modeldesk.ui.session.Notice;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Requests;
import modeldesk.ui.session.Session;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// What the window says about what is open: the choosers, the push button, the banner, counts, and
/// why something cannot be done now.
public final class ShellViewModel {
  private static final Duration NOTICE_TIME = Duration.ofSeconds(6);

  /// To read what is offered, to think about it and to get there with the mouse.
  private static final Duration OFFER_TIME = Duration.ofSeconds(12);

  private final Session session;
  private final Documents documents;
  private final Issues issues;
  private final Requests requests;
  private final Notices notices;
  private final Background background;
  private final StatusViewModel status;
  private final Reasons reasons = new Reasons();
  private final Chooser connection = new Chooser();
  private final Chooser model = new Chooser();
  private final Chooser branch = new Chooser();
  private final ReadOnlyStringWrapper pushLabel = new ReadOnlyStringWrapper();
  private final ReadOnlyStringWrapper offlineChip = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Banner> banner = new ReadOnlyObjectWrapper<>(Banner.NONE);
  private final ReadOnlyIntegerWrapper drafts = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper issueCount = new ReadOnlyIntegerWrapper();
  private final ObjectProperty<Layout> layout = new SimpleObjectProperty<>(Layout.DEFAULT);

  public ShellViewModel(
      Session session,
      Documents documents,
      FileTexts texts,
      Issues issues,
      Requests requests,
      Notices notices,
      Background background,
      Meter meter) {
    this.session = session;
    this.documents = documents;
    this.issues = issues;
    this.requests = requests;
    this.notices = notices;
    this.background = background;
    status = new StatusViewModel(session, texts, issues, requests, background, meter);
    connection.textProperty().set(Messages.get("shell.chooser.noConnection"));
    session.projectProperty().addListener((o, was, is) -> update());
    session.readOnlyReasonProperty().addListener((o, was, is) -> update());
    session.nextPush().countProperty().addListener((o, was, is) -> update());
    documents
        .activeProperty()
        .flatMap(front -> Objects.requireNonNull(front).draftProperty())
        .addListener((o, was, is) -> update());
    session.rights().versionProperty().addListener((o, was, is) -> update());
    requests.onlineProperty().addListener((o, was, is) -> connectionChanged(is));
    issues.all().addListener((ListChangeListener<Issue>) change -> count());
    notices.all().addListener(this::noticed);
    update();
    count();
  }

  public StatusViewModel status() {
    return status;
  }

  /// The window that has the panels.
  EditorWindow mainWindow() {
    return documents.arrangement().main();
  }

  public Reasons reasons() {
    return reasons;
  }

  /// Its text and choices are set from outside; the other two choosers know what is open.
  public Chooser connection() {
    return connection;
  }

  public Chooser model() {
    return model;
  }

  public Chooser branch() {
    return branch;
  }

  /// What the push button says: how many files and where to.
  public ReadOnlyStringProperty pushLabelProperty() {
    return pushLabel.getReadOnlyProperty();
  }

  /// What the chip in the toolbar says while Omni cannot be reached; empty otherwise.
  public ReadOnlyStringProperty offlineChipProperty() {
    return offlineChip.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Banner> bannerProperty() {
    return banner.getReadOnlyProperty();
  }

  public ReadOnlyIntegerProperty draftsProperty() {
    return drafts.getReadOnlyProperty();
  }

  /// Errors and warnings; advice is not counted.
  public ReadOnlyIntegerProperty issueCountProperty() {
    return issueCount.getReadOnlyProperty();
  }

  public ObservableList<Notice> notices() {
    return notices.all();
  }

  /// How the panels stand; changed by the user or from outside.
  public ObjectProperty<Layout> layoutProperty() {
    return layout;
  }

  public void close(Notice notice) {
    notices.close(notice);
  }

  public void act(Notice notice) {
    notices.close(notice);
    Notice.Action action = notice.action();
    if (action != null) {
      action.run().run();
    }
  }

  /// Opens a panel of the bottom: `issues`, `changes`, `history`, `tasks` or `output`.
  public void showTab(String tab) {
    layout.set(layout.get().withTab(tab));
  }

  public void toggleSide() {
    layout.set(layout.get().withSide(!layout.get().sideOpen()));
  }

  public void toggleInspector() {
    layout.set(layout.get().withInspector(!layout.get().inspectorOpen()));
  }

  public void toggleBottom() {
    layout.set(layout.get().withBottom(!layout.get().bottomOpen()));
  }

  private void connectionChanged(boolean online) {
    if (online) {
      notices.reached();
    }
    update();
  }

  private void update() {
    Project project = session.project();
    Target target = project == null ? null : project.target();
    int count = project == null ? 0 : project.drafts().size();
    int sent = session.nextPush().countProperty().get();
    boolean online = requests.onlineProperty().get();
    drafts.set(count);
    pushLabel.set(
        target == null || sent == 0
            ? Messages.get("shell.push.none")
            : Messages.get("shell.push.files", sent, target.displayName()));
    offlineChip.set(online ? "" : Messages.get("shell.offline.chip", count));
    banner.set(bannerOf(project));
    reasons.update(session, documents.active(), online);
    choosers(project);
  }

  private Banner bannerOf(@Nullable Project project) {
    String readOnly = session.readOnlyReason();
    if (project == null) {
      return Banner.NONE;
    }
    if (session.isLost()) {
      return new Banner(Banner.Kind.LOST, readOnly, session.wayOn());
    }
    if (!readOnly.isEmpty()) {
      return new Banner(Banner.Kind.READ_ONLY, readOnly);
    }
    return project.target().isProduction()
        ? new Banner(Banner.Kind.PRODUCTION, Messages.get("shell.banner.production"))
        : Banner.NONE;
  }

  private void choosers(@Nullable Project project) {
    if (project == null) {
      model.textProperty().set(Messages.get("shell.chooser.noModel"));
      model.pillProperty().set("");
      branch.textProperty().set(Messages.get("shell.chooser.noBranch"));
      return;
    }
    Target target = project.target();
    Branch open = target.branch();
    model.textProperty().set(target.model().displayName());
    model.pillProperty().set(word(target.model().kind()));
    branch.textProperty().set(open == null ? Messages.get("shell.chooser.noBranch") : open.name());
  }

  private static String word(ModelKind kind) {
    return switch (kind) {
      case SCHEMA -> Messages.get("shell.kind.schema");
      case SHARED -> Messages.get("shell.kind.shared");
      case SHARED_EXTENSION -> Messages.get("shell.kind.extension");
      case BRANCH -> Messages.get("shell.kind.branch");
      case WORKBOOK -> Messages.get("shell.kind.workbook");
      case QUERY -> Messages.get("shell.kind.query");
      case OTHER -> "";
    };
  }

  private void count() {
    issueCount.set((int) issues.mistakes());
  }

  private void noticed(ListChangeListener.Change<? extends Notice> change) {
    while (change.next()) {
      for (Notice notice : change.getAddedSubList()) {
        switch (notice.level()) {
          case INFO, SUCCESS ->
              background.later(
                  notice.action() == null ? NOTICE_TIME : OFFER_TIME, () -> notices.close(notice));
          case WARNING, ERROR -> {}
        }
      }
    }
  }
}
