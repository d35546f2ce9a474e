package modeldesk.ui.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import modeldesk.model.Checksum;
import modeldesk.model.FileName;
import modeldesk.model.ModelFile;
import modeldesk.model.Project;
import modeldesk.model.Target;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileChangesTest {
  private static final FileName API = new FileName("api.topic");
  private static final FileName RETURNS = new FileName("returns.topic");
  private static final FileName SENT_BACK = new FileName("sent_back.topic");

  @TempDir Path home;
  private Bench bench;
  private FileChanges changes;

  @BeforeEach
  void open() {
    bench = new Bench(home);
    Target target = bench.shared();
    bench.open(target);
    bench.session.fetched(
        target, RETURNS, new ModelFile(RETURNS, "label: a\r\nhidden: true\r\n", new Checksum("c")));
    bench.session.fetched(target, API, new ModelFile(API, "label: api\n", new Checksum("d")));
    changes =
        new FileChanges(bench.session, bench.documents, bench.texts, bench.drafts, bench.notices);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Project project() {
    return requireNonNull(bench.session.project());
  }

  private void undo() {
    requireNonNull(bench.notices.all().getLast().action()).run().run();
  }

  private static FileChange edit() {
    return new FileChange.Edited(API, "label: api\n", Edits.of(new Edit(7, 10, "API")));
  }

  private static FileChange move() {
    return new FileChange.Moved(
        RETURNS, "label: a\nhidden: true\n", SENT_BACK, "label: b\nhidden: true\n");
  }

  @Test
  void filesThatAreNotOpenAreChangedAndStayClosed() {
    changes.apply(List.of(edit(), move()), "Done");
    assertThat(project().text(API)).isEqualTo("label: API\n");
    assertThat(project().text(SENT_BACK)).isEqualTo("label: b\r\nhidden: true\r\n");
    assertThat(project().text(RETURNS)).isNull();
    assertThat(bench.documents.open()).isEmpty();
    bench.untilWritten();
    assertThat(bench.onDisk(project().target())).hasSize(3);
  }

  @Test
  void undoLeavesNoDraftBehind() {
    changes.apply(List.of(edit(), move()), "Done");
    undo();
    assertThat(project().drafts()).isEmpty();
    assertThat(project().text(RETURNS)).isEqualTo("label: a\r\nhidden: true\r\n");
    bench.untilWritten();
    assertThat(bench.onDisk(project().target())).isEmpty();
  }

  @Test
  void aTabFollowsItsFileToAnotherNameAndBack() {
    bench.documents.open(RETURNS);
    bench.documents.open(API);
    changes.apply(List.of(move()), "Done");
    assertThat(bench.documents.open()).extracting(Document::name).containsExactly(API, SENT_BACK);
    assertThat(requireNonNull(bench.documents.active()).name()).isEqualTo(API);
    undo();
    assertThat(bench.documents.open()).extracting(Document::name).containsExactly(API, RETURNS);
  }

  @Test
  void whatWasTypedSinceIsNotUndone() {
    changes.apply(List.of(edit(), move()), "Done");
    bench.type(API, "# mine\n");
    bench.type(SENT_BACK, "# mine\n");
    undo();
    assertThat(requireNonNull(bench.documents.find(API)).text()).isEqualTo("# mine\nlabel: API\n");
    assertThat(project().text(RETURNS)).isNull();
    assertThat(bench.notices.all().getLast().text())
        .isEqualTo(
            "sent_back.topic was changed since, so it was left as it is. Undo in its editor goes"
                + " back step by step.");
  }

  @Test
  void aFileThatBeginsIsADraftThatUndoTakesAway() {
    FileChange begun = new FileChange.Created(SENT_BACK, "label: b\n");
    assertThat(changes.fit(List.of(begun))).isTrue();
    changes.apply(List.of(begun), "Done");
    assertThat(changes.fit(List.of(begun))).isFalse();
    assertThat(project().text(SENT_BACK)).isEqualTo("label: b\n");
    bench.documents.open(SENT_BACK);
    undo();
    assertThat(project().drafts()).isEmpty();
    assertThat(bench.documents.open()).isEmpty();
    assertThat(bench.notices.all()).isEmpty();
  }

  @Test
  void aFileThatWasWrittenOnSinceItBeganStays() {
    changes.apply(List.of(new FileChange.Created(SENT_BACK, "label: b\n")), "Done");
    bench.type(SENT_BACK, "# mine\n");
    undo();
    assertThat(requireNonNull(bench.documents.find(SENT_BACK)).text())
        .isEqualTo("# mine\nlabel: b\n");
  }

  @Test
  void thereAndBackLeavesNoDraftBehind() {
    changes.apply(List.of(move()), "There");
    changes.apply(
        List.of(
            new FileChange.Moved(
                SENT_BACK, "label: b\nhidden: true\n", RETURNS, "label: a\nhidden: true\n")),
        "Back");
    assertThat(project().drafts()).isEmpty();
  }

  @Test
  void onlyTextsThatAreStillTheSameFit() {
    assertThat(changes.fit(List.of(edit(), move()))).isTrue();
    bench.documents.open(SENT_BACK);
    bench.drafts.create(SENT_BACK, "label: mine\n");
    assertThat(changes.fit(List.of(move()))).isFalse();
    bench.type(API, "# mine\n");
    assertThat(changes.fit(List.of(edit()))).isFalse();
  }
}
