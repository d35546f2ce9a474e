package modeldesk.ui.push;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import modeldesk.i18n.Messages;
import modeldesk.model.Draft;
import modeldesk.work.Background;
import modeldesk.work.Latest;
import modeldesk.yaml.KeyChange;
import modeldesk.yaml.KeyChanges;
import modeldesk.yaml.YamlPath;
import org.jspecify.annotations.Nullable;

/// The changed keys of the chosen file, each of which can be left out of the push; which are is
/// known by its `PushRow` alone. A file with one change, a deletion and what cannot be read by keys
/// have none.
public final class PushKeys {
  private static final int FEWEST = 2;

  private final Latest latest;
  private final ObservableList<KeyChange> keys = FXCollections.observableArrayList();
  private final ObservableList<KeyChange> keysView = FXCollections.unmodifiableObservableList(keys);
  private final ObjectProperty<Set<YamlPath>> leftOut = new SimpleObjectProperty<>(Set.of());
  private Subscription following = Subscription.EMPTY;
  private @Nullable PushRow row;
  private @Nullable Draft shown;

  PushKeys(Background background) {
    latest = new Latest(background);
  }

  /// The keys in the order of the text; empty where there is no choice.
  public ObservableList<KeyChange> all() {
    return keysView;
  }

  /// The keys of the chosen file that are not sent.
  public ReadOnlyObjectProperty<Set<YamlPath>> leftOut() {
    return leftOut;
  }

  public boolean isSent(KeyChange key) {
    return !leftOut.get().contains(key.path());
  }

  /// Sends a key with its file, or leaves it out; with no key left the whole file is not sent.
  public void send(KeyChange key, boolean isSent) {
    PushRow now = row;
    if (now == null || isSent == isSent(key)) {
      return;
    }
    Set<YamlPath> out = new HashSet<>(now.leftOut());
    if (isSent) {
      out.remove(key.path());
    } else {
      out.add(key.path());
    }
    now.leaveOut(out);
    now.tickedProperty().set(!isNothingLeft());
  }

  /// Shows the keys of a file as its draft is now.
  void show(@Nullable PushRow chosen) {
    Draft draft = chosen == null ? null : chosen.draft();
    if (chosen != row || !Objects.equals(draft, shown)) {
      latest.cancel();
      keys.clear();
      follow(chosen);
      shown = draft;
      if (draft != null && draft.text() != null) {
        find(draft, draft.text());
      }
    }
  }

  private void follow(@Nullable PushRow chosen) {
    following.unsubscribe();
    following = Subscription.EMPTY;
    row = chosen;
    leftOut.unbind();
    if (chosen == null) {
      leftOut.set(Set.of());
    } else {
      leftOut.bind(chosen.leftOutProperty());
      following = chosen.tickedProperty().subscribe((was, is) -> ticked(chosen, is));
    }
  }

  private void find(Draft draft, String text) {
    String base = draft.baseText() == null ? "" : draft.baseText();
    latest.request(
        Messages.get("push.job.compare"),
        progress -> {
          KeyChanges changes = KeyChanges.between(base, text);
          return changes == null ? List.<KeyChange>of() : changes.all();
        },
        this::found,
        failure -> {});
  }

  private void found(List<KeyChange> changes) {
    PushRow now = row;
    if (now != null && changes.size() >= FEWEST) {
      keys.setAll(changes);
      ticked(now, now.isTicked());
    }
  }

  /// A file that is to be sent after all goes with all its keys.
  private void ticked(PushRow now, boolean isSent) {
    if (isSent && isNothingLeft()) {
      now.leaveOut(Set.of());
    }
  }

  private boolean isNothingLeft() {
    return !keys.isEmpty() && keys.stream().noneMatch(this::isSent);
  }
}
