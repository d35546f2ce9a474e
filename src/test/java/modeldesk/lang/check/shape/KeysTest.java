package modeldesk.lang.check.shape;

import static modeldesk.lang.check.shape.ShapeCase.cured;
import static modeldesk.lang.check.shape.ShapeCase.found;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Keys that are not Omni's (YAML reference §10, group 2).
final class KeysTest {
  @ParameterizedTest
  @MethodSource("cases")
  void keyThatOmniDoesNotHaveIsFound(ShapeCase each) {
    each.verify();
  }

  static Stream<ShapeCase> cases() {
    return Stream.of(
        found(
            "relationships",
            "- join_from_view: a\n  join_to_view: b\n",
            "- join_from_view: a\n  join_to_view: b\n  join_type: cross\n",
            "error missing-key \"join_from_view\": The key \"on_sql\" is missing here."),
        found(
            "relationships",
            "- join_to_view: b\n  on_sql: ${a.id} = ${b.id}\n",
            "- join_to_view: b\n  join_from_view: a\n  on_sql: ${a.id} = ${b.id}\n",
            "error missing-key \"join_to_view\": The key \"join_from_view\" is missing here."),
        found(
            "orders.view",
            "filters:\n  pick: { label: Pick }\n",
            "filters:\n  pick: { label: Pick, type: string }\n",
            "error missing-key \"pick\": The key \"type\" is missing here."),
        found(
            "orders.topic",
            "access_filters:\n  - field: a.b\n",
            "access_filters:\n  - field: a.b\n    user_attribute: team\n",
            "error missing-key \"field\": The key \"user_attribute\" is missing here."),
        found(
            "orders.view",
            "dimensions:\n  d: { level_of_detail: { fixed: [ a ] } }\n",
            "dimensions:\n  d: { level_of_detail: { aggregate_type: max, fixed: [ a ] } }\n",
            "error missing-key \"level_of_detail\": The key \"aggregate_type\" is missing here."),
        found(
            "orders.view",
            "filters:\n  pick: { label: Pick }\n",
            "extends: [ template ]\nfilters:\n  pick: { label: Pick }\n",
            "error missing-key \"pick\": The key \"type\" is missing here."),
        cured(
            "orders.view",
            "dimensions:\n  id:\n    lable: Key # kept\n",
            "dimensions:\n  id:\n    label: Key # kept\n",
            "warning unknown-key \"lable\": Invalid property name at \"dimensions->id->lable\"."
                + " Did you mean \"label\"?"),
        found(
            "orders.topic",
            "base_view: orders\nfrequency: daily\n",
            "base_view: orders\n",
            "warning unknown-key \"frequency\": Invalid property name at \"frequency\"."
                + " Omni has no such parameter here, as far as Model Desk knows."),
        cured(
            "orders.topic",
            "views:\n  users: { dimensions: { state: { hiden: true } } }\n",
            "views:\n  users: { dimensions: { state: { hidden: true } } }\n",
            "warning unknown-key \"hiden\": Invalid property name at"
                + " \"views->users->dimensions->state->hiden\". Did you mean \"hidden\"?"),
        cured(
            "relationships",
            "- join_from_view: a\n  join_to_veiw: b\n  on_sql: ${a.id} = ${b.id}\n",
            "- join_from_view: a\n  join_to_view: b\n  on_sql: ${a.id} = ${b.id}\n",
            "warning unknown-key \"join_to_veiw\": Invalid property name at \"0->join_to_veiw\"."
                + " Did you mean \"join_to_view\"?"),
        cured(
            "orders.view",
            "measures:\n  total:\n    aggregation_type: sum\n    sql: price\n",
            "measures:\n  total:\n    aggregate_type: sum\n    sql: price\n",
            "warning unknown-key \"aggregation_type\": Invalid property name at"
                + " \"measures->total->aggregation_type\". Did you mean \"aggregate_type\"?"),
        found(
            "orders.view",
            "label: Orders\nlable: Orders\n",
            "label: Orders\n",
            "warning unknown-key \"lable\": Invalid property name at \"lable\"."
                + " Omni has no such parameter here, as far as Model Desk knows."),
        cured(
            "orders.view",
            "dimensions:\n  id:\n    # the key\n    type: number\n    primary_key: true\n",
            "dimensions:\n  id:\n    primary_key: true\n",
            "error lookml-key \"type\": Invalid property name at \"dimensions->id->type\"."
                + " Omni finds out the type of a dimension by itself."),
        cured(
            "orders.view",
            "dimensions:\n  id: { type: number }\n",
            "dimensions:\n  id: {}\n",
            "error lookml-key \"type\": Invalid property name at \"dimensions->id->type\"."
                + " Omni finds out the type of a dimension by itself."),
        cured(
            "orders.view",
            "measures:\n  total:\n    type: sum\n    sql: ${price}\n",
            "measures:\n  total:\n    aggregate_type: sum\n    sql: ${price}\n",
            "error lookml-key \"type\": Invalid property name at \"measures->total->type\"."
                + " A measure says how it aggregates with aggregate_type."),
        cured(
            "orders.view",
            "measures:\n  ratio:\n    type: number\n    sql: ${a} / ${b}\n",
            "measures:\n  ratio:\n    sql: ${a} / ${b}\n",
            "error lookml-key \"type\": Invalid property name at \"measures->ratio->type\"."
                + " A measure says how it aggregates with aggregate_type."),
        cured(
            "orders.view",
            "sql_table_name: ORDERS\n",
            "table_name: ORDERS\n",
            "warning lookml-key \"sql_table_name\": \"sql_table_name\" is a word of LookML."
                + " In Omni it is \"table_name\"."),
        found(
            "orders.view",
            "dimension_group:\n  created: { timeframes: [ date ] }\n",
            "dimensions:\n  created: { timeframes: [ date ] }\n",
            "warning lookml-key \"dimension_group\": \"dimension_group\" is a word of LookML."
                + " In Omni it is \"dimensions\"."),
        cured(
            "relationships",
            "- join_from_view: a\n  join_to_view: b\n  sql_on: ${a.id} = ${b.id}\n",
            "- join_from_view: a\n  join_to_view: b\n  on_sql: ${a.id} = ${b.id}\n",
            "warning lookml-key \"sql_on\": \"sql_on\" is a word of LookML."
                + " In Omni it is \"on_sql\"."),
        cured(
            "orders.view",
            "dimensions:\n  price:\n    sql: ${TABLE}.price\n",
            "dimensions:\n  price:\n    sql: price\n",
            "error lookml-table \"${TABLE}\": Omni has no ${TABLE} and answers:"
                + " Column \"__omni_scoped\" not found. Write the column alone."),
        cured(
            "orders.view",
            "dimensions:\n  price:\n    sql: ${TABLE}.\"PRICE\"\n",
            "dimensions:\n  price:\n    sql: \"\\\"PRICE\\\"\"\n",
            "error lookml-table \"${TABLE}\": Omni has no ${TABLE} and answers:"
                + " Column \"__omni_scoped\" not found. Write the column alone."),
        cured(
            "orders.topic",
            "always_where_sql: |\n  1 = 1\n  AND ${TABLE}.deleted IS NULL\n",
            "always_where_sql: |\n  1 = 1\n  AND deleted IS NULL\n",
            "error lookml-table \"${TABLE}\": Omni has no ${TABLE} and answers:"
                + " Column \"__omni_scoped\" not found. Write the column alone."),
        cured(
            "orders.view",
            """
            dimensions:
              price:
                sql: |-
                  -- ${TABLE}.a
                  /* ${TABLE} */ ${TABLE}.price
            """,
            """
            dimensions:
              price:
                sql: |-
                  -- ${TABLE}.a
                  /* ${TABLE} */ price
            """,
            "error lookml-table \"${TABLE}\": Omni has no ${TABLE} and answers:"
                + " Column \"__omni_scoped\" not found. Write the column alone."),
        cured(
            "orders.topic",
            "sample_queries:\n  Orders:\n    promt: How many?\n    vis: { type: bar }\n",
            "sample_queries:\n  Orders:\n    prompt: How many?\n    vis: { type: bar }\n",
            "warning unknown-key \"promt\": Invalid property name at"
                + " \"sample_queries->Orders->promt\". Did you mean \"prompt\"?"),
        found(
            "relationships",
            """
            - join_from_view: orders
              join_to_view: days
              join_type: crossjoin
              relationship_type: many_to_many
            """,
            """
            - join_from_view: orders
              join_to_view: days
              join_type: cross
              relationship_type: many_to_many
            """,
            "error wrong-value \"crossjoin\": \"crossjoin\" is no value of \"join_type\". It"
                + " takes: always_left, inner, full_outer, cross, right_left, left_right."),
        found(
            "model",
            "topics:\n  orders: { base_view: orders }\n",
            "topic_group_descriptions:\n  orders: Orders\n",
            "error deprecated-key \"topics\": \"topics\" is not used any more. Deprecated"
                + " 2024-12-10: adding it is an error; topics live in their own files."));
  }
}
