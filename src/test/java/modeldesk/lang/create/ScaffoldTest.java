package modeldesk.lang.create;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What new files begin with; `|` is the caret.
final class ScaffoldTest {
  private static final SchemaFolder ECOMM = new SchemaFolder("ecomm", "schema: ecomm\n", 3);
  private static final QueryField DAY = new QueryField("ecomm__orders", "created_at", false);
  private static final QueryField ID = new QueryField("ecomm__orders", "id", false);
  private static final QueryField USER = new QueryField("ecomm__users", "id", false);
  private static final QueryField COUNT = new QueryField("ecomm__users", "count", true);

  private static String told(Beginning beginning) {
    Scaffold scaffold = beginning.scaffold();
    return new StringBuilder(scaffold.text()).insert(scaffold.caret(), '|').toString();
  }

  @Test
  void aTopicHasItsJoinsAsATree() {
    LinkedHashSet<List<String>> joins = new LinkedHashSet<>();
    joins.add(List.of("ecomm__orders"));
    joins.add(List.of("ecomm__orders", "ecomm__users"));
    joins.add(List.of("ecomm__returns"));
    assertThat(told(new NewTopic("ecomm__order_items", "Order: desk", joins, true)))
        .isEqualTo(
            """
            base_view: ecomm__order_items
            label: "Order: desk"
            access_filters: []

            joins:
              ecomm__orders:
                ecomm__users: {}
              ecomm__returns: {}
            |\
            """);
  }

  @Test
  void aTopicOfItsBaseViewAloneSaysSoAndOneOfEverythingSaysNothing() {
    assertThat(told(new NewTopic("users", "", new LinkedHashSet<>(), false)))
        .isEqualTo("base_view: users\n\njoins: {}\n|");
    assertThat(told(new NewTopic("users", "2024", null, false)))
        .isEqualTo("base_view: users\nlabel: \"2024\"\n|");
  }

  @Test
  void aViewOfATableHasItsKeyAndItsFirstColumn() {
    assertThat(told(new NewView(ECOMM, NewView.Source.TABLE, "NOTES", "ID", "Written By")))
        .isEqualTo(
            """
            schema: ecomm
            table_name: NOTES

            dimensions:
              id:
                sql: |ID
                primary_key: true
              written_by:
                sql: "\\"Written By\\""

            measures:
              count:
                aggregate_type: count
            """);
  }

  @Test
  void aViewWithoutColumnsSaysNothingOfThem() {
    assertThat(told(new NewView(SchemaFolder.NONE, NewView.Source.TABLE, "notes", "", "")))
        .isEqualTo("table_name: notes\n\ndimensions: |{}\n");
  }

  @Test
  void aViewOfSqlSelectsItsColumns() {
    assertThat(told(new NewView(ECOMM, NewView.Source.SQL, "notes", "id", "count")))
        .isEqualTo(
            """
            schema: ecomm
            sql: |-
              |SELECT id, count
              FROM notes

            dimensions:
              id:
                primary_key: true
              count: {}
            """);
  }

  @Test
  void aQueryWithSeveralDimensionsHasThemAllAsItsKey() {
    assertThat(
            told(
                new NewQuery(
                    ECOMM,
                    "ecomm__orders",
                    "sales",
                    List.of(DAY, ID, USER, COUNT),
                    new NewQuery.Sort(COUNT, true),
                    100)))
        .isEqualTo(
            """
            schema: ecomm
            query:
              fields:
                ecomm__orders.created_at: created_at
                ecomm__orders.id: id
                ecomm__users.id: users_id
                ecomm__users.count: users_count
              base_view: ecomm__orders
              sorts:
                - field: ecomm__users.count
                  desc: true
              limit: 100
              topic: sales

            custom_compound_primary_key_sql: [ created_at, id, users_id ]

            dimensions:
              |created_at: {}
              id: {}
              users_id: {}
              users_count: {}

            measures:
              count:
                aggregate_type: count
            """);
  }

  @Test
  void aQueryWithOneDimensionHasItAsItsKey() {
    assertThat(
            told(
                new NewQuery(
                    ECOMM,
                    "ecomm__orders",
                    "",
                    List.of(ID, COUNT),
                    new NewQuery.Sort(ID, false),
                    0)))
        .isEqualTo(
            """
            schema: ecomm
            query:
              fields:
                ecomm__orders.id: id
                ecomm__users.count: users_count
              base_view: ecomm__orders
              sorts:
                - field: ecomm__orders.id

            dimensions:
              |id:
                primary_key: true
              users_count: {}

            measures:
              count:
                aggregate_type: count
            """);
  }

  @Test
  void aCompositeTopicNamesItsMembersAndWhatTheyShare() {
    assertThat(told(new NewComposite(List.of("sales", "my returns"), "Both", List.of("users"))))
        .isEqualTo(
            """
            topics: [ sales, my returns ]
            label: Both

            shared_views: [ users ]

            shared_dimensions: |{}

            shared_measures: {}
            """);
  }

  @Test
  void theFilesAModelHasOneOfBeginWithAnEmptyValue() {
    assertThat(told(Bare.RELATIONSHIPS)).isEqualTo("|[]\n");
    assertThat(told(Bare.MODEL)).isEqualTo("access_grants: |{}\n");
  }
}
