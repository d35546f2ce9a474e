package modeldesk.ui.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import modeldesk.model.Checksum;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.ModelFile;
import modeldesk.model.Target;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DocumentsTest {
  private static final FileName API = new FileName("api.topic");
  private static final FileName RETURNS = new FileName("returns.topic");

  @TempDir Path home;
  private Bench bench;
  private Target target;

  @BeforeEach
  void open() {
    bench = new Bench(home);
    target = bench.branch("test/documents");
    bench.open(target);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Document document(FileName name) {
    return requireNonNull(bench.documents.open(name));
  }

  @Test
  void typedTextIsOnDiskWithinASecond() {
    Document document = document(API);
    document.port().apply(Edits.of(Edit.insert(0, "# mine\n")));
    bench.window.pass(Duration.ofSeconds(1));
    bench.untilWritten();
    assertThat(bench.draftText(target, "api.topic")).startsWith("# mine\nbase_view: api\n");
    assertThat(requireNonNull(bench.session.project()).drafts()).containsOnlyKeys(API);
  }

  @Test
  void textTypedWithoutAPauseIsKeptAllTheSame() {
    Document document = document(API);
    for (int i = 0; i < 10; i++) {
      document.port().apply(Edits.of(Edit.insert(0, "#")));
      bench.window.pass(Duration.ofMillis(100));
    }
    bench.untilWritten();
    assertThat(bench.draftText(target, "api.topic")).startsWith("####");
  }

  @Test
  void aFileThatIsOpenedAgainBeforeTheDiskHasItsTextShowsWhatWasTyped() {
    Document document = document(API);
    document.port().apply(Edits.of(Edit.insert(0, "# mine\n")));
    bench.documents.close(document);
    assertThat(document(API).text()).startsWith("# mine\n");
    assertThat(document(API).isDraft()).isTrue();
    bench.untilWritten();
    assertThat(bench.draftText(target, "api.topic")).startsWith("# mine\n");
  }

  @Test
  void typingTheFetchedTextAgainLeavesNoDraft() {
    Document document = document(API);
    document.port().apply(Edits.of(Edit.insert(0, "x")));
    bench.window.pass(Duration.ofSeconds(1));
    bench.untilWritten();
    document.port().apply(Edits.of(new Edit(0, 1, "")));
    bench.window.pass(Duration.ofSeconds(1));
    bench.untilWritten();
    assertThat(bench.onDisk(target)).isEmpty();
    assertThat(document.isDraft()).isFalse();
    assertThat(requireNonNull(bench.session.project()).drafts()).isEmpty();
  }

  @Test
  void closingATabKeepsWhatWasTyped() {
    Document document = document(API);
    document.port().apply(Edits.of(Edit.insert(0, "# mine\n")));
    bench.documents.close(document);
    bench.untilWritten();
    assertThat(document(API).text()).startsWith("# mine\n");
  }

  @Test
  void switchingTheModeKeepsDraftsApart() {
    document(API).port().apply(Edits.of(Edit.insert(0, "# combined\n")));
    bench.session.switchMode(Mode.EXTENSION);
    bench.window.until(() -> requireNonNull(bench.session.target()).mode() == Mode.EXTENSION);
    bench.untilWritten();
    assertThat(requireNonNull(bench.session.project()).drafts()).isEmpty();
    bench.open(target);
    assertThat(document(API).text()).startsWith("# combined\n");
  }

  @Test
  void openTabsComeBackOnAnotherBranchAsFarAsTheirFilesExist() {
    document(API);
    document(RETURNS);
    bench.documents.activate(document(API));
    bench.open(bench.branch("test/other"));
    assertThat(bench.documents.open().stream().map(Document::name)).containsExactly(API, RETURNS);
    assertThat(requireNonNull(bench.documents.active()).name()).isEqualTo(API);
  }

  @Test
  void syntaxErrorsAppearWhileTypingAndFollowEdits() {
    bench.language();
    Document document = document(API);
    int end = document.text().length();
    document.port().apply(Edits.of(Edit.insert(end, "tags: [ a\n")));
    bench.window.pass(Duration.ofMillis(300));
    bench.window.until(() -> !bench.issues.of(API).isEmpty());
    int start = requireNonNull(bench.issues.of(API).getFirst().span()).start();
    document.port().apply(Edits.of(Edit.insert(0, "# a line above\n")));
    assertThat(requireNonNull(bench.issues.of(API).getFirst().span()).start())
        .isEqualTo(start + "# a line above\n".length());
  }

  @Test
  void lineEndsAndByteOrderMarkSurviveAnEdit() {
    bench.session.fetched(
        target, API, new ModelFile(API, "\uFEFFlabel: a\r\nhidden: true\r\n", new Checksum("c")));
    Document document = document(API);
    assertThat(document.text()).isEqualTo("label: a\nhidden: true\n");
    document.port().apply(Edits.of(Edit.insert(8, "b")));
    bench.window.pass(Duration.ofSeconds(1));
    bench.untilWritten();
    assertThat(bench.draftText(target, "api.topic"))
        .isEqualTo("\uFEFFlabel: ab\r\nhidden: true\r\n");
  }

  @Test
  void aReloadShowsWhatChangedAndLeavesDraftsAlone() throws Exception {
    Document draft = document(API);
    Document plain = document(RETURNS);
    draft.port().apply(Edits.of(Edit.insert(0, "# mine\n")));
    for (FileName name : java.util.List.of(API, RETURNS)) {
      bench.api.write(
          target,
          new modeldesk.api.YamlWrite(
              name, "label: theirs\nbase_view: ecomm__returns\n", null, "x"));
    }
    bench.session.reload();
    bench.window.until(() -> plain.text().startsWith("label: theirs"));
    assertThat(draft.text()).startsWith("# mine\nbase_view: api");
  }
}
