package modeldesk.lang.check.shape;

import static modeldesk.lang.check.shape.ShapeCase.cured;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Keys that shut each other out (YAML reference §10, group 16).
final class ExclusiveKeysTest {
  @ParameterizedTest
  @MethodSource("cases")
  void keysThatCannotStandTogetherAreFound(ShapeCase each) {
    each.verify();
  }

  static Stream<ShapeCase> cases() {
    return Stream.of(
        cured(
            "model",
            "included_schemas: [ a ]\nignored_schemas: [ b ]\n",
            "included_schemas: [ a ]\n",
            "error exclusive-keys \"ignored_schemas\": \"included_schemas\" and \"ignored_schemas\""
                + " cannot stand together. Remove one of them."),
        cured(
            "model",
            "included_schemas: [ a ]\nincluded_views: [ b ]\nignored_views:\n  - c\n",
            "included_schemas: [ a ]\nincluded_views: [ b ]\n",
            "error exclusive-keys \"ignored_views\": \"included_views\" and \"ignored_views\""
                + " cannot stand together. Remove one of them."),
        cured(
            "model",
            "default_custom_calendar: retail\nfiscal_month_offset: 1\n",
            "fiscal_month_offset: 1\n",
            "warning exclusive-keys \"default_custom_calendar\": \"fiscal_month_offset\" and"
                + " \"default_custom_calendar\" cannot stand together. Remove one of them."),
        cured(
            "model",
            "dynamic_shared_extensions:\n  - mappings: {}\n    map_pattern: x\n",
            "dynamic_shared_extensions:\n  - mappings: {}\n",
            "error exclusive-keys \"map_pattern\": \"mappings\" and \"map_pattern\" cannot stand"
                + " together. Remove one of them."),
        cured(
            "orders.view",
            "dimensions:\n  d: { level_of_detail: { aggregate_type: max, fixed: [ a ],"
                + " always_include: [ b ] } }\n",
            "dimensions:\n  d: { level_of_detail: { aggregate_type: max, fixed: [ a ] } }\n",
            "error exclusive-keys \"always_include\": \"fixed\" and \"always_include\" cannot stand"
                + " together. Remove one of them."),
        cured(
            "orders.topic",
            """
            views:
              v:
                measures:
                  m:
                    level_of_detail:
                      always_exclude: []
                      fixed: []
            """,
            """
            views:
              v:
                measures:
                  m:
                    level_of_detail:
                      always_exclude: []
            """,
            "error exclusive-keys \"fixed\": \"always_exclude\" and \"fixed\" cannot stand"
                + " together. Remove one of them."),
        cured(
            "orders.view",
            """
            measures:
              m:
                aggregate_type: count
                drill_fields: [ id ]
                drill_queries:
                  All: { fields: [ a.b ], base_view: a }
            """,
            """
            measures:
              m:
                aggregate_type: count
                drill_queries:
                  All: { fields: [ a.b ], base_view: a }
            """,
            "warning exclusive-keys \"drill_fields\": \"drill_queries\" and \"drill_fields\" cannot"
                + " stand together. Remove one of them."),
        cured(
            "orders.view",
            """
            dimensions:
              d:
                format:
                  depends_on:
                    field: a.b
                    user_attribute: c
            """,
            "dimensions:\n  d:\n    format:\n      depends_on:\n        field: a.b\n",
            "error exclusive-keys \"user_attribute\": \"field\" and \"user_attribute\" cannot stand"
                + " together. Remove one of them."),
        cured(
            "facts.query.view",
            "sql: SELECT 1\nquery:\n  base_view: a\n",
            "sql: SELECT 1\n",
            "warning exclusive-keys \"query\": \"sql\" and \"query\" cannot stand together."
                + " Remove one of them."));
  }
}
