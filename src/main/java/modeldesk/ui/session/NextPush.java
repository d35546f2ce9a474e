package modeldesk.ui.session;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import modeldesk.i18n.Messages;
import modeldesk.model.FileName;
import modeldesk.model.Project;
import org.jspecify.annotations.Nullable;

/// Which drafts of the open target go with its next push: all but those that were left out. A draft
/// that goes away is not left out any more, and another target begins with none.
public final class NextPush {
  private final ObservableValue<@Nullable Project> project;
  private final ReadOnlyObjectWrapper<Set<FileName>> leftOut =
      new ReadOnlyObjectWrapper<>(Set.of());
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper unavailable = new ReadOnlyStringWrapper("");

  NextPush(ObservableValue<@Nullable Project> project) {
    this.project = project;
    project.subscribe(this::follow);
  }

  /// The files whose drafts stay here; changes after the other properties.
  public ReadOnlyObjectProperty<Set<FileName>> leftOutProperty() {
    return leftOut.getReadOnlyProperty();
  }

  /// How many drafts go.
  public ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /// Why there are drafts and yet none goes; empty otherwise.
  public ReadOnlyStringProperty unavailableProperty() {
    return unavailable.getReadOnlyProperty();
  }

  public boolean sends(FileName name) {
    return !leftOut.get().contains(name);
  }

  /// Lets the drafts of some files go, or leaves them out.
  public void send(Collection<FileName> names, boolean sent) {
    Set<FileName> now = new HashSet<>(leftOut.get());
    if (sent) {
      now.removeAll(names);
    } else {
      now.addAll(names);
    }
    set(now);
  }

  /// Lets every draft go, or none.
  public void sendAll(boolean sent) {
    send(drafts(project.getValue()), sent);
  }

  /// Leaves files out that all go; otherwise lets all of them go.
  public void toggle(Collection<FileName> names) {
    send(names, !names.stream().allMatch(this::sends));
  }

  private void follow(@Nullable Project before, @Nullable Project after) {
    boolean same = before != null && after != null && before.target().isSamePlace(after.target());
    set(same ? leftOut.get() : Set.of());
  }

  private void set(Set<FileName> now) {
    Set<FileName> drafts = drafts(project.getValue());
    Set<FileName> kept = new HashSet<>(now);
    kept.retainAll(drafts);
    int sent = drafts.size() - kept.size();
    unavailable.set(sent == 0 && !drafts.isEmpty() ? Messages.get("session.nextPush.none") : "");
    count.set(sent);
    leftOut.set(Set.copyOf(kept));
  }

  private static Set<FileName> drafts(@Nullable Project project) {
    return project == null ? Set.of() : project.drafts().keySet();
  }
}
