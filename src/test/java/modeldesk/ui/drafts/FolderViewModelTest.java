package modeldesk.ui.drafts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import modeldesk.model.Target;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Notice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderViewModelTest {
  @TempDir Path home;
  private Bench bench;

  @BeforeEach
  void start() {
    bench = new Bench(home);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Notice notice() {
    bench.window.until(() -> !bench.notices.all().isEmpty());
    return bench.notices.all().getLast();
  }

  @Test
  void theFolderOfTheOpenBranchIsMadeAndShown() {
    Target target = bench.branch("test/folder");
    bench.open(target);
    Luggage luggage = new Luggage(bench, home, false);
    luggage.folder.showDrafts();
    bench.window.until(() -> !luggage.shown.isEmpty());
    assertThat(luggage.shown).containsExactly(bench.store.folder("playground", target));
    assertThat(luggage.shown.getFirst()).isEmptyDirectory();
    assertThat(bench.notices.all()).isEmpty();
  }

  @Test
  void whereNothingIsOpenTheFolderOfAllDraftsIsShown() {
    Luggage luggage = new Luggage(bench, home, false);
    luggage.folder.showDrafts();
    bench.window.until(() -> !luggage.shown.isEmpty());
    assertThat(luggage.shown).containsExactly(home.resolve("data/playground/drafts"));
  }

  @Test
  void withoutAFileManagerThePathCanBeCopied() {
    Luggage luggage = new Luggage(bench, home, false);
    luggage.noFileManager = true;
    luggage.folder.showDrafts();
    String path = home.resolve("data/playground/drafts").toString();
    assertThat(notice().text())
        .isEqualTo("The file manager could not be opened. The files are in " + path + ".");
    requireNonNull(notice().action()).run().run();
    assertThat(luggage.copied).containsExactly(path);
  }

  @Test
  void thePlaygroundStartsNoOtherProgram() {
    Luggage luggage = new Luggage(bench, home, true);
    luggage.folder.showDrafts();
    String path = home.resolve("data/playground/drafts").toString();
    assertThat(notice().text())
        .isEqualTo(
            "The files are in "
                + path
                + ". The Playground leaves other programs alone; copy the path to go there. YAML"
                + " files that you put into the folder of an open branch become drafts of it.");
    assertThat(luggage.shown).isEmpty();
  }
}
