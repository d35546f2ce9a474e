package modeldesk.lang;

import static org.assertj.core.api.Assertions.assertThat;

import modeldesk.model.CachePolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CachePoliciesTest {
  @Test
  void readsNamesAndAgesInTheOrderOfTheFile() {
    String text =
        """
        label: x
        cache_policies:
          five_minutes:
            max_cache_age: 5 minutes
          daily:
            filter_suggestions_must_obey_policy: true
          none:
        """;
    assertThat(CachePolicies.of(text))
        .containsExactly(
            new CachePolicy("five_minutes", "5 minutes"),
            new CachePolicy("daily", null),
            new CachePolicy("none", null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "label: x\n", "cache_policies: [ a ]\n", "- a\n", "cache_policies: {\n"})
  void findsNoneWhereNoneAre(String text) {
    assertThat(CachePolicies.of(text)).isEmpty();
  }
}
