package modeldesk.ui.settings;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import modeldesk.i18n.Messages;
import modeldesk.work.Background;

/// The family of letters code is written in, the empty one for the family that comes with the
/// program. Those that are installed are found when the page is first shown: each has to be loaded.
final class Family implements Setting {
  private final About about;
  private final Kept<String> kept;
  private final Supplier<List<String>> installed;
  private final Background background;
  private final ObservableList<String> families = FXCollections.observableArrayList("");
  private boolean looked;

  /// `installed` blocks.
  Family(About about, Kept<String> kept, Supplier<List<String>> installed, Background background) {
    this.about = about;
    this.kept = kept;
    this.installed = installed;
    this.background = background;
    addChosen();
  }

  @Override
  public About about() {
    return about;
  }

  @Override
  public List<String> words() {
    return families.stream().map(Family::label).toList();
  }

  ObservableList<String> families() {
    return families;
  }

  static String label(String family) {
    return family.isEmpty() ? Messages.get("settings.codeFont.usual") : family;
  }

  ObservableValue<String> valueProperty() {
    return kept.valueProperty();
  }

  /// What the default is called; empty while it is chosen.
  ObservableValue<String> usualProperty() {
    return kept.valueProperty().map(family -> family.isEmpty() ? "" : label(""));
  }

  void choose(String family) {
    kept.set(family);
  }

  void reset() {
    kept.set("");
  }

  /// Finds out what is installed, once.
  void look() {
    if (!looked) {
      looked = true;
      background.quietIo(
          Messages.get("settings.job.fonts"),
          progress -> installed.get(),
          this::found,
          failure -> looked = false);
    }
  }

  private void found(List<String> all) {
    TreeSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.addAll(all);
    names.remove("JetBrains Mono");
    names.stream().filter(name -> !families.contains(name)).forEach(families::add);
  }

  /// One that was chosen is there before the others are, and if it is no longer installed.
  private void addChosen() {
    if (!kept.get().isEmpty()) {
      families.add(kept.get());
    }
  }
}
