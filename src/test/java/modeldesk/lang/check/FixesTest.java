package modeldesk.lang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import modeldesk.model.FileName;
import modeldesk.model.Fix;
import modeldesk.model.Issue;
import modeldesk.model.Mode;
import modeldesk.model.Model;
import modeldesk.model.ModelFile;
import modeldesk.model.ModelKind;
import modeldesk.model.Project;
import modeldesk.model.Severity;
import modeldesk.model.Snapshot;
import modeldesk.model.Target;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FixesTest {
  private static final Map<String, String> FILES =
      Map.of(
          "sales/api.topic",
          "base_view: gone\njoins:\n  v:\n    w: {}\nviews:\n  v:\n    measures:\n      own:\n        sql: x\n      two:\n        sql: y\n",
          "shop/orders.view",
          "# Reference this view as v\ndimensions:\n  a: {}\n  b: {}\nmeasures:\n  m:\n    sql: x\n",
          "facts.query.view",
          "sql: x\n",
          "relationships",
          "- join_from_view: a\n  join_to_view: b\n- join_from_view: a\n  join_to_view: c\n");

  @ParameterizedTest
  @CsvSource({
    "'Delete topic \"api\"', sales/api.topic",
    "'delete topic \"api\"', sales/api.topic",
    "'Delete view \"v\"', shop/orders.view",
    "'Remove view \"facts\"', facts.query.view",
    "'Ignore view \"v\"', shop/orders.view",
    "'Ignore topic \"api\"', sales/api.topic",
    "'Delete view \"shop__orders\"', shop/orders.view"
  })
  void deletesTheFileThatIsNamed(String title, String file) {
    assertThat(Fixes.of(issue(title, "", null), project()))
        .contains(new Fix(title, List.of(new Fix.Change.Delete(new FileName(file)))));
  }

  @Test
  void removesAFieldOfAView() {
    assertThat(changed("Delete field \"v.a\"", "", null))
        .isEqualTo(
            "# Reference this view as v\ndimensions:\n  b: {}\nmeasures:\n  m:\n    sql: x\n");
    assertThat(changed("Ignore dimension \"v.a\"", "", null))
        .isEqualTo(
            "# Reference this view as v\ndimensions:\n  b: {}\nmeasures:\n  m:\n    sql: x\n");
    assertThat(changed("Remove measure \"v.m\"", "", null))
        .isEqualTo("# Reference this view as v\ndimensions:\n  a: {}\n  b: {}\nmeasures: {}\n");
  }

  @Test
  void removesAFieldThatATopicAddsToAView() {
    assertThat(changed("Delete field \"v.own\"", "", "sales/api.topic"))
        .isEqualTo(
            "base_view: gone\njoins:\n  v:\n    w: {}\nviews:\n  v:\n    measures:\n      two:\n        sql: y\n");
  }

  @Test
  void removesAJoinOfTheTopicTheIssueIsIn() {
    assertThat(changed("Remove join \"w\"", "api.topic,joins,v,w", "sales/api.topic"))
        .startsWith("base_view: gone\njoins:\n  v: {}\nviews:\n");
  }

  @ParameterizedTest
  @CsvSource({
    "'Delete relationship from \"a\" to \"c\"', ''",
    "'Delete relationship \"c\"', ''",
    "'Remove relationship', 'relationships,1'",
    "'Remove relationship', 'relationships,1,join_to_view'"
  })
  void removesARelationship(String title, String yamlPath) {
    assertThat(changed(title, yamlPath, "relationships"))
        .isEqualTo("- join_from_view: a\n  join_to_view: b\n");
  }

  @Test
  void marksAViewAsIgnoredInTheAuthoredLayer() {
    Issue issue = issue("Ignore view \"v\"", "", null);
    Fix fix = Fixes.of(issue, project(Mode.EXTENSION)).orElseThrow();
    assertThat(fix.changes())
        .containsExactly(
            new Fix.Change.Edit(
                new FileName("shop/orders.view"), Edits.of(Edit.insert(27, "ignored: true\n"))));
    assertThat(Fixes.of(issue("Ignore field \"v.a\"", "", null), project(Mode.EXTENSION)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Delete topic \"gone\"",
        "Delete topic",
        "Delete topic \"v\"",
        "Delete field \"v.gone\"",
        "Delete field \"gone.a\"",
        "Remove join \"gone\"",
        "Delete relationship from \"a\" to \"gone\"",
        "Delete relationship \"a\"",
        "Delete relationship from \"a\" to \"b\" to \"c\"",
        "Ignore view \"gone\"",
        "Ignore join \"gone\"",
        "Replace \"a\" with \"b\"",
        "Add primary key",
        ""
      })
  void knowsNoCureForOtherWordsOrNames(String title) {
    assertThat(Fixes.of(issue(title, "", "sales/api.topic"), project())).isEmpty();
  }

  @Test
  void knowsNoCureWhereTheServerProposesNone() {
    Issue issue =
        new Issue(Issue.Origin.OMNI, Severity.ERROR, "x", "sales/api.topic", null, null, null);
    assertThat(Fixes.of(issue, project())).isEmpty();
  }

  private static String changed(String title, String yamlPath, @Nullable String file) {
    Fix fix = Fixes.of(issue(title, yamlPath, file), project()).orElseThrow();
    assertThat(fix.changes()).hasSize(1);
    Fix.Change.Edit edit = (Fix.Change.Edit) fix.changes().getFirst();
    return edit.edits().apply(FILES.getOrDefault(edit.file().key(), ""));
  }

  private static Issue issue(String title, String yamlPath, @Nullable String file) {
    return new Issue(
        Issue.Origin.OMNI,
        Severity.ERROR,
        "message",
        yamlPath,
        file == null ? null : new FileName(file),
        null,
        new Issue.AutoFix(title, title));
  }

  private static Project project() {
    return project(Mode.COMBINED);
  }

  private static Project project(Mode mode) {
    Model model = new Model("m", "m", ModelKind.SHARED, null, null, null, null, null);
    List<ModelFile> files =
        FILES.entrySet().stream()
            .map(e -> new ModelFile(new FileName(e.getKey()), e.getValue(), null))
            .toList();
    Target target = new Target(model, null, mode);
    return Project.of(Snapshot.of(target, files, 1, Instant.EPOCH), List.of());
  }
}
