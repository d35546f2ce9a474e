package modeldesk.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the short way through a text says is what the whole language says;
/// `-Deveryday.texts=300000` tries more texts.
class EverydayTest {
  private static final String MODELS = "/modeldesk/playground/";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: b",
        "a: b\n",
        "a:\n",
        "a:\nb: 1\n",
        "# note\n\na: b c  # note\n  # more\nd: -1\n",
        "a:\n  b:\n    c: 012\n  d: ~\n\n\ne: true\n",
        "a:\n- x\n- y z\nb: 1\n",
        "a:\n  - x: 1\n    y: 2\n\n  - x: 3\n",
        "- a: 1\n  b:\n    c: 2\n-\n  a: 3\n- 'd'\n",
        "a: [ x, -y.*, \"z: 1\", 'it', { is: 4, not: [ ] } ] # note\nb: {}\n",
        "a:\n  [\n    x, # note\n    y,\n  ]\nb:\n  {\n    c: d e,\n    f: [ g ]\n  }\n",
        "a: one\n  two - three\n  [ four\nb: c\n",
        "- one\n  two\n- three\n",
        "a: 'it''s' # note\n'b''': [ '''', 'x''''y', 'z' ]\n'''c''': ''\n",
        "a: |\n  SELECT 1\n    FROM x\n\n  # all\nb: c\n",
        "a: |-\n  SELECT 1\n\n\n",
        "a: |\n  x  \nb:\n  - |-\n    y: z\n  - w\n",
        "a: |\n  x",
        "a: b\nc:\n  d: 1\n  d: 2\na: c\nc: 1\n",
        "\"a b\": 'c'\n'd': \"e\"\n",
        "a[week]: x#y\na/b.c: ${a.b} / 2\n\u00E9t\u00E9: \u4E2D\u6587 \u2019s\n"
      })
  void readsWhatModelsAreWrittenIn(String text) {
    assertThat(read(text)).isEqualTo(YamlParser.whole(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# a",
        "a",
        "a: b: c",
        "a: { b: 1, b: 2 }",
        "a: b\n  c: d\n",
        " a: b\nc: d\n",
        "a: b\n---\nc: d\n",
        "a: [ b\n",
        "a: [ b: c ]",
        "a: \"b\\n\"",
        "a: 'it''\n",
        "a: &x b\nc: *x\n",
        "a: !!str b",
        "a:\tb",
        "a: >\n  b\n",
        "a: |2\n  b\n",
        "a: |\n\n   b\n  c\n",
        "? a\n: b\n",
        "- a\nb: c\n",
        "a: b\r\nc: d\r\n",
        "a: \uD83D\uDE00",
        "a: b\u2028c"
      })
  void leavesTheRestToTheWholeLanguage(String text) {
    assertThat(read(text)).isNull();
  }

  @Test
  void readsNearlyAllFilesOfTheSampleModels() throws IOException {
    List<String> texts = models();
    List<String> left = texts.stream().filter(text -> read(text) == null).toList();
    assertThat(texts).hasSizeGreaterThan(25);
    assertThat(left).hasSizeLessThan(4);
  }

  @Test
  void saysNothingElseThanTheWholeLanguage() throws IOException {
    Random random = new Random(27);
    List<String> texts = new ArrayList<>(models());
    texts.add(Samples.VIEW);
    texts.add(Samples.TOPIC);
    int read = 0;
    for (int i = 0; i < Integer.getInteger("everyday.texts", 4_000); i++) {
      String text = Samples.mutated(texts.get(i % texts.size()), random);
      YamlDocument everyday = read(text);
      if (everyday != null) {
        assertThat(everyday).as(text).isEqualTo(YamlParser.whole(text));
        read++;
      }
    }
    assertThat(read).isGreaterThan(500);
  }

  @Test
  void readsSmallTextsOfAnySignsTheSameWay() {
    Random random = new Random(28);
    String[] parts = {
      "a", "b: ", ":", "- ", "-", "\n", "\n  ", "\n    ", "{ ", " }", "[ ", " ]", ", ", "'", "\"",
      "|", "|-", " # c", "#", " ", "  ", "x: y\n", "\n\n", "z:\n", "?", "~", "1", "."
    };
    int read = 0;
    for (int i = 0; i < Integer.getInteger("everyday.texts", 4_000) * 10; i++) {
      StringBuilder text = new StringBuilder("k: ");
      for (int n = random.nextInt(9); n >= 0; n--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      YamlDocument everyday = read(text.toString());
      if (everyday != null) {
        assertThat(everyday).as(text.toString()).isEqualTo(YamlParser.whole(text.toString()));
        read++;
      }
    }
    assertThat(read).isGreaterThan(500);
  }

  private static @Nullable YamlDocument read(String text) {
    return new Everyday(text, Before.NOTHING).read();
  }

  private static List<String> models() throws IOException {
    List<String> texts = new ArrayList<>();
    for (String model : List.of("blobs_r_us", "ledger", "returns_desk")) {
      for (String name : resource(model + "/files.txt").lines().toList()) {
        texts.add(resource(model + "/" + name));
      }
    }
    return texts;
  }

  private static String resource(String path) throws IOException {
    try (InputStream in = EverydayTest.class.getResourceAsStream(MODELS + path)) {
      return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
