package modeldesk.app;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import modeldesk.i18n.Messages;
import modeldesk.ui.session.AskPath;
import org.jspecify.annotations.Nullable;

/// The choosers of the system, over the window of a node that is in use.
final class PathChoosers implements AskPath {
  private final Supplier<? extends Node> over;

  PathChoosers(Supplier<? extends Node> over) {
    this.over = over;
  }

  @Override
  public void newZip(String title, Path suggested, Consumer<Path> chosen) {
    save(zips(title), suggested, chosen);
  }

  @Override
  public void newFile(String title, Path suggested, Consumer<Path> chosen) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    String name = String.valueOf(suggested.getFileName());
    String ending = name.substring(name.lastIndexOf('.') + 1);
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending));
    save(chooser, suggested, chosen);
  }

  private void save(FileChooser chooser, Path suggested, Consumer<Path> chosen) {
    Path folder = suggested.getParent();
    if (folder != null && folder.toFile().isDirectory()) {
      chooser.setInitialDirectory(folder.toFile());
    }
    chooser.setInitialFileName(String.valueOf(suggested.getFileName()));
    tell(chooser.showSaveDialog(window()), chosen);
  }

  @Override
  public void zip(String title, Consumer<Path> chosen) {
    tell(zips(title).showOpenDialog(window()), chosen);
  }

  @Override
  public void folder(String title, Consumer<Path> chosen) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    tell(chooser.showDialog(window()), chosen);
  }

  private static FileChooser zips(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(Messages.get("app.chooser.zip"), "*.zip"));
    return chooser;
  }

  private @Nullable Window window() {
    return over.get().getScene() == null ? null : over.get().getScene().getWindow();
  }

  private static void tell(@Nullable File file, Consumer<Path> chosen) {
    if (file != null) {
      chosen.accept(file.toPath().toAbsolutePath());
    }
  }
}
