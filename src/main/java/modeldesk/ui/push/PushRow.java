package modeldesk.ui.push;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Outcome;
import modeldesk.text.Diff;
import org.jspecify.annotations.Nullable;

/// One file of the review: what is sent of it, whether it is to be sent, and where it is.
public final class PushRow {
  /// Where the sending of a file is.
  public sealed interface State {
    /// Not sent: being reviewed.
    record Review() implements State {}

    /// Its turn comes.
    record Waiting() implements State {}

    record Sending() implements State {}

    /// Not sent because a write before it did not succeed.
    record HeldBack() implements State {}

    /// Sent, and this came of it.
    record Ended(Outcome outcome) implements State {}
  }

  private final BooleanProperty ticked = new SimpleBooleanProperty(true);
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State.Review());
  private final ObjectProperty<Diff.@Nullable Count> count = new SimpleObjectProperty<>();
  private Draft draft;

  PushRow(Draft draft) {
    this.draft = draft;
  }

  public FileName name() {
    return draft.name();
  }

  public Draft draft() {
    return draft;
  }

  /// Whether the file is to be sent.
  public BooleanProperty tickedProperty() {
    return ticked;
  }

  public boolean isTicked() {
    return ticked.get() && !isDone();
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public State state() {
    return state.get();
  }

  /// Lines added and removed; null until they are counted.
  public ReadOnlyObjectProperty<Diff.@Nullable Count> countProperty() {
    return count;
  }

  /// Whether nothing is left to send.
  public boolean isDone() {
    return state.get() instanceof State.Ended(Outcome outcome)
        && (outcome instanceof Outcome.Pushed || outcome instanceof Outcome.Deleted);
  }

  /// Whether sending the file was tried, or held back, and did not succeed.
  public boolean hasProblem() {
    return state.get() instanceof State.HeldBack
        || (state.get() instanceof State.Ended && !isDone());
  }

  /// What Omni holds instead; null unless the file met a conflict.
  public Outcome.@Nullable Conflict conflict() {
    return state.get() instanceof State.Ended(Outcome.Conflict conflict) ? conflict : null;
  }

  void setState(State now) {
    state.set(now);
  }

  void setDraft(Draft now) {
    draft = now;
  }

  void setCount(Diff.Count lines) {
    count.set(lines);
  }
}
