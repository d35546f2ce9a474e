package modeldesk.bench;

import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import modeldesk.model.FileName;

/// A generated model of 2,000 files with 60,000 fields, of which every third view joins the first
/// one.
final class LargeModel {
  static final int VIEWS = 1700;
  static final int TOPICS = 298;
  private static final int FIELDS = 35;

  private final Random random;

  LargeModel(Random random) {
    this.random = random;
  }

  SortedMap<FileName, String> texts() {
    SortedMap<FileName, String> texts = new TreeMap<>();
    texts.put(
        FileName.MODEL, "access_grants: { g: { user_attribute: a, allowed_values: [ b ] } }\n");
    StringBuilder relations = new StringBuilder();
    for (int i = 0; i < VIEWS; i++) {
      texts.put(new FileName("shop/v" + i + ".view"), view(i));
      if (i > 0) {
        int to = i % 3 == 0 ? 0 : random.nextInt(i);
        relations
            .append("- join_from_view: shop__v")
            .append(i)
            .append("\n  join_to_view: shop__v")
            .append(to)
            .append("\n  on_sql: ${shop__v")
            .append(i)
            .append(".f1} = ${shop__v")
            .append(to)
            .append(".id}\n  relationship_type: many_to_one\n");
      }
    }
    texts.put(FileName.RELATIONSHIPS, relations.toString());
    for (int i = 0; i < TOPICS; i++) {
      int base = i * 3 + 3;
      texts.put(
          new FileName("t" + i + ".topic"),
          "base_view: shop__v"
              + base
              + "\njoins:\n  shop__v0: {}\nfields: [ all_views.*, -shop__v"
              + base
              + ".f5 ]\ndefault_filters:\n  shop__v0.f4: { is: x }\n");
    }
    return texts;
  }

  private static String view(int number) {
    StringBuilder text = new StringBuilder("# Reference this view as shop__v" + number + "\n");
    text.append("schema: shop\nlabel: View ").append(number).append("\ndimensions:\n");
    text.append("  id:\n    primary_key: true\n");
    for (int i = 0; i < FIELDS - 9; i++) {
      if (i % 4 == 2) {
        text.append("  d")
            .append(i)
            .append(":\n    sql: COALESCE(${f")
            .append(i - 1)
            .append("}, ${shop__v")
            .append(number)
            .append(".f")
            .append(i + 1)
            .append("})\n    label: Field ")
            .append(i)
            .append("\n    format: number_2\n");
      } else {
        text.append("  f").append(i).append(": {}\n");
      }
    }
    text.append("measures:\n  count:\n    aggregate_type: count\n");
    for (int i = 0; i < 8; i++) {
      String other = i == 0 ? "shop__v0.id" : "f" + (i * 4 % 24);
      text.append("  m")
          .append(i)
          .append(":\n    sql: SUM(${")
          .append(other)
          .append("})\n    hidden: true\n    filters:\n      f1: { is: a }\n");
    }
    return text.toString();
  }
}
