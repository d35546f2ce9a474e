package modeldesk.ui.create;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TickChoiceTest {
  private int changes;

  private List<String> names(TickChoice choice) {
    return choice.rows().stream().map(TickRow::name).toList();
  }

  @Test
  void lettersFindTheBestNameFirst() {
    TickChoice choice = TickChoice.some(() -> changes++);
    choice.offer(TickChoice.Item.of(List.of("tmp_order_audit", "users", "order_items", "orders")));
    choice.filterProperty().set("ord");
    assertThat(names(choice)).containsExactly("order_items", "orders", "tmp_order_audit");
    choice.filterProperty().set("");
    assertThat(names(choice)).containsExactly("tmp_order_audit", "users", "order_items", "orders");
  }

  @Test
  void someAreTickedInTheirOrderAndStayTickedWhenTheyAreNotShown() {
    TickChoice choice = TickChoice.some(() -> changes++);
    choice.offer(TickChoice.Item.of(List.of("a", "b", "c")));
    choice.tick("c");
    choice.tick("a");
    choice.tick("b");
    choice.tick("a");
    choice.filterProperty().set("a");
    assertThat(choice.ticked()).containsExactly("c", "b");
    assertThat(changes).isEqualTo(4);
  }

  @Test
  void oneIsChosenInTheOthersPlaceUntilOtherNamesAreOffered() {
    TickChoice choice = TickChoice.one(() -> changes++);
    choice.offer(TickChoice.Item.of(List.of("a", "b")));
    choice.tick("a");
    choice.tick("b");
    choice.tick("b");
    assertThat(choice.chosen()).isEqualTo("b");
    assertThat(choice.rows()).extracting(TickRow::isTicked).containsExactly(false, true);
    choice.offer(TickChoice.Item.of(List.of("b")));
    assertThat(choice.chosen()).isEmpty();
  }
}
