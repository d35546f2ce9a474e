package modeldesk.lang.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Surroundings;
import modeldesk.lang.index.Symbol;
import modeldesk.lang.index.SymbolKind;
import modeldesk.model.FileName;
import org.junit.jupiter.api.Test;

final class MentionsTest {
  private static final ModelIndex MODEL =
      ModelIndex.of(
          Map.of(
              new FileName("orders.view"),
              """
              # orders.total is what the board looks at.
              schema: s
              dimensions:
                id: {}
                price: { description: "See orders.total, not orders.totals or my_orders.total." }
                other: { sql: "orders.total + ${orders.total}", label: orders.total }
              measures:
                total: { sql: "${price}", aggregate_type: sum }
              """,
              new FileName("sales.topic"),
              """
              base_view: orders
              ai_context: |
                Use ${orders.total} for money.
                Never ask for orders. Ask for orders.price.
              sample_queries:
                A:
                  prompt: How high is orders.total?
                  query:
                    fields: [ orders.total ] # orders.total again
              """),
          Surroundings.COMPLETE);

  private static List<String> words(Symbol symbol) {
    return Mentions.of(MODEL, symbol).stream().map(Shop::words).toList();
  }

  @Test
  void aFieldIsMentionedInDescriptionsContextPromptsAndRemarks() {
    assertThat(words(Symbol.field("orders", "total")))
        .containsExactly(
            "orders.view:1 # orders.total is what the board looks at.",
            "orders.view:5 price: { description: \"See orders.total, not orders.totals or"
                + " my_orders.total.\" }",
            "orders.view:6 other: { sql: \"orders.total + ${orders.total}\", label: orders.total }",
            "sales.topic:3 Use ${orders.total} for money.",
            "sales.topic:7 prompt: How high is orders.total?",
            "sales.topic:9 fields: [ orders.total ] # orders.total again");
  }

  @Test
  void theMarkIsOnTheNameAlone() {
    Spot remark = Mentions.of(MODEL, Symbol.field("orders", "total")).getFirst();
    assertThat(remark.text().substring(remark.mark().start(), remark.mark().end()))
        .isEqualTo("total");
    Spot view = Mentions.of(MODEL, Symbol.of(SymbolKind.VIEW, "orders")).getFirst();
    assertThat(view.text().substring(view.mark().start(), view.mark().end())).isEqualTo("orders");
  }

  @Test
  void aViewIsMentionedWithOneOfItsFields() {
    assertThat(words(Symbol.of(SymbolKind.VIEW, "orders")))
        .hasSize(8)
        .contains("sales.topic:4 Never ask for orders. Ask for orders.price.");
  }

  @Test
  void otherNamesAreTooCommonToBeMentions() {
    assertThat(Mentions.of(MODEL, Symbol.of(SymbolKind.TOPIC, "sales"))).isEmpty();
  }
}
