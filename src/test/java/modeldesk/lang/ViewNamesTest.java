package modeldesk.lang;

import static org.assertj.core.api.Assertions.assertThat;

import modeldesk.model.FileName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ViewNamesTest {
  @ParameterizedTest
  @CsvSource({
    "shop/orders.view, '# Reference this view as sales\nlabel: x\n', sales",
    "shop/orders.view, '# note\n\n# Reference this view as sales \r\nlabel: x\n', sales",
    "shop/orders.view, 'label: x\n# Reference this view as sales\n', shop__orders",
    "shop/orders.view, '# Reference this view as \n', shop__orders",
    "a/b/orders.query.view, '', a__b__orders",
    "orders.view, '', orders"
  })
  void readsTheCommentElseThePath(String file, String text, String name) {
    assertThat(ViewNames.of(new FileName(file), text)).isEqualTo(name);
  }
}
