package modeldesk.ui.rename;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import modeldesk.api.OmniApi;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Check;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Symbol;
import modeldesk.lang.rename.Place;
import modeldesk.lang.rename.Renamable;
import modeldesk.lang.rename.Rename;
import modeldesk.lang.rename.RenamedFile;
import modeldesk.lang.rename.Renaming;
import modeldesk.model.ContentName;
import modeldesk.model.FileName;
import modeldesk.model.Project;
import modeldesk.model.Target;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.FileChange;
import modeldesk.ui.session.FileChanges;
import modeldesk.ui.session.Language;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Problems;
import modeldesk.ui.session.Session;
import modeldesk.work.Background;
import modeldesk.work.Latest;
import org.jspecify.annotations.Nullable;

/// Gives what the caret is on another name in all files: shown first, then made as drafts in one
/// step. Nothing is sent.
public final class RenameEverywhereViewModel {
  private record Worked(String problem, Renaming renaming) {}

  /// A file before and as it would be with the places that are ticked.
  public record Shown(RenamedFile file, String after) {}

  private final Session session;
  private final Documents documents;
  private final Language language;
  private final FileChanges changes;
  private final Notices notices;
  private final Latest finding;
  private final Latest working;
  private final DocumentUses uses;
  private final Ticks ticks = new Ticks();
  private final ReadOnlyObjectWrapper<@Nullable Rename> subject = new ReadOnlyObjectWrapper<>();
  private final StringProperty name = new SimpleStringProperty("");
  private final BooleanProperty keepOld = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ObservableList<ChangeRow> rows = FXCollections.observableArrayList();
  private final ObservableList<ChangeRow> rowsView = FXCollections.unmodifiableObservableList(rows);
  private final ObjectProperty<@Nullable FileName> chosen = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
  private final StringBinding unavailable;
  private final StringBinding documentsUnavailable;
  private @Nullable Renaming renaming;

  /// `online` tells whether Omni answers.
  public RenameEverywhereViewModel(
      Session session,
      Documents documents,
      Language language,
      FileChanges changes,
      Notices notices,
      ObservableBooleanValue online,
      OmniApi api,
      Background background) {
    this.session = session;
    this.documents = documents;
    this.language = language;
    this.changes = changes;
    this.notices = notices;
    finding = new Latest(background);
    working = new Latest(background);
    uses = new DocumentUses(api, background);
    unavailable =
        Bindings.createStringBinding(
            this::whyNot, documents.activeProperty(), session.readOnlyReasonProperty());
    documentsUnavailable =
        Bindings.createStringBinding(
            () -> online.get() ? "" : Messages.get("rename.documents.offline"), online);
    name.subscribe(this::work);
    keepOld.subscribe(this::work);
    chosen.subscribe(this::showChosen);
    ticks.versionProperty().subscribe(this::showChosen);
    session.projectProperty().subscribe((before, after) -> follow(before, after));
  }

  /// What is renamed; null while the card is closed.
  public ReadOnlyObjectProperty<@Nullable Rename> subjectProperty() {
    return subject.getReadOnlyProperty();
  }

  public @Nullable Rename subject() {
    return subject.get();
  }

  public StringProperty nameProperty() {
    return name;
  }

  /// Whether the old name stays as an alias.
  public BooleanProperty keepOldProperty() {
    return keepOld;
  }

  /// What is wrong with the name; empty when it can be taken.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  public String problem() {
    return problem.get();
  }

  /// Whether what is shown is not yet that of the name.
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// The files and the places in them.
  public ObservableList<ChangeRow> rows() {
    return rowsView;
  }

  /// Another number after each tick.
  public ReadOnlyIntegerProperty ticksProperty() {
    return ticks.versionProperty();
  }

  /// The file whose changes are shown.
  public ObjectProperty<@Nullable FileName> chosenProperty() {
    return chosen;
  }

  public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  public @Nullable Shown shown() {
    return shown.get();
  }

  public DocumentUses uses() {
    return uses;
  }

  /// Why nothing can be renamed now; empty when it can.
  public ObservableValue<String> unavailableProperty() {
    return unavailable;
  }

  /// Why documents cannot be looked through; empty when they can.
  public ObservableValue<String> documentsUnavailableProperty() {
    return documentsUnavailable;
  }

  /// Opens the card for what the caret is on, or says why that keeps its name.
  public void rename() {
    Document front = documents.active();
    if (front != null) {
      FileName file = front.name();
      int offset = front.caretProperty().get().offset();
      find(model -> Rename.at(model, file, offset));
    } else {
      notices.info(unavailable.get());
    }
  }

  /// Opens the card for the view or topic of a file.
  public void rename(FileName file) {
    find(model -> Rename.of(model, file));
  }

  private void find(Function<ModelIndex, Renamable> look) {
    Supplier<Check> check = language.now();
    String readOnly = session.readOnlyReason();
    if (check == null || !readOnly.isEmpty()) {
      notices.info(check == null ? unavailable.get() : readOnly);
      return;
    }
    finding.request(
        Messages.get("rename.job.find"),
        progress -> look.apply(check.get().model()),
        this::open,
        failure -> notices.error(Problems.sentence(failure)));
  }

  private void open(Renamable found) {
    switch (found) {
      case Renamable.Impossible(String why) -> notices.info(why);
      case Renamable.Possible(Rename rename) -> {
        subject.set(null);
        ticks.clear();
        uses.forget();
        rows.clear();
        renaming = null;
        chosen.set(null);
        keepOld.set(false);
        name.set(rename.oldName());
        subject.set(rename);
        work();
      }
    }
  }

  /// Whether a place is changed.
  public boolean isTicked(ChangeRow.At row) {
    return ticks.isIn(row.file(), row.place());
  }

  /// How many of a file's places are changed.
  public long ticked(ChangeRow.File row) {
    return row.places().stream().filter(place -> ticks.isIn(row.file(), place)).count();
  }

  /// Takes a place, or all of a file, in or out; what gives the name stays in.
  public void tick(ChangeRow row, boolean in) {
    switch (row) {
      case ChangeRow.At at -> ticks.set(at.file(), List.of(at.place()), in);
      case ChangeRow.File file -> ticks.set(file.file(), file.places(), in);
    }
  }

  /// Whether content can know the name at all.
  public boolean canAskDocuments() {
    Target target = session.target();
    return contentName() != null && target != null && target.model().kind().hasBranches();
  }

  /// Looks for the documents that use the old name.
  public void askDocuments() {
    Target target = session.target();
    ContentName old = contentName();
    if (target != null && old != null && documentsUnavailable.get().isEmpty()) {
      uses.ask(target, old);
    }
  }

  private @Nullable ContentName contentName() {
    Rename rename = subject.get();
    Symbol symbol = rename == null ? null : rename.symbol();
    if (symbol == null) {
      return null;
    }
    return switch (symbol.kind()) {
      case FIELD -> new ContentName(ContentName.Type.FIELD, symbol.owner() + "." + symbol.name());
      case VIEW -> new ContentName(ContentName.Type.VIEW, symbol.name());
      case TOPIC -> new ContentName(ContentName.Type.TOPIC, symbol.name());
      case ACCESS_GRANT, CACHE_POLICY, CONSTANT, FORMAT, CALENDAR, SET, SKILL, TAG -> null;
    };
  }

  /// Makes the drafts.
  public void apply() {
    Renaming wanted = renaming;
    Rename rename = subject.get();
    if (wanted == null || rename == null || busy.get() || !problem().isEmpty()) {
      return;
    }
    List<FileChange> made = made(wanted);
    close();
    if (!changes.fit(made)) {
      notices.warning(Messages.get("rename.changed", rename.oldName()));
      return;
    }
    changes.apply(
        made, Messages.get("rename.done", rename.oldName(), wanted.newName(), made.size()));
  }

  public void close() {
    working.cancel();
    uses.forget();
    subject.set(null);
  }

  private List<FileChange> made(Renaming wanted) {
    List<FileChange> made = new ArrayList<>();
    for (RenamedFile file : wanted.files()) {
      var edits = file.edits(ticks.in(file));
      if (file.moves()) {
        made.add(
            new FileChange.Moved(
                file.file(), file.before(), file.becomes(), edits.apply(file.before())));
      } else if (!edits.isEmpty()) {
        made.add(new FileChange.Edited(file.file(), file.before(), edits));
      }
    }
    return made;
  }

  private void work() {
    Rename rename = subject.get();
    if (rename == null) {
      return;
    }
    String wanted = name.get().strip();
    boolean keep = keepOld.get();
    busy.set(true);
    working.request(
        Messages.get("rename.job.work", rename.oldName()),
        progress -> {
          String wrong = rename.problem(wanted);
          return new Worked(
              wrong,
              wrong.isEmpty() ? rename.to(wanted, keep) : rename.to(rename.oldName(), false));
        },
        this::show,
        failure -> notices.error(Problems.sentence(failure)));
  }

  private void show(Worked worked) {
    busy.set(false);
    problem.set(worked.problem());
    renaming = worked.renaming();
    rows.setAll(ChangeRows.of(worked.renaming()));
    if (chosen.get() == null) {
      chosen.set(first(worked.renaming()));
    }
    showChosen();
  }

  /// The file that gives the name.
  private static @Nullable FileName first(Renaming renaming) {
    return renaming.files().stream()
        .filter(file ->
            file.moves()
                || file.places().stream().anyMatch(p -> p.kind() == Place.Kind.DECLARATION))
        .map(RenamedFile::file)
        .findFirst()
        .orElse(null);
  }

  private void showChosen() {
    Renaming now = renaming;
    RenamedFile file =
        now == null
            ? null
            : now.files().stream()
                .filter(each -> Objects.equals(each.file(), chosen.get()))
                .findFirst()
                .orElse(null);
    shown.set(
        file == null ? null : new Shown(file, file.edits(ticks.in(file)).apply(file.before())));
  }

  private String whyNot() {
    if (documents.active() == null) {
      return Messages.get("rename.noDocument");
    }
    return session.readOnlyReason();
  }

  private void follow(@Nullable Project before, @Nullable Project after) {
    if (before == null || after == null || !before.target().isSamePlace(after.target())) {
      finding.cancel();
      close();
    }
  }
}
