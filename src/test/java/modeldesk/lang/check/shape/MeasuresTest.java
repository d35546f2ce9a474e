package modeldesk.lang.check.shape;

import static modeldesk.lang.check.shape.ShapeCase.cured;
import static modeldesk.lang.check.shape.ShapeCase.found;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import modeldesk.lang.index.Layers;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Surroundings;
import modeldesk.model.FileName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Aggregates in the wrong place, twice, or without what they need (YAML reference §10, group 14).
final class MeasuresTest {
  @ParameterizedTest
  @MethodSource("cases")
  void aggregateThatCannotBeIsFound(ShapeCase each) {
    each.verify();
  }

  static Stream<ShapeCase> cases() {
    return Stream.of(
        cured(
            "orders.view",
            "dimensions:\n  total:\n    sql: price\n    aggregate_type: sum\n",
            "dimensions:\n  total:\n    sql: price\n",
            "error aggregate-on-dimension \"aggregate_type\": Invalid property name at"
                + " \"dimensions->total->aggregate_type\". Dimensions do not aggregate: make it a"
                + " measure, or put this under level_of_detail."),
        found(
            "orders.topic",
            "views:\n  v:\n    dimensions:\n      d: { sql: \"${x}\", aggregate_type: max,"
                + " level_of_detail: { fixed: [ a.b ] } }\n",
            "views:\n  v:\n    dimensions:\n      d: { sql: \"${x}\","
                + " level_of_detail: { aggregate_type: max, fixed: [ a.b ] } }\n",
            "error aggregate-on-dimension \"aggregate_type\": Invalid property name at"
                + " \"views->v->dimensions->d->aggregate_type\". Dimensions do not aggregate: make"
                + " it a measure, or put this under level_of_detail."),
        found(
            "orders.view",
            "dimensions:\n  d: { sql: \"${x}\", level_of_detail: { aggregate_type: max,"
                + " always_exclude: [ a.b, a.* ] } }\n",
            "dimensions:\n  d: { sql: \"${x}\", level_of_detail: { aggregate_type: max,"
                + " always_exclude: [ a.b, a.c ] } }\n",
            "error wrong-value \"a.*\": Invalid field specified in always_exclude: \"a.*\". A"
                + " level of detail takes single fields."),
        found(
            "orders.view",
            "measures:\n  p: { sql: price, aggregate_type: percentile, percentile: 950 }\n",
            "measures:\n  p: { sql: price, aggregate_type: percentile, percentile: 99.5 }\n",
            "error wrong-value \"950\": \"percentile\" takes a number from 0 to 100, not"
                + " \"950\"."),
        found(
            "orders.view",
            "dimensions:\n  id: {}\nmeasures:\n  total:\n    aggregate_type:\n",
            "dimensions:\n  id: {}\nmeasures:\n  total:\n    aggregate_type: count\n",
            "error measure-without-sql \"total\": \"total\" needs sql, or aggregate_type: count."),
        cured(
            "orders.view",
            "measures:\n  total:\n    sql: SUM(${price})\n    aggregate_type: sum\n",
            "measures:\n  total:\n    sql: SUM(${price})\n",
            "error double-aggregate \"SUM\": This aggregates already, and aggregate_type: sum would"
                + " do so again. Leave out one of them."),
        found(
            "orders.view",
            "measures:\n  total: { sql: \"coalesce(max(price), 0)\", aggregate_type: average }\n",
            "measures:\n  total: { sql: \"max(price, 0)\", aggregate_type: average }\n",
            "error double-aggregate \"max\": This aggregates already, and aggregate_type: average"
                + " would do so again. Leave out one of them."),
        found(
            "orders.view",
            "measures:\n  a: { sql: count(*), aggregate_type: max }\n",
            "measures:\n  a: { sql: \"sum(x) over (partition by y)\", aggregate_type: max }\n",
            "error double-aggregate \"count\": This aggregates already, and aggregate_type: max"
                + " would do so again. Leave out one of them."),
        found(
            "orders.view",
            "measures:\n  a:\n    aggregate_type: max\n    sql: |\n      -- sum(x)\n      sum(y)\n",
            """
            measures:
              a:
                aggregate_type: max
                sql: |
                  -- sum(x)
                  CASE WHEN 'sum(' = z THEN (SELECT max(q) FROM t) END
            """,
            "error double-aggregate \"sum\": This aggregates already, and aggregate_type: max would"
                + " do so again. Leave out one of them."),
        cured(
            "orders.view",
            """
            measures:
              count: { aggregate_type: count }
              more:
                sql: ${count} + 1
                aggregate_type: sum
            """,
            "measures:\n  count: { aggregate_type: count }\n  more:\n    sql: ${count} + 1\n",
            "error double-aggregate \"${count}\": ${count} is a measure. A measure over other"
                + " measures has no aggregate_type."),
        found(
            "orders.view",
            """
            measures:
              n: { aggregate_type: count }
              m: { sql: "${orders.n}", aggregate_type: max }
            """,
            """
            dimensions:
              n: {}
            measures:
              k: { aggregate_type: count }
              m: { sql: "${other.k} + ${n}", aggregate_type: max }
            """,
            "error double-aggregate \"${orders.n}\": ${orders.n} is a measure. A measure over other"
                + " measures has no aggregate_type."),
        found(
            "orders.view",
            "measures:\n  p90: { sql: price, aggregate_type: percentile }\n",
            "measures:\n  p90: { sql: price, aggregate_type: percentile, percentile: 90 }\n",
            "error percentile-without-percentile \"percentile\": \"p90\" is a percentile and needs"
                + " to say which, such as percentile: 90."),
        found(
            "orders.view",
            "measures:\n  fees: { sql: fee, aggregate_type: sum_distinct_on }\n",
            "measures:\n  fees: { sql: fee, aggregate_type: sum_distinct_on,"
                + " custom_primary_key_sql: \"${id}\" }\n",
            "error distinct-on-without-key \"sum_distinct_on\": \"fees\" needs"
                + " custom_primary_key_sql for sum_distinct_on: the key that counts once."),
        cured(
            "orders.view",
            "dimensions:\n  cost: {}\n  unit_cost: {}\nmeasures:\n  unit_cost_sum:"
                + "\n    aggregate_type: sum\n",
            "dimensions:\n  cost: {}\n  unit_cost: {}\nmeasures:\n  unit_cost_sum:"
                + "\n    sql: ${unit_cost}\n    aggregate_type: sum\n",
            "error measure-without-sql \"sum\": \"unit_cost_sum\" needs sql: what sum is taken of."),
        cured(
            "orders.view",
            "dimensions:\n  cost: {}\nmeasures:\n  max_cost: { aggregate_type: max }\n",
            "dimensions:\n  cost: {}\nmeasures:\n  max_cost: { sql: \"${cost}\","
                + " aggregate_type: max }\n",
            "error measure-without-sql \"max\": \"max_cost\" needs sql: what max is taken of."),
        found(
            "orders.view",
            "measures:\n  total: { label: Total }\n",
            "measures:\n  total: { label: Total, aggregate_type: count }\n",
            "error measure-without-sql \"total\": \"total\" needs sql, or aggregate_type: count."),
        found(
            "orders.view",
            "measures:\n  total: { label: Total }\n",
            "measures:\n  count: { label: Total }\n",
            "error measure-without-sql \"total\": \"total\" needs sql, or aggregate_type: count."),
        found(
            "orders.view",
            "dimensions:\n  price: {}\nmeasures:\n  total: { sql: \"${orders.price}\" }\n",
            "dimensions:\n  price: {}\nmeasures:\n  total: { sql: \"SUM(${orders.price})\" }\n",
            "warning measure-without-aggregate \"\"${orders.price}\"\": \"total\" is"
                + " ${orders.price} of each row. Say how rows become one with aggregate_type."),
        found(
            "orders.view",
            "dimensions:\n  price: {}\nmeasures:\n  total: { sql: price }\n",
            "dimensions:\n  cost: {}\nmeasures:\n  total: { sql: price }\n",
            "warning measure-without-aggregate \"price\": \"total\" is price of each row. Say how"
                + " rows become one with aggregate_type."),
        found(
            "orders.view",
            "measures:\n  total: { aggregate_type: sum }\n",
            "measures:\n  total: { aggregate_type: count }\n",
            "error measure-without-sql \"sum\": \"total\" needs sql: what sum is taken of."),
        found(
            "orders.view",
            "measures:\n  total: { aggregate_type: sum }\n",
            "extends: [ template ]\nmeasures:\n  total: { aggregate_type: sum }\n",
            "error measure-without-sql \"sum\": \"total\" needs sql: what sum is taken of."));
  }

  @Test
  void changesOfABranchNeedNotRepeatWhatStandsBelow() {
    Surroundings changes = new Surroundings(Layers.CHANGES, Map.of(), true, Set.of());
    FileName name = new FileName("orders.view");
    String text = "measures:\n  p: { aggregate_type: percentile_distinct_on }\n";

    assertThat(ShapeCase.findings(ModelIndex.of(Map.of(name, text), changes), name)).isEmpty();
    assertThat(ShapeCase.findings(ShapeCase.model("orders.view", text), name)).hasSize(3);
  }

  @Test
  void whatPeopleWroteMayChangeAMeasureThatOmniMade() {
    Surroundings authored = new Surroundings(Layers.AUTHORED, Map.of(), true, Set.of());
    FileName name = new FileName("orders.view");
    String text = "measures:\n  total: { label: Total }\n";

    assertThat(ShapeCase.findings(ModelIndex.of(Map.of(name, text), authored), name)).isEmpty();
    assertThat(ShapeCase.findings(ShapeCase.model("orders.view", text), name)).hasSize(1);
  }
}
