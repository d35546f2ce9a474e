package modeldesk.ui.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import modeldesk.model.Checksum;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.ModelFile;
import modeldesk.model.Project;
import modeldesk.model.Target;
import modeldesk.store.History;
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
  void aDeletedFileIsADraftUntilItIsDiscarded() {
    document(API);
    bench.documents.delete(API);
    bench.untilWritten();
    assertThat(bench.documents.open()).isEmpty();
    assertThat(requireNonNull(bench.session.project()).text(API)).isNull();
    assertThat(bench.onDisk(target).getFirst().kind()).isEqualTo(Draft.Kind.DELETED);
    bench.documents.discard(API);
    bench.untilWritten();
    assertThat(requireNonNull(bench.session.project()).text(API)).startsWith("base_view: api");
    assertThat(bench.onDisk(target)).isEmpty();
  }

  @Test
  void aTextInPlaceOfADeletionThatWasOvertakenDoesNotReplaceUnseenWhatOvertookIt() {
    bench.documents.delete(API);
    bench.untilWritten();
    bench.session.fetched(
        target, API, new ModelFile(API, "label: Theirs\n", new Checksum("theirs")));
    bench.documents.rewrite(API, "label: Mine\n", History.Kind.DRAFT);
    bench.untilWritten();
    Project project = requireNonNull(bench.session.project());
    assertThat(project.isBehind(API)).isTrue();
    assertThat(project.text(API)).isEqualTo("label: Mine\n");
    assertThat(requireNonNull(bench.onDisk(target).getFirst().baseText()))
        .startsWith("base_view: api");
  }

  @Test
  void deletingAFileThatWasBegunHereLeavesWhatSomebodyElsePutUnderItsName() {
    FileName fresh = new FileName("fresh.topic");
    bench.drafts.create(fresh, "label: Mine\n");
    bench.untilWritten();
    bench.session.fetched(
        target, fresh, new ModelFile(fresh, "label: Theirs\n", new Checksum("theirs")));
    bench.documents.delete(fresh);
    bench.untilWritten();
    assertThat(requireNonNull(bench.session.project()).text(fresh)).isEqualTo("label: Theirs\n");
    assertThat(bench.onDisk(target)).isEmpty();
  }

  @Test
  void typingThatIsStillBeingKeptDoesNotBringADeletedFileBack() {
    document(API).port().apply(Edits.of(Edit.insert(0, "# mine\n")));
    bench.documents.delete(API);
    bench.untilWritten();
    assertThat(requireNonNull(bench.session.project()).text(API)).isNull();
    assertThat(bench.draftText(target, "api.topic")).isNull();
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
  void whatIsTypedDuringAPushStaysADraftOnTopOfWhatWasPushed() {
    Document document = document(API);
    document.port().apply(Edits.of(Edit.insert(0, "# sent\n")));
    String sent = document.text();
    document.port().apply(Edits.of(Edit.insert(0, "# typed since\n")));
    bench.documents.pushed(target, API, sent, new ModelFile(API, sent, new Checksum("new")));
    bench.untilWritten();
    assertThat(bench.onDisk(target))
        .singleElement()
        .satisfies(draft -> {
          assertThat(draft.baseText()).isEqualTo(sent);
          assertThat(draft.baseChecksum()).isEqualTo(new Checksum("new"));
          assertThat(draft.text()).startsWith("# typed since\n# sent\n");
        });
  }

  @Test
  void whatIsTypedDuringAPushStaysADraftWhenTheTabIsClosedBeforeItsEnd() {
    Document document = document(API);
    document.port().apply(Edits.of(Edit.insert(0, "# sent\n")));
    String sent = document.text();
    document.port().apply(Edits.of(Edit.insert(0, "# typed since\n")));
    String typed = document.text();
    bench.documents.close(document);
    bench.documents.pushed(target, API, sent, new ModelFile(API, sent, new Checksum("new")));
    bench.untilWritten();
    assertThat(bench.onDisk(target))
        .singleElement()
        .satisfies(draft -> {
          assertThat(draft.text()).isEqualTo(typed);
          assertThat(draft.baseText()).isEqualTo(sent);
          assertThat(draft.baseChecksum()).isEqualTo(new Checksum("new"));
        });
    assertThat(requireNonNull(bench.session.project()).drafts().values())
        .containsExactlyElementsOf(bench.onDisk(target));
  }

  @Test
  void whatIsTypedDuringAPushStaysADraftWhenAnotherBranchIsOpenedBeforeItsEnd() {
    Target other = bench.branch("test/other");
    Document document = document(API);
    document.port().apply(Edits.of(Edit.insert(0, "# sent\n")));
    String sent = document.text();
    document.port().apply(Edits.of(Edit.insert(0, "# typed since\n")));
    String typed = document.text();
    bench.open(other);
    bench.documents.pushed(target, API, sent, new ModelFile(API, sent, new Checksum("new")));
    bench.untilWritten();
    assertThat(bench.draftText(target, "api.topic")).isEqualTo(typed);
    bench.open(target);
    assertThat(requireNonNull(bench.session.project()).text(API)).isEqualTo(typed);
  }

  @Test
  void omnisOwnLayoutOfAPushedTextTakesItsPlaceInTheEditor() {
    Document document = document(API);
    document.port().apply(Edits.of(Edit.insert(0, "#sent\n")));
    bench.documents.pushed(
        target, API, document.text(), new ModelFile(API, "# sent\n", new Checksum("new")));
    bench.untilWritten();
    assertThat(document.text()).isEqualTo("# sent\n");
    assertThat(document.isDraft()).isFalse();
    assertThat(bench.onDisk(target)).isEmpty();
  }

  @Test
  void whatWasPushedIsMarkedStillWhenTheTargetIsOpenedAgain() {
    Target other = bench.branch("test/other");
    bench.documents.pushed(target, API, "", new ModelFile(API, "a: 1\n", new Checksum("new")));
    bench.open(other);
    assertThat(bench.documents.pushedFiles()).isEmpty();
    bench.documents.pushed(target, RETURNS, "", null);
    assertThat(bench.documents.pushedFiles()).isEmpty();
    bench.open(target);
    assertThat(bench.documents.pushedFiles()).containsExactlyInAnyOrder(API, RETURNS);
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
