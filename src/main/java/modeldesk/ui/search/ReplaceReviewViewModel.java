package modeldesk.ui.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import modeldesk.i18n.Messages;
import modeldesk.lang.search.FileMatches;
import modeldesk.lang.search.SearchException;
import modeldesk.lang.search.TextQuery;
import modeldesk.lang.search.TextSearch;
import modeldesk.model.FileName;
import modeldesk.model.Project;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.FileChange;
import modeldesk.ui.session.FileChanges;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Session;
import modeldesk.ui.session.ShownTexts;
import modeldesk.work.Background;
import modeldesk.work.Latest;
import org.jspecify.annotations.Nullable;

/// Replaces what a search found: shown first, place by place, then made as drafts in one step. A
/// file that says something else than when it was searched is not touched. Nothing is sent.
public final class ReplaceReviewViewModel {
  /// What is sought and what is put in its place.
  record Subject(String sought, String by) {}

  /// A file before and as it would be with the places that are ticked.
  record Shown(FileName file, String before, String after) {}

  private record Key(FileName file, int start) {}

  private record Worked(boolean changed, List<Replaced> files) {}

  private final FileChanges changes;
  private final Notices notices;
  private final ShownTexts texts;
  private final Latest working;
  private final Runnable again;
  private final ReadOnlyObjectWrapper<@Nullable Subject> subject = new ReadOnlyObjectWrapper<>();
  private final ObservableList<ReplaceRow> rows = FXCollections.observableArrayList();
  private final ObservableList<ReplaceRow> rowsView =
      FXCollections.unmodifiableObservableList(rows);
  private final ObjectProperty<@Nullable Replaced> chosen = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper();
  private final Set<Key> leftOut = new HashSet<>();
  private List<Replaced> files = List.of();

  /// `again` searches once more.
  ReplaceReviewViewModel(
      Session session,
      Documents documents,
      FileChanges changes,
      Notices notices,
      Background background,
      Runnable again) {
    this.changes = changes;
    this.notices = notices;
    this.again = again;
    texts = new ShownTexts(session, documents);
    working = new Latest(background);
    chosen.subscribe(this::showChosen);
    session.projectProperty().subscribe((before, after) -> follow(before, after));
  }

  /// Whether the card is open.
  public ObservableValue<Boolean> openProperty() {
    return subject.map(it -> true).orElse(false);
  }

  @Nullable Subject subject() {
    return subject.get();
  }

  ObservableList<ReplaceRow> rows() {
    return rowsView;
  }

  /// The file whose changes are shown.
  ObjectProperty<@Nullable Replaced> chosenProperty() {
    return chosen;
  }

  ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// Another number after each tick.
  ReadOnlyIntegerProperty ticksProperty() {
    return version.getReadOnlyProperty();
  }

  /// Whether no place is ticked.
  ReadOnlyBooleanProperty emptyProperty() {
    return empty.getReadOnlyProperty();
  }

  /// Works out what replacing changes in files as they were searched, and opens the card.
  void open(List<FileMatches> found, TextQuery query, String by) {
    Supplier<Project> now = texts.now();
    if (now == null) {
      return;
    }
    Subject wanted = new Subject(query.sought().text(), by);
    working.request(
        Messages.get("search.job.replace", wanted.sought()),
        progress -> work(found, now.get(), new TextSearch(query), by),
        worked -> show(wanted, worked),
        this::fail);
  }

  private static Worked work(List<FileMatches> found, Project now, TextSearch search, String by) {
    List<Replaced> files = new ArrayList<>();
    for (FileMatches file : found) {
      if (!file.text().equals(now.text(file.file()))) {
        return new Worked(true, List.of());
      }
      Replaced replaced = Replaced.of(file.file(), file.text(), search, by);
      if (!replaced.changes().isEmpty()) {
        files.add(replaced);
      }
    }
    return new Worked(false, files);
  }

  private void show(Subject wanted, Worked worked) {
    if (worked.changed()) {
      notices.warning(Messages.get("search.replace.changed"));
      again.run();
    } else if (worked.files().isEmpty()) {
      notices.info(Messages.get("search.replace.same"));
    } else {
      files = worked.files();
      leftOut.clear();
      rows.setAll(rows(files));
      subject.set(wanted);
      chosen.set(files.getFirst());
      ticked();
    }
  }

  private static List<ReplaceRow> rows(List<Replaced> files) {
    List<ReplaceRow> rows = new ArrayList<>();
    for (Replaced file : files) {
      rows.add(new ReplaceRow.File(file));
      file.changes().forEach(change -> rows.add(new ReplaceRow.At(file, change)));
    }
    return rows;
  }

  private void fail(Exception failure) {
    if (!(failure instanceof SearchException)) {
      throw new IllegalStateException(failure);
    }
    notices.warning(String.valueOf(failure.getMessage()));
  }

  boolean isTicked(ReplaceRow.At row) {
    return isTicked(row.in(), row.change());
  }

  private boolean isTicked(Replaced file, Replaced.Change change) {
    return !leftOut.contains(new Key(file.file(), change.edit().start()));
  }

  /// How many of a file's places are replaced.
  int ticked(Replaced file) {
    return wanted(file).size();
  }

  /// How many places are replaced, and in how many files.
  int tickedPlaces() {
    return files.stream().mapToInt(this::ticked).sum();
  }

  int tickedFiles() {
    return (int) files.stream().filter(file -> ticked(file) > 0).count();
  }

  /// Takes a place, or all of a file, in or out.
  void tick(ReplaceRow row, boolean in) {
    switch (row) {
      case ReplaceRow.At at -> tick(at.in(), at.change(), in);
      case ReplaceRow.File file ->
          file.in().changes().forEach(change -> tick(file.in(), change, in));
    }
    ticked();
  }

  private void tick(Replaced file, Replaced.Change change, boolean in) {
    Key key = new Key(file.file(), change.edit().start());
    if (in) {
      leftOut.remove(key);
    } else {
      leftOut.add(key);
    }
  }

  private void ticked() {
    empty.set(tickedPlaces() == 0);
    version.set(version.get() + 1);
    showChosen();
  }

  private List<Replaced.Change> wanted(Replaced file) {
    return file.changes().stream().filter(change -> isTicked(file, change)).toList();
  }

  private void showChosen() {
    Replaced file = chosen.get();
    shown.set(
        file == null ? null : new Shown(file.file(), file.before(), file.after(wanted(file))));
  }

  /// Makes the drafts.
  void apply() {
    if (subject.get() == null || empty.get()) {
      return;
    }
    int places = tickedPlaces();
    List<FileChange> made = new ArrayList<>();
    for (Replaced file : files) {
      if (ticked(file) > 0) {
        made.add(new FileChange.Edited(file.file(), file.before(), file.edits(wanted(file))));
      }
    }
    close();
    if (changes.fit(made)) {
      changes.apply(made, Messages.get("search.replace.done", places, made.size()));
    } else {
      notices.warning(Messages.get("search.replace.changed"));
    }
    again.run();
  }

  void close() {
    working.cancel();
    subject.set(null);
    chosen.set(null);
    rows.clear();
    files = List.of();
  }

  private void follow(@Nullable Project before, @Nullable Project after) {
    if (before == null || after == null || !before.target().isSamePlace(after.target())) {
      close();
    }
  }
}
