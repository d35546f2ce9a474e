package modeldesk.ui.diagram;

import java.nio.file.Path;
import java.util.function.Consumer;
import modeldesk.ui.session.AskPath;

/// Answers every question for a place with a file of the suggested name in a folder.
record Paths(Path folder) implements AskPath {
  @Override
  public void newZip(String title, Path suggested, Consumer<Path> chosen) {}

  @Override
  public void newFile(String title, Path suggested, Consumer<Path> chosen) {
    chosen.accept(folder.resolve(suggested.getFileName()));
  }

  @Override
  public void zip(String title, Consumer<Path> chosen) {}

  @Override
  public void folder(String title, Consumer<Path> chosen) {}
}
