package modeldesk.lang.check.shape;

import static modeldesk.lang.check.shape.ShapeCase.cured;
import static modeldesk.lang.check.shape.ShapeCase.found;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Values of the wrong kind, and words that are not among those allowed (YAML reference §10, group
/// 3).
final class ValuesTest {
  @ParameterizedTest
  @MethodSource("cases")
  void valueThatAParameterDoesNotTakeIsFound(ShapeCase each) {
    each.verify();
  }

  static Stream<ShapeCase> cases() {
    return Stream.of(
        found(
            "orders.view",
            "hidden: maybe\n",
            "hidden: \"TRUE\"\n",
            "error wrong-type \"maybe\": \"hidden\" takes true or false, not \"maybe\"."),
        cured(
            "orders.view",
            "hidden: yes\n",
            "hidden: true\n",
            "warning wrong-type \"yes\": \"hidden\" takes true or false, not \"yes\"."),
        found(
            "orders.view",
            "display_order: first\n",
            "display_order: \"12\"\n",
            "error wrong-type \"first\": \"display_order\" takes a number, not \"first\"."),
        found(
            "model",
            "default_row_limit: 1,000\n",
            "default_row_limit: 1000\n",
            "warning wrong-type \"1,000\": \"default_row_limit\" takes a number, not \"1,000\"."),
        found(
            "orders.view",
            "label: [ Orders ]\n",
            "label: 2024\n",
            "error wrong-type \"label\": \"label\" takes one value, but a list stands here."),
        found(
            "orders.view",
            "dimensions:\n  id:\n    description: { Note: the key }\n",
            "dimensions:\n  id:\n    description: \"Note: the key\"\n",
            "error wrong-type \"description\": \"description\" takes one value, but keys stand"
                + " here. If the colon is part of the text, put the text in quotes."),
        found(
            "orders.topic",
            "joins:\n  - users\n",
            "joins:\n  users: {}\n",
            "error wrong-type \"joins\": \"joins\" holds keys of its own, but a list stands here."
                + " Omni says: expected object."),
        found(
            "orders.topic",
            "joins:\n  users: always_left\n",
            "joins:\n  users:\n",
            "error wrong-type \"always_left\": \"users\" holds keys of its own, but a single value"
                + " stands here. Omni says: expected object."),
        found(
            "orders.topic",
            "access_filters: country\n",
            "access_filters: []\n",
            "error wrong-type \"country\": \"access_filters\" takes a list, but a single value"
                + " stands here. Omni says: Property must be a list."),
        found(
            "orders.topic",
            "access_filters: { field: a.b, user_attribute: c }\n",
            "access_filters: [ { field: a.b, user_attribute: c } ]\n",
            "warning wrong-type \"access_filters\": \"access_filters\" takes a list, but keys stand"
                + " here. Put a dash before the first of them."),
        found(
            "orders.view",
            "dimensions: id\n",
            "dimensions: { id: {} }\n",
            "error wrong-type \"id\": \"dimensions\" holds keys of its own, but a single value"
                + " stands here. Omni says: expected object."),
        cured(
            "orders.view",
            "measures:\n  total: { aggregate_type: summ, sql: price }\n",
            "measures:\n  total: { aggregate_type: sum, sql: price }\n",
            "error wrong-value \"summ\": \"summ\" is no value of \"aggregate_type\". It takes: sum,"
                + " count, count_distinct, average, min, max, median, list, percentile,"
                + " sum_distinct_on, average_distinct_on, median_distinct_on,"
                + " percentile_distinct_on."),
        cured(
            "orders.view",
            "measures:\n  mean: { aggregate_type: avg, sql: price }\n",
            "measures:\n  mean: { aggregate_type: average, sql: price }\n",
            "warning wrong-value \"avg\": \"avg\" is not documented for \"aggregate_type\", and may"
                + " not work. It takes: sum, count, count_distinct, average, min, max, median,"
                + " list, percentile, sum_distinct_on, average_distinct_on, median_distinct_on,"
                + " percentile_distinct_on."),
        cured(
            "relationships",
            "- relationship_type: many_to_on\n",
            "- relationship_type: many_to_one\n",
            "error wrong-value \"many_to_on\": \"many_to_on\" is no value of \"relationship_type\"."
                + " It takes: one_to_one, many_to_one, one_to_many, many_to_many,"
                + " assumed_many_to_one."),
        cured(
            "relationships",
            "- join_type: always_inner\n",
            "- join_type: inner\n",
            "warning wrong-value \"always_inner\": \"always_inner\" is not documented for"
                + " \"join_type\", and may not work. It takes: always_left, inner, full_outer,"
                + " cross, right_left, left_right."),
        cured(
            "orders.view",
            "filters:\n  on: { type: yesno }\n",
            "filters:\n  on: { type: boolean }\n",
            "error wrong-value \"yesno\": \"yesno\" is no value of \"type\". It takes: string,"
                + " number, timestamp, boolean, interval, array, json, column."),
        cured(
            "model",
            "ai_settings:\n  validate_analysis: 'enable'\n",
            "ai_settings:\n  validate_analysis: 'enabled'\n",
            "warning wrong-value \"'enable'\": \"enable\" is no value of \"validate_analysis\"."
                + " It takes: enabled, disabled, default."),
        found(
            "orders.view",
            "filters:\n  since: { type: date_time }\n",
            "filters:\n  since: { type: \"@{kind}\" }\n",
            "error wrong-value \"date_time\": \"date_time\" is no value of \"type\". It takes:"
                + " string, number, timestamp, boolean, interval, array, json, column."));
  }
}
