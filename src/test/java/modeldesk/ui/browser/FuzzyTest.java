package modeldesk.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FuzzyTest {
  @ParameterizedTest
  @CsvSource({
    "ordit, order_items.view, true",
    "ORD IT, order_items.view, true",
    "itord, order_items.view, false",
    "oo, order_items.view, false",
    "'', anything, true"
  })
  void lettersMatchAnywhereInTheirOrder(String query, String name, boolean found) {
    assertThat(Fuzzy.of(query).matches(name)).isEqualTo(found);
  }
}
