package modeldesk.ui.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import modeldesk.model.FileName;
import modeldesk.model.Target;
import modeldesk.text.Change;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.UndoStep;
import modeldesk.text.UndoSteps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UndosTest {
  private static final FileName API = new FileName("api.topic");

  @TempDir Path home;
  private Bench bench;
  private Target target;

  @BeforeEach
  void open() {
    bench = new Bench(home);
    target = bench.shared();
    bench.open(target);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private static UndoStep typed(int at, String text) {
    return new UndoStep(List.of(new Change(at, "", text)));
  }

  private Document document() {
    return requireNonNull(bench.documents.open(API));
  }

  private void type(String text) {
    document().port().apply(Edits.of(Edit.insert(0, text)));
    bench.window.pass(Duration.ofSeconds(1));
    bench.untilWritten();
  }

  private UndoSteps steps() {
    Document document = document();
    bench.untilWritten();
    return document.port().undoSteps().get();
  }

  private List<Path> files(String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      return files.filter(file -> file.toString().endsWith(suffix)).toList();
    }
  }

  @Test
  void whatWasTypedBeforeARestartCanStillBeTakenBack() {
    type("# one\n");
    type("# two\n");
    bench.close();
    bench = new Bench(home);
    bench.open(target);
    assertThat(document().text()).startsWith("# two\n# one\n");
    assertThat(steps())
        .isEqualTo(new UndoSteps(List.of(typed(0, "# one\n"), typed(0, "# two\n")), List.of()));
  }

  @Test
  void whatIsTypedOnIsTakenBackFirst() {
    type("# one\n");
    bench.documents.close(document());
    document().port().apply(Edits.of(Edit.insert(0, "# two\n")));
    assertThat(steps().undo()).containsExactly(typed(0, "# one\n"), typed(0, "# two\n"));
  }

  @Test
  void aDraftThatIsGivenUpTakesItsStepsAlong() throws Exception {
    type("# one\n");
    assertThat(files(".undo")).hasSize(1);
    bench.texts.discard(API);
    bench.window.pass(Duration.ofSeconds(1));
    bench.untilWritten();
    assertThat(files(".undo")).isEmpty();
    bench.documents.close(document());
    assertThat(steps()).isEqualTo(UndoSteps.NONE);
  }

  @Test
  void aTextWrittenByAnotherProgramHasNoSteps() throws Exception {
    type("# one\n");
    bench.close();
    Path draft = files("api.topic").getFirst();
    Files.writeString(draft, "base_view: theirs\n");
    bench = new Bench(home);
    bench.open(target);
    assertThat(document().text()).isEqualTo("base_view: theirs\n");
    assertThat(steps()).isEqualTo(UndoSteps.NONE);
    assertThat(bench.notices.all()).isEmpty();
  }

  @Test
  void stepsThatCannotBeReadAreSetAsideAndSaid() throws Exception {
    type("# one\n");
    bench.documents.close(document());
    bench.untilWritten();
    Files.writeString(files(".undo").getFirst(), "{");
    assertThat(document().text()).startsWith("# one\n");
    assertThat(steps()).isEqualTo(UndoSteps.NONE);
    assertThat(bench.notices.all())
        .singleElement()
        .extracting(Notice::text)
        .asString()
        .startsWith(
            "What could be undone in api.topic before the restart could not be read and was set"
                + " aside, not deleted, as ")
        .endsWith(". The draft itself is as you left it.");
  }

  @Test
  void lineEndsOfTheFileMakeNoDifference() {
    Document document = document();
    document.rebase("a: 1\r\n", null);
    document.port().apply(Edits.of(new Edit(0, document.text().length(), "a: 1\nb: 2\n")));
    bench.window.pass(Duration.ofSeconds(1));
    bench.untilWritten();
    assertThat(bench.draftText(target, "api.topic")).isEqualTo("a: 1\r\nb: 2\r\n");
    bench.documents.close(document);
    assertThat(steps().undo()).hasSize(1);
  }
}
