package modeldesk.lang.check.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import modeldesk.lang.check.Finding;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Surroundings;
import modeldesk.model.FileName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is right, or may well be, is left alone.
final class SilenceTest {
  @ParameterizedTest
  @ValueSource(strings = {"blobs_r_us", "blobs_r_us_finance", "ledger", "returns_desk"})
  void sampleModelOfThePlaygroundHasNoFinding(String folder) throws IOException {
    Map<FileName, String> texts = new TreeMap<>();
    for (String key : resource(folder + "/files.txt").lines().toList()) {
      texts.put(new FileName(key), resource(folder + "/" + key));
    }
    ModelIndex model = ModelIndex.of(texts, Surroundings.COMPLETE);
    List<Finding> findings = new ArrayList<>();
    model.files().forEach(file -> new SchemaRule().check(model, file, findings::add));

    assertThat(texts).isNotEmpty();
    assertThat(findings).isEmpty();
  }

  record Right(String file, String text) {}

  @ParameterizedTest
  @MethodSource("rights")
  void whatMayWellBeRightIsLeftAlone(Right right) {
    ModelIndex model = ShapeCase.model(right.file, right.text);

    assertThat(ShapeCase.findings(model, new FileName(right.file))).isEmpty();
  }

  static Stream<Right> rights() {
    return Stream.of(
        new Right("o.view", "label: 2024\ndescription: true\ntags: core\naliases:\n- 1\n- old\n"),
        new Right("o.view", "hidden: \"true\"\nignored: False\ndisplay_order: '3'\nlabel:\n"),
        new Right("o.view", "hidden: \"{{omni_attributes.hide}}\"\ndisplay_order: \"@{order}\"\n"),
        new Right(
            "o.view", "dimensions:\n  a:\n  b: {}\n  c: { timeframes: [ DATE, Week, raw ] }\n"),
        new Right("o.view", "dimensions:\n  a: { format: usdcurrency_2 }\n  b: { format: 0 }\n"),
        new Right(
            "o.view", "dimensions:\n  a: { format: '#,##0.00 \"kg\"' }\n  b: { format: \"%Y\" }\n"),
        new Right(
            "o.view",
            """
            dimensions:
              a: &a { label: A, bin_boundaries: [ 0, 1.5, "3" ] }
              b: *a
              c:
                <<: *a
                label: C
            """),
        new Right("o.view", "dbt: { unique_id: x, meta: [ 1 ] }\nprimary_key_sql: []\n"),
        new Right(
            "o.view",
            "dimensions:\n  d: { sql: \"${x}\", level_of_detail: { aggregate_type: max, fixed: [],"
                + " filters: anything } }\n"),
        new Right(
            "o.view",
            "dimensions:\n  d: { sql: \"${x}\", level_of_detail: { aggregate_type: max, fixed: [],"
                + " cancel_query_filters: true } }\n"),
        new Right(
            "o.view",
            "dimensions:\n  d: { sql: \"${x}\", groups: [ { filter: { is_empty: true }, name: No }"
                + " ], else_raw_value: true }\n"),
        new Right(
            "o.topic",
            "default_filters:\n  a.b: { not_is_empty: true }\n  a.c: { sql_like: \"%a_b%\","
                + " case_insensitive: true }\n"),
        new Right("o.topic", "ignored: true\n"),
        new Right("o.view", "measures:\n  m: { aggregate_type: SUM, sql: price }\n"),
        new Right("o.view", "measures:\n  m: { aggregate_type: semantic_view_agg }\n"),
        new Right("o.view", "measures:\n  m: { aggregate_type: sum_distinct, sql: price }\n"),
        new Right("o.view", "measures:\n  count: { label: Only a label }\n  n:\n"),
        new Right("o.view", "measures:\n  m: { extends: [ o.n ], aggregate_type: sum }\n"),
        new Right("o.view", "template: true\nmeasures:\n  m: { aggregate_type: sum }\n"),
        new Right(
            "o.view",
            "measures:\n  m: { aggregate_type: sum, sql: \"IF(x = 'sum(', my_sum(y), t.sum(z))\" }\n"),
        new Right(
            "o.view",
            "measures:\n  m: { aggregate_type: max, sql: \"omni_dimensionalize(sum(${x}))\" }\n"),
        new Right(
            "o.view",
            """
            measures:
              m:
                aggregate_type: count
                filters:
                  s: { is: [] }
                  t: { is: null }
                  u: { is: 2023 Q2, not: falsey }
                  v: { between: "@{range}" }
                  w: "@{condition}"
                  x:
            """),
        new Right(
            "o.view",
            "measures:\n  m: { aggregate_type: count, filters: { at: { day_of_week: MONDAY,"
                + " month_of_year: [ 1, May ], not_hour_of_day: \"3\" } } }\n"),
        new Right(
            "o.topic",
            "views:\n  users:\n    measures:\n      m: { aggregate_type: percentile }\n"),
        new Right(
            "o.topic",
            """
            sample_queries:
              A "b" & c?:
                visualization: { type: bar, config: [ 1 ] }
                query:
                  fields: [ a.b ]
                  vis: { type: line }
                  limit: null
            """),
        new Right("o.topic", "joins: {}\nextends: base\nweek_start_day: monday\n"),
        new Right(
            "o.topic", "week_start_day: \"{{omni_attributes.first_day}}\"\nrelationships: []\n"),
        new Right("model", "custom_calendars:\n  c: { mappings: { half_year: a.h } }\n"),
        new Right("model", "ai_context_patch: [ { op: add } ]\nextends: hub\nsets: { s: a.b }\n"),
        new Right(
            "relationships",
            "- { join_from_view: a, join_to_view: b, join_type: CROSS, id: 12,"
                + " reversible: 'false' }\n"),
        new Right(
            "f.query.view", "query:\n  fields: [ a.b ]\n  base_view: a\n  bind_outer_context: x\n"),
        new Right("c.composite_topic", "topics: [ a, b ]\nshared_measures: { m: { sql: 1 } }\n"),
        new Right("notes.txt", "anything: [ { goes: here } ]\n"));
  }

  @Test
  void belowTheFirstMistakeOfYamlNothingIsJudged() {
    String text = "lable: A\ndimensions:\n  id: [ a\nhiden: true\n";
    ModelIndex model = ShapeCase.model("o.view", text);

    assertThat(ShapeCase.findings(model, new FileName("o.view")))
        .extracting(Finding::span)
        .allMatch(span -> span.end() <= 5)
        .hasSize(1);
  }

  private static String resource(String path) throws IOException {
    try (InputStream in = SilenceTest.class.getResourceAsStream("/modeldesk/playground/" + path)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
