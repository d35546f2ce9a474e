package modeldesk.lang.find;

import static modeldesk.lang.find.Shop.ORDERS;
import static modeldesk.lang.find.Shop.SALES;
import static modeldesk.lang.find.Shop.USERS;
import static modeldesk.lang.find.Shop.at;
import static org.assertj.core.api.Assertions.assertThat;

import modeldesk.lang.index.ModelIndex;
import modeldesk.model.FileName;
import org.junit.jupiter.api.Test;

final class UsagesTest {
  private final ModelIndex model = Shop.model();

  private Usages usages(FileName file, String way) {
    return Usages.at(model, file, at(file, way)).orElseThrow();
  }

  @Test
  void theUsesOfAFieldAreListedFileByFileWithTheirLines() {
    Usages found = usages(ORDERS, "weight: {");
    assertThat(found.name()).isEqualTo("shop__orders.weight");
    assertThat(found.spots().stream().map(Shop::words))
        .containsExactly(
            "returns.topic:3 always_where_sql: ${shop__orders.weight} > 0",
            "shop/orders.view:13 sql: ${weight} * 2");
  }

  @Test
  void askedAtAUseOrAtTheDefinitionTheListIsTheSame() {
    assertThat(usages(SALES, "fields|name")).isEqualTo(usages(USERS, "name: {"));
  }

  @Test
  void aFileIsUsedWhereItsViewIsNamed() {
    assertThat(Usages.ofFile(model, USERS).orElseThrow().spots().stream().map(Shop::words))
        .containsExactly("relationships:2 join_to_view: shop__users");
    assertThat(Usages.ofFile(model, FileName.MODEL)).isEmpty();
  }

  @Test
  void whereNoKnownNameStandsNothingIsUsed() {
    assertThat(Usages.at(model, SALES, at(SALES, "nothing"))).isEmpty();
    assertThat(Usages.at(model, SALES, at(SALES, "fields") + 1)).isEmpty();
  }
}
