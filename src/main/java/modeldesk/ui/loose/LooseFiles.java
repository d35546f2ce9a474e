package modeldesk.ui.loose;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import modeldesk.i18n.Messages;
import modeldesk.store.AtomicFile;
import modeldesk.store.LooseDraft;
import modeldesk.store.LooseDraftStore;
import modeldesk.text.Edits;
import modeldesk.ui.session.LineEnds;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Problems;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// The open files of this computer: read, kept within a second of being typed, and saved where they
/// lie; nothing on disk is replaced that was not seen here. On the window's thread only.
final class LooseFiles {
  private final LooseDraftStore store;
  private final Notices notices;
  private final Background background;
  private final ObservableList<LooseFile> open = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable LooseFile> active = new SimpleObjectProperty<>();
  private final Keeping keeping;
  private Consumer<LooseFile> edited = file -> {};

  LooseFiles(LooseDraftStore store, Notices notices, Background background) {
    this.store = store;
    this.notices = notices;
    this.background = background;
    keeping = new Keeping(store, notices, background);
  }

  ObservableList<LooseFile> open() {
    return open;
  }

  ObjectProperty<@Nullable LooseFile> activeProperty() {
    return active;
  }

  /// Who hears of each change of a text.
  void onEdited(Consumer<LooseFile> listener) {
    edited = listener;
  }

  /// Opens what was typed and not saved when the program ended.
  void restore(IntConsumer found) {
    background.disk(
        Messages.get("loose.job.restore"),
        progress -> unsaved(),
        drafts -> {
          drafts.forEach(draft -> open(draft.path(), file -> {}));
          if (!drafts.isEmpty()) {
            found.accept(drafts.size());
          }
        },
        failure ->
            notices.warning(Messages.get("loose.draftsNotRead", Problems.sentence(failure))));
  }

  /// What is on the disk already, since the program ended in between, is forgotten.
  private List<LooseDraft> unsaved() throws IOException {
    List<LooseDraft> left = new ArrayList<>();
    for (LooseDraft draft : store.load()) {
      if (Reading.isSaved(draft, OnDisk.read(draft.path()))) {
        store.delete(draft.path());
      } else {
        left.add(draft);
      }
    }
    return left;
  }

  /// Brings a file to the front, reading it if it is not open; then calls `shown`.
  void open(Path given, Consumer<LooseFile> shown) {
    Path path = given.toAbsolutePath().normalize();
    LooseFile known = find(path);
    if (known != null) {
      active.set(known);
      shown.accept(known);
      return;
    }
    background.disk(
        Messages.get("loose.job.open", String.valueOf(path.getFileName())),
        progress -> Reading.of(path, store),
        found -> show(path, found, shown),
        failure ->
            notices.error(Messages.get("loose.notOpened", path, Problems.sentence(failure))));
  }

  private void show(Path path, Reading found, Consumer<LooseFile> shown) {
    if (find(path) == null) {
      LooseFile file = found.file(path);
      if (found.now() instanceof OnDisk.Refused(String sentence)) {
        notices.error(file == null ? sentence : Messages.get("loose.keptOnly", sentence));
      }
      if (file == null) {
        return;
      }
      keeping.begin(file);
      file.onEdited(() -> edited.accept(file));
      open.add(file);
    }
    open(path, shown);
  }

  @Nullable LooseFile find(Path path) {
    return open.stream().filter(file -> file.path().equals(path)).findFirst().orElse(null);
  }

  /// Saves a file where it lies, unless another program changed it meanwhile.
  void save(LooseFile file) {
    write(file, false);
  }

  /// Saves a file whatever lies there now.
  void overwrite(LooseFile file) {
    write(file, true);
  }

  private void write(LooseFile file, boolean whatever) {
    Supplier<String> whole = file.whole();
    long revision = file.revision();
    background.disk(
        Messages.get("loose.job.save", String.valueOf(file.path().getFileName())),
        progress -> {
          Saved saved = Saved.of(file.path(), whole.get(), file.disk(), whatever, store);
          if (saved instanceof Saved.Done(String text)) {
            file.wrote(text);
          }
          return saved;
        },
        saved -> {
          switch (saved) {
            case Saved.Done(String text) -> {
              file.saw(text);
              if (file.revision() == revision) {
                file.setUnsaved(false);
                file.setUnkept(false);
              }
            }
            case Saved.Changed(LooseFile.Outside how) -> file.setOutside(how);
            case Saved.Refused(String sentence) -> notSaved(file, sentence);
          }
        },
        failure -> notSaved(file, Problems.sentence(failure)));
  }

  private void notSaved(LooseFile file, String why) {
    notices.error(Messages.get("loose.notSaved", file.path(), why));
    keeping.keep(file, () -> {});
  }

  /// Saves the text as another file, which is then open in place of this one.
  void saveAs(LooseFile file, Path chosen) {
    Path path = chosen.toAbsolutePath().normalize();
    if (path.equals(file.path())) {
      overwrite(file);
      return;
    }
    Supplier<String> whole = file.whole();
    background.disk(
        Messages.get("loose.job.save", String.valueOf(path.getFileName())),
        progress -> {
          AtomicFile.replace(path, whole.get().getBytes(StandardCharsets.UTF_8));
          store.delete(path);
          store.delete(file.path());
          return path;
        },
        done -> {
          LooseFile there = find(path);
          if (there != null) {
            leave(there);
          }
          leave(file);
          open(path, opened -> {});
        },
        failure -> notSaved(file, Problems.sentence(failure)));
  }

  /// Shows what lies on the disk now, as a step that can be taken back.
  void reload(LooseFile file) {
    background.disk(
        Messages.get("loose.job.open", String.valueOf(file.path().getFileName())),
        progress -> OnDisk.read(file.path()),
        now -> {
          switch (now) {
            case OnDisk.Whole(String text, boolean _) -> take(file, text);
            case OnDisk.Nothing() -> notices.warning(Messages.get("loose.notThere", file.path()));
            case OnDisk.Refused(String sentence) -> notices.error(sentence);
          }
        },
        failure ->
            notices.error(
                Messages.get("loose.notOpened", file.path(), Problems.sentence(failure))));
  }

  private void take(LooseFile file, String text) {
    file.saw(text);
    String before = file.text();
    String after = LineEnds.plain(text);
    if (!before.equals(after)) {
      file.port().apply(Edits.between(before, after));
    }
    file.setUnsaved(false);
    keeping.keep(file, () -> {});
  }

  /// One comes back to the window: what other programs did meanwhile is taken over, or told where
  /// something is unsaved.
  void look() {
    for (LooseFile file : List.copyOf(open)) {
      background.disk(
          Messages.get("loose.job.look"),
          progress -> OnDisk.read(file.path()),
          now -> compare(file, now),
          failure -> file.setOutside(LooseFile.Outside.GONE));
    }
  }

  private void compare(LooseFile file, OnDisk now) {
    String seen = file.disk();
    switch (now) {
      case OnDisk.Whole(String text, boolean _) -> {
        if (text.equals(seen)) {
          file.setOutside(file.untouched());
        } else if (file.isUnsaved()) {
          file.setOutside(LooseFile.Outside.CHANGED);
        } else {
          take(file, text);
        }
      }
      case OnDisk.Nothing(), OnDisk.Refused(var _) ->
          file.setOutside(seen == null ? LooseFile.Outside.NEW : LooseFile.Outside.GONE);
    }
  }

  /// Closes a file; what is not saved is kept on this computer for the next time.
  void close(LooseFile file) {
    if (file.isUnsaved()) {
      keeping.keep(file, () -> leave(file));
    } else {
      leave(file);
    }
  }

  private void leave(LooseFile file) {
    int index = open.indexOf(file);
    keeping.end(file);
    open.remove(file);
    if (file.equals(active.get())) {
      active.set(open.isEmpty() ? null : open.get(Math.min(index, open.size() - 1)));
    }
    file.port().dispose();
  }

  /// Hands everything typed to the disk.
  void keepAll() {
    keeping.flush();
  }

  /// Whether the window may close without losing what the disk does not take.
  boolean mayClose() {
    return keeping.mayClose();
  }
}
