package modeldesk.lang.find;

import static modeldesk.lang.find.Shop.ORDERS;
import static modeldesk.lang.find.Shop.RETURNS;
import static modeldesk.lang.find.Shop.SALES;
import static modeldesk.lang.find.Shop.USERS;
import static modeldesk.lang.find.Shop.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Surroundings;
import modeldesk.lang.index.Symbol;
import modeldesk.model.FileName;
import modeldesk.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class DefinitionTest {
  private final ModelIndex model = Shop.model();

  static Stream<Arguments> uses() {
    return Stream.of(
        arguments("a view", SALES, "base_view: |shop", ORDERS, "# Reference this view as |shop"),
        arguments("a field of the own view", ORDERS, "sql: ${weight|weight", ORDERS, "weight: {"),
        arguments("a field of a view", RETURNS, "weight", ORDERS, "weight: {"),
        arguments("what another topic says more of", RETURNS, "revenue", ORDERS, "revenue:"),
        arguments("the view of a field", RETURNS, "where|shop", ORDERS, "as |shop"),
        arguments("a field of an alias", SALES, "fields|name", USERS, "name: {"),
        arguments("a timeframe", ORDERS, "created_at[|month", ORDERS, "created_at: {"),
        arguments("an alias", SALES, "fields|buyers", FileName.RELATIONSHIPS, "buyers"),
        arguments("a join", SALES, "joins|buyers", FileName.RELATIONSHIPS, "buyers"),
        arguments("a topic", RETURNS, "extends: [ |sales", SALES, "base_view"),
        arguments("a grant", ORDERS, "grants|finance", FileName.MODEL, "finance: {"),
        arguments("a policy", SALES, "cache_policy: |hourly", FileName.MODEL, "policies|hourly"),
        arguments("a constant", ORDERS, "@{|country", FileName.MODEL, "country: DE"),
        arguments("a format", ORDERS, "format: |kilo", FileName.MODEL, "kilo"),
        arguments("a calendar", ORDERS, "calendar: |fiscal", FileName.MODEL, "fiscal"),
        arguments("a set", ORDERS, "set:|card", FileName.MODEL, "card"),
        arguments("a tag", ORDERS, "tag:|physical", ORDERS, "weight: {"),
        arguments("more said by a topic", SALES, "views|revenue", ORDERS, "revenue:"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("uses")
  void everyNameLeadsToWhereItIsGiven(
      String what, FileName from, String use, FileName to, String given) {
    assertThat(Definition.at(model, from, at(from, use)))
        .isInstanceOfSatisfying(
            Definition.There.class,
            there -> {
              assertThat(there.spots()).hasSize(1);
              assertThat(there.spots().getFirst().file()).isEqualTo(to);
              assertThat(there.spots().getFirst().span().start()).isEqualTo(at(to, given));
            });
  }

  @Test
  void aNameThatIsGivenRightThereSaysSo() {
    assertThat(Definition.at(model, ORDERS, at(ORDERS, "weight: {") + 2))
        .isEqualTo(new Definition.Here(Symbol.field("shop__orders", "weight")));
    assertThat(Definition.at(model, ORDERS, at(ORDERS, "measures|revenue")))
        .isEqualTo(new Definition.Here(Symbol.field("shop__orders", "revenue")));
  }

  @Test
  void inATopicThatSaysMoreOfAFieldBothPlacesCount() {
    assertThat(Definition.at(model, SALES, at(SALES, "fields|revenue")))
        .isInstanceOfSatisfying(
            Definition.There.class,
            there ->
                assertThat(there.spots().stream().map(Shop::words))
                    .containsExactly(
                        "sales.topic:9 revenue: { label: Sales }", "shop/orders.view:12 revenue:"));
  }

  @Test
  void aNameThatNobodyGivesAndAPlaceWithoutOneAreToldApart() {
    assertThat(Definition.at(model, SALES, at(SALES, "nothing")))
        .isEqualTo(new Definition.Unknown("shop__orders.nothing"));
    assertThat(Definition.at(model, SALES, at(SALES, "fields") + 1))
        .isEqualTo(new Definition.Nowhere());
    assertThat(Definition.at(model, new FileName("gone.view"), 0))
        .isEqualTo(new Definition.Nowhere());
  }

  @Test
  void ofAVeryLongLineOnlyThePartAroundTheNameIsShown() {
    String before = "x".repeat(500);
    FileName file = new FileName("a.view");
    String text = "dimensions:\n  a: {}\n  b: { sql: \"" + before + " ${a} " + before + "\" }\n";
    ModelIndex long1 = ModelIndex.of(Map.of(file, text), Surroundings.COMPLETE);
    List<Spot> spots = Usages.at(long1, file, text.indexOf("a: {}")).orElseThrow().spots();
    Spot only = spots.getFirst();
    assertThat(only.text()).hasSize(200);
    assertThat(only.mark()).isEqualTo(new Span(60, 61));
    assertThat(only.text().charAt(60)).isEqualTo('a');
  }
}
