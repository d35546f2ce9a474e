package modeldesk.ui.create;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import modeldesk.i18n.Messages;
import modeldesk.lang.create.BaseView;
import modeldesk.lang.create.JoinChoice;
import modeldesk.lang.create.NewTopic;
import modeldesk.lang.index.ModelIndex;
import modeldesk.work.Background;
import modeldesk.work.Latest;
import org.jspecify.annotations.Nullable;

/// What a new topic is made of: its base view, then the joins that relationships propose. They are
/// worked out in the CPU lane, one tick on top of the other.
public final class TopicForm {
  private record Worked(
      JoinChoice choice, Set<List<String>> open, List<String> unreached, Along along) {}

  /// What a tick took in besides: views on the way to what was ticked, and views that fields read.
  private record Along(String ticked, List<String> onTheWay, List<String> read) {
    static Along of(Set<List<String>> asked, Set<List<String>> before, Set<List<String>> now) {
      List<String> onTheWay = new ArrayList<>();
      List<String> read = new ArrayList<>();
      for (List<String> path : now) {
        if (!asked.isEmpty() && !asked.contains(path) && !before.contains(path)) {
          boolean way = asked.stream().anyMatch(each -> begins(each, path));
          (way ? onTheWay : read).add(path.getLast());
        }
      }
      List<String> ticked = asked.stream().filter(now::contains).map(List::getLast).toList();
      return new Along(String.join(", ", ticked), onTheWay, read);
    }

    private static boolean begins(List<String> path, List<String> start) {
      return path.size() > start.size() && path.subList(0, start.size()).equals(start);
    }

    List<String> sentences() {
      List<String> told = new ArrayList<>();
      if (!onTheWay.isEmpty()) {
        told.add(Messages.get("create.topic.onTheWay", String.join(", ", onTheWay), ticked));
      }
      if (!read.isEmpty()) {
        told.add(Messages.get("create.topic.read", String.join(", ", read), read.size()));
      }
      return told;
    }
  }

  private final Runnable changed;
  private final Latest working;
  private final TickChoice base = TickChoice.one(this::begin);
  private final BooleanProperty everything = new SimpleBooleanProperty();
  private final ObservableList<TickRow> rows = FXCollections.observableArrayList();
  private final ObservableList<TickRow> rowsView = FXCollections.unmodifiableObservableList(rows);
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
  private @Nullable ModelIndex model;
  private @Nullable Worked worked;
  private UnaryOperator<JoinChoice> waiting = UnaryOperator.identity();
  private Set<List<String>> asked = new LinkedHashSet<>();

  TopicForm(Background background, Runnable changed) {
    this.changed = changed;
    working = new Latest(background);
    everything.subscribe(on -> ask());
  }

  TickChoice base() {
    return base;
  }

  /// Whether the topic has whatever relationships reach, now and later.
  public BooleanProperty everythingProperty() {
    return everything;
  }

  /// The joins that can be ticked, as the lines of a tree.
  ObservableList<TickRow> joins() {
    return rowsView;
  }

  /// What the joins do not do that somebody might expect; empty for nothing.
  public ReadOnlyStringProperty noteProperty() {
    return note.getReadOnlyProperty();
  }

  void offer(ModelIndex now) {
    model = now;
    everything.set(false);
    base.offer(TickChoice.Item.of(BaseView.names(now)));
    clear();
  }

  private void clear() {
    working.cancel();
    worked = null;
    waiting = UnaryOperator.identity();
    asked = new LinkedHashSet<>();
    rows.clear();
    note.set("");
  }

  private void begin() {
    clear();
    ask();
    changed.run();
  }

  /// Takes a join in or out, with what belongs to it.
  void tick(TickRow row) {
    if (row.isFree() && !everything.get()) {
      UnaryOperator<JoinChoice> before = waiting;
      waiting =
          choice -> {
            JoinChoice now = before.apply(choice);
            return row.isTicked() ? now.without(row.path()) : now.with(row.path());
          };
      asked.add(row.path());
      ask();
    }
  }

  /// Opens or closes a line.
  void toggle(TickRow row) {
    Worked now = worked;
    if (now != null && row.isExpandable()) {
      if (!now.open().remove(row.path())) {
        now.open().add(row.path());
      }
      rows.setAll(JoinRows.of(now.choice(), now.open()));
    }
  }

  private void ask() {
    ModelIndex in = model;
    String view = base.chosen();
    if (in == null || view.isEmpty()) {
      return;
    }
    Worked before = worked;
    UnaryOperator<JoinChoice> step = waiting;
    boolean all = everything.get();
    Set<List<String>> ticked = Set.copyOf(asked);
    working.request(
        Messages.get("create.job.joins", view),
        progress -> {
          JoinChoice choice =
              step.apply(before == null ? new JoinChoice(in, view) : before.choice());
          return new Worked(
              choice,
              before == null ? JoinRows.open(choice.tree()) : new HashSet<>(before.open()),
              new BaseView(in, view).unreachedFilters(all ? null : choice.paths()),
              Along.of(
                  ticked, before == null ? Set.of() : before.choice().paths(), choice.paths()));
        },
        this::take,
        failure -> {
          throw new IllegalStateException(failure);
        });
  }

  private void take(Worked now) {
    worked = now;
    waiting = UnaryOperator.identity();
    asked = new LinkedHashSet<>();
    now.open().addAll(now.choice().paths());
    rows.setAll(JoinRows.of(now.choice(), now.open()));
    note.set(
        Stream.concat(now.along().sentences().stream(), Stream.of(note(now)))
            .filter(sentence -> !sentence.isEmpty())
            .collect(Collectors.joining("\n")));
    changed.run();
  }

  private String note(Worked now) {
    List<JoinChoice.Need> needs = everything.get() ? List.of() : now.choice().needs();
    if (!needs.isEmpty()) {
      JoinChoice.Need first = needs.getFirst();
      return Messages.get("create.topic.needs", first.field(), first.view());
    }
    return now.unreached().isEmpty()
        ? ""
        : Messages.get("create.topic.unreached", String.join(", ", now.unreached()));
  }

  /// What is missing; empty when nothing is.
  String problem() {
    return base.chosen().isEmpty() ? Messages.get("create.problem.noBaseView") : "";
  }

  /// The topic as it is chosen; null while something is missing or being worked out.
  @Nullable NewTopic topic(String label) {
    Worked now = worked;
    return now == null
        ? null
        : new NewTopic(
            base.chosen(),
            label,
            everything.get() ? null : now.choice().paths(),
            !now.unreached().isEmpty());
  }
}
