package modeldesk.lang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Surroundings;
import modeldesk.model.FileName;
import org.junit.jupiter.api.Test;

final class DuplicateFileRuleTest {
  private static final String TOPIC = "base_view: shop__orders\njoins: {}\n";

  @Test
  void bothFilesOfATopicAreTold() {
    ModelIndex model =
        ModelIndex.of(
            Map.of(
                new FileName("orders.topic"), TOPIC,
                new FileName("Sales/orders.topic"), TOPIC,
                new FileName("Sales/returns.topic"), TOPIC,
                new FileName("shop/orders.view"), "schema: shop\ndimensions:\n  id: {}\n"),
            Surroundings.COMPLETE);
    assertThat(CheckCase.written(model, Check.of(model).findings()))
        .containsExactlyInAnyOrder(
            "E duplicate-name Sales/orders.topic:1:1", "E duplicate-name orders.topic:1:1");
  }
}
