package modeldesk.lang.check.shape;

import static modeldesk.lang.check.shape.ShapeCase.cured;
import static modeldesk.lang.check.shape.ShapeCase.found;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Conditions without an operator, with an unknown one, or with half a range (YAML reference §10,
/// group 15).
final class FiltersTest {
  @ParameterizedTest
  @MethodSource("cases")
  void conditionThatSaysNothingIsFound(ShapeCase each) {
    each.verify();
  }

  static Stream<ShapeCase> cases() {
    return Stream.of(
        cured(
            "orders.topic",
            "default_filters:\n  orders.status: Complete # kept\n",
            "default_filters:\n  orders.status: { is: Complete } # kept\n",
            "error filter-not-a-map \"Complete\": A condition needs an operator: write"
                + " orders.status: { is: … }."),
        found(
            "orders.topic",
            "default_filters:\n  a.b: { greater_than: many }\n  a.c: { between: [ 1, some ] }\n",
            "default_filters:\n  a.b: { greater_than: 2024-01-01 }\n  a.c: { between: [ 1, 1e3 ] }\n",
            "warning wrong-type \"many\": \"greater_than\" takes a number, not \"many\".",
            "warning wrong-type \"some\": \"between\" takes a number, not \"some\"."),
        cured(
            "orders.topic",
            "always_where_filters:\n  a.b: [ x, y ]\n",
            "always_where_filters:\n  a.b: { is: [ x, y ] }\n",
            "error filter-not-a-map \"a.b\": A condition needs an operator: write a.b: { is: … }."),
        cured(
            "orders.view",
            "filters:\n  basis: { type: string, default_filter: \"a, b\" }\n",
            "filters:\n  basis: { type: string, default_filter: { is: \"a, b\" } }\n",
            "error filter-not-a-map \"\"a, b\"\": A condition needs an operator: write"
                + " default_filter: { is: … }."),
        cured(
            "orders.view",
            "dimensions:\n  d:\n    groups:\n      - filter: it's, here\n        name: A\n",
            """
            dimensions:
              d:
                groups:
                  - filter: { is: 'it''s, here' }
                    name: A
            """,
            "error filter-not-a-map \"it's, here\": A condition needs an operator: write"
                + " filter: { is: … }."),
        cured(
            "model",
            """
            custom_formats:
              money:
                depends_on:
                  field: a.b
                  conditions:
                    - condition: USD
                      value: usdcurrency_2
            """,
            """
            custom_formats:
              money:
                depends_on:
                  field: a.b
                  conditions:
                    - condition: { equals: USD }
                      value: usdcurrency_2
            """,
            "error filter-not-a-map \"USD\": A condition needs an operator: write"
                + " condition: { equals: … }."),
        cured(
            "orders.view",
            "measures:\n  m: { aggregate_type: count, filters: { s: { not_is: X } } }\n",
            "measures:\n  m: { aggregate_type: count, filters: { s: { not: X } } }\n",
            "error unknown-operator \"not_is\": Filters have no operator \"not_is\"."
                + " Did you mean \"not\"?"),
        cured(
            "orders.view",
            "measures:\n  m: { aggregate_type: count, filters: { s: { is_not: X } } }\n",
            "measures:\n  m: { aggregate_type: count, filters: { s: { not: X } } }\n",
            "warning unknown-operator \"is_not\": Filters have no operator \"is_not\"."
                + " Did you mean \"not\"?"),
        found(
            "orders.topic",
            "default_filters:\n  a.b:\n    not_or: [ { is: x }, { is: y } ]\n",
            "default_filters:\n  a.b:\n    or: [ { is: x }, { not_contains: y } ]\n",
            "error unknown-operator \"not_or\": \"not_or\" does not exist: only single operators"
                + " can be turned round with not_."),
        cured(
            "orders.topic",
            "default_filters:\n  a.b:\n    or:\n      - is: x\n      - conatins: y\n",
            "default_filters:\n  a.b:\n    or:\n      - is: x\n      - contains: y\n",
            "error unknown-operator \"conatins\": Filters have no operator \"conatins\"."
                + " Did you mean \"contains\"?"),
        cured(
            "orders.topic",
            "always_having_filters:\n  a.b: { gte: 3 }\n",
            "always_having_filters:\n  a.b: { greater_than_or_equal_to: 3 }\n",
            "error unknown-operator \"gte\": Filters have no operator \"gte\". Did you mean"
                + " \"greater_than_or_equal_to\"?"),
        found(
            "orders.topic",
            "default_filters:\n  a.b: { sounds_as: x }\n",
            "default_filters:\n  a.b: { contains: x }\n",
            "error unknown-operator \"sounds_as\": Filters have no operator \"sounds_as\"."),
        found(
            "orders.topic",
            "sample_queries: { A: { query: { filters: { a.b: { sounds_as: x } } } } }\n",
            "sample_queries: { A: { query: { filters: { a.b: { contains: x } } } } }\n",
            "warning unknown-operator \"sounds_as\": Filters have no operator \"sounds_as\"."),
        found(
            "orders.topic",
            "default_filters:\n  a.b:\n    between: [ 3 ]\n",
            "default_filters:\n  a.b:\n    between: [ 3, 5 ]\n",
            "error range-size \"between\": \"between\" takes a list of two values,"
                + " such as [ from, to ]."),
        found(
            "orders.topic",
            "default_filters:\n  a.b: { time_for_duration: 7 days }\n",
            "default_filters:\n  a.b: { time_for_duration: [ 7 days ago, 7 days ] }\n",
            "error range-size \"7 days\": \"time_for_duration\" takes a list of two values,"
                + " such as [ from, to ]."),
        found(
            "orders.topic",
            "default_filters:\n  a.b: { not_between_dates: [ 2020, 2021, 2022 ] }\n",
            "default_filters:\n  a.b: { not_between_dates: \"@{dates}\" }\n",
            "error range-size \"not_between_dates\": \"not_between_dates\" takes a list of two"
                + " values, such as [ from, to ]."),
        cured(
            "orders.view",
            """
            measures:
              m:
                aggregate_type: count
                filters:
                  at:
                    date_offset_from_query: 1 year
            """,
            """
            measures:
              m:
                aggregate_type: count
                filters:
                  at:
                    cancel_query_filter: true
                    date_offset_from_query: 1 year
            """,
            "error offset-without-cancel \"date_offset_from_query\": date_offset_from_query needs"
                + " cancel_query_filter: true beside it."),
        cured(
            "orders.view",
            "measures:\n  m: { aggregate_type: count, filters: { at: { date_offset_from_query: 1"
                + " year } } }\n",
            "measures:\n  m: { aggregate_type: count, filters: { at: { date_offset_from_query: 1"
                + " year, cancel_query_filter: true } } }\n",
            "error offset-without-cancel \"date_offset_from_query\": date_offset_from_query needs"
                + " cancel_query_filter: true beside it."),
        cured(
            "orders.view",
            "measures:\n  m: { aggregate_type: count, filters: { at: { date_offset_from_query: 1"
                + " year, cancel_query_filter: false } } }\n",
            "measures:\n  m: { aggregate_type: count, filters: { at: { date_offset_from_query: 1"
                + " year, cancel_query_filter: true } } }\n",
            "error offset-without-cancel \"date_offset_from_query\": date_offset_from_query needs"
                + " cancel_query_filter: true beside it."));
  }
}
