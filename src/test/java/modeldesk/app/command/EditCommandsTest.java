package modeldesk.app.command;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import modeldesk.model.FileName;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.ui.TestStage;
import modeldesk.ui.WindowExtension;
import modeldesk.ui.code.CodeView;
import modeldesk.ui.editor.EditorView;
import modeldesk.ui.editor.EditorViewModel;
import modeldesk.ui.editor.Rewriting;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Document;
import modeldesk.ui.shell.Command;
import modeldesk.ui.shell.Commands;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
final class EditCommandsTest {
  @TempDir static Path home;
  private Bench bench;
  private EditorView view;
  private Commands commands;

  @Start
  void start(Stage stage) {
    bench = new Bench(home);
    bench.open(bench.branch("fix/topics"));
    EditorViewModel model =
        new EditorViewModel(
            bench.session, bench.documents, bench.issues, bench.language(), bench.background);
    view = new EditorView(model, bench.background);
    TestStage.show(stage, new Scene(view, 700, 400));
    CommandList list = new CommandList();
    Rewriting rewriting =
        new Rewriting(bench.session, bench.documents, bench.notices, bench.background);
    new EditCommands(model, view, rewriting).addTo(list);
    commands = new Commands(list.all(), reason -> {});
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void theTextIsCutCopiedPastedAndSearchedByCommandsToo() {
    Document document =
        on(() -> requireNonNull(bench.documents.open(new FileName("returns.topic"))));
    on(() -> {
      Edit all = new Edit(0, document.port().length(), "one\n");
      document.port().apply(Edits.of(all));
      bench.window.drain();
      return true;
    });
    run("edit.selectAll");
    run("edit.cut");
    assertThat(on(document::text)).isEmpty();
    run("edit.paste");
    run("edit.paste");
    assertThat(on(document::text)).isEqualTo("one\none\n");
    run("edit.selectAll");
    run("edit.copy");
    run("edit.find");
    assertThat(on(() -> shown("#find-field"))).isTrue();
    assertThat(on(() -> shown("#replace-field"))).isFalse();
    run("edit.replace");
    assertThat(on(() -> shown("#replace-field"))).isTrue();
  }

  private boolean shown(String field) {
    CodeView code = requireNonNull(view.code());
    return code.lookup(field) instanceof TextInputControl control
        && control.getParent().isVisible()
        && code.lookup("#find-bar").isVisible();
  }

  private void run(String id) {
    List<Command> found =
        commands.all().stream().filter(command -> command.id().equals(id)).toList();
    assertThat(found).as(id).hasSize(1);
    on(() -> {
      commands.run(found.getFirst());
      return true;
    });
  }

  private static <T> T on(Callable<T> action) {
    T result = WaitForAsyncUtils.waitForAsyncFx(60_000, action);
    WaitForAsyncUtils.waitForFxEvents();
    return result;
  }
}
