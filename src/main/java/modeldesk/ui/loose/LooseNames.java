package modeldesk.ui.loose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import modeldesk.i18n.Messages;
import modeldesk.lang.complete.Best;
import modeldesk.lang.complete.Qualified;
import modeldesk.lang.index.DiskNames;
import modeldesk.model.FileName;
import modeldesk.text.Span;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// Opens a file of this computer by a few letters of its name: one that is open or was in front
/// lately, or one of the models around these and of the folders they lie in. On the window's thread
/// only.
final class LooseNames {
  /// A file and the letters it was found by.
  record Name(Path path, boolean isOpen, String letters) {
    String name() {
      return String.valueOf(path.getFileName());
    }

    String folder() {
      return Objects.toString(path.getParent(), "");
    }

    FileName file() {
      return DiskNames.of(name()).orElseGet(() -> new FileName(name()));
    }

    /// Where the letters stand in the name.
    List<Span> places() {
      int before = whole().length() - name().length();
      return letters.isEmpty()
          ? List.of()
          : qualified().places(letters).stream()
              .filter(place -> place.start() >= before)
              .map(place -> new Span(place.start() - before, place.end() - before))
              .toList();
    }

    private String whole() {
      return folder().replace('\\', '/') + "/" + name();
    }

    private Qualified qualified() {
      return new Qualified(name(), whole(), '/');
    }
  }

  /// How many that were in front are remembered, and how many of a folder are offered.
  private static final int MOST_LATELY = 10;

  private static final int MOST_BESIDE = 1000;

  private final LooseFiles files;
  private final Background background;
  private final List<Path> lately = new ArrayList<>();
  private final StringProperty typed = new SimpleStringProperty("");
  private final ObservableList<Name> rows = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper nothing = new ReadOnlyStringWrapper("");
  private Set<Path> all = Set.of();
  private Runnable show = () -> {};

  LooseNames(LooseFiles files, Background background) {
    this.files = files;
    this.background = background;
    files.activeProperty().subscribe(this::inFront);
    typed.addListener((o, was, is) -> find());
  }

  StringProperty typedProperty() {
    return typed;
  }

  ObservableList<Name> rows() {
    return rows;
  }

  /// How many fit, in words.
  ReadOnlyStringProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /// Why there are no rows.
  ReadOnlyStringProperty nothingProperty() {
    return nothing.getReadOnlyProperty();
  }

  /// Who shows the list.
  void onShow(Runnable action) {
    show = action;
  }

  /// Offers what is known, and what lies beside it as soon as that was read.
  void open() {
    Set<Path> known = known();
    all = known;
    typed.set("");
    find();
    show.run();
    background.quietIo(
        Messages.get("loose.job.beside"),
        progress -> beside(known),
        found -> {
          all =
              Stream.of(known, found)
                  .flatMap(Set::stream)
                  .collect(LinkedHashSet::new, Set::add, Set::addAll);
          find();
        },
        failure -> {
          throw new IllegalStateException(failure);
        });
  }

  void choose(Name name) {
    files.open(name.path(), file -> {});
  }

  /// Those one may go back to first, the one in front behind them, then those of the models.
  private Set<Path> known() {
    Set<Path> known = new LinkedHashSet<>(lately);
    files.open().forEach(file -> known.add(file.path()));
    LooseFile front = files.activeProperty().get();
    if (front != null) {
      known.remove(front.path());
      known.add(front.path());
    }
    Set<Path> others = new TreeSet<>();
    files.open().forEach(file -> others.addAll(file.around().paths().values()));
    known.addAll(others);
    return known;
  }

  /// Blocks.
  private static Set<Path> beside(Set<Path> known) {
    return known.stream()
        .map(Path::getParent)
        .filter(Objects::nonNull)
        .distinct()
        .flatMap(folder -> in(folder).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// A folder that cannot be read has none.
  private static List<Path> in(Path folder) {
    try (Stream<Path> each = Files.list(folder)) {
      return each.filter(path -> DiskNames.of(String.valueOf(path.getFileName())).isPresent())
          .filter(Files::isRegularFile)
          .limit(MOST_BESIDE)
          .toList();
    } catch (IOException | UncheckedIOException _) {
      return List.of();
    }
  }

  private void find() {
    String letters = typed.get().replaceAll("\\s+", "");
    List<Name> names =
        all.stream().map(path -> new Name(path, files.find(path) != null, letters)).toList();
    List<Name> fit =
        letters.isEmpty()
            ? names
            : Best.of(names, name -> name.qualified().rank(letters), name -> name.name().length());
    nothing.set(Messages.get(all.isEmpty() ? "loose.names.none" : "loose.names.nothing"));
    count.set(all.isEmpty() ? "" : Messages.get("loose.names.count", fit.size(), all.size()));
    rows.setAll(fit);
  }

  private void inFront(@Nullable LooseFile file) {
    if (file != null) {
      lately.remove(file.path());
      lately.addFirst(file.path());
      if (lately.size() > MOST_LATELY) {
        lately.removeLast();
      }
    }
  }
}
