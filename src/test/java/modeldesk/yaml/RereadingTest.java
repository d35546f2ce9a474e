package modeldesk.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What is read again around an edit, and what is read behind what is known already, is what a
/// reading of the whole text by the whole language says: tree, places and mistakes.
/// `-Drereading.edits=300000` tries more.
final class RereadingTest {
  private static final int EDITS = Integer.getInteger("rereading.edits", 6_000);

  @Test
  void saysWhatAReadingFromTheBeginningSays() {
    Random random = new Random(31);
    for (String sample : List.of(fields(12), fields(3) + Samples.VIEW, relations(9))) {
      Rereading rereading = new Rereading();
      String text = sample;
      for (int i = 0; i < EDITS / 3; i++) {
        assertThat(rereading.read(text)).as(text).isEqualTo(YamlParser.whole(text));
        text =
            i % 7 == 6 || text.length() > 3 * sample.length()
                ? sample
                : Samples.mutated(text, random);
      }
    }
  }

  @Test
  void saysWhatIsWrongBehindWhatIsKnown() {
    Random random = new Random(32);
    int behind = 0;
    for (int i = 0; i < EDITS / 3; i++) {
      String text = Samples.mutated(i % 2 == 0 ? fields(4) : relations(4), random);
      assertThat(YamlParser.parse(text)).as(text).isEqualTo(YamlParser.whole(text));
      Everyday everyday = new Everyday(text, Before.NOTHING);
      behind += everyday.read() == null && everyday.rest() != null ? 1 : 0;
    }
    assertThat(behind).isGreaterThan(EDITS / 20);
  }

  private static String fields(int count) {
    StringBuilder text =
        new StringBuilder("# Orders\nschema: shop\nlabel: Orders\n\ndimensions:\n");
    for (int i = 0; i < count; i++) {
      text.append(
          """
            # Counted once
            amount_%d:
              sql: CASE WHEN "STATUS" = 'shipped' THEN "AMOUNT" ELSE 0 END
              label: "Amount %d"
              tags: [ money, "order" ]
              synonyms:
                - worth
                - value # as people say
              note: |
                one
                  two

          """
              .formatted(i, i));
    }
    return text.append("measures:\n  count:\n    aggregate_type: count\n  rate: {}\n").toString();
  }

  private static String relations(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(
          """
          - join_from_view: orders
            join_to_view: users_%d
            on_sql: ${orders.user_id} = ${users.id}

          """
              .formatted(i));
    }
    return text.toString();
  }
}
