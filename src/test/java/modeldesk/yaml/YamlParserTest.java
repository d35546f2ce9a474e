package modeldesk.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import modeldesk.text.Span;
import modeldesk.yaml.ScalarNode.Style;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class YamlParserTest {
  @Test
  void readsMapsListsAndScalarsWithTheirSpans() {
    String text = "label: Orders\ntags: [ core, 'a b' ]\nsorts:\n  - field: x\n";
    MapNode root = YamlParser.parse(text).map();
    assertThat(root.entries())
        .extracting(e -> e.key().text())
        .containsExactly("label", "tags", "sorts");
    assertThat(at(text, root.get("label"))).isEqualTo("Orders");
    assertThat(at(text, root.get("tags"))).isEqualTo("[ core, 'a b' ]");
    assertThat(at(text, root.find(YamlPath.of("tags", "1")))).isEqualTo("'a b'");
    assertThat(at(text, root.get("sorts"))).isEqualTo("- field: x");
    assertThat(at(text, root.find(YamlPath.of("sorts", "0", "field")))).isEqualTo("x");
    assertThat(root.span()).isEqualTo(new Span(0, text.length() - 1));
  }

  @Test
  void readsTheSamplesWithoutErrors() {
    assertThat(YamlParser.parse(Samples.VIEW).errors()).isEmpty();
    assertThat(YamlParser.parse(Samples.TOPIC).errors()).isEmpty();
    MapNode view = YamlParser.parse(Samples.VIEW).map();
    assertThat(scalar(view, "dimensions", "status", "label").text()).isEqualTo("Line \"Status\"");
    assertThat(scalar(view, "dimensions", "event_date", "description").text())
        .isEqualTo("Follows the control.\nReally.\n");
  }

  @Test
  void endsABlockScalarAtItsLastCharacter() {
    String text = "sql: |-\n  SELECT 1\n  FROM x\n\nhidden: true\n";
    ScalarNode sql = scalar(YamlParser.parse(text).map(), "sql");
    assertThat(at(text, sql)).isEqualTo("|-\n  SELECT 1\n  FROM x");
    assertThat(sql.text()).isEqualTo("SELECT 1\nFROM x");
    assertThat(sql.style()).isEqualTo(Style.LITERAL);
  }

  @Test
  void countsPositionsInUtf16UnitsBehindWideCharacters() {
    String text = "label: a 😀😀 b\nhidden: true\n";
    MapNode root = YamlParser.parse(text).map();
    assertThat(at(text, root.get("label"))).isEqualTo("a 😀😀 b");
    assertThat(at(text, root.get("hidden"))).isEqualTo("true");
    assertThat(YamlParser.parse("a: 😀\nb: [ 1\n").errors().getFirst().span())
        .isEqualTo(new Span(9, 10));
  }

  @ParameterizedTest
  @CsvSource({
    "on, STRING", "yes, STRING", "No, STRING", "012, INTEGER", "0o17, INTEGER", "0x1F, INTEGER",
    "-7, INTEGER", "+7, INTEGER", "1_000, STRING", "1.5, FLOAT", ".5, FLOAT", "1e3, FLOAT",
    "1., FLOAT", "-.inf, FLOAT", ".NaN, FLOAT", "-.nan, STRING", "true, BOOLEAN", "False, BOOLEAN",
    "TRUE, BOOLEAN", "tRUE, STRING", "~, NULL", "null, NULL", "Null, NULL", "nUll, STRING",
    "2025-11-28, STRING", "12:30, STRING", "0x, STRING", "1e, STRING", "., STRING", "-, STRING",
    "1.2.3, STRING"
  })
  void typesPlainScalarsByTheCoreSchemaOfYaml12(String value, ScalarNode.Type type) {
    assertThat(CoreSchema.type(value, 0, value.length())).isEqualTo(type);
  }

  @Test
  void quotedAndTaggedScalarsAreStrings() {
    MapNode root = YamlParser.parse("a: \"1\"\nb: 'true'\nc: !!str 12\nd:\n").map();
    assertThat(root.entries())
        .extracting(e -> ((ScalarNode) e.value()).type())
        .containsExactly(
            ScalarNode.Type.STRING,
            ScalarNode.Type.STRING,
            ScalarNode.Type.STRING,
            ScalarNode.Type.NULL);
  }

  @Test
  void anAliasStandsAsTheNodeItNames() {
    String text = "a: &x { k: 1 }\nb: *x\n";
    YamlDocument document = YamlParser.parse(text);
    assertThat(document.errors()).isEmpty();
    assertThat(at(text, document.map().get("b"))).isEqualTo("*x");
    assertThat(at(text, document.map().find(YamlPath.of("b", "k")))).isEqualTo("1");
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        Arguments.of("label: \"Orders\nhidden: true\n", 7, "This quote is never closed."),
        Arguments.of(
            "label: \"Orders\nhidden: true\nformat: \"x\"\n",
            7,
            "The text that begins with this quote ends only on line 3. Its closing quote seems to be"
                + " missing."),
        Arguments.of(
            "a:\n  label: \"Orders\n  colors:\n    x:\n      color: \"#fff\"\n    else: red\nb: 1\n",
            12,
            "The text that begins with this quote ends only on line 5. Its closing quote seems to be"
                + " missing."),
        Arguments.of(
            "a:\n  label: \"Orders\n  color: \"#fff\"\n  b: 1\n",
            12,
            "The text that begins with this quote ends only on line 3. Its closing quote seems to be"
                + " missing."),
        Arguments.of("label: x\nfields: [ a, b\nhidden: true\n", 17, "This [ is never closed."),
        Arguments.of("joins: {", 7, "This { is never closed."),
        Arguments.of("fields: [ a ] ]\n", 14, "Nothing is open that this ] could close or part."),
        Arguments.of("a: [ b }\n", 7, "This } does not close the [ before it."),
        Arguments.of(
            "a: b: c\n",
            4,
            "A colon with a blank behind it begins a value. If it is part of the text, put the text in"
                + " quotes."),
        Arguments.of("a:\n  b: 1\n c: 2\n", 11, "This line is not aligned with the keys above it."),
        Arguments.of("a: 1\n  b: 2\n", 7, "This line is not aligned with the keys above it."),
        Arguments.of("a:\n\tb: 1\n", 3, "A tab cannot stand here. Indent with spaces."),
        Arguments.of("a: {}\n\tb: 1\n", 6, "A tab cannot stand here. Indent with spaces."),
        Arguments.of("a: %x\n", 3, "A value cannot begin with %. Put it in quotes."),
        Arguments.of("a: *x\n", 3, "Nothing above is named &x. If this is text, put it in quotes."),
        Arguments.of(
            "a: \"\\d\"\n",
            4,
            "There is no escape \\d. Write two backslashes, or use single quotes."),
        Arguments.of(
            "a: {{ f.x }} > 1\n",
            4,
            "A value that begins with {{ must stand in quotes, or in a block that begins with |."),
        Arguments.of(
            "a: x\nb\nc: 1\n",
            5,
            "This line is neither a key nor part of a value: a colon is missing, or the indentation is"
                + " wrong."),
        Arguments.of(
            "a:\n  -field: x\n    user: y\n",
            5,
            "A dash needs a blank behind it to begin an item of a list."),
        Arguments.of("key:value\nb: 1\n", 3, "A colon needs a blank behind it to end a key."),
        Arguments.of(
            "sql: 'a' = 'b'\n",
            9,
            "Text goes on behind the closing quote. Put all of the value in one pair of quotes, or in"
                + " a block that begins with |."),
        Arguments.of(
            "a: 1\nb: 2\na: 3\n",
            10,
            "The key \"a\" stands on line 1 already. Rename or remove one of them."),
        Arguments.of("a: \u0007x\n", 3, "The character U+0007 is not allowed in YAML. Delete it."),
        Arguments.of(
            "a: 1\n---\nb: 2\n",
            5,
            "A second document begins here, but a file holds one. Remove the line."),
        Arguments.of(
            "a: 1\nb: \"\\UFFFFFFFF\"\n",
            9,
            "This escape lacks digits or names no character: \\x takes two, \\u four, \\U eight."),
        Arguments.of("a: &x [ *x ]\n", 8, "The alias *x stands inside the value it names."));
  }

  @Test
  void aQuotedKeyAboveWhatIsReadOnceMoreIsNoMistake() {
    String text = "\"measures\":\n  price:\n    # note 914\n    label: 1\n    sql: \"0\\n1\"\n";
    assertThat(YamlParser.parse(text).errors()).isEmpty();
  }

  /// A broken text, and the line that is told as the cause, from 1.
  static Stream<Arguments> shifted() {
    return Stream.of(
        Arguments.of("one: [ a ]\ntwo:b\nc: 1\n", 2),
        Arguments.of("one: { a: 1 }\ntwo\nc: 1\n", 2),
        Arguments.of(" a: 1\nb: 2\nc: 3\n", 1),
        Arguments.of("d:\n  x:\n     a: 1\n    b: 2\n", 3),
        Arguments.of("d:\n  x:\n      a: 1\n    b: 2\n", 3),
        Arguments.of("d:\n  x:\n   a: 1\n    b: 2\n", 3),
        Arguments.of("d:\n  x:\n  a: 1\n    b: 2\n", 3),
        Arguments.of("d:\n  x:\n    a: 1\n  b: 2\n    c: 3\n  y: {}\n", 4),
        Arguments.of("d:\n x:\n    a: 1\n  y:\n    b: 2\n", 2),
        Arguments.of("d:\n  x:\n    a: 1\n      b: 2\n    c: 3\n", 4),
        Arguments.of("l:\n   - a: 1\n    b: 2\n", 2),
        Arguments.of("d:\n  l:\n  - a: 1\n      b: 2\n", 3),
        Arguments.of("d:\n  sql: |\n     SELECT 1\n    FROM x\n  b: 2\n", 3),
        Arguments.of("m:\n  count\n    type: x\n", 2),
        Arguments.of("m:\n  greater 100\n  less: 2\n", 2),
        Arguments.of("l:\n  -is: a\n  - is: b\n", 2),
        Arguments.of("a:\n  b: 1\n  c: 2\n    d:", 4),
        Arguments.of("a: 'Orders\nb: f(x, ' ', y)\nc: 1\n", 1));
  }

  @ParameterizedTest
  @MethodSource("shifted")
  void blamesTheLineThatDoesNotFitAndNotTheNextOne(String text, int line) {
    int start = YamlParser.parse(text).errors().getFirst().span().start();
    assertThat(text.substring(0, start).split("\n", -1)).hasSize(line);
  }

  @ParameterizedTest
  @MethodSource("broken")
  void tellsWhereTheMistakeBegins(String text, int start, String message) {
    YamlDocument document = YamlParser.parse(text);
    assertThat(document.errors()).hasSize(1);
    assertThat(document.errors().getFirst().message()).isEqualTo(message);
    assertThat(document.errors().getFirst().span().start()).isEqualTo(start);
  }

  @Test
  void keepsTheTreeUpToTheMistakeAndRepeatedKeys() {
    MapNode broken = YamlParser.parse("label: a\ndimensions:\n  id:\n    sql: [ x\n").map();
    assertThat(broken.text("label")).isEqualTo("a");
    assertThat(broken.find(YamlPath.of("dimensions", "id", "sql"))).isInstanceOf(ListNode.class);
    assertThat(YamlParser.parse("a: 1\na: 2\n").map().entries()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# only a comment\n", "---\n", "\uFEFF"})
  void aTextWithoutAValueIsNoError(String text) {
    assertThat(YamlParser.parse(text).errors()).isEmpty();
  }

  @Test
  void onlyLineFeedAndCarriageReturnEndALine() {
    String text = "label: a\u2028b\u0085hidden: x\n";
    assertThat(YamlParser.parse(text).errors()).hasSize(1);
    assertThat(at("k: a\u2028b\n", YamlParser.parse("k: a\u2028b\n").map().get("k")))
        .isEqualTo("a\u2028b");
  }

  @Test
  void refusesHostileTextsAtOnce() {
    StringBuilder laughs = new StringBuilder("a0: &a0 [ x, x, x, x, x, x, x, x, x, x ]\n");
    for (int i = 1; i < 30; i++) {
      String item = "*a" + (i - 1);
      laughs.append("a" + i + ": &a" + i + " [ " + (item + ", ").repeat(9) + item + " ]\n");
    }
    for (String text :
        new String[] {
          "[".repeat(100_000),
          "{a: ".repeat(100_000),
          "- ".repeat(100_000),
          "? ".repeat(50_000),
          laughs.toString(),
          "a: 1\n".repeat(200_000),
          "*a ".repeat(200_000),
          "- \u0007\n".repeat(200_000),
          "a: &x 1\nb: [ " + "*x, ".repeat(5_000) + "]\n",
          "\"" + "x".repeat(1_000_000),
          "a: " + "'".repeat(300_001)
        }) {
      YamlDocument document = assertTimeout(Duration.ofMinutes(1), () -> YamlParser.parse(text));
      assertThat(document.errors()).isNotEmpty();
    }
  }

  @Test
  void takesAnyTextWithoutThrowing() {
    Random random = new Random(20);
    for (int round = 0; round < 3_000; round++) {
      String text =
          switch (round % 3) {
            case 0 -> Samples.random(random, random.nextInt(60));
            case 1 -> Samples.mutated(Samples.VIEW, random);
            default -> Samples.mutated(Samples.TOPIC, random);
          };
      YamlDocument document = YamlParser.parse(text);
      for (SyntaxError error : document.errors()) {
        assertThat(error.span().end()).isLessThanOrEqualTo(text.length());
        assertThat(error.message()).isNotBlank();
      }
      if (document.root() != null) {
        assertThat(document.root().span().end()).isLessThanOrEqualTo(text.length());
        assertThat(YamlPath.at(document.root(), random.nextInt(text.length() + 1))).isNotNull();
      }
    }
  }

  private static ScalarNode scalar(YamlNode root, String... path) {
    return (ScalarNode) Objects.requireNonNull(root.find(YamlPath.of(path)));
  }

  private static String at(String text, @Nullable YamlNode node) {
    Objects.requireNonNull(node);
    return text.substring(node.span().start(), node.span().end());
  }
}
