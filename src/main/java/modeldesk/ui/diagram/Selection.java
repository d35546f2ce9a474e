package modeldesk.ui.diagram;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import modeldesk.lang.graph.JoinMap;
import modeldesk.lang.graph.JoinPath;
import org.jspecify.annotations.Nullable;

/// What of a diagram is chosen, what was searched for, and the way between two of its views.
final class Selection {
  private final ReadOnlyObjectWrapper<Marks> marks = new ReadOnlyObjectWrapper<>(Marks.NONE);
  private final ReadOnlyObjectWrapper<Way> way = new ReadOnlyObjectWrapper<>(Way.NONE);
  private final ReadOnlyObjectWrapper<Find> find = new ReadOnlyObjectWrapper<>(Find.NONE);
  private final ObservableList<Line> rows = FXCollections.observableArrayList();
  private final ObservableList<String> views = FXCollections.observableArrayList();
  private final StringProperty from = new SimpleStringProperty("");
  private final StringProperty to = new SimpleStringProperty("");
  private final StringProperty letters = new SimpleStringProperty("");
  private @Nullable Sketch sketch;
  private @Nullable String box;
  private @Nullable Line line;

  Selection() {
    letters.subscribe(typed -> search());
    from.subscribe(view -> walk());
    to.subscribe(view -> walk());
  }

  ReadOnlyObjectProperty<Marks> marksProperty() {
    return marks.getReadOnlyProperty();
  }

  Marks marks() {
    return marks.get();
  }

  ReadOnlyObjectProperty<Way> wayProperty() {
    return way.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Find> findProperty() {
    return find.getReadOnlyProperty();
  }

  /// The lines of the picture that have the letters, as a list.
  ObservableList<Line> rows() {
    return rows;
  }

  /// The views that a way can begin and end at; none for a field.
  ObservableList<String> views() {
    return views;
  }

  StringProperty fromProperty() {
    return from;
  }

  StringProperty toProperty() {
    return to;
  }

  /// What is searched for.
  StringProperty lettersProperty() {
    return letters;
  }

  void choose(@Nullable Box chosen) {
    box = chosen == null ? null : chosen.id();
    line = null;
    mark();
  }

  void choose(Line chosen) {
    box = null;
    line = chosen;
    mark();
  }

  /// Chooses what was found; asked again, the next of it, or the one before.
  void step(int by) {
    Find found = find.get();
    if (found.here() != null && found.here().equals(box)) {
      find.set(found.stepped(by));
    }
    String here = find.get().here();
    if (here != null) {
      box = here;
      line = null;
      mark();
    }
  }

  void forgetWay() {
    from.set("");
    to.set("");
  }

  /// Another diagram begins: nothing is left of the one before.
  void clear() {
    sketch = null;
    box = null;
    line = null;
    forgetWay();
    letters.set("");
    find.set(Find.NONE);
    rows.clear();
    views.clear();
    mark();
  }

  /// The diagram was drawn, perhaps again: what is still there stays as it was.
  void follow(Sketch drawn) {
    boolean begins = sketch == null;
    sketch = drawn;
    Set<String> known = drawn.drawing().boxes().stream().map(Box::id).collect(Collectors.toSet());
    box = box != null && known.contains(box) ? box : null;
    line = line != null && drawn.drawing().lines().contains(line) ? line : null;
    List<String> names = drawn.joins() == null ? List.of() : known.stream().sorted().toList();
    if (!views.equals(names)) {
      String keptFrom = begins ? base(drawn) : from.get();
      String keptTo = to.get();
      views.setAll(names);
      from.set(known.contains(keptFrom) ? keptFrom : "");
      to.set(known.contains(keptTo) ? keptTo : "");
    }
    walk();
    search();
  }

  /// A topic is asked for its ways from its base view.
  private static String base(Sketch drawn) {
    return drawn.drawing().boxes().stream()
        .filter(each -> each.look() == Box.Look.BASE)
        .map(Box::id)
        .findFirst()
        .orElse("");
  }

  private void search() {
    Sketch drawn = sketch;
    if (drawn == null) {
      return;
    }
    Find found = Find.of(drawn.drawing(), letters.get());
    boolean all = letters.get().isBlank();
    find.set(found);
    rows.setAll(drawn.drawing().lines().stream().filter(each -> all || found.ends(each)).toList());
    mark();
  }

  private void walk() {
    JoinMap joins = sketch == null ? null : sketch.joins();
    boolean asked = !from.get().isEmpty() && !to.get().isEmpty();
    way.set(asked && joins != null ? Way.of(joins, from.get(), to.get()) : Way.NONE);
    mark();
  }

  private void mark() {
    Set<String> boxes = new LinkedHashSet<>();
    Set<Line> lines = new LinkedHashSet<>();
    JoinPath path = way.get().path();
    JoinMap joins = sketch == null ? null : sketch.joins();
    if (path != null && sketch != null && joins != null) {
      for (JoinPath.Step step : path.steps()) {
        boxes.add(step.from());
        boxes.add(step.to());
        lines.add(sketch.drawing().lines().get(joins.joins().indexOf(step.join())));
      }
    }
    Find found = find.get();
    marks.set(new Marks(box, line, boxes, lines, found.all(), found.here()));
  }
}
