package modeldesk.lang.find;

import static modeldesk.lang.find.Shop.ORDERS;
import static modeldesk.lang.find.Shop.RETURNS;
import static modeldesk.lang.find.Shop.SALES;
import static modeldesk.lang.find.Shop.at;
import static org.assertj.core.api.Assertions.assertThat;

import modeldesk.lang.index.ModelIndex;
import modeldesk.model.FileName;
import org.junit.jupiter.api.Test;

final class MeaningTest {
  private final ModelIndex model = Shop.model();

  private String text(FileName file, String way) {
    return Meaning.at(model, file, at(file, way), Layering.UNKNOWN).orElseThrow().text();
  }

  @Test
  void aFieldTellsItsKindItsPlaceAndWhatItSays() {
    assertThat(text(SALES, "fields|revenue"))
        .isEqualTo(
            """
            shop__orders.revenue · measure
            shop/orders.view, line 12
            label: Sales
            description: What came in.
            sql: ${weight} * 2
            aggregate_type: sum\
            """);
  }

  @Test
  void aViewTellsItsTableAndHowManyFieldsItHas() {
    assertThat(text(RETURNS, "base_view: |shop"))
        .isEqualTo(
            """
            shop__orders · view
            shop/orders.view, line 1
            schema: shop
            table_name: orders
            fields: 6 dimensions, 1 measure\
            """);
  }

  @Test
  void anAliasTellsWhatItStandsFor() {
    assertThat(text(SALES, "joins|buyers"))
        .isEqualTo(
            """
            buyers · another name of a view
            relationships, line 3
            stands for: shop__users\
            """);
  }

  @Test
  void whatTheModelFileGivesTellsItsValue() {
    assertThat(text(ORDERS, "grants|finance"))
        .isEqualTo(
            """
            finance · access grant
            model, line 3
            user_attribute: team
            allowed_values: money, audit\
            """);
    assertThat(text(ORDERS, "@{|country"))
        .isEqualTo(
            """
            country · constant
            model, line 7
            value: DE\
            """);
  }

  @Test
  void atItsDefinitionANameNeedsNoPlace() {
    assertThat(text(ORDERS, "weight: {"))
        .isEqualTo(
            """
            shop__orders.weight · dimension
            format: kilo\
            """);
    assertThat(Meaning.at(model, SALES, at(SALES, "nothing"), Layering.UNKNOWN)).isEmpty();
  }
}
