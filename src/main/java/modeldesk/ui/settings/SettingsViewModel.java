package modeldesk.ui.settings;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import modeldesk.store.AppFolders;
import modeldesk.ui.session.Ask;
import modeldesk.ui.session.Remembered;
import modeldesk.ui.session.Surroundings;
import modeldesk.ui.session.Versions;
import modeldesk.work.Background;

/// The page of settings. What is chosen holds at once and is written at once; what else the program
/// remembers, such as sizes of panels, is no matter of this page.
public final class SettingsViewModel {
  private final List<Setting> all;
  private final FilteredList<Setting> found;
  private final StringProperty filter = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper();

  /// The settings of a connection's window.
  public SettingsViewModel(
      Remembered remembered,
      Versions versions,
      Ask ask,
      Places places,
      Surroundings around,
      Background background,
      Runnable keys) {
    all =
        Page.of(
            remembered,
            versions,
            ask,
            background,
            places,
            new FolderPort(around, places.playground(), background),
            around::codeFonts,
            () -> {
              close();
              keys.run();
            });
    found = filtered();
    versions.versionProperty().subscribe(() -> ifShowing(HistoryUse::read));
  }

  /// The settings while no server is open: none of a server's.
  public SettingsViewModel(
      Remembered remembered, AppFolders folders, Surroundings around, Background background) {
    all =
        Page.ofProgram(
            remembered,
            background,
            new Places(folders, "", false, folders.data()),
            new FolderPort(around, false, background),
            around::codeFonts);
    found = filtered();
  }

  private FilteredList<Setting> filtered() {
    FilteredList<Setting> list = new FilteredList<>(FXCollections.observableArrayList(all));
    filter.subscribe(query ->
        list.setPredicate(
            setting -> query == null || query.isBlank() || setting.matches(query.strip())));
    return list;
  }

  public ReadOnlyBooleanProperty showingProperty() {
    return showing.getReadOnlyProperty();
  }

  /// Words that must all stand in what is shown.
  StringProperty filterProperty() {
    return filter;
  }

  /// Every setting, in the order of the page.
  List<Setting> all() {
    return all;
  }

  /// Those that the filter leaves.
  ObservableList<Setting> found() {
    return found;
  }

  public void show() {
    filter.set("");
    showing.set(true);
    ifShowing(HistoryUse::look);
    for (Setting setting : all) {
      if (setting instanceof Folder folder) {
        folder.forgetTold();
      }
      if (setting instanceof Family family) {
        family.look();
      }
    }
  }

  /// What was typed and can be taken is taken, whatever closes the page.
  public void close() {
    for (Setting setting : all) {
      if (setting instanceof Amount amount) {
        amount.settle();
      }
      if (setting instanceof Words words) {
        words.commit();
      }
    }
    showing.set(false);
  }

  private void ifShowing(Consumer<HistoryUse> action) {
    for (Setting setting : all) {
      if (showing.get() && setting instanceof HistoryUse use) {
        action.accept(use);
      }
    }
  }
}
