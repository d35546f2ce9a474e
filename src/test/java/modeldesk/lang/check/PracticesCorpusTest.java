package modeldesk.lang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import modeldesk.lang.check.practice.Practices;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.model.FileName;
import modeldesk.model.Fix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the best practices advise, written out, and that they advise nothing in the twin of each
/// case. `-> ` behind what is found is the title of the fix that makes the twin.
final class PracticesCorpusTest {
  private static final List<String> GROUPS = List.of("topics", "words", "fields", "views");

  static Stream<CheckCase> cases() {
    return GROUPS.stream()
        .flatMap(group -> CheckCase.read("practice/" + group, "practice/base").stream());
  }

  static Stream<CheckCase> curedCases() {
    return cases().filter(each -> each.found().stream().anyMatch(line -> line.contains(" -> ")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void advisesWhatCouldBeBetter(CheckCase each) {
    ModelIndex model = each.wrong();
    assertThat(CheckCase.written(model, findings(model)))
        .containsExactlyInAnyOrderElementsOf(
            each.found().stream().map(line -> line.split(" -> ", 2)[0]).toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void advisesNothingInTheTwin(CheckCase each) {
    ModelIndex model = each.right();
    assertThat(CheckCase.written(model, findings(model))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("curedCases")
  void theFixMakesTheTwin(CheckCase each) {
    ModelIndex model = each.wrong();
    String title = each.found().getFirst().split(" -> ", 2)[1];
    List<Fix> fixes = findings(model).getFirst().fixes(model);
    assertThat(fixes).extracting(Fix::title).containsExactly(title);
    assertThat(texts(Cured.model(model, fixes.getFirst()))).isEqualTo(texts(each.right()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void theModelsOfTheCasesAreSound(CheckCase each) {
    assertThat(CheckCase.written(each.right(), Check.of(each.right()).findings())).isEmpty();
  }

  @Test
  void everyPracticeHasACase() {
    TreeSet<String> codes =
        cases()
            .flatMap(each -> each.found().stream())
            .map(line -> line.split(" ", -1)[1])
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(codes).hasSize(Practices.all().size() - 1).doesNotContain("practice-ai-budget");
    assertThat(codes).allMatch(code -> code.startsWith(Practices.PREFIX));
    assertThat(cases().map(CheckCase::name)).doesNotHaveDuplicates();
  }

  @Test
  void muchToReadForTheAiIsAdviceAndTooMuchAWarning() {
    assertThat(budget(70_000)).isEmpty();
    assertThat(budget(80_000)).containsExactly("I practice-ai-budget orders.topic:1:12");
    assertThat(budget(101_000)).containsExactly("W practice-ai-budget orders.topic:1:12");
  }

  @Test
  void whatTheAiMayNotSeeDoesNotCount() {
    assertThat(budget(101_000, "hidden: true", "")).isEmpty();
    assertThat(budget(101_000, "", "ai_fields: [ all_views.*, -shop__users.country ]\n")).isEmpty();
    assertThat(budget(101_000, "", "ai_fields: [ all_views.* ]\n")).hasSize(1);
  }

  private static List<String> budget(int size) {
    return budget(size, "", "");
  }

  private static List<String> budget(int size, String field, String topic) {
    CheckCase sample = CheckCase.read("practice/words", "practice/base").getFirst();
    FileName users = new FileName("shop/users.view");
    FileName orders = new FileName("orders.topic");
    ModelIndex model = sample.right();
    String longer =
        "country:\n    ai_context: " + "word ".repeat(size / 5) + "\n    " + field + "\n";
    String before = Objects.requireNonNull(model.file(orders)).text();
    model =
        model
            .with(
                users,
                Objects.requireNonNull(model.file(users)).text().replace("country: {}\n", longer))
            .with(orders, before + topic);
    return CheckCase.written(model, findings(model));
  }

  private static List<Finding> findings(ModelIndex model) {
    return Check.of(model, Practices.all()).findings();
  }

  private static SortedMap<FileName, String> texts(ModelIndex model) {
    return model.files().stream()
        .collect(Collectors.toMap(IndexedFile::name, IndexedFile::text, (a, b) -> a, TreeMap::new));
  }
}
