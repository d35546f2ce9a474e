package modeldesk.ui.loose;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import modeldesk.i18n.Messages;
import modeldesk.lang.index.Layers;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.rename.Renamable;
import modeldesk.lang.rename.Rename;
import modeldesk.lang.rename.RenamedFile;
import modeldesk.lang.rename.Renaming;
import modeldesk.model.FileName;
import modeldesk.ui.session.Notices;
import modeldesk.work.Background;
import modeldesk.work.Latest;
import org.jspecify.annotations.Nullable;

/// Gives what the caret is on another name in all files of the model around: as one step that can
/// be taken back in each, and saved by nobody but the user. On the window's thread only.
final class LooseRename {
  private record Worked(String problem, @Nullable Renaming renaming) {}

  private final LooseFiles files;
  private final LooseLanguage language;
  private final Notices notices;
  private final Background background;
  private final Latest working;
  private final ReadOnlyObjectWrapper<@Nullable Rename> subject = new ReadOnlyObjectWrapper<>();
  private final StringProperty name = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper reach = new ReadOnlyStringWrapper("");
  private @Nullable LooseFile from;
  private @Nullable Renaming renaming;

  LooseRename(LooseFiles files, LooseLanguage language, Notices notices, Background background) {
    this.files = files;
    this.language = language;
    this.notices = notices;
    this.background = background;
    working = new Latest(background);
    name.subscribe(this::work);
  }

  /// What is renamed; null while nothing is.
  ReadOnlyObjectProperty<@Nullable Rename> subjectProperty() {
    return subject.getReadOnlyProperty();
  }

  StringProperty nameProperty() {
    return name;
  }

  /// What is wrong with the name; empty when it can be taken.
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// How much the name changes, in words; empty until that is known.
  ReadOnlyStringProperty reachProperty() {
    return reach.getReadOnlyProperty();
  }

  /// Asks for another name, or says why there can be none.
  void begin(LooseFile file, int offset) {
    language.ask(
        file,
        (model, check) -> at(model, file.name(), offset),
        found -> {
          switch (found) {
            case Renamable.Impossible(String why) -> notices.info(why);
            case Renamable.Possible(Rename rename) -> begin(file, rename);
          }
        });
  }

  private void begin(LooseFile file, Rename rename) {
    from = file;
    subject.set(null);
    name.set(rename.oldName());
    subject.set(rename);
    work();
  }

  /// A name that may be used in files that are not here keeps what it is, and so does a view or
  /// topic that is called as its file: files are not moved here.
  private static Renamable at(ModelIndex model, FileName file, int offset) {
    if (model.surroundings().layers() == Layers.CHANGES) {
      return new Renamable.Impossible(Messages.get("loose.rename.partial"));
    }
    Renamable found = Rename.at(model, file, offset);
    return found instanceof Renamable.Possible(Rename rename)
            && rename.to(rename.oldName() + "_", false).files().stream()
                .anyMatch(RenamedFile::moves)
        ? new Renamable.Impossible(Messages.get("loose.rename.file", rename.oldName()))
        : found;
  }

  void close() {
    subject.set(null);
  }

  private void work() {
    Rename rename = subject.get();
    renaming = null;
    reach.set("");
    if (rename == null) {
      problem.set("");
      return;
    }
    String wanted = name.get().strip();
    working.request(
        Messages.get("loose.job.rename"),
        progress -> {
          String wrong = rename.problem(wanted);
          return new Worked(wrong, wrong.isEmpty() ? rename.to(wanted, false) : null);
        },
        this::worked,
        failure -> {
          throw new IllegalStateException(failure);
        });
  }

  private void worked(Worked found) {
    problem.set(found.problem());
    renaming = found.renaming();
    if (found.renaming() != null) {
      List<RenamedFile> changed = changed(found.renaming());
      int places = changed.stream().mapToInt(file -> file.places().size()).sum();
      reach.set(Messages.get("loose.rename.reach", places, changed.size()));
    }
  }

  private static List<RenamedFile> changed(Renaming renaming) {
    return renaming.files().stream().filter(file -> !file.edits().isEmpty()).toList();
  }

  /// Makes it, in the open texts; what is not open is opened for it.
  void rename() {
    Rename rename = subject.get();
    Renaming made = renaming;
    LooseFile file = from;
    if (rename == null || made == null || file == null) {
      return;
    }
    close();
    List<RenamedFile> changed = changed(made);
    changed.forEach(each -> files.open(file.pathOf(each.file()), open -> write(open, each)));
    background.disk(
        Messages.get("loose.job.rename"),
        progress -> true,
        done -> {
          files.activeProperty().set(file);
          notices.info(
              Messages.get("loose.rename.done", rename.oldName(), made.newName(), changed.size()));
        },
        failure -> {
          throw new IllegalStateException(failure);
        });
  }

  /// Only the text it was worked out for is changed.
  private void write(LooseFile file, RenamedFile renamed) {
    if (file.isReadOnly() || !file.text().equals(renamed.before())) {
      notices.warning(Messages.get("loose.rename.notChanged", file.path()));
    } else {
      file.port().apply(renamed.edits());
    }
  }
}
