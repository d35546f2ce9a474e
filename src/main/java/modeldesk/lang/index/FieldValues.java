package modeldesk.lang.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// What values and conditions in a view tell of the type of its fields: words are no dates, and
/// what is added up is a number.
final class FieldValues {
  private static final Set<String> SUMS =
      Set.of("sum", "average", "sum_distinct_on", "average_distinct_on");
  private static final Set<String> OF_TEXT =
      Set.of("contains", "starts_with", "ends_with", "is_empty", "sql_like");
  private static final Pattern FIELD = Pattern.compile("\\$\\{\\s*(?:(\\w+)\\.)?(\\w+)\\s*\\}");
  private static final Pattern WORD = Pattern.compile("^\\p{L}{3}");

  /// What is a word and a time: `last month`, `Monday`, `true`.
  private static final Pattern TIME =
      Pattern.compile(
          "(?i)^(?:today|yesterday|tomorrow|now|this|last|next|previous|past|before|after|since"
              + "|(?:mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?|true|false|falsey"
              + "|null|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\\b");

  private FieldValues() {}

  /// Whether a dimension says of its values that they are words.
  static boolean areText(MapNode dimension) {
    YamlNode conditions =
        dimension.get("colors") instanceof MapNode colors ? colors.get("conditions") : null;
    return areWords(dimension.get("all_values"))
        || areWords(dimension.get("sample_values"))
        || areWords(parts(dimension.get("suggestion_list"), "value"))
        || isOfText(parts(conditions, "condition"));
  }

  /// The names of fields of a view of which its measures and other dimensions show that they are no
  /// dates.
  static List<String> neverTimes(MapNode view, String name) {
    List<String> names = new ArrayList<>();
    if (view.get("measures") instanceof MapNode measures) {
      for (MapNode.Entry entry : measures.entries()) {
        if (entry.value() instanceof MapNode measure) {
          if (SUMS.contains(lower(measure.text("aggregate_type")))) {
            add(names, measure.text("sql"), name);
          }
          filtered(names, measure.get("filters"), name);
        }
      }
    }
    if (view.get("dimensions") instanceof MapNode dimensions) {
      for (MapNode.Entry entry : dimensions.entries()) {
        if (entry.value() instanceof MapNode dimension
            && isOfText(parts(dimension.get("groups"), "filter"))) {
          add(names, dimension.text("sql"), name);
        }
      }
    }
    return names;
  }

  private static void filtered(List<String> names, @Nullable YamlNode filters, String view) {
    if (filters instanceof MapNode map) {
      for (MapNode.Entry filter : map.entries()) {
        if (isOfText(List.of(filter.value()))) {
          add(names, "${" + filter.key().text() + "}", view);
        }
      }
    }
  }

  private static void add(List<String> names, @Nullable String sql, String view) {
    Matcher field = FIELD.matcher(sql == null ? "" : sql.strip());
    if (field.matches() && (field.group(1) == null || field.group(1).equals(view))) {
      names.add(field.group(2));
    }
  }

  /// Whether a condition, or one of several, is one that only words have.
  private static boolean isOfText(List<YamlNode> conditions) {
    for (YamlNode condition : conditions) {
      if (condition instanceof MapNode map) {
        for (MapNode.Entry entry : map.entries()) {
          String operator = entry.key().text();
          boolean equals = operator.equals("is") || operator.equals("not");
          if (OF_TEXT.contains(operator.replaceFirst("^not_", ""))
              || (equals && areWords(entry.value()))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static List<YamlNode> parts(@Nullable YamlNode list, String key) {
    List<YamlNode> parts = new ArrayList<>();
    if (list instanceof ListNode items) {
      for (YamlNode item : items.items()) {
        YamlNode part = item instanceof MapNode map ? map.get(key) : null;
        if (part != null) {
          parts.add(part);
        }
      }
    }
    return parts;
  }

  private static boolean areWords(@Nullable YamlNode node) {
    if (node == null) {
      return false;
    }
    return areWords(node instanceof ListNode list ? list.items() : List.of(node));
  }

  /// Whether there are values, and none of them can be a time.
  private static boolean areWords(List<YamlNode> values) {
    return !values.isEmpty()
        && values.stream()
            .allMatch(each ->
                each instanceof ScalarNode value
                    && !value.isNull()
                    && WORD.matcher(value.text()).find()
                    && !TIME.matcher(value.text()).find());
  }

  private static String lower(@Nullable String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }
}
