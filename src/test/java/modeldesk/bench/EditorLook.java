package modeldesk.bench;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import modeldesk.app.Theme;
import modeldesk.model.FileName;
import modeldesk.model.Issue;
import modeldesk.model.Severity;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import modeldesk.ui.code.DiffControls;
import modeldesk.ui.code.DiffView;
import modeldesk.ui.editor.EditorView;
import modeldesk.ui.editor.EditorViewModel;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Document;

/// Pictures of the editor and the diff view in both looks, written to `target/look`.
public final class EditorLook {
  private EditorLook() {}

  public static void main(String[] args) throws Exception {
    Fx.start();
    for (Theme.Choice choice : new Theme.Choice[] {Theme.Choice.LIGHT, Theme.Choice.DARK}) {
      Theme theme = Fx.on(() -> new Theme(choice));
      String name = choice == Theme.Choice.LIGHT ? "light" : "dark";
      editor(theme, name);
      diff(theme, name);
    }
    Platform.exit();
    System.exit(0);
  }

  private static void editor(Theme theme, String look) throws Exception {
    try (Bench bench = new Bench(Files.createTempDirectory("look"))) {
      bench.session.open(bench.branch("fix/topics-" + look));
      bench.window.until(() -> bench.session.project() != null);
      Scene scene =
          Fx.on(() -> {
            var model =
                new EditorViewModel(
                    bench.session,
                    bench.documents,
                    bench.issues,
                    bench.language(),
                    bench.background);
            Scene made = new Scene(new EditorView(model, bench.background), 800, 600);
            theme.dress(made);
            Stage stage = new Stage();
            stage.setScene(made);
            stage.show();
            return made;
          });
      Fx.on(() -> {
        bench.documents.open(new FileName("order_transactions.topic"));
        bench.documents.open(new FileName("ecomm/order_items.view"));
        return null;
      });
      Fx.pulses(5);
      Fx.on(() -> {
        change(bench);
        bench.window.pass(Duration.ofSeconds(1));
        return null;
      });
      for (int i = 0; i < 20; i++) {
        Fx.pulses(2);
        Fx.on(() -> {
          bench.window.pass(Duration.ofSeconds(1));
          return null;
        });
      }
      Fx.picture(scene, Path.of("target/look/editor-" + look + ".png"));
      Fx.on(() -> {
        Objects.requireNonNull(((EditorView) scene.getRoot()).code()).find();
        ((TextField) scene.lookup("#find-field")).setText("status");
        return null;
      });
      Fx.pulses(5);
      Fx.picture(scene, Path.of("target/look/find-" + look + ".png"));
      Fx.on(() -> {
        scene.getWindow().hide();
        return null;
      });
    }
  }

  private static void change(Bench bench) {
    Document document = Objects.requireNonNull(bench.documents.active());
    String text = document.text();
    int sql = text.indexOf("sql: ${status}");
    int later = text.indexOf("group_label: Statuses");
    int end = text.indexOf("label: Ordered At");
    document
        .port()
        .apply(
            new Edits(
                List.of(
                    new Edit(
                        sql,
                        sql + 14,
                        """
                        # One date for every tile, picked by Date Basis
                            sql: |-
                              CASE {{ filters.ecomm__order_items.date_basis.value }}
                                WHEN 'shipped' THEN ${shipped_at}
                              END\
                        """),
                    Edit.insert(later + 20, " too"),
                    new Edit(end, text.indexOf('\n', end) + 5, ""))));
    int word = document.text().indexOf("${shipped_at}");
    bench.issues.replaceOmni(
        List.of(
            issue(document, Severity.ERROR, new Span(word + 2, word + 12)),
            issue(document, Severity.WARNING, new Span(word - 60, word - 40))));
    document.reveal(new Span(word + 5, word + 5));
  }

  private static String sample() throws Exception {
    String file = "/modeldesk/playground/blobs_r_us/ecomm/order_items.view";
    try (InputStream in = Objects.requireNonNull(EditorLook.class.getResourceAsStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Issue issue(Document document, Severity severity, Span span) {
    return new Issue(
        Issue.Origin.OMNI, severity, "No such field.", "", document.name(), span, null);
  }

  private static void diff(Theme theme, String look) throws Exception {
    String left = sample();
    String right =
        left.replace("label: ", "label: Nice ")
            .replaceFirst("(?m)^  (\\w+):\\n", "  $1:\n    # One date for every tile\n    a: 1\n");
    DiffView view = Fx.on(DiffView::new);
    Scene scene =
        Fx.on(() -> {
          var root = new BorderPane(view);
          root.setTop(new DiffControls(view));
          Scene made = new Scene(root, 980, 640);
          theme.dress(made);
          Stage stage = new Stage();
          stage.setScene(made);
          stage.show();
          view.show("On branch · fetched 14:41", left, "Draft · this computer 14:46", right);
          return made;
        });
    Fx.pulses(5);
    Fx.picture(scene, Path.of("target/look/diff-" + look + ".png"));
    Fx.on(() -> {
      view.unifiedProperty().set(true);
      view.nextChange();
      return null;
    });
    Fx.pulses(5);
    Fx.picture(scene, Path.of("target/look/unified-" + look + ".png"));
    Fx.on(() -> {
      scene.getWindow().hide();
      return null;
    });
  }
}
