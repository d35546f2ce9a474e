package modeldesk.lang.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SenseTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          No view "api". Set base_view to a valid, existing view.         | view  | api
          No such view 'users'. Did you mean 'ecomm__users'?               | view  | users
          No view "users"                                                  | view  | users
          No such field "orders.total". Did you mean "orders.totals"?      | field | orders.total
          Field "orders.total" not found                                   | field | orders.total
          Field 'orders.total' not found in model                          | field | orders.total
          No access grant "staff"                                          | grant | staff
          No access grant "staff" in the model file.                       | grant | staff
          No topic "Returns & more"                                        | topic | returns more
          No join path from orders to users                                | path  | from orders to users
          Duplicate field name "total": there is a measure of this name.   | duplicate | total
          Column "__omni_scoped" not found                                 | table | __omni_scoped
          Omni has no ${TABLE} and answers: Column "__omni_scoped" not found. Write the column alone. | table | __omni_scoped
          relationship alias duplicates view name                          | alias | alias
          The relationship alias duplicates the view name "users". Choose a name that no view has. | alias | alias
          """)
  void theSameInOtherWordsHasOneSense(String message, String kind, String subject) {
    assertThat(Sense.of(message)).isEqualTo(new Sense(kind, subject));
  }

  @Test
  void wordsThatNobodyKnowsAreTheirOwnSense() {
    assertThat(Sense.of("Something 'else' is wrong."))
        .isEqualTo(Sense.of("something else is wrong"));
    assertThat(Sense.of("Something else")).isNotEqualTo(Sense.of("Something other"));
  }
}
