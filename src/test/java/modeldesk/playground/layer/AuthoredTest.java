package modeldesk.playground.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.YamlNode;
import modeldesk.yaml.YamlParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthoredTest {
  private static final String BELOW =
      """
      # Reference this view as s__t
      schema: s
      table_name: T

      dimensions:
        a: {}
        b: {}
        c:
          label: See

      measures:
        count:
          aggregate_type: count
      """;

  private static Object data(@Nullable String text) {
    YamlNode root = text == null ? null : YamlParser.parse(text).root();
    return root == null ? "nothing" : Layout.value(root);
  }

  private static @Nullable String over(String delta) {
    return new Authored.Delta(delta).combined(BELOW);
  }

  @Test
  void aDeltaKeepsItsTextOrderAndComments() {
    assertThat(
            over(
                """
                # mine
                dimensions:
                  # why b comes first
                  b:
                    label: Bee # short
                  x:
                    sql: |
                      a

                      b
                """))
        .isEqualTo(
            """
            # mine
            schema: s
            table_name: T
            dimensions:
              # why b comes first
              b:
                label: Bee # short
              x:
                sql: |
                  a

                  b
              a: {}
              c:
                label: See

            measures:
              count:
                aggregate_type: count
            """);
  }

  @Test
  void aDeltaOfAnotherIndentTakesTheFieldsInAtItsOwn() {
    assertThat(over("dimensions:\n    a:\n        label: A\n"))
        .contains("dimensions:\n    a:\n        label: A\n    b: {}\n    c:\n      label: See\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing\n", "{}\n"})
  void aDeltaThatSaysNothingShowsWhatIsBelow(String delta) {
    assertThat(over(delta)).isEqualTo(BELOW);
  }

  @Test
  void anEmptyMapOfFieldsTakesWhatIsBelow() {
    assertThat(data(over("dimensions: {}\n"))).isEqualTo(data(BELOW));
  }

  @Test
  void anIgnoredFileIsNotShown() {
    assertThat(over("ignored: true\n")).isNull();
  }

  @Test
  void anIgnoredFieldStaysIgnored() {
    assertThat(over("dimensions:\n  c:\n    ignored: true\n"))
        .contains("  c:\n    ignored: true\n")
        .doesNotContain("See");
  }

  @Test
  void aFieldMergesParameterByParameter() {
    assertThat(over("dimensions:\n  c:\n    hidden: true\n"))
        .contains("  c:\n    hidden: true\n    label: See\n");
  }

  @Test
  void aWholeTextIsShownAsItIsWhileWhatIsBelowStays() {
    String text = "dimensions: { a: {} }   # odd but mine\n";
    assertThat(new Authored.Whole(text, BELOW).combined(BELOW)).isEqualTo(text);
  }

  @Test
  void aWholeTextKeepsItsSayWhenWhatIsBelowMoves() {
    String mine = BELOW.replace("  a: {}\n", "  a:\n    label: A\n");
    String moved = BELOW.replace("  b: {}\n", "  b: {}\n  new: {}\n");
    assertThat(data(new Authored.Whole(mine, BELOW).combined(moved)))
        .isEqualTo(data(moved.replace("  a: {}\n", "  a:\n    label: A\n")));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void theDifferenceOverWhatIsBelowSaysWhatTheTextSaid(long seed) {
    Random random = new Random(seed);
    String text = BELOW;
    for (int i = 0; i < 40; i++) {
      text = changed(text, random, i);
      String delta = new Authored.Whole(text, BELOW).extension();
      assertThat(data(new Authored.Delta(delta).combined(BELOW))).as(text).isEqualTo(data(text));
    }
  }

  /// The text with one field or parameter more, or another label.
  private static String changed(String text, Random random, int number) {
    MapNode root = YamlParser.parse(text).map();
    String kind = random.nextBoolean() ? "dimensions" : "measures";
    if (!(root.get(kind) instanceof MapNode fields)) {
      return text;
    }
    MapNode.Entry field = fields.entries().get(random.nextInt(fields.entries().size()));
    int at = Layout.entryStart(text, field);
    String name = field.key().text();
    String blank = random.nextBoolean() ? "\n" : "";
    String inserted =
        switch (random.nextInt(3)) {
          case 0 -> "  f" + number + ": {}\n" + blank;
          case 1 -> "  # note " + number + "\n  f" + number + ":\n    sql: a\n" + blank;
          default -> "";
        };
    if (!inserted.isEmpty()) {
      return text.substring(0, at) + inserted + text.substring(at);
    }
    int end = Layout.entryEnd(text, field);
    String again = "  " + name + ":\n    label: L" + number + "\n    aggregate_type: sum\n";
    return text.substring(0, at) + again + text.substring(end);
  }
}
