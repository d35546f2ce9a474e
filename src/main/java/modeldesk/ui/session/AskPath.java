package modeldesk.ui.session;

import java.nio.file.Path;
import java.util.function.Consumer;

/// Questions for a place on this computer. The choosers of the system ask them, tests answer; when
/// nothing is chosen, nothing is called.
public interface AskPath {
  /// A zip to be written; `suggested` is where the chooser begins.
  void newZip(String title, Path suggested, Consumer<Path> chosen);

  /// A file to be written; `suggested` is where the chooser begins, and its ending is what the file
  /// will be.
  void newFile(String title, Path suggested, Consumer<Path> chosen);

  /// A zip to be read.
  void zip(String title, Consumer<Path> chosen);

  void folder(String title, Consumer<Path> chosen);
}
