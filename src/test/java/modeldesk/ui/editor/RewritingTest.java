package modeldesk.ui.editor;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import modeldesk.model.FileName;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RewritingTest {
  private static final FileName TOPIC = new FileName("order_transactions.topic");

  @TempDir Path home;
  private Bench bench;
  private Document document;
  private Rewriting rewriting;

  @BeforeEach
  void open() {
    bench = new Bench(home);
    rewriting = new Rewriting(bench.session, bench.documents, bench.notices, bench.background);
    bench.open(bench.branch("fix/topics"));
    document = requireNonNull(bench.documents.open(TOPIC));
    write("base_view: x\njoins:\n    b: {}\n    # first\n    a: {}\n\n\nlabel: Y\n");
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void formatsInOneStep() {
    rewriting.format();
    long before = document.revision();
    bench.window.until(() -> document.revision() > before);
    assertThat(document.text())
        .isEqualTo("base_view: x\njoins:\n  b: {}\n  # first\n  a: {}\n\nlabel: Y\n");
    assertThat(document.revision()).isEqualTo(before + 1);
  }

  @Test
  void sortsWhatWasTypedMeanwhileToo() {
    document.reveal(new Span(14, 14));
    rewriting.sortKeys();
    document.port().apply(Edits.of(new Edit(0, 0, "ai_context: z\n")));
    bench.window.until(() -> document.text().contains("# first\n    a: {}\n    b: {}\n"));
    assertThat(document.text()).startsWith("ai_context: z\nbase_view: x\njoins:\n    # first\n");
  }

  @Test
  void aFileWithMistakesIsRefusedWithASentence() {
    write("a: [\n");
    rewriting.format();
    bench.window.until(() -> !bench.notices.all().isEmpty());
    assertThat(bench.notices.all().getLast().text())
        .isEqualTo("The file has YAML mistakes. Correct them first, they are marked red.");
    assertThat(document.text()).isEqualTo("a: [\n");
  }

  private void write(String text) {
    document.port().apply(Edits.of(new Edit(0, document.port().length(), text)));
  }
}
