package modeldesk.lang.rename;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import modeldesk.lang.index.Layers;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Surroundings;
import modeldesk.lang.index.Symbol;
import modeldesk.lang.index.SymbolKind;
import modeldesk.model.FileName;
import org.junit.jupiter.api.Test;

final class RenameReasonsTest {
  private static final FileName ORDERS = new FileName("shop/orders.view");
  private static final Symbol VIEW = Symbol.of(SymbolKind.VIEW, "shop__orders");

  @Test
  void aViewKeepsItsNameWhileThatIsTheNameOfItsTable() {
    assertThat(why(VIEW, Map.of(ORDERS, "schema: shop\ndimensions: { id: {} }\n")))
        .isEqualTo(
            "shop__orders reads the table of its own name. Write table_name: orders in it first, so"
                + " that it keeps its table.");
    assertThat(why(VIEW, Map.of(ORDERS, "schema: shop\ntable_name: orders\n"))).isEmpty();
  }

  @Test
  void aTopicKeepsItsNameWhileThatIsTheNameOfItsBaseView() {
    Map<FileName, String> texts =
        Map.of(
            new FileName("orders.view"),
            "schema: shop\ntable_name: orders\n",
            new FileName("orders.topic"),
            "label: Orders\n");
    assertThat(why(Symbol.of(SymbolKind.TOPIC, "orders"), texts))
        .isEqualTo(
            "The topic orders starts from the view of its own name. Write base_view: orders in it"
                + " first.");
    assertThat(why(Symbol.of(SymbolKind.VIEW, "orders"), texts))
        .startsWith("The topic orders starts from this view");
  }

  @Test
  void aColumnKeepsItsNameWhateverATopicSaysOfIt() {
    Map<FileName, String> texts =
        Map.of(
            ORDERS,
            "schema: shop\ntable_name: orders\ndimensions: { amount: { label: Amount } }\n",
            new FileName("sales.topic"),
            """
            base_view: shop__orders
            views: { shop__orders: { dimensions: { amount: { sql: 'x + 1' } } } }
            """);
    assertThat(why(Symbol.field("shop__orders", "amount"), texts))
        .startsWith("amount is a column of the database");
  }

  @Test
  void aMeasureThatIsMadeElsewhereIsNotRenamed() {
    assertThat(
            why(
                Symbol.field("shop__orders", "count"),
                Map.of(ORDERS, "table_name: orders\nmeasures: { count: { label: Orders } }\n")))
        .startsWith("count is not made in these files");
  }

  @Test
  void twoFilesOfOneNameAreNotToldApart() {
    assertThat(
            why(
                VIEW,
                Map.of(
                    ORDERS,
                    "table_name: orders\n",
                    new FileName("shop/orders.query.view"),
                    "sql: SELECT 1\n")))
        .isEqualTo("Two files are called shop__orders. Delete one of them first.");
  }

  @Test
  void aNameThatThePathDoesNotExplainStays() {
    assertThat(
            why(
                Symbol.of(SymbolKind.VIEW, "sold"),
                Map.of(ORDERS, "# Reference this view as sold\n")))
        .startsWith("Omni calls the view of shop/orders.view sold");
  }

  @Test
  void whereOnlyChangesAreShownNothingIsRenamed() {
    Surroundings changes = new Surroundings(Layers.CHANGES, Map.of(), true, Set.of());
    ModelIndex model = ModelIndex.of(Map.of(ORDERS, "table_name: orders\n"), changes);
    assertThat(Rename.of(model, ORDERS))
        .isEqualTo(
            new Renamable.Impossible(
                "Extension shows only what was changed here, so places that use the name may be"
                    + " missing. Switch to Combined, then rename."));
  }

  @Test
  void aNameFromOutsideIsNotRenamed() {
    FileName topic = new FileName("sales.topic");
    ModelIndex model =
        ModelIndex.of(Map.of(topic, "base_view: shop__gone\n"), Surroundings.COMPLETE);
    assertThat(Rename.at(model, topic, 12))
        .isEqualTo(
            new Renamable.Impossible(
                "shop__gone is not made in these files, so it cannot get another name here."));
  }

  @Test
  void whereThePathDoesNotTellTheNewNameACommentDoes() {
    FileName orders = new FileName("lake.shop/orders.view");
    Surroundings told =
        new Surroundings(
            Layers.COMBINED, Map.of(orders.key(), "lake_shop__orders"), false, Set.of());
    ModelIndex model = ModelIndex.of(Map.of(orders, "sql: SELECT 1\n"), told);
    Rename rename =
        ((Renamable.Possible) Rename.of(model, Symbol.of(SymbolKind.VIEW, "lake_shop__orders")))
            .rename();
    assertThat(rename.to("lake_shop__sold", false).texts())
        .containsEntry(
            new FileName("lake.shop/sold.view"),
            "# Reference this view as lake_shop__sold\nsql: SELECT 1\n");
  }

  private static String why(Symbol symbol, Map<FileName, String> texts) {
    return switch (Rename.of(ModelIndex.of(texts, Surroundings.COMPLETE), symbol)) {
      case Renamable.Possible _ -> "";
      case Renamable.Impossible(String why) -> why;
    };
  }
}
