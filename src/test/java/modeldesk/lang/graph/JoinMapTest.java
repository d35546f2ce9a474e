package modeldesk.lang.graph;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class JoinMapTest {
  private static String told(Join join) {
    Place place = join.place();
    return join.from()
        + " "
        + join.cardinality().sign()
        + " "
        + join.to()
        + (join.joined() ? "" : " possible")
        + (join.guessed() ? " guessed" : "")
        + (join.where().isEmpty() ? "" : " where")
        + (place == null ? "" : " " + place.file().key() + ":" + place.line());
  }

  @Test
  void theRelationshipsOfAModelAreItsJoins() {
    JoinMap map = JoinMap.of(Shop.model());
    assertThat(map.joins())
        .extracting(JoinMapTest::told)
        .containsExactly(
            "items n:1 orders relationships:1",
            "orders n:1 users guessed where relationships:5",
            "items 1:n returns relationships:11",
            "users n:1 referrers relationships:15");
    assertThat(map.views())
        .extracting(JoinedView::name)
        .containsExactly("items", "orders", "users", "returns", "referrers");
    assertThat(map.alone()).isEqualTo(1);
  }

  @Test
  void aViewTellsItsFieldsAndItsKeyAndAnAliasWhatItStandsFor() {
    JoinMap map = JoinMap.of(Shop.model());
    JoinedView items = map.view("items").orElseThrow();
    assertThat(items.label()).isEqualTo("Order lines");
    assertThat(items.key()).containsExactly("id");
    assertThat(map.view("orders").orElseThrow().hidden()).isEqualTo(1);
    JoinedView referrers = map.view("referrers").orElseThrow();
    assertThat(referrers.of()).isEqualTo("users");
    assertThat(referrers.fields()).isEqualTo(3);
  }

  @Test
  void aTopicShowsItsTreeAndWhatItCouldJoin() {
    JoinMap map = requireNonNull(JoinMap.ofTopic(Shop.model(), "sales"));
    assertThat(map.joins())
        .extracting(JoinMapTest::told)
        .containsExactly(
            "items n:1 orders relationships:1",
            "orders n:1 users guessed where relationships:5",
            "items ? lonely sales.topic:5",
            "items 1:n returns possible relationships:11",
            "users n:1 referrers possible relationships:15");
    assertThat(map.view("items").orElseThrow().base()).isTrue();
    assertThat(map.inside().views())
        .extracting(JoinedView::name)
        .containsExactly("items", "orders", "users", "lonely");
    assertThat(JoinMap.ofTopic(Shop.model(), "gone")).isNull();
  }
}
