package modeldesk.lang.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import modeldesk.model.FileName;
import org.junit.jupiter.api.Test;

final class SymbolsTest {
  private static final FileName ORDERS = new FileName("shop/orders.view");
  private static final FileName USERS = new FileName("shop/users.view");
  private static final FileName TOPIC = new FileName("sales.topic");

  private final ModelIndex model =
      ModelIndex.of(
          Map.of(
              FileName.MODEL,
              """
              access_grants:
                finance: { user_attribute: a, allowed_values: [ b ] }
              sets:
                card: [ "shop__orders.created_at[date]" ]
              """,
              FileName.RELATIONSHIPS,
              """
              - join_from_view: shop__orders
                join_to_view: shop__users
                join_to_view_as: buyers
                on_sql: ${shop__orders.user_id} = ${buyers.id}
              """,
              ORDERS,
              """
              # Reference this view as shop__orders
              schema: shop
              dimensions:
                id: {}
                user_id: {}
                created_at: {}
                amount: { aliases: [ price ] }
                day: { sql: "${created_at[date]}" }
              measures:
                revenue:
                  sql: SUM(${amount})
                  required_access_grants: [ finance ]
              """,
              USERS,
              """
              # Reference this view as shop__users
              schema: shop
              dimensions:
                id: {}
                name: {}
              """,
              TOPIC,
              """
              base_view: shop__orders
              joins:
                buyers: {}
              fields: [ shop__orders.*, -shop__orders.price, buyers.name ]
              views:
                shop__orders:
                  measures:
                    twice: { sql: "${revenue} * 2" }
              default_filters:
                "shop__orders.created_at[month]": { is: this month }
              """),
          Surroundings.COMPLETE);
  private final Symbols symbols = new Symbols(model);

  @Test
  void everyReferenceStandsAtItsExactWord() {
    assertThat(words(TOPIC))
        .containsExactly(
            "shop__orders",
            "buyers",
            "shop__orders",
            "shop__orders",
            "price",
            "buyers",
            "name",
            "shop__orders",
            "revenue",
            "shop__orders",
            "created_at");
    assertThat(words(FileName.RELATIONSHIPS))
        .containsExactly("shop__orders", "shop__users", "shop__orders", "user_id", "buyers", "id");
  }

  @Test
  void aTimeframeHasAPlaceOfItsOwn() {
    IndexedFile file = file(TOPIC);
    Reference last = file.references().getLast();
    assertThat(last.timeframe()).isEqualTo("month");
    assertThat(at(file, last.timeframeSpan().start(), last.timeframeSpan().end()))
        .isEqualTo("month");
  }

  @Test
  void aCaretFindsWhatIsUsedAndWhatIsNamed() {
    int used = file(ORDERS).text().indexOf("amount})") + 3;
    int named = file(ORDERS).text().indexOf("amount:");
    Symbol amount = Symbol.field("shop__orders", "amount");
    assertThat(symbols.at(ORDERS, used)).contains(amount);
    assertThat(symbols.at(ORDERS, named)).contains(amount);
    assertThat(symbols.at(ORDERS, file(ORDERS).text().indexOf("SUM"))).isEmpty();
  }

  @Test
  void theUsagesOfAFieldAreThoseOfItsFormerNamesToo() {
    assertThat(usages(Symbol.field("shop__orders", "amount")))
        .containsExactly("sales.topic price", "shop/orders.view amount");
  }

  @Test
  void anAliasUsesTheFieldsOfItsView() {
    assertThat(usages(Symbol.field("shop__users", "id"))).containsExactly("relationships id");
    assertThat(usages(Symbol.field("shop__users", "name"))).containsExactly("sales.topic name");
  }

  @Test
  void theUsagesOfAViewAreAllPlacesThatNameIt() {
    assertThat(usages(Symbol.of(SymbolKind.VIEW, "shop__users")))
        .containsExactly("relationships shop__users");
    assertThat(usages(Symbol.of(SymbolKind.VIEW, "shop__orders")))
        .containsExactly(
            "model shop__orders",
            "relationships shop__orders",
            "relationships shop__orders",
            "sales.topic shop__orders",
            "sales.topic shop__orders",
            "sales.topic shop__orders",
            "sales.topic shop__orders",
            "sales.topic shop__orders");
  }

  @Test
  void whatAModelNamesIsDeclaredInIt() {
    Symbol grant = Symbol.of(SymbolKind.ACCESS_GRANT, "finance");
    assertThat(declarations(grant)).containsExactly("model finance");
    assertThat(usages(grant)).containsExactly("shop/orders.view finance");
    assertThat(declarations(Symbol.of(SymbolKind.VIEW, "buyers")))
        .containsExactly("relationships buyers");
    assertThat(declarations(Symbol.field("shop__orders", "twice")))
        .containsExactly("sales.topic twice");
    assertThat(declarations(Symbol.of(SymbolKind.VIEW, "shop__users")))
        .containsExactly("shop/users.view shop__users");
  }

  @Test
  void anEditReadsItsFileAlone() {
    ModelIndex edited = model.with(USERS, file(USERS).text() + "  mail: {}\n");
    assertThat(edited.file(ORDERS)).isSameAs(model.file(ORDERS));
    assertThat(edited.file(USERS)).isNotSameAs(model.file(USERS));
    assertThat(new Symbols(edited).declarations(Symbol.field("shop__users", "mail"))).hasSize(1);
    assertThat(model.with(USERS, file(USERS).text())).isSameAs(model);
  }

  @Test
  void namesOnDiskAreThoseOfTheInterfaceWithASuffix() {
    assertThat(DiskNames.of("shop/orders.view.yaml")).contains(ORDERS);
    assertThat(DiskNames.of("./sales.topic.yaml")).contains(TOPIC);
    assertThat(DiskNames.of("model.yaml")).contains(FileName.MODEL);
    assertThat(DiskNames.of("relationships.yaml")).contains(FileName.RELATIONSHIPS);
    assertThat(DiskNames.of("__documents/board.view.yaml")).isEmpty();
    assertThat(DiskNames.of("notes.md")).isEmpty();
  }

  private List<String> words(FileName name) {
    IndexedFile file = file(name);
    return file.references().stream().map(each -> at(file, each.start(), each.end())).toList();
  }

  private static String at(IndexedFile file, int start, int end) {
    return file.text().substring(start, end);
  }

  private List<String> usages(Symbol symbol) {
    return symbols.usages(symbol).stream()
        .map(each ->
            each.file()
                + " "
                + at(file(each.file()), each.reference().start(), each.reference().end()))
        .toList();
  }

  private List<String> declarations(Symbol symbol) {
    return symbols.declarations(symbol).stream()
        .map(each ->
            each.file() + " " + at(file(each.file()), each.span().start(), each.span().end()))
        .toList();
  }

  private IndexedFile file(FileName name) {
    return Objects.requireNonNull(model.file(name));
  }
}
