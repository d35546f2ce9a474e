package modeldesk.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import modeldesk.text.Edits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class YamlEditsTest {
  @ParameterizedTest
  @CsvSource({
    "'a: 1\nb: 2\nc: 3\n', b, 'a: 1\nc: 3\n'",
    "'a: 1\n# about b\n# more\nb: 2\n', b, 'a: 1\n'",
    "'a: 1\n# apart\n\nb: 2\nc: 3\n', b, 'a: 1\n# apart\n\nc: 3\n'",
    "'a: 1\n\nb: 2\n\nc: 3\n', b, 'a: 1\n\nc: 3\n'",
    "'d:\n  a:\n    x: 1\n\n  b: 2 # two\n  c: 3\n', d/b, 'd:\n  a:\n    x: 1\n\n  c: 3\n'",
    "'d:\n  a: |-\n    x\n    y\n  b: 2\n', d/a, 'd:\n  b: 2\n'",
    "'d:\n  a: 1\ne: 2\n', d/a, 'd: {}\ne: 2\n'",
    "'d: # why\n  a: 1\ne: 2\n', d/a, 'd: {} # why\ne: 2\n'",
    "'d: { a: 1, b: 2, c: 3 }\n', d/b, 'd: { a: 1, c: 3 }\n'",
    "'d: { a: 1, b: 2 }\n', d/b, 'd: { a: 1 }\n'",
    "'d: { a: 1 }\n', d/a, 'd: {}\n'",
    "'- a: 1\n  b: 2\n- c: 3\n', 0/a, '- b: 2\n- c: 3\n'",
    "'- a: 1\n- c: 3\n', 0/a, '- {}\n- c: 3\n'",
    "'a: 1\r\nb: 2\r\nc: 3\r\n', b, 'a: 1\r\nc: 3\r\n'",
    "'a: 1\nb: 2', b, 'a: 1\n'",
    "'a: 1\n', a, '{}\n'",
    "'a: 1\n', gone, 'a: 1\n'",
    "'a: &x\n  k: 1\n  l: 2\nb: *x\n', b/k, 'a: &x\n  k: 1\n  l: 2\nb: *x\n'"
  })
  void removesAKey(String text, String path, String expected) {
    Edits edits = YamlEdits.removeKey(text, path(path));
    assertThat(edits.apply(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "'- a\n- b\n- c\n', '', 1, '- a\n- c\n'",
    "'- a: 1\n  b: 2\n\n# about c\n- c: 3\n\n- d: 4\n', '', 1, '- a: 1\n  b: 2\n\n- d: 4\n'",
    "'l:\n- a\n- b\n', l, 0, 'l:\n- b\n'",
    "'l:\n  - a\nm: 1\n', l, 0, 'l: []\nm: 1\n'",
    "'l: [ a, b ]\n', l, 1, 'l: [ a ]\n'",
    "'l: [ a, b ]\n', l, 0, 'l: [ b ]\n'",
    "'l: [ a ]\n', l, 0, 'l: []\n'",
    "'- a: 1\n', '', 0, '[]\n'",
    "'- # note\n  a: 1\n- b\n', '', 0, '- b\n'",
    "'- - a\n  - b\n- c\n', 0, 0, '- - b\n- c\n'",
    "'- - a\n  - b\n- c\n', 0, 1, '- - a\n- c\n'",
    "'l: [ a ]\n', l, 7, 'l: [ a ]\n'"
  })
  void removesAnItem(String text, String path, int index, String expected) {
    Edits edits = YamlEdits.removeItem(text, path(path), index);
    assertThat(edits.apply(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "'a: x # c\nb: 2\n', a, y z, 'a: y z # c\nb: 2\n'",
    "'a: x\n', a, '[x]', 'a: \"[x]\"\n'",
    "'a: x\n', a, 'x: y', 'a: \"x: y\"\n'",
    "'a: x\n', a, '', 'a: \"\"\n'",
    "'a: x\n', a, '{{m}} \"q\"', 'a: \"{{m}} \\\"q\\\"\"\n'",
    "'a: ''x''\n', a, 'it''s', 'a: ''it''''s''\n'",
    "'a: \"x\"\n', a, 'y', 'a: \"y\"\n'",
    "'a:\nb: 1\n', a, y, 'a: y\nb: 1\n'",
    "'a: [ x, z ]\n', a/0, 'p, q', 'a: [ \"p, q\", z ]\n'",
    "'a: [ x, z ]\n', a/1, y, 'a: [ x, y ]\n'",
    "'a: |\n  x\nb: 1\n', a, y, 'a: y\nb: 1\n'",
    "'a: { b: 1 }\n', a, y, 'a: { b: 1 }\n'"
  })
  void replacesAScalar(String text, String path, String value, String expected) {
    assertThat(YamlEdits.setScalar(text, path(path), value).apply(text)).isEqualTo(expected);
  }

  @Test
  void aScalarThatWasSetIsReadBackAsItWasGiven() {
    Random random = new Random(5);
    for (int round = 0; round < 1_000; round++) {
      String value =
          Samples.random(random, random.nextInt(12)).replaceAll("[^\\u0020-\\u00ff\\n\\r\\t]", "");
      String text = round % 2 == 0 ? "a: x\nb: 1\n" : "a: [ x, y ]\nb: 1\n";
      YamlPath path = round % 2 == 0 ? YamlPath.of("a") : YamlPath.of("a", "0");
      String after = YamlEdits.setScalar(text, path, value).apply(text);
      YamlDocument document = YamlParser.parse(after);
      assertThat(document.errors()).isEmpty();
      assertThat(document.map().find(path))
          .isInstanceOfSatisfying(
              ScalarNode.class, scalar -> assertThat(scalar.text()).isEqualTo(value));
    }
  }

  @Test
  void removingAnyKeyLeavesTheOthersAndTheRestOfTheText() {
    for (String text : List.of(Samples.VIEW, Samples.TOPIC)) {
      MapNode root = YamlParser.parse(text).map();
      List<YamlPath> paths = new ArrayList<>();
      collect(root, YamlPath.ROOT, paths);
      for (YamlPath path : paths) {
        Edits edits = YamlEdits.removeKey(text, path);
        String after = edits.apply(text);
        assertThat(edits.isEmpty()).isFalse();
        assertThat(edits.inverse(text).apply(after)).isEqualTo(text);
        YamlDocument document = YamlParser.parse(after);
        assertThat(document.errors()).as("%s", path).isEmpty();
        List<YamlPath> left = new ArrayList<>();
        collect(document.map(), YamlPath.ROOT, left);
        List<YamlPath> expected = new ArrayList<>(paths);
        int depth = path.segments().size();
        expected.removeIf(p ->
            p.segments().size() >= depth && p.segments().subList(0, depth).equals(path.segments()));
        assertThat(left).isEqualTo(expected);
      }
    }
  }

  @Test
  void editsOfAnyTextApplyAndGoBack() {
    Random random = new Random(6);
    for (int round = 0; round < 500; round++) {
      String text =
          round % 2 == 0
              ? Samples.random(random, random.nextInt(40))
              : Samples.mutated(Samples.VIEW, random);
      List<YamlPath> paths = new ArrayList<>(List.of(YamlPath.ROOT));
      collect(YamlParser.parse(text).map(), YamlPath.ROOT, paths);
      YamlPath path = paths.get(random.nextInt(paths.size()));
      for (Edits edits :
          List.of(
              YamlEdits.removeKey(text, path),
              YamlEdits.removeItem(text, path, random.nextInt(3)),
              YamlEdits.setScalar(text, path, "x"))) {
        assertThat(edits.inverse(text).apply(edits.apply(text))).isEqualTo(text);
      }
    }
  }

  private static void collect(YamlNode node, YamlPath at, List<YamlPath> paths) {
    if (node instanceof MapNode map) {
      for (MapNode.Entry entry : map.entries()) {
        YamlPath path = at.child(entry.key().text());
        paths.add(path);
        collect(entry.value(), path, paths);
      }
    }
  }

  private static YamlPath path(String path) {
    return path == null || path.isEmpty()
        ? YamlPath.ROOT
        : new YamlPath(List.of(path.split("/", -1)));
  }
}
