package modeldesk.ui.inspector;

import static java.util.Objects.requireNonNull;
import static modeldesk.ui.WindowRobot.place;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import modeldesk.lang.find.Kind;
import modeldesk.lang.find.Meaning;
import modeldesk.lang.find.Spot;
import modeldesk.model.FileName;
import modeldesk.model.Issue;
import modeldesk.model.Severity;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import modeldesk.ui.Pictures;
import modeldesk.ui.TestStage;
import modeldesk.ui.WindowExtension;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Caret;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
final class InspectorViewTest {
  private static final FileName USERS = new FileName("ecomm/users.view");

  @TempDir static Path home;
  private final List<String> asked = new ArrayList<>();
  private Bench bench;
  private InspectorViewModel model;
  private Scene scene;
  private int hidden;

  private final class Asked implements Advice {
    @Override
    public void openPage(String address) {
      asked.add(address);
    }

    @Override
    public void listUses() {
      asked.add("uses");
    }

    @Override
    public void refreshSchema() {
      asked.add("refresh");
    }

    @Override
    public void validate() {
      asked.add("validate");
    }

    @Override
    public void fix(Issue issue) {
      asked.add("fix");
    }

    @Override
    public Optional<String> fixTitle(Issue issue) {
      return Optional.of("Delete field \"users.id\"");
    }

    @Override
    public boolean isNew(Issue issue) {
      return true;
    }
  }

  @Start
  void start(Stage stage) {
    bench = new Bench(home.resolve(Long.toString(System.nanoTime())));
    Language language = bench.language();
    model =
        new InspectorViewModel(
            bench.session, bench.documents, bench.issues, language, new Asked(), bench.background);
    scene = new Scene(new InspectorView(model, () -> hidden++), 304, 620);
    TestStage.show(stage, scene);
    bench.open(bench.shared());
    Document document = requireNonNull(bench.documents.open(USERS));
    int caret = document.text().indexOf("primary_key");
    bench.issues.replaceOmni(
        List.of(
            new Issue(
                Issue.Origin.OMNI,
                Severity.ERROR,
                "Field \"ecomm__users.id\" not found. The table may be newer than the schema.",
                "ecomm__users.view,dimensions,id",
                USERS,
                new Span(caret, caret + 4),
                null)));
    document.caretProperty().set(new Caret(caret, 3, 5));
    bench.window.until(() -> language.check() != null);
    bench.window.pass(Duration.ofSeconds(1));
    bench.window.until(() -> model.facts() != null && model.uses().total() > 0);
    bench.window.until(() -> !model.path().isRoot());
    bench.window.drain();
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> scene.getWindow().sizeToScene());
    bench.close();
  }

  private static String text(FxRobot robot, String query) {
    return robot.lookup(query).queryAs(Label.class).getText();
  }

  @Test
  void itKnowsTheCaretTheFileAndItsUses(FxRobot robot) {
    assertThat(text(robot, "#inspector-path")).isEqualTo("dimensions › id › primary_key");
    assertThat(requireNonNull(model.facts()).referenceName()).isEqualTo("ecomm__users");
    assertThat(requireNonNull(model.facts()).added()).isZero();
    assertThat(model.uses().first()).noneMatch(use -> use.file().equals(USERS));
    robot.interact(() -> Pictures.take(scene, "inspector-light"));
  }

  @Test
  void theIssueOfTheLineIsToldWhereverOnItTheCaretIs(FxRobot robot) {
    Document document = requireNonNull(bench.documents.active());
    int end = document.text().indexOf('\n', document.caretProperty().get().offset());
    robot.interact(() -> document.caretProperty().set(new Caret(end, 3, 22)));
    assertThat(model.here()).hasSize(1);
    robot.interact(() -> document.caretProperty().set(new Caret(end + 1, 4, 1)));
    assertThat(model.here()).isEmpty();
  }

  @Test
  void theAdviceIsInItsOrderAndDoesWhatItSays(FxRobot robot) {
    robot.clickOn("#inspector-fix");
    robot.clickOn("#inspector-refresh");
    robot.clickOn("#inspector-validate");
    assertThat(asked).containsExactly("fix", "refresh", "validate");
  }

  @Test
  void whatARefreshCannotCureGetsNoAdvice(FxRobot robot) {
    Issue missing = model.here().getFirst();
    Issue local =
        new Issue(
            Issue.Origin.LOCAL,
            Severity.ERROR,
            "This key is not found twice.",
            "",
            USERS,
            missing.span(),
            null);
    Issue policy =
        new Issue(
            Issue.Origin.OMNI,
            Severity.ERROR,
            "No access grant \"store_staff\"",
            "",
            USERS,
            missing.span(),
            null);
    assertThat(model.mayBeCuredByRefresh(missing)).isTrue();
    robot.interact(() -> {
      bench.issues.replaceOmni(List.of(policy));
      bench.issues.replaceLocal(List.of(local), Set.of());
      bench.window.pass(Duration.ofSeconds(1));
      bench.window.drain();
    });
    assertThat(model.here()).hasSize(2);
    assertThat(robot.lookup("#inspector-refresh").tryQuery()).isEmpty();
  }

  @Test
  void theWorstIssueOfALineComesFirst(FxRobot robot) {
    Span key = new Span(0, 3);
    robot.interact(() -> {
      Document users = requireNonNull(bench.documents.open(USERS));
      bench.issues.replaceLocal(
          List.of(
              new Issue(Issue.Origin.LOCAL, Severity.INFO, "advice", "", USERS, key, null),
              new Issue(
                  Issue.Origin.LOCAL, Severity.ERROR, "error", "", USERS, new Span(4, 6), null),
              new Issue(Issue.Origin.OMNI, Severity.ERROR, "file", "", USERS, null, null)),
          Set.of());
      users.caretProperty().set(new Caret(1, 1, 2));
      bench.window.pass(Duration.ofSeconds(1));
      bench.window.drain();
    });
    assertThat(model.here()).extracting(Issue::message).containsExactly("error", "advice", "file");
  }

  @Test
  void theKeyAtTheCaretIsDocumented(FxRobot robot) {
    robot.interact(() -> {
      Document users = requireNonNull(bench.documents.open(USERS));
      int at = users.text().indexOf("primary_key");
      users.caretProperty().set(new Caret(at + 2, 1, 1));
      bench.window.until(() -> model.path().last().equals("primary_key"));
    });
    assertThat(requireNonNull(model.documentation()).name()).isEqualTo("primary_key");
    robot.clickOn("#inspector-page");
    assertThat(asked).last().asString().startsWith("https://docs.omni.co/modeling/");
  }

  @Test
  void aNameAtTheCaretTellsWhatItStandsForAndLeadsThere(FxRobot robot) {
    robot.interact(() -> {
      Document users = requireNonNull(bench.documents.open(USERS));
      int at = users.text().indexOf("${last_name}") + 4;
      users.caretProperty().set(new Caret(at, 1, 1));
      bench.window.pass(Duration.ofMillis(150));
      bench.window.until(() -> model.meaning() != null && model.uses().name().contains("."));
    });
    assertThat(requireNonNull(model.meaning()).name()).isEqualTo("ecomm__users.last_name");
    assertThat(model.uses().name()).isEqualTo("ecomm__users.last_name");
    assertThat(model.uses().total()).isEqualTo(1);
    robot.interact(() -> Pictures.take(scene, "inspector-name-light"));
    robot.clickOn("#inspector-definition");
    Document users = requireNonNull(bench.documents.active());
    assertThat(users.port().selection().start()).isEqualTo(users.text().indexOf("last_name:"));
  }

  @Test
  void aLongNameIsFollowedByItsKindAndItsFactsWithoutAGap(FxRobot robot) {
    Meaning meaning =
        new Meaning(
            Kind.MEASURE,
            "ecomm__order_items.total_sale_price_of_the_last_seven_days",
            null,
            true,
            List.of(new Meaning.Fact("label", "Revenue")));
    VBox column = new VBox();
    robot.interact(() -> {
      column.setPrefSize(260, 400);
      requireNonNull((VBox) scene.getRoot()).getChildren().setAll(column);
      scene.getRoot().layout();
      column.getChildren().add(new MeaningPane(meaning, spot -> {}));
    });
    WaitForAsyncUtils.waitForFxEvents();
    Node kind = robot.lookup(".kit-pill").query();
    Node fact = robot.lookup("label").query();
    Bounds above = place(kind);
    assertThat(place(fact).getMinY() - above.getMaxY()).isBetween(0.0, 12.0);
    assertThat(place(kind.getParent()).getHeight()).isBetween(45.0, 80.0);
  }

  @Test
  void itsCrossHidesIt(FxRobot robot) {
    robot.clickOn("#inspector-close");
    assertThat(hidden).isEqualTo(1);
  }

  @Test
  void aFindingAboutChangedWordsSaysSoInsteadOfAdvising(FxRobot robot) {
    Document document = requireNonNull(bench.documents.active());
    int caret = document.caretProperty().get().offset();
    robot.interact(() -> {
      document.port().apply(Edits.of(Edit.insert(caret + 2, "x")));
      bench.window.drain();
    });
    assertThat(robot.lookup("Before your change").tryQuery()).isPresent();
    assertThat(robot.lookup("#inspector-validate").tryQuery()).isEmpty();
  }

  @Test
  void aUseOpensItsFile(FxRobot robot) {
    Spot first = model.uses().first().getFirst();
    robot.interact(() -> model.reveal(first));
    Document active = requireNonNull(bench.documents.active());
    assertThat(active.name()).isEqualTo(first.file());
    assertThat(active.port().selection()).isEqualTo(first.span());
    assertThat(active.text().substring(first.span().start(), first.span().end()))
        .isEqualTo("ecomm__users");
  }

  @Test
  void itsSectionsGiveWayWhenItGetsNarrower(FxRobot robot) {
    robot.interact(() -> scene.getWindow().setWidth(420));
    robot.interact(() -> scene.getRoot().layout());
    robot.interact(() -> scene.getWindow().setWidth(260));
    robot.interact(() -> scene.getRoot().layout());
    Node line = robot.lookup(".inspector-use .caption").query();
    assertThat(place(line).getMaxX()).isLessThan(250);
  }

  @Test
  void withoutAFileItSaysWhatStandsHere(FxRobot robot) {
    robot.interact(() -> bench.documents.close(requireNonNull(bench.documents.active())));
    assertThat(model.facts()).isNull();
    assertThat(model.here()).isEmpty();
    assertThat(robot.lookup(".kit-empty").query().isVisible()).isTrue();
  }
}
