package modeldesk.lang.rename;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Surroundings;
import modeldesk.lang.index.Symbol;
import modeldesk.lang.index.SymbolKind;
import modeldesk.model.FileName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The lines that a rename changes in the shop's model.
final class RenameTest {
  private final ModelIndex model = Shop.index();

  @Test
  void aFieldIsRenamedWhereItIsExtendedTooAndItsFormerNameStays() {
    assertThat(linesKeepingTheOldName(Symbol.field("shop__orders", "net"), "NEW"))
        .containsExactly(
            "both.composite_topic: fields: [ \"@sales.shop__orders.NEW\", _shared_measures_.share ]",
            "rush_orders.view: NEW:",
            "sales.topic: fields: [ all_views.*, -recipients.*, -shop__orders.NEW, buyers.full_name, shop__orders.price ]",
            "sales.topic: ${shop__orders.NEW} > 0",
            "sales.topic: fields: [ shop__orders.NEW, \"shop__orders.day_shipped[date]\", buyers.greeting ]",
            "shop/orders.view: default_drill_fields: [ set:card, id, -NEW ]",
            "shop/orders.view: NEW:",
            "shop/orders.view: aliases: [ price, net ]",
            "shop/orders.view: sql: CASE WHEN ${ NEW } > 10 THEN 'big' ELSE 'small' END",
            "shop/orders.view: order_by_field: NEW",
            "shop/orders.view: sql: ${NEW}",
            "shop/orders.view: drill_fields: [ shop__orders.NEW, 'shop__orders.day_shipped[date]', set:card ]");
  }

  @Test
  void timeframesAndQuotesStayAsTheyAre() {
    assertThat(linesKeepingTheOldName(Symbol.field("shop__orders", "day_shipped"), "NEW"))
        .containsExactly(
            "both.composite_topic: sales: { field: shop__orders.NEW }",
            "both.composite_topic: 'Returned goods': { field: \"shop__orders.NEW\" }",
            "sales.topic: \"shop__orders.NEW[month]\": { is: this month }",
            "sales.topic: fields: [ shop__orders.net, \"shop__orders.NEW[date]\", buyers.greeting ]",
            "shop/orders.view: NEW:",
            "shop/orders.view: aliases: [ day_shipped ]",
            "shop/orders.view: sql_end: ${shop__orders.NEW[date]}",
            "shop/orders.view: \"shop__orders.NEW[month]\": { is: this month }",
            "shop/orders.view: drill_fields: [ shop__orders.net, 'shop__orders.NEW[date]', set:card ]",
            "user_facts.query.view: shop__orders.NEW[month]: month",
            "user_facts.query.view: shop__orders.NEW: { bind: user_facts.period }");
  }

  @Test
  void aMeasureIsRenamedInCompositeTopicsAndMustache() {
    assertThat(linesKeepingTheOldName(Symbol.field("shop__orders", "revenue"), "NEW"))
        .containsExactly(
            "both.composite_topic: sql: ${@sales.shop__orders.NEW} / ${sales.shop__orders.count}",
            "sales.topic: twice: { sql: \"${NEW} * 2\" }",
            "shop/orders.view: NEW:",
            "shop/orders.view: aliases: [ revenue ]",
            "shop/orders.view: sql: ${NEW} / NULLIF(${shop__orders.count}, 0)",
            "shop/orders.view: markdown: \"{{shop__orders.NEW.value}} of {{value}}\"",
            "user_facts.query.view: shop__orders.NEW: spent",
            "user_facts.query.view: sorts: [ { field: shop__orders.NEW, desc: true } ]");
  }

  @Test
  void mentionsInTextsAreOfferedAndLeftAlone() {
    FileName file = new FileName("notes.topic");
    ModelIndex noted =
        model.with(
            file,
            """
            base_view: shop__orders
            ai_context: Prefer shop__orders.revenue.
            """);
    RenamedFile renamed =
        ((Renamable.Possible) Rename.of(noted, Symbol.field("shop__orders", "revenue")))
            .rename().to("income", false).files().stream()
                .filter(each -> each.file().equals(file))
                .findFirst()
                .orElseThrow();
    assertThat(renamed.places())
        .extracting(Place::kind, Place::isOptional)
        .containsExactly(tuple(Place.Kind.MENTION, true));
    assertThat(renamed.after()).isEqualTo(renamed.before());
    assertThat(renamed.edits(renamed.places()).apply(renamed.before()))
        .endsWith("ai_context: Prefer shop__orders.income.\n");
  }

  @Test
  void closingTagsFollowTheirOpeningTags() {
    assertThat(linesKeepingTheOldName(Symbol.field("shop__orders", "window"), "NEW"))
        .containsExactly(
            "sales.topic: where_sql: \"{{# shop__orders.NEW.filter }} x {{/ shop__orders.NEW.filter }}\"",
            "sales.topic: AND {{# shop__orders.NEW.filter }} created_at {{/shop__orders.NEW.filter}}",
            "sales.topic: AND {{ filters.shop__orders.NEW.range_start }} < now()",
            "shop/orders.view: NEW:",
            "shop/orders.view: aliases: [ window ]");
  }

  @Test
  void aFieldIsRenamedUnderTheAliasesOfItsView() {
    assertThat(linesKeepingTheOldName(Symbol.field("shop__users", "full_name"), "NEW"))
        .containsExactly(
            "model: card: [ \"shop__orders.created_at[date]\", shop__users.NEW ]",
            "sales.topic: fields: [ all_views.*, -recipients.*, -shop__orders.net, buyers.NEW, shop__orders.price ]",
            "sales.topic: NEW: { label: Recipient }",
            "sales.topic: greeting: { sql: \"'Dear ' || ${buyers.NEW}\" }",
            "sales.topic: buyers.NEW: { not: \"\" }",
            "sales.topic: - field: recipients.NEW",
            "shop/users.view: NEW:",
            "shop/users.view: - full_name");
  }

  @Test
  void aColumnOfAQueryIsRenamedInTheQueryToo() {
    assertThat(linesKeepingTheOldName(Symbol.field("user_facts", "spent"), "NEW"))
        .containsExactly(
            "user_facts.query.view: shop__orders.revenue: NEW",
            "user_facts.query.view: NEW: { aliases: [ spent ], format: usdcurrency_0 }",
            "user_facts.query.view: spent_share: { sql: \"${NEW} / 100\" }",
            "user_facts.query.view: total: { sql: NEW, aggregate_type: sum }");
  }

  @Test
  void aColumnThatIsAKeyIsRenamedInTheKey() {
    assertThat(linesKeepingTheOldName(Symbol.field("user_facts", "month"), "NEW"))
        .containsExactly(
            "user_facts.query.view: shop__orders.day_shipped[month]: NEW",
            "user_facts.query.view: custom_compound_primary_key_sql: [ user_id, NEW ]",
            "user_facts.query.view: NEW: { aliases: [ month ] }");
  }

  @Test
  void aViewIsRenamedWithItsFileHoweverItIsCalled() {
    assertThat(linesKeepingTheOldName(Symbol.of(SymbolKind.VIEW, "shop__users"), "shop__NEW"))
        .containsExactly(
            "model: card: [ \"shop__orders.created_at[date]\", shop__NEW.full_name ]",
            "relationships: join_to_view: shop__NEW",
            "sales.topic: extends: [ shop__NEW ]",
            "shop/users.view > shop/NEW.view: # Reference this view as shop__NEW",
            "shop/users.view > shop/NEW.view: aliases: [ shop__users ]",
            "shop/users.view > shop/NEW.view: sql: CONCAT(${first}, ' ', ${NEW.first})");
  }

  @Test
  void aQueryViewKeepsItsSuffix() {
    assertThat(linesKeepingTheOldName(Symbol.of(SymbolKind.VIEW, "user_facts"), "NEW"))
        .containsExactly(
            "relationships: join_to_view: NEW",
            "relationships: on_sql: ${buyers.id} = ${NEW.user_id}",
            "sales.topic: NEW: {}",
            "user_facts.query.view > NEW.query.view: # Reference this view as NEW",
            "user_facts.query.view > NEW.query.view: aliases: [ user_facts ]",
            "user_facts.query.view > NEW.query.view: shop__orders.day_shipped: { bind: NEW.period }");
  }

  @Test
  void anAliasOfARelationshipIsRenamedInAllTopics() {
    assertThat(lines(Symbol.of(SymbolKind.VIEW, "buyers"), "NEW"))
        .containsExactly(
            "relationships: join_to_view_as: NEW   # who pays",
            "relationships: on_sql: ${shop__orders.user_id} = ${NEW.id}",
            "relationships: - join_from_view: NEW",
            "relationships: on_sql: ${NEW.id} = ${user_facts.user_id}",
            "sales.topic: NEW:",
            "sales.topic: fields: [ all_views.*, -recipients.*, -shop__orders.net, NEW.full_name, shop__orders.price ]",
            "sales.topic: NEW:",
            "sales.topic: greeting: { sql: \"'Dear ' || ${NEW.full_name}\" }",
            "sales.topic: NEW.full_name: { not: \"\" }",
            "sales.topic: fields: [ shop__orders.net, \"shop__orders.day_shipped[date]\", NEW.greeting ]");
  }

  @Test
  void aViewOfATopicIsRenamed() {
    assertThat(lines(Symbol.of(SymbolKind.VIEW, "recipients"), "NEW"))
        .containsExactly(
            "sales.topic: NEW: {}",
            "sales.topic: fields: [ all_views.*, -NEW.*, -shop__orders.net, buyers.full_name, shop__orders.price ]",
            "sales.topic: NEW:",
            "sales.topic: join_to_view: NEW",
            "sales.topic: on_sql: ${shop__orders.user_id} = ${NEW.id}",
            "sales.topic: - field: NEW.full_name");
  }

  @Test
  void aTopicIsRenamedWithItsFile() {
    assertThat(lines(Symbol.of(SymbolKind.TOPIC, "sales"), "NEW"))
        .containsExactly(
            "Returned goods.topic: extends: [ NEW ]",
            "both.composite_topic: topics: [ NEW, Returned goods ]",
            "both.composite_topic: NEW: { field: shop__orders.day_shipped }",
            "both.composite_topic: sql: ${@NEW.shop__orders.revenue} / ${NEW.shop__orders.count}",
            "both.composite_topic: fields: [ \"@NEW.shop__orders.net\", _shared_measures_.share ]",
            "model: ai_chat_topics: [ all_topics, -Returned goods, NEW ]",
            "sales.topic > NEW.topic: topic: NEW",
            "shop/orders.view: suggest_from_topic: NEW",
            "user_facts.query.view: topic: NEW");
  }

  @Test
  void aTopicWithABlankIsRenamedInsideItsQuotes() {
    assertThat(lines(Symbol.of(SymbolKind.TOPIC, "Returned goods"), "NEW"))
        .containsExactly(
            "both.composite_topic: topics: [ sales, NEW ]",
            "both.composite_topic: 'NEW': { field: \"shop__orders.day_shipped\" }",
            "model: ai_chat_topics: [ all_topics, -NEW, sales ]");
  }

  @Test
  void aGrantIsRenamedInsideExpressions() {
    assertThat(lines(Symbol.of(SymbolKind.ACCESS_GRANT, "staff"), "NEW"))
        .containsExactly(
            "model: NEW:",
            "sales.topic: required_access_grants: [ NEW ]",
            "shop/orders.view: required_access_grants: [ \"finance|NEW&finance\", NEW ]",
            "shop/users.view: - NEW");
  }

  @Test
  void aPolicyIsRenamed() {
    assertThat(lines(Symbol.of(SymbolKind.CACHE_POLICY, "hourly"), "NEW"))
        .containsExactly(
            "model: NEW:",
            "model: default_cache_policy: NEW",
            "sales.topic: cache_policy: \"NEW\"");
  }

  @Test
  void aConstantIsRenamedInAnyValue() {
    assertThat(lines(Symbol.of(SymbolKind.CONSTANT, "base"), "NEW"))
        .containsExactly(
            "model: NEW: \"https://shop.example\"",
            "model: link: '@{NEW}/orders'",
            "shop/orders.view: - url: \"@{NEW}/o/${shop__orders.id}?x=@{ link }\"",
            "shop/orders.view: label: Open at @{NEW}");
  }

  @Test
  void aFormatIsRenamed() {
    assertThat(lines(Symbol.of(SymbolKind.FORMAT, "kilos"), "NEW"))
        .containsExactly("model: NEW: '#,##0 \"kg\"'", "shop/orders.view: format: NEW");
  }

  @Test
  void aSetIsRenamed() {
    assertThat(lines(Symbol.of(SymbolKind.SET, "card"), "NEW"))
        .containsExactly(
            "model: NEW: [ \"shop__orders.created_at[date]\", shop__users.full_name ]",
            "shop/orders.view: default_drill_fields: [ set:NEW, id, -net ]",
            "shop/orders.view: drill_fields: [ shop__orders.net, 'shop__orders.day_shipped[date]', set:NEW ]");
  }

  @Test
  void aViewIsRenamedInEveryFileThatNamesIt() {
    Renaming renaming = rename(Symbol.of(SymbolKind.VIEW, "shop__orders")).to("shop__sold", false);
    assertThat(renaming.files())
        .extracting(file -> file.file().key() + " " + file.places().size())
        .containsExactly(
            "Returned goods.topic 1",
            "both.composite_topic 5",
            "model 2",
            "relationships 2",
            "rush_orders.view 1",
            "sales.topic 14",
            "shop/orders.view 8",
            "user_facts.query.view 6");
    assertThat(renaming.texts().get(Shop.ORDERS)).isNull();
    assertThat(renaming.texts().get(new FileName("shop/sold.view")))
        .startsWith("# Reference this view as shop__sold\n");
  }

  @Test
  void aViewIsRenamedInItsNameKeyAndInTheListsOfTheModelFile() {
    FileName orders = new FileName("shop/orders.view");
    ModelIndex small =
        ModelIndex.of(
            Map.of(
                FileName.MODEL,
                "ignored_views: [ shop__orders, 'shop__orders', shop__orders_* ]\n",
                orders,
                "name: orders # as the table\ntable_name: orders\n"),
            Surroundings.COMPLETE);
    Rename rename = ((Renamable.Possible) Rename.at(small, orders, 8)).rename();
    assertThat(rename.to("shop__sold", false).texts())
        .containsEntry(
            FileName.MODEL, "ignored_views: [ shop__sold, 'shop__sold', shop__orders_* ]\n")
        .containsEntry(
            new FileName("shop/sold.view"), "name: sold # as the table\ntable_name: orders\n");
  }

  @Test
  void aCaretMayBeOnWhatIsGivenOrUsed() {
    Symbol net = Symbol.field("shop__orders", "net");
    assertThat(at(Shop.ORDERS, "|net:")).isEqualTo(net);
    assertThat(at(Shop.SALES, "${shop__orders.n|et} > 0")).isEqualTo(net);
    assertThat(at(Shop.SALES, "shop__orders.|price")).isEqualTo(net);
    assertThat(at(Shop.SALES, "sho|p__orders.price"))
        .isEqualTo(Symbol.of(SymbolKind.VIEW, "shop__orders"));
    assertThat(at(Shop.FACTS, "revenue: spe|nt")).isEqualTo(Symbol.field("user_facts", "spent"));
    assertThat(at(Shop.ORDERS, "Open at @{b|ase}"))
        .isEqualTo(Symbol.of(SymbolKind.CONSTANT, "base"));
    assertThat(at(Shop.SALES, "ba|se_view: shop__orders"))
        .isEqualTo(Symbol.of(SymbolKind.TOPIC, "sales"));
    assertThat(at(FileName.RELATIONSHIPS, "join_to_view_as: buyer|s"))
        .isEqualTo(Symbol.of(SymbolKind.VIEW, "buyers"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          shop/orders.view | ^status: {} | status is a column of the database
          shop/orders.view | sche^ma: shop | Put the caret on the name
          shop/orders.view | aggre^gate_type: sum | Put the caret on the name
          """)
  void whatCannotBeRenamedSaysWhy(String file, String place, String why) {
    assertThat(whyNot(new FileName(file), place)).startsWith(why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      textBlock =
          """
          FIELD | shop__orders | net | Net | A field is named with small letters
          FIELD | shop__orders | net | 1net | A field is named with small letters
          FIELD | shop__orders | net | status | shop__orders has a field or an alias status
          FIELD | shop__orders | net | twice | shop__orders has a field or an alias twice
          FIELD | shop__orders | net | price | price is an alias of this field
          FIELD | shop__orders | net | true | true means something else
          FIELD | shop__orders | net | filters | filters means something else
          FIELD | shop__orders | net | net | That is its name already
          FIELD | shop__users | full_name | greeting | buyers has a field or an alias greeting
          FIELD | shop__users | full_name | whole_name | ''
          VIEW | '' | shop__orders | sold | The name must begin with shop__
          VIEW | '' | shop__orders | shop__users | shop__users is taken
          VIEW | '' | user_facts | buyers | buyers is taken
          VIEW | '' | user_facts | user-facts | Use letters, digits
          VIEW | '' | buyers | payers | ''
          VIEW | '' | buyers | shop__users | shop__users is taken
          TOPIC | '' | sales | both | both is taken
          TOPIC | '' | sales | Sold goods | both.composite_topic names the topic before a dot
          TOPIC | '' | Returned goods | Sent back | ''
          TOPIC | '' | Returned goods | a/b | A topic is named with
          ACCESS_GRANT | '' | staff | Finance | Finance is taken
          FORMAT | '' | kilos | usdcurrency_2 | usdcurrency_2 is one of Omni's own
          CONSTANT | '' | base | omni_llm | omni_llm means something else
          """)
  void aNewNameIsCheckedBeforeItIsTaken(
      SymbolKind kind, String owner, String name, String newName, String problem) {
    String found = rename(new Symbol(kind, owner, name)).problem(newName);
    if (problem.isEmpty()) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).startsWith(problem);
    }
  }

  private List<String> lines(Symbol symbol, String newName) {
    return lines(rename(symbol).to(newName, false));
  }

  private List<String> linesKeepingTheOldName(Symbol symbol, String newName) {
    return lines(rename(symbol).to(newName, true));
  }

  private Rename rename(Symbol symbol) {
    return ((Renamable.Possible) Rename.of(model, symbol)).rename();
  }

  private Symbol at(FileName file, String place) {
    return ((Renamable.Possible) found(file, place, "|")).rename().symbol();
  }

  private String whyNot(FileName file, String place) {
    return ((Renamable.Impossible) found(file, place, "^")).why();
  }

  private Renamable found(FileName name, String place, String caret) {
    IndexedFile file = Objects.requireNonNull(model.file(name));
    int start = file.text().indexOf(place.replace(caret, ""));
    assertThat(start).as(place).isNotNegative();
    return Rename.at(model, name, start + place.indexOf(caret));
  }

  /// The lines that are new, each behind its file.
  private static List<String> lines(Renaming renaming) {
    List<String> changed = new ArrayList<>();
    for (RenamedFile file : renaming.files()) {
      String name = file.moves() ? file.file() + " > " + file.becomes() : file.file().key();
      List<String> before = file.before().lines().toList();
      file.after()
          .lines()
          .filter(line -> !before.contains(line))
          .forEach(line -> changed.add(name + ": " + line.strip()));
    }
    return changed;
  }
}
