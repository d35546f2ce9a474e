package modeldesk.lang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import modeldesk.lang.index.Layers;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Surroundings;
import modeldesk.model.FileName;
import modeldesk.model.Fix;
import modeldesk.model.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the rules find, written out by the groups of YAML reference §10, and that they find nothing
/// in the twin of each case. `CheckCase` says how the cases are written.
final class RulesCorpusTest {
  private static final List<String> GROUPS =
      List.of(
          "shape",
          "base-view",
          "views",
          "fields",
          "timeframes",
          "topics",
          "joins",
          "names",
          "duplicates",
          "keys",
          "cycles",
          "mustache",
          "files",
          "access",
          "composite");

  static Stream<CheckCase> cases() {
    return GROUPS.stream().flatMap(group -> CheckCase.read(group).stream());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void findsWhatIsWrong(CheckCase each) {
    ModelIndex model = each.wrong();
    assertThat(CheckCase.written(model, Check.of(model).findings()))
        .containsExactlyInAnyOrderElementsOf(each.found());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void findsNothingInTheTwin(CheckCase each) {
    ModelIndex model = each.right();
    assertThat(CheckCase.written(model, Check.of(model).findings())).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void noCureAddsAnError(CheckCase each) {
    ModelIndex model = each.wrong();
    Check check = Check.of(model);
    for (Finding finding : check.findings()) {
      for (Fix fix : finding.fixes(model)) {
        Check after = check.after(Cured.model(model, fix));
        assertThat(errors(after)).as(fix.toString()).isLessThanOrEqualTo(errors(check));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void whoOffersACureHasOne(CheckCase each) {
    ModelIndex model = each.wrong();
    assertThat(Check.of(model).findings())
        .filteredOn(finding -> finding.cures() != null)
        .allSatisfy(finding -> assertThat(finding.fixes(model)).isNotEmpty());
  }

  @Test
  void aFieldThatMayBeAColumnIsToldWithThatDoubt() {
    ModelIndex model =
        ModelIndex.of(
            Map.of(
                new FileName("foo.view"),
                """
                schema: shop
                dimensions:
                  amount: {}
                  twice: { sql: '${amuont} * 2' }
                """),
            new Surroundings(Layers.AUTHORED, Map.of(), true, Set.of()));
    assertThat(Check.of(model).findings())
        .extracting(Finding::message)
        .containsExactly(
            "No such field \"foo.amuont\" here, unless the table has a column of this name. Did you"
                + " mean \"amount\"?");
  }

  private static long errors(Check check) {
    return check.findings().stream().filter(each -> each.severity() == Severity.ERROR).count();
  }

  @Test
  void everyGroupHasEightCasesAndEachANameOfItsOwn() {
    assertThat(
            cases()
                .collect(
                    Collectors.groupingBy(
                        each -> each.name().substring(0, each.name().indexOf(':')),
                        Collectors.counting())))
        .hasSize(GROUPS.size())
        .allSatisfy((group, count) -> assertThat(count).isGreaterThanOrEqualTo(8));
    assertThat(cases().map(CheckCase::name)).doesNotHaveDuplicates();
  }
}
