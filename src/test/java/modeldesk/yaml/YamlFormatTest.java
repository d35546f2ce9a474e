package modeldesk.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class YamlFormatTest {
  @ParameterizedTest
  @CsvSource({
    "'a:\n    b: 1\n    c:\n     d: 2\n', 'a:\n  b: 1\n  c:\n    d: 2\n'",
    "'a: 1  \n\n\n\nb: 2\t\n\n\n', 'a: 1\n\nb: 2\n'",
    "'\n\na: 1', 'a: 1\n'",
    "'a:\n- b\n-   c: 1\n    d: 2\n', 'a:\n  - b\n  - c: 1\n    d: 2\n'",
    "'a:\n    # about b\n    b: 1  # one\n    # the end\nc: 2\n', 'a:\n  # about b\n  b: 1  # one\n  # the end\nc: 2\n'",
    "'a:\n    s: |-\n        x  \n\n          y\n    t: 1\n', 'a:\n  s: |-\n    x  \n\n      y\n  t: 1\n'",
    "'a:\n    s: |2\n         x\n', 'a:\n  s: |2\n       x\n'",
    "'a:\n   s: |+\n     x\n\n\n\nb: 1\n', 'a:\n  s: |+\n    x\n\n\n\nb: 1\n'",
    "'a:\n   s: \"x\n\n\n     y\"\n', 'a:\n  s: \"x\n\n\n    y\"\n'",
    "'a:\n    l:\n        [\n          b,\n\n\n          c\n        ]\n', 'a:\n  l:\n    [\n      b,\n\n      c\n    ]\n'",
    "'a: 1\r\n\r\n\r\nb:\r\n    c: 2', 'a: 1\r\n\r\nb:\r\n  c: 2\r\n'",
    "'a: |\n  x', 'a: |\n  x'",
    "'a: &x\n    k: 1\nb: *x\n', 'a: &x\n  k: 1\nb: *x\n'",
    "'# only a remark   \n', '# only a remark\n'",
    "'', ''"
  })
  void laysOut(String text, String expected) {
    assertThat(formatted(text)).isEqualTo(expected);
  }

  @Test
  void aTextWithMistakesIsRefused() {
    assertThat(YamlFormat.of("a: [\n"))
        .isEqualTo(
            new YamlRewrite.Refused(
                "The file has YAML mistakes. Correct them first, they are marked red."));
  }

  @Test
  void whatIsSaidStaysAndOnceIsEnough() {
    Random random = new Random(7);
    int laidOut = 0;
    for (int i = 0; i < 4_000; i++) {
      String text = i % 2 == 0 ? changedIndents(random) : Samples.mutated(sample(random), random);
      YamlDocument before = YamlParser.parse(text);
      if (YamlFormat.of(text) instanceof YamlRewrite.Done done) {
        String after = done.edits().apply(text);
        assertThat(SameMeaning.inOrder(before.root(), YamlParser.parse(after).root()))
            .as(text)
            .isTrue();
        assertThat(formatted(after)).as(text).isEqualTo(after);
        assertThat(after.chars().filter(c -> c == '#').count())
            .isEqualTo(text.chars().filter(c -> c == '#').count());
        laidOut++;
      } else {
        assertThat(before.isValid()).as(text).isFalse();
      }
    }
    assertThat(laidOut).isGreaterThan(1_000);
  }

  private static String sample(Random random) {
    return random.nextBoolean() ? Samples.VIEW : Samples.TOPIC;
  }

  /// A random value, each level as deep as it likes.
  private static String changedIndents(Random random) {
    String text = YamlWriter.write(YamlChanges.file(random), random, false);
    int step = 1 + random.nextInt(4);
    StringBuilder wider = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      int blanks = line.length() - line.stripLeading().length();
      wider.append(" ".repeat(blanks / 2 * step + blanks % 2)).append(line.strip());
      wider.append(random.nextInt(9) == 0 && !line.contains("|") ? "\n\n" : "\n");
    }
    return wider.toString();
  }

  private static String formatted(String text) {
    return YamlFormat.of(text) instanceof YamlRewrite.Done done
        ? done.edits().apply(text)
        : "refused";
  }
}
