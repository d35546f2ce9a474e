package modeldesk.lang.graph;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import modeldesk.lang.index.Symbol;
import org.junit.jupiter.api.Test;

final class FieldGraphTest {
  @Test
  void whatAFieldIsMadeOfAndWhatIsMadeOfItIsFoundAcrossViews() {
    FieldGraph graph = requireNonNull(FieldGraph.of(Shop.model(), Symbol.field("items", "price")));
    assertThat(graph.fields())
        .extracting(field -> field.level() + " " + field.symbol().name())
        .containsExactlyInAnyOrder("0 price", "1 revenue", "1 total", "2 share");
    assertThat(graph.uses())
        .extracting(use -> use.source().name() + " > " + use.user().name())
        .containsExactlyInAnyOrder(
            "price > revenue", "price > total", "revenue > share", "total > share");
    assertThat(graph.cut()).isFalse();
  }

  @Test
  void othersThatUseTheSameSourcesAreLeftOut() {
    FieldGraph graph = requireNonNull(FieldGraph.of(Shop.model(), Symbol.field("orders", "total")));
    assertThat(graph.fields())
        .extracting(field -> field.level() + " " + field.symbol().name())
        .containsExactlyInAnyOrder("-1 price", "0 total", "1 share");
    assertThat(FieldGraph.of(Shop.model(), Symbol.field("orders", "gone"))).isNull();
  }
}
