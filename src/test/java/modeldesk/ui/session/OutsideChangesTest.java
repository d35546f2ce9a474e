package modeldesk.ui.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Project;
import modeldesk.model.Target;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutsideChangesTest {
  private static final FileName API = new FileName("api.topic");
  private static final FileName RETURNS = new FileName("returns.topic");

  @TempDir Path home;
  private Bench bench;
  private Target target;
  private Path folder;

  @BeforeEach
  void open() {
    bench = new Bench(home);
    target = bench.branch("test/outside");
    bench.open(target);
    folder = bench.store.folder("playground", target);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Document document(FileName name) {
    return requireNonNull(bench.documents.open(name));
  }

  private Project project() {
    return requireNonNull(bench.session.project());
  }

  private void type(FileName name, String text) {
    document(name).port().apply(Edits.of(Edit.insert(0, text)));
    settle();
  }

  private void settle() {
    bench.window.pass(Duration.ofSeconds(1));
    bench.untilWritten();
  }

  private void look() {
    bench.outside.look();
    bench.untilWritten();
    settle();
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(file), text);
  }

  private void undo(Document document) {
    var steps = document.port().undoSteps().get();
    String text = document.text();
    for (var change : steps.undo().getLast().inverse().changes()) {
      text =
          new StringBuilder(text)
              .replace(
                  change.start(), change.start() + change.removed().length(), change.inserted())
              .toString();
    }
    document.port().apply(Edits.between(document.text(), text));
  }

  private String notice() {
    assertThat(bench.notices.all()).hasSize(1);
    return bench.notices.all().getFirst().text();
  }

  @Test
  void nothingIsSaidOfWhatWasWrittenHere() {
    type(API, "# mine\n");
    look();
    assertThat(bench.notices.all()).isEmpty();
    assertThat(document(API).revision()).isEqualTo(1);
  }

  @Test
  void theOpenEditorTakesTheTextOverAsOneStep() throws Exception {
    type(API, "# mine\n");
    String mine = document(API).text();
    write("api.topic", "base_view: theirs\n");
    look();
    assertThat(document(API).text()).isEqualTo("base_view: theirs\n");
    assertThat(bench.draftText(target, "api.topic")).isEqualTo("base_view: theirs\n");
    assertThat(notice())
        .isEqualTo(
            "api.topic was changed by another program and is shown as it is now."
                + " Ctrl+Z in the file brings your text back.");
    undo(document(API));
    assertThat(document(API).text()).isEqualTo(mine);
    look();
    assertThat(bench.draftText(target, "api.topic")).isEqualTo(mine);
    assertThat(bench.notices.all()).hasSize(1);
  }

  @Test
  void aDraftThatNobodyHasOpenIsTakenOverAndUndoBringsBackWhatItWas() throws Exception {
    type(API, "# mine\n");
    String mine = document(API).text();
    bench.documents.close(document(API));
    settle();
    write("api.topic", "base_view: theirs\n");
    look();
    assertThat(project().text(API)).isEqualTo("base_view: theirs\n");
    assertThat(requireNonNull(project().drafts().get(API)).baseText()).startsWith("base_view: api");
    Document document = document(API);
    bench.untilWritten();
    undo(document);
    assertThat(document.text()).isEqualTo(mine);
  }

  @Test
  void aTextForAFileOfTheModelBeginsWithWhatWasFetched() throws Exception {
    String fetched = project().text(RETURNS);
    write("returns.topic", "base_view: theirs\n");
    look();
    Draft draft = requireNonNull(project().drafts().get(RETURNS));
    assertThat(draft.kind()).isEqualTo(Draft.Kind.CHANGED);
    assertThat(draft.baseText()).isEqualTo(fetched);
    assertThat(bench.onDisk(target)).containsExactly(draft);
  }

  @Test
  void anotherFileIsANewDraft() throws Exception {
    write("ecomm%2Fbrand_new.view", "label: New\n");
    look();
    assertThat(project().text(new FileName("ecomm/brand_new.view"))).isEqualTo("label: New\n");
    assertThat(requireNonNull(project().drafts().get(new FileName("ecomm/brand_new.view"))).kind())
        .isEqualTo(Draft.Kind.NEW);
  }

  @Test
  void whatIsTypedWhileTheOtherProgramWritesIsKeptAndSoIsTheOther() throws Exception {
    type(API, "# mine\n");
    write("api.topic", "base_view: theirs\n");
    document(API).port().apply(Edits.of(Edit.insert(0, "# more\n")));
    look();
    assertThat(document(API).text()).startsWith("# more\n# mine\n");
    assertThat(bench.draftText(target, "api.topic")).startsWith("# more\n# mine\n");
    assertThat(notice())
        .startsWith(
            "api.topic was changed by another program while you changed it here. Both are kept:"
                + " your text is the draft, the other one is in "
                + folder.resolve("api.topic.theirs-"));
    Notice.Action take = requireNonNull(bench.notices.all().getFirst().action());
    assertThat(take.label()).isEqualTo("Take the other text");
    take.run().run();
    settle();
    assertThat(bench.draftText(target, "api.topic")).isEqualTo("base_view: theirs\n");
    undo(document(API));
    assertThat(document(API).text()).startsWith("# more\n# mine\n");
  }

  @Test
  void whatIsTypedWhileTheDiskIsLookedAtIsNotReplaced() throws Exception {
    type(API, "# mine\n");
    write("api.topic", "base_view: theirs\n");
    bench.outside.look();
    document(API).port().apply(Edits.of(Edit.insert(0, "# more\n")));
    bench.untilWritten();
    settle();
    assertThat(document(API).text()).startsWith("# more\n# mine\n");
    assertThat(notice()).contains("Both are kept");
  }

  @Test
  void aDraftWhoseFileIsTakenAwayIsWrittenAgain() throws Exception {
    type(API, "# mine\n");
    Files.delete(folder.resolve("api.topic"));
    look();
    assertThat(bench.draftText(target, "api.topic")).startsWith("# mine\n");
    assertThat(notice())
        .isEqualTo(
            "The draft of api.topic was removed from its folder by another program. It is kept and"
                + " was written there again; to give it up, discard it in Changes.");
  }

  @Test
  void whatIsNoTextIsNotTakenOver() throws Exception {
    type(API, "# mine\n");
    Files.write(folder.resolve("api.topic"), new byte[] {(byte) 0xff});
    look();
    assertThat(bench.draftText(target, "api.topic")).startsWith("# mine\n");
    assertThat(notice())
        .startsWith("What another program wrote to api.topic is no text and was not taken over;");
  }

  @Test
  void manyAreToldInOneSentence() throws Exception {
    for (int i = 1; i <= 5; i++) {
      write("new_" + i + ".topic", "base_view: api\n");
    }
    look();
    assertThat(notice())
        .isEqualTo(
            "5 drafts were changed by another program and are shown as they are now: new_1.topic,"
                + " new_2.topic, new_3.topic and 2 more. Ctrl+Z in each file brings your text"
                + " back.");
  }
}
