package modeldesk.ui.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import modeldesk.model.Checksum;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
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

final class FileTextsTest {
  private static final FileName API = new FileName("api.topic");
  private static final FileName RETURNS = new FileName("returns.topic");

  @TempDir Path home;
  private Bench bench;
  private Target target;

  @BeforeEach
  void open() {
    bench = new Bench(home);
    target = bench.branch("test/texts");
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
  void aDeletedFileIsADraftUntilItIsDiscarded() {
    document(API);
    bench.texts.delete(API);
    bench.untilWritten();
    assertThat(bench.documents.open()).isEmpty();
    assertThat(requireNonNull(bench.session.project()).text(API)).isNull();
    assertThat(bench.onDisk(target).getFirst().kind()).isEqualTo(Draft.Kind.DELETED);
    bench.texts.discard(API);
    bench.untilWritten();
    assertThat(requireNonNull(bench.session.project()).text(API)).startsWith("base_view: api");
    assertThat(bench.onDisk(target)).isEmpty();
  }

  @Test
  void aTextInPlaceOfADeletionThatWasOvertakenDoesNotReplaceUnseenWhatOvertookIt() {
    bench.texts.delete(API);
    bench.untilWritten();
    bench.session.fetched(
        target, API, new ModelFile(API, "label: Theirs\n", new Checksum("theirs")));
    bench.texts.rewrite(API, "label: Mine\n", History.Kind.DRAFT);
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
    bench.texts.delete(fresh);
    bench.untilWritten();
    assertThat(requireNonNull(bench.session.project()).text(fresh)).isEqualTo("label: Theirs\n");
    assertThat(bench.onDisk(target)).isEmpty();
  }

  @Test
  void typingThatIsStillBeingKeptDoesNotBringADeletedFileBack() {
    document(API).port().apply(Edits.of(Edit.insert(0, "# mine\n")));
    bench.texts.delete(API);
    bench.untilWritten();
    assertThat(requireNonNull(bench.session.project()).text(API)).isNull();
    assertThat(bench.draftText(target, "api.topic")).isNull();
  }

  @Test
  void whatIsTypedDuringAPushStaysADraftOnTopOfWhatWasPushed() {
    Document document = document(API);
    document.port().apply(Edits.of(Edit.insert(0, "# sent\n")));
    String sent = document.text();
    document.port().apply(Edits.of(Edit.insert(0, "# typed since\n")));
    bench.texts.pushed(target, API, sent, new ModelFile(API, sent, new Checksum("new")));
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
    bench.texts.pushed(target, API, sent, new ModelFile(API, sent, new Checksum("new")));
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
    bench.texts.pushed(target, API, sent, new ModelFile(API, sent, new Checksum("new")));
    bench.untilWritten();
    assertThat(bench.draftText(target, "api.topic")).isEqualTo(typed);
    bench.open(target);
    assertThat(requireNonNull(bench.session.project()).text(API)).isEqualTo(typed);
  }

  @Test
  void omnisOwnLayoutOfAPushedTextTakesItsPlaceInTheEditor() {
    Document document = document(API);
    document.port().apply(Edits.of(Edit.insert(0, "#sent\n")));
    bench.texts.pushed(
        target, API, document.text(), new ModelFile(API, "# sent\n", new Checksum("new")));
    bench.untilWritten();
    assertThat(document.text()).isEqualTo("# sent\n");
    assertThat(document.isDraft()).isFalse();
    assertThat(bench.onDisk(target)).isEmpty();
  }

  @Test
  void whatWasPushedIsMarkedStillWhenTheTargetIsOpenedAgain() {
    Target other = bench.branch("test/other");
    bench.texts.pushed(target, API, "", new ModelFile(API, "a: 1\n", new Checksum("new")));
    bench.open(other);
    assertThat(bench.texts.pushedFiles()).isEmpty();
    bench.texts.pushed(target, RETURNS, "", null);
    assertThat(bench.texts.pushedFiles()).isEmpty();
    bench.open(target);
    assertThat(bench.texts.pushedFiles()).containsExactlyInAnyOrder(API, RETURNS);
  }

  @Test
  void whatIsRolledBackIsMarkedNoMoreUnlessItWasPushedBefore() {
    bench.texts.pushed(target, API, "", new ModelFile(API, "a: 1\n", new Checksum("new")));
    bench.texts.pushed(target, API, "", new ModelFile(API, "a: 2\n", new Checksum("newer")));
    bench.texts.pushed(target, RETURNS, "", null);
    bench.texts.rolledBack(target, List.of(API, RETURNS));
    assertThat(bench.texts.pushedFiles()).containsExactly(API);
    bench.texts.rolledBack(target, List.of(API));
    assertThat(bench.texts.pushedFiles()).isEmpty();
  }
}
