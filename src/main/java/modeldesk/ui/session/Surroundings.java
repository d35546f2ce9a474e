package modeldesk.ui.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// What the system around the program does for it.
public interface Surroundings {
  /// Shows a folder in the file manager; throws where there is none. Blocks.
  void showFolder(Path folder) throws IOException;

  /// Puts a text on the clipboard. On the window's thread.
  void copy(String text);

  /// The families of letters there are that are all of one width. Blocks.
  default List<String> codeFonts() {
    return List.of();
  }
}
