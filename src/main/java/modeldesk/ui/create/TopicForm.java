package modeldesk.ui.create;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
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
  private record Worked(JoinChoice choice, Set<List<String>> open, List<String> unreached) {}

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
    working.request(
        Messages.get("create.job.joins", view),
        progress -> {
          JoinChoice choice =
              step.apply(before == null ? new JoinChoice(in, view) : before.choice());
          return new Worked(
              choice,
              before == null ? JoinRows.open(choice.tree()) : new HashSet<>(before.open()),
              new BaseView(in, view).unreachedFilters(all ? null : choice.paths()));
        },
        this::take,
        failure -> {
          throw new IllegalStateException(failure);
        });
  }

  private void take(Worked now) {
    worked = now;
    waiting = UnaryOperator.identity();
    now.open().addAll(now.choice().paths());
    rows.setAll(JoinRows.of(now.choice(), now.open()));
    note.set(note(now));
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
