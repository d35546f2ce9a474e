package modeldesk.ui.push;

import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import modeldesk.i18n.Messages;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Outcome;
import modeldesk.text.Diff;
import modeldesk.yaml.KeyChanges;
import modeldesk.yaml.YamlPath;
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
  private final ObjectProperty<Set<YamlPath>> leftOut = new SimpleObjectProperty<>(Set.of());
  private final ReadOnlyBooleanWrapper behind = new ReadOnlyBooleanWrapper();
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

  /// The changed keys of the file that are not to be sent; they stay in its draft.
  public ReadOnlyObjectProperty<Set<YamlPath>> leftOutProperty() {
    return leftOut;
  }

  Set<YamlPath> leftOut() {
    return leftOut.get();
  }

  void leaveOut(Set<YamlPath> keys) {
    leftOut.set(Set.copyOf(keys));
  }

  /// What is sent of the file: its draft without the keys that are left out. For any thread but the
  /// window's; throws where the text cannot be taken apart like that.
  static Draft sent(Draft draft, Set<YamlPath> leftOut) throws NotApart {
    if (leftOut.isEmpty() || draft.text() == null) {
      return draft;
    }
    String base = draft.baseText() == null ? "" : draft.baseText();
    KeyChanges changes = KeyChanges.between(base, draft.text());
    String text = changes == null ? null : changes.without(leftOut);
    if (text == null) {
      throw new NotApart(draft.name());
    }
    return new Draft(draft.name(), text, draft.baseText(), draft.baseChecksum(), draft.savedAt());
  }

  /// A text whose keys cannot be sent one by one.
  static final class NotApart extends Exception {
    private static final long serialVersionUID = 1L;

    NotApart(FileName name) {
      super(Messages.get("push.keys.notApart", name.key()));
    }
  }

  /// Whether Omni is known to hold another state than the draft began with, before anything was
  /// sent.
  public ReadOnlyBooleanProperty behindProperty() {
    return behind.getReadOnlyProperty();
  }

  public boolean isBehind() {
    return behind.get();
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

  void setBehind(boolean now) {
    behind.set(now);
  }

  void setState(State now) {
    state.set(now);
  }

  /// Takes another draft over; a key that was left out stays so, whatever was typed since.
  void setDraft(Draft now) {
    draft = now;
  }

  void setCount(Diff.Count lines) {
    count.set(lines);
  }
}
