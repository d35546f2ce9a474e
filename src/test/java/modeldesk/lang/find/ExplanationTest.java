package modeldesk.lang.find;

import static modeldesk.lang.find.Shop.ORDERS;
import static modeldesk.lang.find.Shop.SALES;
import static modeldesk.lang.find.Shop.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import modeldesk.lang.index.ModelIndex;
import modeldesk.model.FileName;
import org.junit.jupiter.api.Test;

final class ExplanationTest {
  private final ModelIndex model = Shop.model();

  private Optional<Explanation> explain(FileName file, String way) {
    return Explanation.at(model, file, at(file, way), Layering.UNKNOWN);
  }

  @Test
  void aNameTellsWhatItStandsForAndWhichKeyLeadsThere() {
    assertThat(explain(SALES, "fields|name"))
        .contains(
            new Explanation(
                """
                shop__users.name · dimension
                shop/users.view, line 5\
                """,
                "F12 opens it, Shift+F12 lists its uses"));
  }

  @Test
  void whereANameIsGivenTheKeyListsItsUses() {
    assertThat(explain(ORDERS, "weight: {").orElseThrow().hint()).isEqualTo("F12 lists its uses");
  }

  @Test
  void aKeyTellsWhatOmniDocumentsOfItAndItsValueDoesNot() {
    assertThat(explain(ORDERS, "aggregate_type").orElseThrow().text()).contains("sum");
    assertThat(explain(ORDERS, "aggregate_type").orElseThrow().hint()).isEmpty();
    assertThat(explain(ORDERS, "What came in")).isEmpty();
  }
}
