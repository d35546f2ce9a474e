package modeldesk.ui.history;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
import modeldesk.model.FileName;
import modeldesk.model.Project;
import modeldesk.ui.code.KeysViewModel;
import modeldesk.ui.code.TakeOver;
import modeldesk.ui.history.HistoryReading.Seen;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.FileTexts;
import modeldesk.ui.session.Notice;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Session;
import modeldesk.ui.session.Versions;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// The earlier texts of one file or of all, the chosen ones compared, and the way back: an undoable
/// edit in the editor, kept as a draft, never a push.
public final class HistoryViewModel {
  /// Whose versions are listed.
  public enum Scope {
    FILE,
    ALL
  }

  private final Session session;
  private final Documents documents;
  private final Notices notices;
  private final HistoryList list;
  private final HistoryCounts counts;
  private final HistoryReading reading;
  private final HistoryRestore restore;
  private final TakeOver takeOver;
  private final ObservableList<HistoryRow> rows = FXCollections.observableArrayList();
  private final ObservableList<HistoryRow> rowsView =
      FXCollections.unmodifiableObservableList(rows);
  private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.FILE);
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable FileName> file = new SimpleObjectProperty<>();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper emptiness = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable HistoryDiff> diff = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper fileReason = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper keysReason = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper changeReason = new ReadOnlyStringWrapper("");
  private List<HistoryRow> chosen = List.of();
  private @Nullable Seen seen;
  private @Nullable String comparedWith;
  private Runnable show = () -> {};

  /// `clock` tells the time zone to show times in.
  public HistoryViewModel(
      Session session,
      Documents documents,
      FileTexts texts,
      Versions versions,
      Notices notices,
      Background background,
      Clock clock) {
    this.session = session;
    this.documents = documents;
    this.notices = notices;
    restore = new HistoryRestore(session, documents, texts, notices, background);
    takeOver = new TakeOver(session, documents, texts, notices);
    counts = new HistoryCounts(versions, background, name -> Objects.toString(now(name), ""));
    reading = new HistoryReading(versions, background, this::compared);
    list = new HistoryList(session, versions, background, clock, this::lay);
    documents.activeProperty().subscribe(this::activated);
    session.projectProperty().subscribe((before, after) -> changed(before, after));
    session.readOnlyReasonProperty().subscribe(this::explain);
    scope.subscribe(this::lay);
    filter.subscribe(this::lay);
    file.subscribe(this::lay);
    lay();
    explain();
  }

  /// The versions to show, the newest first.
  public ObservableList<HistoryRow> rows() {
    return rowsView;
  }

  public ObjectProperty<Scope> scopeProperty() {
    return scope;
  }

  /// Narrows the list: a part of a file's name or of the word for what became of the text.
  public StringProperty filterProperty() {
    return filter;
  }

  /// How many versions of what are listed.
  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /// Why the list is empty; empty when it is not, or is being read.
  public ReadOnlyStringProperty emptinessProperty() {
    return emptiness.getReadOnlyProperty();
  }

  /// Whether the history could not be read.
  public ReadOnlyBooleanProperty failedProperty() {
    return failed.getReadOnlyProperty();
  }

  /// What is compared; null for nothing.
  public ReadOnlyObjectProperty<@Nullable HistoryDiff> diffProperty() {
    return diff.getReadOnlyProperty();
  }

  /// What to do to see something compared, or why it is not; empty when it is.
  public ReadOnlyStringProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }

  /// Why the file cannot be restored; empty when it can.
  public ReadOnlyStringProperty fileReasonProperty() {
    return fileReason.getReadOnlyProperty();
  }

  /// Why no single keys can be restored; empty when they can.
  public ReadOnlyStringProperty keysReasonProperty() {
    return keysReason.getReadOnlyProperty();
  }

  /// Why no single change of what is compared can be taken over; empty when one can.
  public ReadOnlyStringProperty changeReasonProperty() {
    return changeReason.getReadOnlyProperty();
  }

  /// The keys to choose from; null while nobody is asked.
  public ReadOnlyObjectProperty<@Nullable KeysViewModel> keysProperty() {
    return restore.keysProperty();
  }

  /// Who brings the panel on screen.
  public void onShow(Runnable action) {
    show = action;
  }

  /// Whether somebody looks at the panel.
  public void watch(boolean looks) {
    list.watch(looks);
  }

  /// Shows the panel with the versions of a file.
  public void showFile(FileName name) {
    file.set(name);
    filter.set("");
    scope.set(Scope.FILE);
    show.run();
  }

  /// Says that drafts were discarded and where their texts are.
  public void discarded(List<FileName> names) {
    FileName first = names.getFirst();
    notices.show(
        new Notice(
            Notice.Level.INFO,
            names.size() == 1
                ? Messages.get("history.discarded.one", first.key())
                : Messages.get("history.discarded.many", names.size()),
            new Notice.Action(
                Messages.get("history.discarded.show"),
                () -> {
                  showFile(first);
                  scope.set(names.size() == 1 ? Scope.FILE : Scope.ALL);
                })));
  }

  /// Reads the history again after it could not be read.
  public void retry() {
    list.again();
  }

  /// A row came into view: its lines are counted.
  public void count(HistoryRow row) {
    counts.want(row);
  }

  /// The rows to compare: one with now, two with each other.
  public void select(List<HistoryRow> some) {
    if (!some.equals(chosen)) {
      chosen = List.copyOf(some);
      seen = null;
      compare();
    }
  }

  /// Opens the file as it is now.
  public void open() {
    if (chosen.size() == 1) {
      documents.open(chosen.getFirst().name());
    }
  }

  /// Makes the chosen version the text of its file.
  public void restoreFile() {
    if (seen instanceof Seen.Compared old && fileReason.get().isEmpty()) {
      restore.file(chosen.getFirst(), old.text());
    }
  }

  /// Asks which keys to take from the chosen version.
  public void restoreKeys() {
    if (seen instanceof Seen.Compared old && keysReason.get().isEmpty()) {
      restore.keys(chosen.getFirst(), old.text());
    }
  }

  /// Takes one change, from 1, over from the chosen version into the file as it is now.
  public void take(int change) {
    if (seen instanceof Seen.Compared old && changeReason.get().isEmpty()) {
      takeOver.take(chosen.getFirst().name(), old.comparison(), change);
      documents.keepAll();
    }
  }

  /// Says why something cannot be done.
  public void refuse(String reason) {
    notices.info(reason);
  }

  private @Nullable String now(FileName name) {
    Project project = session.project();
    return project == null ? null : project.text(name);
  }

  private void activated(@Nullable Document document) {
    if (document != null) {
      file.set(document.name());
    }
  }

  private void changed(@Nullable Project before, @Nullable Project after) {
    if (before == null || after == null || !before.target().isSamePlace(after.target())) {
      Document active = documents.active();
      file.set(active == null ? null : active.name());
      lay();
    }
    counts.renew();
    if (chosen.size() == 1 && !Objects.equals(now(chosen.getFirst().name()), comparedWith)) {
      compare();
    }
  }

  private void lay() {
    String words = filter.get().strip().toLowerCase(Locale.ROOT);
    FileName only = file.get();
    List<HistoryRow> now =
        list.all().stream()
            .filter(row -> scope.get() == Scope.ALL || row.name().equals(only))
            .filter(row -> words.isEmpty() || says(row, words))
            .toList();
    counts.keepOnly(list.all());
    if (!now.equals(rows)) {
      rows.setAll(now);
    }
    title.set(
        scope.get() == Scope.FILE && only != null
            ? Messages.get("history.title.file", now.size(), only.key())
            : Messages.get("history.title.all", now.size()));
    failed.set(!list.failure().isEmpty());
    emptiness.set(now.isEmpty() ? emptiness(only) : "");
  }

  private static boolean says(HistoryRow row, String words) {
    return row.name().key().toLowerCase(Locale.ROOT).contains(words)
        || HistoryWords.kind(row.version().kind()).toLowerCase(Locale.ROOT).contains(words);
  }

  private String emptiness(@Nullable FileName only) {
    if (session.project() == null) {
      return Messages.get("history.empty.nothingOpen");
    }
    if (!list.failure().isEmpty()) {
      return Messages.get("history.empty.failed", list.failure());
    }
    if (scope.get() == Scope.FILE && only == null) {
      return Messages.get("history.empty.noFile");
    }
    if (!list.isLoaded()) {
      return "";
    }
    if (!filter.get().isBlank()) {
      return Messages.get("history.empty.filter", filter.get().strip());
    }
    return scope.get() == Scope.FILE && only != null
        ? Messages.get("history.empty.file", only.key())
        : Messages.get("history.empty.all");
  }

  private void compare() {
    reading.cancel();
    if (chosen.size() == 1) {
      HistoryRow row = chosen.getFirst();
      comparedWith = now(row.name());
      reading.withNow(row.version(), comparedWith);
    } else if (chosen.size() == 2) {
      reading.withEachOther(pair().stream().map(HistoryRow::version).toList());
    }
    explain();
    if (chosen.isEmpty() || chosen.size() > 2) {
      diff.set(null);
    }
  }

  /// The older first.
  private List<HistoryRow> pair() {
    return chosen.stream().sorted(Comparator.comparing(row -> row.version().at())).toList();
  }

  private void compared(Seen result) {
    seen = result;
    diff.set(
        switch (result) {
          case Seen.Unread _ -> null;
          case Seen.Compared done ->
              new HistoryDiff(
                  HistoryTitles.of(pair().getFirst()),
                  chosen.size() == 2
                      ? HistoryTitles.of(pair().getLast())
                      : HistoryTitles.now(session.project(), chosen.getFirst().name()),
                  done.comparison());
        });
    explain();
  }

  private void explain() {
    HistoryReasons reasons = HistoryReasons.of(chosen, seen, session.readOnlyReason());
    hint.set(reasons.hint());
    fileReason.set(reasons.file());
    keysReason.set(reasons.keys());
    changeReason.set(reasons.change());
  }
}
