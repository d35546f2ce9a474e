package modeldesk.ui.drafts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import modeldesk.ui.session.AskPath;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.PlaceNames;
import modeldesk.ui.session.Surroundings;
import org.jspecify.annotations.Nullable;

/// Export and import on a bench, with choosers that the test answers and a file manager that only
/// notes what it was asked.
final class Luggage implements AskPath, Surroundings {
  final FolderViewModel folder;
  final ExportViewModel export;
  final ImportViewModel importing;
  final List<Path> shown = new ArrayList<>();
  final List<String> copied = new ArrayList<>();
  @Nullable Path answer;
  @Nullable Path suggested;
  boolean noFileManager;

  Luggage(Bench bench, Path start, boolean playground) {
    folder =
        new FolderViewModel(
            bench.session,
            target ->
                target == null
                    ? bench.store.root("playground")
                    : bench.store.folder("playground", target),
            this,
            playground,
            bench.background,
            bench.notices);
    export =
        new ExportViewModel(
            bench.session,
            bench.documents,
            bench.shelf,
            new PlaceNames(bench.session, bench.lastSeen),
            this,
            folder,
            start,
            bench.background,
            bench.notices,
            bench.clock);
    importing =
        new ImportViewModel(
            bench.session,
            bench.documents,
            bench.arrivals(),
            this,
            bench.background,
            bench.notices);
  }

  @Override
  public void newZip(String title, Path suggestion, Consumer<Path> chosen) {
    suggested = suggestion;
    answer(chosen);
  }

  @Override
  public void newFile(String title, Path suggestion, Consumer<Path> chosen) {
    answer(chosen);
  }

  @Override
  public void zip(String title, Consumer<Path> chosen) {
    answer(chosen);
  }

  @Override
  public void folder(String title, Consumer<Path> chosen) {
    answer(chosen);
  }

  private void answer(Consumer<Path> chosen) {
    if (answer != null) {
      chosen.accept(answer);
    }
  }

  @Override
  public void showFolder(Path shownFolder) throws IOException {
    if (noFileManager) {
      throw new IOException("none");
    }
    shown.add(shownFolder);
  }

  @Override
  public void copy(String text) {
    copied.add(text);
  }
}
