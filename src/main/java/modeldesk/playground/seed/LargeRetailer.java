package modeldesk.playground.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import modeldesk.playground.layer.Authored;
import modeldesk.playground.state.Table;
import modeldesk.playground.state.Warehouse;

/// A large model made from a seed: 400 tables of 20 columns; each view adds 9 fields to them and
/// the count that every view has, which makes 12,000 fields. Views are joined to the one before
/// them in groups of ten, a topic a group.
final class LargeRetailer {
  static final int VIEWS = 400;
  private static final int GROUP = 10;
  private static final int COLUMNS = 20;

  private static final List<String> AREAS =
      List.of("stores", "web", "stock", "people", "money", "parcels", "ads", "support");
  private static final List<String> THINGS =
      List.of(
          "orders", "lines", "carts", "visits", "refunds", "shifts", "pallets", "routes", "coupons",
          "tickets");
  private static final List<String> WORDS =
      List.of(
          "amount", "status", "region", "channel", "source", "weight", "score", "grade", "color",
          "size", "batch", "zone", "owner", "reason", "tax", "margin", "length", "rank", "season");

  private final long seed;

  LargeRetailer(long seed) {
    this.seed = seed;
  }

  Warehouse warehouse() {
    List<Table> tables = new ArrayList<>();
    for (int i = 0; i < VIEWS; i++) {
      tables.add(table(i));
    }
    return new Warehouse(tables, Set.of(), List.of());
  }

  SortedMap<String, Authored> files() {
    SortedMap<String, Authored> files = new TreeMap<>();
    StringBuilder relationships = new StringBuilder();
    for (int i = 0; i < VIEWS; i++) {
      files.put(table(i).key(), new Authored.Delta(view(i)));
      if (i % GROUP == 0) {
        files.put(topicName(i) + ".topic", new Authored.Delta(topic(i)));
      } else {
        relationships.append(relationship(i));
      }
    }
    files.put("relationships", new Authored.Delta(relationships.toString()));
    files.put("model", new Authored.Delta("default_row_limit: 1000\nweek_start_day: Monday\n"));
    return files;
  }

  private static Table table(int number) {
    String area = AREAS.get(number / 50);
    String thing = THINGS.get(number % THINGS.size());
    String name = "%s_%03d".formatted(thing, number + 1).toUpperCase(Locale.ROOT);
    List<String> columns = new ArrayList<>();
    columns.add("id");
    columns.add("parent_id");
    columns.add("created_at");
    for (int i = 0; columns.size() < COLUMNS; i++) {
      columns.add(WORDS.get(i % WORDS.size()));
    }
    return new Table(null, area, name, columns);
  }

  private String view(int number) {
    Table table = table(number);
    Random random = new Random(seed + number);
    StringBuilder text = new StringBuilder();
    text.append("# Reference this view as ").append(table.viewName()).append('\n');
    text.append("schema: ").append(table.schema()).append('\n');
    text.append("table_name: ").append(table.name()).append("\n\ndimensions:\n");
    text.append("  id:\n    primary_key: true\n    format: id\n");
    text.append("  parent_id:\n    hidden: true\n");
    for (int i = 0; i < 5; i++) {
      String word = WORDS.get(random.nextInt(WORDS.size() - 2));
      text.append("  %s_band_%d:\n    sql: ${%s}\n".formatted(word, i, word));
      text.append("    group_label: Bands\n    bin_boundaries: [ 0, %d, 100 ]\n".formatted(i + 10));
    }
    text.append("\nmeasures:\n");
    for (int i = 0; i < 4; i++) {
      text.append("  total_%d:\n    sql: ${amount} * %d\n".formatted(i, random.nextInt(90) + 1));
      text.append("    aggregate_type: sum\n    format: usdcurrency_2\n");
    }
    return text.toString();
  }

  private static String relationship(int number) {
    String from = table(number).viewName();
    String to = table(number - 1).viewName();
    return """
    - join_from_view: %s
      join_to_view: %s
      join_type: always_left
      on_sql: ${%s.parent_id} = ${%s.id}
      relationship_type: many_to_one

    """
        .formatted(from, to, from, to);
  }

  private static String topicName(int number) {
    return table(number).name().toLowerCase(Locale.ROOT) + "_overview";
  }

  private static String topic(int number) {
    StringBuilder text = new StringBuilder();
    text.append("base_view: ").append(table(number + GROUP - 1).viewName()).append('\n');
    text.append("label: Overview ").append(number / GROUP + 1).append("\n\njoins:\n");
    StringBuilder indent = new StringBuilder("  ");
    for (int i = number + GROUP - 2; i > number + GROUP - 5; i--) {
      text.append(indent)
          .append(table(i).viewName())
          .append(i == number + GROUP - 4 ? ": {}" : ":");
      text.append('\n');
      indent.append("  ");
    }
    return text.toString();
  }
}
