package modeldesk.ui.create;

import java.util.List;
import java.util.TreeSet;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import modeldesk.i18n.Messages;
import modeldesk.lang.create.NewComposite;
import modeldesk.lang.index.ModelIndex;
import org.jspecify.annotations.Nullable;

/// What a new composite topic is made of: its topics, and the views that all of them have.
public final class CompositeForm {
  private final Runnable changed;
  private final TickChoice topics = TickChoice.some(this::ticked);
  private final BooleanProperty sharing = new SimpleBooleanProperty(true);
  private final ReadOnlyStringWrapper common = new ReadOnlyStringWrapper("");
  private List<String> shared = List.of();
  private @Nullable ModelIndex model;

  CompositeForm(Runnable changed) {
    this.changed = changed;
    sharing.subscribe(on -> changed.run());
  }

  TickChoice topics() {
    return topics;
  }

  /// Whether the views that all topics have are shared.
  public BooleanProperty sharingProperty() {
    return sharing;
  }

  /// The views that all topics have, in a sentence; empty for none.
  public ReadOnlyStringProperty commonProperty() {
    return common.getReadOnlyProperty();
  }

  void offer(ModelIndex now) {
    model = now;
    sharing.set(true);
    shared = List.of();
    common.set("");
    topics.offer(TickChoice.Item.of(List.copyOf(new TreeSet<>(now.topicNames()))));
  }

  private void ticked() {
    ModelIndex in = model;
    shared = in == null ? List.of() : NewComposite.common(in, topics.ticked());
    common.set(
        shared.isEmpty() ? "" : Messages.get("create.composite.share", String.join(", ", shared)));
    changed.run();
  }

  /// What is missing; empty when nothing is.
  String problem() {
    return topics.ticked().size() < 2 ? Messages.get("create.problem.fewTopics") : "";
  }

  NewComposite composite(String label) {
    return new NewComposite(topics.ticked(), label, sharing.get() ? shared : List.of());
  }
}
