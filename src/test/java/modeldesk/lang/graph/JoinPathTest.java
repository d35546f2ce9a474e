package modeldesk.lang.graph;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class JoinPathTest {
  private static Join join(String from, Cardinality cardinality, String to, boolean bothWays) {
    return new Join(from, to, cardinality, "inner", "", "", bothWays, false, true, null);
  }

  private static String told(JoinPath path) {
    StringBuilder told = new StringBuilder(path.steps().getFirst().from());
    path.steps()
        .forEach(step ->
            told.append(" ").append(step.cardinality().sign()).append(" ").append(step.to()));
    return told.toString();
  }

  @Test
  void thePathGoesTheWayOmniJoins() {
    JoinMap map = JoinMap.of(Shop.model());
    JoinPath path = requireNonNull(JoinPath.between(map, "items", "users"));
    assertThat(told(path)).isEqualTo("items n:1 orders n:1 users");
    assertThat(path.fanOuts()).isEmpty();
    assertThat(JoinPath.between(map, "users", "items")).isNull();
  }

  @Test
  void aReversibleJoinRepeatsRowsOnTheWayBack() {
    JoinMap map = JoinMap.of(Shop.model());
    JoinPath path = requireNonNull(JoinPath.between(map, "referrers", "users"));
    assertThat(told(path)).isEqualTo("referrers 1:n users");
    assertThat(path.fanOuts()).hasSize(1);
  }

  @Test
  void ofWaysOfTheSameLengthTheOneThatRepeatsFewerRowsIsTaken() {
    JoinMap map =
        new JoinMap(
            List.of(),
            List.of(
                join("a", Cardinality.ONE_TO_MANY, "b", false),
                join("b", Cardinality.MANY_TO_ONE, "z", false),
                join("a", Cardinality.MANY_TO_ONE, "c", false),
                join("c", Cardinality.MANY_TO_ONE, "z", false),
                join("z", Cardinality.MANY_TO_MANY, "y", true)),
            0);
    assertThat(told(requireNonNull(JoinPath.between(map, "a", "y"))))
        .isEqualTo("a n:1 c n:1 z n:n y");
    assertThat(told(requireNonNull(JoinPath.between(map, "y", "z")))).isEqualTo("y n:n z");
  }
}
