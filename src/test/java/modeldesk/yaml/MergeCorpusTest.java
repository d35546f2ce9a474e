package modeldesk.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Merges written out: what two people made of one file, and what both of them expect to find. The
/// cases stand in `src/test/resources/modeldesk/yaml/merge`; `MergeCase` says how they are written.
final class MergeCorpusTest {
  private static final List<String> FILES =
      List.of(
          "views",
          "topics",
          "relationships",
          "models",
          "lists",
          "comments",
          "blocks",
          "layout",
          "lines",
          "renames",
          "omni",
          "broken");

  static Stream<MergeCase> cases() {
    return FILES.stream().flatMap(file -> MergeCase.read(file).stream());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void mergesAsWritten(MergeCase each) {
    YamlMerge merge = YamlMerge.of(each.base(), each.mine(), each.theirs());
    assertThat(MergeCase.shown(merge.marked("mine", "theirs")))
        .isEqualTo(MergeCase.shown(each.result()));
    assertThat(merge.isClean()).isEqualTo(each.clean());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void nothingComesFromASideThatChangedNothing(MergeCase each) {
    assertThat(YamlMerge.of(each.base(), each.mine(), each.base()).text()).isEqualTo(each.mine());
    assertThat(YamlMerge.of(each.base(), each.mine(), each.mine()).text()).isEqualTo(each.mine());
  }

  @Test
  void thereAreManyCasesAndEachHasANameOfItsOwn() {
    assertThat(cases().map(MergeCase::name))
        .hasSizeGreaterThanOrEqualTo(200)
        .doesNotHaveDuplicates();
  }
}
