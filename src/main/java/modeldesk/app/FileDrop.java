package modeldesk.app;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Files that are dragged from the file manager into a window. What is dragged inside the window is
/// taken by the nodes it is meant for and does not come here.
final class FileDrop {
  private FileDrop() {}

  /// From now on `open` gets what is dropped on a scene.
  static void onto(Scene scene, Consumer<List<Path>> open) {
    scene.addEventHandler(
        DragEvent.DRAG_OVER,
        event -> {
          if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
          }
        });
    scene.addEventHandler(
        DragEvent.DRAG_DROPPED,
        event -> {
          List<Path> files =
              event.getDragboard().getFiles().stream()
                  .filter(File::isFile)
                  .map(file -> file.toPath().toAbsolutePath())
                  .toList();
          if (!files.isEmpty()) {
            open.accept(files);
          }
          event.setDropCompleted(!files.isEmpty());
          event.consume();
        });
  }
}
