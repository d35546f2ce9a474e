package modeldesk.ui.changes;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import modeldesk.i18n.Messages;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Issue;
import modeldesk.model.Project;
import modeldesk.store.History;
import modeldesk.text.Diff;
import modeldesk.ui.code.Comparison;
import modeldesk.ui.code.KeysViewModel;
import modeldesk.ui.code.TakeBack;
import modeldesk.ui.code.TakeOver;
import modeldesk.ui.session.Ask;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.FileTexts;
import modeldesk.ui.session.Issues;
import modeldesk.ui.session.LineEnds;
import modeldesk.ui.session.NextPush;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Session;
import modeldesk.work.Background;
import modeldesk.work.Latest;
import modeldesk.yaml.KeyChanges;
import org.jspecify.annotations.Nullable;

/// The drafts of the open target in the order of their names, and the one that is compared.
public final class ChangesViewModel {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Session session;
  private final Documents documents;
  private final FileTexts texts;
  private final Issues issues;
  private final Ask ask;
  private final Background background;
  private final ZoneId zone;
  private final Runnable push;
  private final TakeBack takeBack;
  private final TakeOver takeOver;
  private final Latest comparing;
  private final ObservableList<ChangeRow> rows = FXCollections.observableArrayList();
  private final ObservableList<ChangeRow> rowsView = FXCollections.unmodifiableObservableList(rows);
  private final ObjectProperty<@Nullable FileName> selected = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<@Nullable ChangeDiff> diff = new ReadOnlyObjectWrapper<>();
  private final Map<Draft, Diff.Count> counts = new HashMap<>();

  /// What was counted last of a file, to be shown until it is counted again.
  private final Map<FileName, Diff.Count> counted = new HashMap<>();

  private final Set<Draft> counting = new HashSet<>();
  private final ReadOnlyStringWrapper keysReason = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper changeReason = new ReadOnlyStringWrapper("");
  private Consumer<List<FileName>> afterDiscarding = names -> {};
  private @Nullable Draft compared;
  private boolean comparedBehind;
  private @Nullable Made made;
  private boolean several;
  private boolean planned;

  private record Made(Comparison comparison, @Nullable KeyChanges keys) {}

  /// `push` opens the review of a push; `clock` tells the time zone to show times in.
  public ChangesViewModel(
      Session session,
      Documents documents,
      FileTexts texts,
      Issues issues,
      Notices notices,
      Ask ask,
      Background background,
      Clock clock,
      Runnable push) {
    this.session = session;
    this.documents = documents;
    this.texts = texts;
    this.issues = issues;
    this.ask = ask;
    this.background = background;
    this.zone = clock.getZone();
    this.push = push;
    takeBack = new TakeBack(session, documents, texts, notices, background);
    takeOver = new TakeOver(session, documents, texts, notices);
    comparing = new Latest(background);
    session.projectProperty().subscribe(project -> updateSoon());
    issues.all().addListener((ListChangeListener<Issue>) change -> updateSoon());
    selected.subscribe(name -> compare());
    explain();
  }

  public ObservableList<ChangeRow> rows() {
    return rowsView;
  }

  /// Which of the drafts go with the next push.
  public NextPush nextPush() {
    return session.nextPush();
  }

  /// The file whose draft is compared; null for none.
  public ObjectProperty<@Nullable FileName> selectedProperty() {
    return selected;
  }

  /// The comparison of the chosen draft; null while there is none.
  public ReadOnlyObjectProperty<@Nullable ChangeDiff> diffProperty() {
    return diff.getReadOnlyProperty();
  }

  /// Why no single keys of what is chosen can be discarded; empty when they can.
  public ReadOnlyStringProperty keysReasonProperty() {
    return keysReason.getReadOnlyProperty();
  }

  /// Why no single change of the compared draft can be taken back; empty when one can.
  public ReadOnlyStringProperty changeReasonProperty() {
    return changeReason.getReadOnlyProperty();
  }

  /// The keys to choose from; null while nobody is asked.
  public ReadOnlyObjectProperty<@Nullable KeysViewModel> keysProperty() {
    return takeBack.keysProperty();
  }

  /// Who is told which drafts were discarded that had a text.
  public void onDiscarded(Consumer<List<FileName>> action) {
    afterDiscarding = action;
  }

  /// Chooses files; the last is the one that is compared.
  public void choose(List<FileName> names) {
    several = names.size() > 1;
    selected.set(names.isEmpty() ? null : names.getLast());
    explain();
  }

  /// Asks which keys of the chosen draft go back to what was fetched.
  public void discardKeys() {
    Draft draft = compared;
    if (draft != null && draft.baseText() != null && keysReason.get().isEmpty()) {
      String name = draft.name().key();
      takeBack.ask(
          draft.name(),
          draft.baseText(),
          new KeysViewModel.Wording(
              Messages.get("changes.keys.title"),
              name,
              Messages.get("changes.keys.now"),
              Messages.get("changes.keys.then"),
              count -> Messages.get("changes.keys.apply", count)),
          History.Kind.DISCARDED,
          Messages.get("changes.keys.done", name));
    }
  }

  /// Gives the lines of one change of the compared draft, from 1, back as they were fetched.
  public void takeBack(int change) {
    Draft draft = compared;
    ChangeDiff shown = diff.get();
    if (draft != null && shown != null && changeReason.get().isEmpty()) {
      takeOver.take(draft.name(), shown.comparison(), change);
      documents.keepAll();
    }
  }

  /// Opens the file in the editor; a deleted one has no text to open.
  public void open(FileName name) {
    documents.open(name);
  }

  /// Gives up drafts, after asking.
  public void discard(List<FileName> names) {
    Project project = session.project();
    List<FileName> kept =
        project == null
            ? List.of()
            : names.stream().filter(name -> project.drafts().get(name) != null).toList();
    if (project != null && !kept.isEmpty()) {
      ask.confirm(question(project, kept), () -> giveUp(kept));
    }
  }

  /// Opens the review of a push.
  public void push() {
    push.run();
  }

  /// What was typed a moment ago is written first, so that it cannot come back afterwards.
  private void giveUp(List<FileName> names) {
    documents.keepAll();
    background.disk(
        Messages.get("changes.job.discard"),
        progress -> true,
        done -> discarding(names),
        failure -> discarding(names));
  }

  private void discarding(List<FileName> names) {
    Project project = session.project();
    List<FileName> withText =
        project == null ? List.of() : names.stream().filter(n -> hasText(project, n)).toList();
    names.forEach(texts::discard);
    if (!withText.isEmpty()) {
      afterDiscarding.accept(withText);
    }
  }

  private static boolean hasText(Project project, FileName name) {
    Draft draft = project.drafts().get(name);
    return draft != null && draft.text() != null;
  }

  private static Ask.Question question(Project project, List<FileName> names) {
    if (names.size() > 1) {
      return new Ask.Question(
          Messages.get("changes.discard.titleMany", names.size()),
          Messages.get("changes.discard.textMany"),
          Messages.get("changes.discard.confirm"),
          null,
          true);
    }
    String name = names.getFirst().key();
    Draft draft = Objects.requireNonNull(project.drafts().get(names.getFirst()));
    return switch (draft.kind()) {
      case DELETED ->
          new Ask.Question(
              Messages.get("changes.restore.title", name),
              Messages.get("changes.restore.text"),
              Messages.get("changes.restore.confirm"),
              null,
              false);
      case NEW ->
          new Ask.Question(
              Messages.get("changes.discard.title", name),
              Messages.get("changes.discard.textNew"),
              Messages.get("changes.discard.confirm"),
              null,
              true);
      case CHANGED ->
          new Ask.Question(
              Messages.get("changes.discard.title", name),
              Messages.get("changes.discard.text"),
              Messages.get("changes.discard.confirm"),
              null,
              true);
    };
  }

  /// Many issues may arrive at once; the list is made once for all of them.
  private void updateSoon() {
    if (!planned) {
      planned = true;
      background.ui(() -> {
        planned = false;
        update();
      });
    }
  }

  private void update() {
    Project project = session.project();
    List<Draft> drafts = project == null ? List.of() : List.copyOf(project.drafts().values());
    Set<Draft> current = Set.copyOf(drafts);
    counts.keySet().retainAll(current);
    counting.retainAll(current);
    counted.keySet().retainAll(drafts.stream().map(Draft::name).toList());
    drafts.stream().filter(draft -> !counts.containsKey(draft)).forEach(this::count);
    drafts.forEach(draft -> {
      Diff.Count count = counts.get(draft);
      if (count != null) {
        counted.put(draft.name(), count);
      }
    });
    List<ChangeRow> now =
        project == null ? List.of() : drafts.stream().map(d -> row(project, d)).toList();
    if (!now.equals(rows)) {
      rows.setAll(now);
    }
    compare();
  }

  private ChangeRow row(Project project, Draft draft) {
    Diff.Count count = counts.get(draft);
    int found = draft.text() == null ? 0 : (int) issues.mistakes(draft.name());
    return new ChangeRow(
        draft,
        count == null ? counted.get(draft.name()) : count,
        found,
        project.isBehind(draft.name()),
        TIME.format(draft.savedAt().atZone(zone)));
  }

  private void count(Draft draft) {
    if (!counting.add(draft)) {
      return;
    }
    background.cpu(
        Messages.get("changes.job.compare"),
        progress -> Diff.count(base(draft), text(draft)),
        count -> {
          Project project = session.project();
          if (project != null && draft.equals(project.drafts().get(draft.name()))) {
            counts.put(draft, count);
            updateSoon();
          }
        },
        failure -> {});
  }

  private void compare() {
    Project project = session.project();
    FileName name = selected.get();
    Draft draft = project == null || name == null ? null : project.drafts().get(name);
    boolean behind = project != null && draft != null && project.isBehind(draft.name());
    if (Objects.equals(draft, compared) && behind == comparedBehind) {
      return;
    }
    compared = draft;
    comparedBehind = behind;
    made = null;
    explain();
    if (project == null || draft == null) {
      comparing.cancel();
      diff.set(null);
      return;
    }
    String left = leftTitle(project, draft, behind);
    String time = TIME.format(draft.savedAt().atZone(zone));
    String right =
        draft.text() == null
            ? Messages.get("changes.diff.deleted", time)
            : Messages.get("changes.diff.draft", time);
    comparing.request(
        Messages.get("changes.job.compare"),
        progress -> new Made(Comparison.of(base(draft), text(draft)), keys(draft)),
        found -> {
          made = found;
          diff.set(new ChangeDiff(left, right, found.comparison()));
          explain();
        },
        failure -> diff.set(null));
  }

  private static @Nullable KeyChanges keys(Draft draft) {
    return draft.kind() == Draft.Kind.CHANGED
        ? KeyChanges.between(LineEnds.plain(base(draft)), LineEnds.plain(text(draft)))
        : null;
  }

  private void explain() {
    Draft draft = compared;
    changeReason.set(draft == null ? Messages.get("changes.keys.chooseOne") : whole(draft));
    if (several || draft == null) {
      keysReason.set(Messages.get("changes.keys.chooseOne"));
      return;
    }
    Made known = made;
    keysReason.set(
        !whole(draft).isEmpty()
            ? whole(draft)
            : known == null
                ? Messages.get("changes.keys.comparing")
                : TakeBack.reason(known.keys()));
  }

  /// Why a draft is only given up whole; empty when parts of it can be.
  private static String whole(Draft draft) {
    return switch (draft.kind()) {
      case NEW -> Messages.get("changes.keys.new");
      case DELETED -> Messages.get("changes.keys.deleted");
      case CHANGED -> "";
    };
  }

  private String leftTitle(Project project, Draft draft, boolean behind) {
    if (behind) {
      return draft.baseText() == null
          ? Messages.get("changes.diff.nothingThen")
          : Messages.get("changes.diff.behind");
    }
    if (draft.baseText() == null) {
      return Messages.get("changes.diff.nothing");
    }
    Instant fetchedAt = project.snapshot().fetchedAt();
    String time = TIME.format(fetchedAt.atZone(zone));
    return project.target().branch() == null
        ? Messages.get("changes.diff.model", time)
        : Messages.get("changes.diff.branch", time);
  }

  private static String base(Draft draft) {
    return draft.baseText() == null ? "" : draft.baseText();
  }

  private static String text(Draft draft) {
    return draft.text() == null ? "" : draft.text();
  }
}
