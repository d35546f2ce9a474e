package modeldesk.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class YamlSortTest {
  @ParameterizedTest
  @CsvSource({
    "'^b: 1\na: 2\n', 'a: 2\nb: 1\n'",
    "'d:\n  ^c: 1\n  # about b\n  # more\n  b:\n    x: 1\n    # its end\n\n  A: 2 # two\ne: 3\n',"
        + " 'd:\n  A: 2 # two\n  # about b\n  # more\n  b:\n    x: 1\n    # its end\n\n  c: 1\ne: 3\n'",
    "'^d:\n  b: 1\n  a: 2\nc: 3\n', 'd:\n  a: 2\n  b: 1\nc: 3\n'",
    "'# Reference this view as v\n^b: 1\na: 2\n', '# Reference this view as v\na: 2\nb: 1\n'",
    "'d: { c: 1, ^b: [ 2 ], a: 3 }\n', 'd: { a: 3, b: [ 2 ], c: 1 }\n'",
    "'- ^b: 1\n  # about a\n  a: 2\n- c: 3\n', '- # about a\n  a: 2\n  b: 1\n- c: 3\n'",
    "'^b: |\n  x\n\na: 2\n', 'a: 2\n\nb: |\n  x\n'",
    "'^a: 1\nb: 2\n', '^a: 1\nb: 2\n'"
  })
  void sortsTheMapAtTheCaret(String marked, String expected) {
    String text = marked.replace("^", "");
    assertThat(sorted(text, marked.indexOf('^'))).isEqualTo(expected.replace("^", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "'b: [\n', 'The file has YAML mistakes. Correct them first, they are marked red.'",
    "'- a\n', 'There are no keys to sort here.'",
    "'{ b: 1, # one\n  a: 2 }\n',"
        + " 'There are comments between these keys in braces. Keys in braces are sorted only without comments.'",
    "'b: &x 1\na: *x\n', 'Nothing was changed: some value would not be read the same afterwards.'"
  })
  void refusesWithAReason(String text, String reason) {
    assertThat(YamlSort.keys(text, 0)).isEqualTo(new YamlRewrite.Refused(reason));
  }

  @Test
  void keysOfTheSameNameKeepTheirOrder() {
    assertThat(SameMeaning.inAnyOrder(root("b: 1\na: 2\n"), root("a: 2\nb: 1\n"))).isTrue();
    assertThat(SameMeaning.inAnyOrder(root("a: 1\n"), root("a: \"1\"\n"))).isFalse();
  }

  private static YamlNode root(String text) {
    return YamlParser.parse(text).map();
  }

  private static String sorted(String text, int offset) {
    return YamlSort.keys(text, offset) instanceof YamlRewrite.Done done
        ? done.edits().apply(text)
        : "refused";
  }
}
