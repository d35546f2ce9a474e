package modeldesk.app;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import modeldesk.i18n.Messages;
import modeldesk.ui.loose.AskFiles;
import org.jspecify.annotations.Nullable;

/// The choosers of the system for files of a model, over the window.
final class FileChoosers implements AskFiles {
  private final Stage window;

  FileChoosers(Stage window) {
    this.window = window;
  }

  @Override
  public void open(Consumer<List<Path>> chosen) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.get("app.files.open"));
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(
                Messages.get("app.files.ofModel"),
                "*.view",
                "*.topic",
                "*.composite_topic",
                "model",
                "relationships",
                "*.yaml"),
            new FileChooser.ExtensionFilter(Messages.get("app.files.all"), "*"));
    List<File> files = chooser.showOpenMultipleDialog(window);
    if (files != null) {
      chosen.accept(files.stream().map(file -> file.toPath().toAbsolutePath()).toList());
    }
  }

  @Override
  public void save(Path suggested, Consumer<Path> chosen) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.get("app.files.saveAs"));
    Path folder = suggested.getParent();
    if (folder != null && folder.toFile().isDirectory()) {
      chooser.setInitialDirectory(folder.toFile());
    }
    chooser.setInitialFileName(String.valueOf(suggested.getFileName()));
    @Nullable File file = chooser.showSaveDialog(window);
    if (file != null) {
      chosen.accept(file.toPath().toAbsolutePath());
    }
  }
}
