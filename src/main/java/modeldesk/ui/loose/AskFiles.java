package modeldesk.ui.loose;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Questions for files of this computer. The choosers of the system ask them, tests answer; when
/// nothing is chosen, nothing is called.
public interface AskFiles {
  /// Files to be opened.
  void open(Consumer<List<Path>> chosen);

  /// A file to be written; `suggested` is where the chooser begins.
  void save(Path suggested, Consumer<Path> chosen);
}
