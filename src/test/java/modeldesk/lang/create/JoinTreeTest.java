package modeldesk.lang.create;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class JoinTreeTest {
  private static List<String> told(List<Join> joins) {
    return joins.stream()
        .map(join ->
            String.join("/", join.path())
                + " "
                + join.join()
                + " "
                + join.cardinality()
                + (join.guessed() ? " guessed" : ""))
        .toList();
  }

  @Test
  void aBaseViewIsJoinedByWhatStartsAtItOrLeadsBackToIt() {
    JoinTree tree = new JoinTree(Models.circles(), "shop__orders");
    assertThat(told(tree.below(List.of())))
        .containsExactly("shop__users inner many_to_one", "shop__tags always_left many_to_many");
  }

  @Test
  void whatLeadsBackIsToldTheOtherWayRound() {
    JoinTree tree = new JoinTree(Models.circles(), "shop__users");
    assertThat(told(tree.below(List.of())))
        .containsExactly(
            "shop__orders inner one_to_many", "managers always_left many_to_one guessed");
  }

  @Test
  void noWayGoesThroughAViewTwice() {
    JoinTree tree = new JoinTree(Models.circles(), "shop__tags");
    assertThat(told(tree.below(List.of("shop__orders"))))
        .containsExactly("shop__orders/shop__users inner many_to_one");
    assertThat(told(tree.below(List.of("shop__orders", "shop__users"))))
        .containsExactly("shop__orders/shop__users/managers always_left many_to_one guessed");
    assertThat(tree.below(List.of("shop__orders", "shop__users", "managers"))).isEmpty();
  }

  @Test
  void everythingThatCanBeReachedIsThereOnce() {
    assertThat(new JoinTree(Models.circles(), "shop__tags").reachable())
        .containsExactly("shop__tags", "shop__orders", "shop__users", "managers");
    assertThat(new JoinTree(Models.circles(), "managers").reachable()).containsExactly("managers");
  }

  @Test
  void onlyManyToManyIsAWarning() {
    List<Join> joins = new JoinTree(Models.circles(), "shop__orders").below(List.of());
    assertThat(joins).extracting(Join::isManyToMany).containsExactly(false, true);
  }
}
