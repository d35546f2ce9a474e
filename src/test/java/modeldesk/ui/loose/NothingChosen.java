package modeldesk.ui.loose;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// The choosers of somebody who closes each without a choice.
final class NothingChosen implements AskFiles {
  @Override
  public void open(Consumer<List<Path>> chosen) {}

  @Override
  public void save(Path suggested, Consumer<Path> chosen) {}
}
