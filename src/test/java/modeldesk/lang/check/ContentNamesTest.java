package modeldesk.lang.check;

import static org.assertj.core.api.Assertions.assertThat;

import modeldesk.model.ContentName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ContentNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Field 'orders.old_field' not found in model | FIELD | orders.old_field",
        "Field 'orders.created_at[month]' not found in model | FIELD | orders.created_at",
        "Topic 'coupons' not found in model | TOPIC | coupons",
        "View 'marketing__coupons' not found in model | VIEW | marketing__coupons",
        "No view \"api\". Set base_view to a valid, existing view. | VIEW | api",
        "No such field \"a.b\" | FIELD | a.b",
      })
  void aMessageNamesWhatItIsAbout(String message, ContentName.Type type, String name) {
    assertThat(ContentNames.in(message)).contains(new ContentName(type, name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Something is odd", "Field 'old_field' not found in model", "Topic '' is empty"})
  void aMessageWithoutANameNamesNothing(String message) {
    assertThat(ContentNames.in(message)).isEmpty();
  }
}
