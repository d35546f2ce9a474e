package modeldesk.ui.push;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

/// The changed keys of the chosen file, each of which can be left out of the push. A file with one
/// change, a deletion and what cannot be read by keys have none.
public final class PushKeys {
  private static final int FEWEST = 2;

  private final Latest latest;
  private final ObservableList<PushKey> keys = FXCollections.observableArrayList();
  private final ObservableList<PushKey> keysView = FXCollections.unmodifiableObservableList(keys);
  private Subscription following = Subscription.EMPTY;
  private @Nullable PushRow row;

  PushKeys(Background background) {
    latest = new Latest(background);
  }

  /// The keys in the order of the text; empty where there is no choice.
  public ObservableList<PushKey> all() {
    return keysView;
  }

  void show(@Nullable PushRow chosen) {
    latest.cancel();
    following.unsubscribe();
    following = Subscription.EMPTY;
    row = chosen;
    keys.clear();
    Draft draft = chosen == null ? null : chosen.draft();
    String text = draft == null ? null : draft.text();
    if (draft == null || text == null) {
      return;
    }
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
    if (now == null || changes.size() < FEWEST) {
      return;
    }
    Set<YamlPath> leftOut = now.leftOut();
    List<PushKey> found =
        changes.stream()
            .map(change -> new PushKey(change, !leftOut.contains(change.path())))
            .toList();
    found.forEach(key -> key.tickedProperty().subscribe((was, is) -> ticked(now)));
    following = now.tickedProperty().subscribe((was, is) -> tickedAgain(is));
    keys.setAll(found);
  }

  /// With no key left the whole file is not sent.
  private void ticked(PushRow now) {
    Set<YamlPath> out =
        keys.stream()
            .filter(key -> !key.tickedProperty().get())
            .map(key -> key.change().path())
            .collect(Collectors.toSet());
    now.leaveOut(out);
    now.tickedProperty().set(out.size() < keys.size());
  }

  /// A file that is to be sent after all goes with all its keys.
  private void tickedAgain(boolean isSent) {
    if (isSent && keys.stream().noneMatch(key -> key.tickedProperty().get())) {
      keys.forEach(key -> key.tickedProperty().set(true));
    }
  }
}
