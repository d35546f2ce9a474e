package modeldesk.ui.code;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import modeldesk.i18n.Messages;
import modeldesk.work.Background;
import modeldesk.work.Latest;
import modeldesk.yaml.KeyChange;
import modeldesk.yaml.KeyChanges;
import modeldesk.yaml.YamlPath;
import org.jspecify.annotations.Nullable;

/// Which of the changes of a text are taken back, key by key, and what the text says then. Who asks
/// does what is chosen.
public final class KeysViewModel {
  /// What the card says: its title, the file, what the text is called now and without the changes,
  /// and the button for a number of keys.
  public record Wording(
      String title, String file, String now, String then, IntFunction<String> apply) {}

  private record Result(String text, Comparison comparison) {}

  private final Wording wording;
  private final KeyChanges changes;
  private final String now;
  private final Consumer<String> apply;
  private final Runnable close;
  private final Latest working;
  private final ObservableSet<YamlPath> chosen = FXCollections.observableSet(new HashSet<>());
  private final ObservableSet<YamlPath> chosenView =
      FXCollections.unmodifiableObservableSet(chosen);
  private final ReadOnlyObjectWrapper<@Nullable Comparison> preview = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper();
  private final ReadOnlyStringWrapper applyLabel = new ReadOnlyStringWrapper();
  private @Nullable String result;

  /// `changes` lead to `now`; `apply` is given the text without the chosen ones, once.
  public KeysViewModel(
      Wording wording,
      KeyChanges changes,
      String now,
      Background background,
      Consumer<String> apply,
      Runnable close) {
    this.wording = wording;
    this.changes = changes;
    this.now = now;
    this.apply = apply;
    this.close = close;
    working = new Latest(background);
    if (changes.all().size() == 1) {
      chosen.add(changes.all().getFirst().path());
    }
    chosen.addListener((SetChangeListener<YamlPath>) change -> work());
    work();
  }

  public Wording wording() {
    return wording;
  }

  /// Every change, in the order of the text.
  public List<KeyChange> all() {
    return changes.all();
  }

  /// The keys whose changes are taken back.
  public ObservableSet<YamlPath> chosen() {
    return chosenView;
  }

  /// The text now and without the chosen changes; null while it is worked out.
  public ReadOnlyObjectProperty<@Nullable Comparison> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /// Why it cannot be done now; empty when it can.
  public ReadOnlyStringProperty reasonProperty() {
    return reason.getReadOnlyProperty();
  }

  /// What the button says.
  public ReadOnlyStringProperty applyLabelProperty() {
    return applyLabel.getReadOnlyProperty();
  }

  public void choose(YamlPath path, boolean takenBack) {
    if (takenBack) {
      chosen.add(path);
    } else {
      chosen.remove(path);
    }
  }

  /// Chooses all, or none where all are chosen.
  public void chooseAll(boolean takenBack) {
    changes.all().forEach(change -> choose(change.path(), takenBack));
  }

  /// Takes the chosen changes back.
  public void apply() {
    String text = result;
    if (reason.get().isEmpty() && text != null) {
      close();
      apply.accept(text);
    }
  }

  public void close() {
    working.cancel();
    close.run();
  }

  private void work() {
    result = null;
    Set<YamlPath> paths = Set.copyOf(chosen);
    applyLabel.set(wording.apply().apply(paths.size()));
    reason.set(
        paths.isEmpty() ? Messages.get("code.keys.none") : Messages.get("code.keys.working"));
    working.request(
        Messages.get("code.keys.job"),
        progress -> {
          String without = paths.isEmpty() ? now : changes.without(paths);
          return new Result(
              without == null ? "" : without, Comparison.of(now, without == null ? now : without));
        },
        found -> worked(paths, found),
        failure -> reason.set(Messages.get("code.keys.impossible")));
  }

  private void worked(Set<YamlPath> paths, Result found) {
    preview.set(found.comparison());
    if (!paths.isEmpty()) {
      boolean possible = found.comparison().changeCount() > 0;
      result = possible ? found.text() : null;
      reason.set(possible ? "" : Messages.get("code.keys.impossible"));
    }
  }
}
