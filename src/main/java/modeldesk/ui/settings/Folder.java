package modeldesk.ui.settings;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import modeldesk.i18n.Messages;

/// Where something is kept, to be shown in the file manager or copied.
final class Folder implements Setting {
  private final About about;
  private final Path path;
  private final Path folder;
  private final FolderPort port;
  private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");

  /// `folder` is what is shown, `path` what it is about.
  Folder(About about, Path path, Path folder, FolderPort port) {
    this.about = about;
    this.path = path;
    this.folder = folder;
    this.port = port;
  }

  @Override
  public About about() {
    return about;
  }

  @Override
  public List<String> words() {
    return List.of(path.toString());
  }

  Path path() {
    return path;
  }

  /// What became of showing or copying it; empty before.
  ReadOnlyStringProperty toldProperty() {
    return told.getReadOnlyProperty();
  }

  void show() {
    told.set("");
    port.show(folder, told::set);
  }

  void copy() {
    port.copy(path);
    told.set(Messages.get("settings.folder.copied"));
  }

  void forgetTold() {
    told.set("");
  }
}
