package modeldesk.ui.create;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import modeldesk.lang.create.NewView;
import modeldesk.model.Draft;
import modeldesk.model.FileKind;
import modeldesk.model.FileName;
import modeldesk.model.Severity;
import modeldesk.ui.session.Bench;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.FileChanges;
import modeldesk.ui.session.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CreateViewModelTest {
  @TempDir Path home;
  private Bench bench;
  private Language language;
  private CreateViewModel create;

  @BeforeEach
  void open() {
    bench = new Bench(home);
    language = bench.language();
    create =
        new CreateViewModel(
            bench.session,
            bench.documents,
            language,
            new FileChanges(
                bench.session, bench.documents, bench.texts, bench.drafts, bench.notices),
            bench.notices,
            bench.background);
    bench.open(bench.branch("new/file"));
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void begin(FileKind kind, String name) {
    create.open("");
    bench.window.until(() -> create.openProperty().get());
    create.kindProperty().set(kind);
    create.nameProperty().set(name);
  }

  private void choose(String view) {
    create.topic().base().tick(view);
    bench.window.until(() -> create.scaffold() != null);
  }

  private String text() {
    return requireNonNull(create.scaffold()).text();
  }

  private TickRow join(String view) {
    return create.topic().joins().stream()
        .filter(row -> row.name().equals(view))
        .findFirst()
        .orElseThrow();
  }

  private void tick(String view) {
    String before = text();
    create.topic().tick(join(view));
    bench.window.until(() -> !text().equals(before));
  }

  private Document made() {
    create.create();
    return requireNonNull(bench.documents.active());
  }

  /// What the rules say of a file once they have looked at it.
  private List<String> errors(FileName file) {
    bench.window.until(() ->
        language.check() != null && requireNonNull(language.check()).model().file(file) != null);
    return bench.issues.of(file).stream()
        .filter(issue -> issue.severity() == Severity.ERROR)
        .map(issue -> issue.message())
        .toList();
  }

  @Test
  void aTopicIsWrittenFromItsBaseViewAndTheJoinsThatAreTicked() {
    begin(FileKind.TOPIC, "user_desk");
    assertThat(create.refusalProperty().get()).isEqualTo("Choose the view the topic starts from.");
    assertThat(create.problemProperty().get()).isEqualTo("Choose the view the topic starts from.");
    assertThat(create.wrongProperty().get()).isFalse();
    choose("ecomm__users");
    assertThat(text()).isEqualTo("base_view: ecomm__users\nlabel: User Desk\n\njoins: {}\n");
    tick("user_order_facts");
    create.labelProperty().set("Shoppers and more");
    assertThat(text())
        .isEqualTo(
            """
            base_view: ecomm__users
            label: Shoppers and more

            joins:
              user_order_facts: {}
            """);
    Document made = made();
    assertThat(made.name()).isEqualTo(new FileName("user_desk.topic"));
    assertThat(made.port().text()).isEqualTo(made.text()).endsWith("user_order_facts: {}\n");
    assertThat(create.openProperty().get()).isFalse();
    assertThat(errors(made.name())).isEmpty();
  }

  @Test
  void whatTheFieldsOfTheBaseViewReadIsTickedAndToldWhenItIsNot() {
    begin(FileKind.TOPIC, "lines");
    choose("ecomm__order_items");
    assertThat(create.topic().joins().stream().filter(TickRow::isTicked).map(TickRow::key))
        .containsExactly("ecomm__orders", "ecomm__orders/ecomm__users", "ecomm__inventory_items");
    assertThat(create.topic().noteProperty().get()).isEmpty();
    tick("ecomm__inventory_items");
    assertThat(create.topic().noteProperty().get())
        .isEqualTo(
            "ecomm__order_items.margin reads ecomm__inventory_items, which is not joined. The field"
                + " will not work in this topic.");
  }

  @Test
  void aTopicThatDoesNotReachTheDefaultAccessFilterOptsOutAndSaysSo() {
    begin(FileKind.TOPIC, "goods");
    choose("ecomm__products");
    assertThat(text()).contains("access_filters: []\n");
    assertThat(create.topic().noteProperty().get()).contains("ecomm__users.country");
    assertThat(errors(made().name())).isEmpty();
  }

  @Test
  void whatComesAlongWithAJoinIsToldUntilTheNextTick() {
    begin(FileKind.TOPIC, "facts");
    choose("ecomm__order_items");
    tick("ecomm__inventory_items");
    tick("ecomm__products");
    assertThat(create.topic().noteProperty().get().lines())
        .containsExactly(
            "Also joined: ecomm__inventory_items, on the way to ecomm__products. A join needs those"
                + " before it.");
    tick("ecomm__orders");
    assertThat(create.topic().noteProperty().get()).doesNotContain("Also joined");
    tick("ecomm__returns");
    assertThat(create.topic().noteProperty().get().lines())
        .containsExactly(
            "Also joined: ecomm__orders, ecomm__users, because fields of the topic read them.");
  }

  @Test
  void everythingThatRelationshipsReachLeavesJoinsOut() {
    begin(FileKind.TOPIC, "all");
    choose("ecomm__order_items");
    create.topic().everythingProperty().set(true);
    bench.window.until(() -> !text().contains("joins"));
    assertThat(text()).isEqualTo("base_view: ecomm__order_items\nlabel: All\n");
    TickRow row = join("ecomm__orders");
    create.topic().tick(row);
    bench.window.drain();
    assertThat(text()).doesNotContain("joins");
  }

  @Test
  void twoTicksAtOnceBothCount() {
    begin(FileKind.TOPIC, "both");
    choose("ecomm__users");
    create.topic().everythingProperty().set(false);
    create.topic().base().tick("ecomm__order_items");
    bench.window.until(() -> create.scaffold() != null && text().contains("order_items"));
    create.topic().tick(join("ecomm__returns"));
    create.topic().tick(join("ecomm__products"));
    bench.window.until(() -> text().contains("ecomm__products"));
    assertThat(text()).contains("ecomm__returns: {}").contains("ecomm__products: {}");
  }

  @Test
  void aLineOfTheJoinsOpensAndCloses() {
    begin(FileKind.TOPIC, "tree");
    choose("ecomm__order_items");
    int lines = create.topic().joins().size();
    create.topic().toggle(join("ecomm__orders"));
    assertThat(create.topic().joins()).hasSizeLessThan(lines);
    create.topic().toggle(join("ecomm__orders"));
    assertThat(create.topic().joins()).hasSize(lines);
  }

  @Test
  void aViewIsNamedByItsPartsAndOpensAtItsFirstColumn() {
    begin(FileKind.VIEW, "orders");
    assertThat(create.nameProblemProperty().get()).isEqualTo("There is ecomm/orders.view already.");
    create.nameProperty().set("");
    assertThat(create.nameProblemProperty().get()).startsWith("Give the file a name");
    assertThat(create.nameWrongProperty().get()).isFalse();
    create.nameProperty().set("2 orders");
    assertThat(create.nameWrongProperty().get()).isTrue();
    assertThat(create.refusalProperty().get())
        .isEqualTo(
            "A view is named with letters, digits and underscores, and does not begin with a"
                + " digit.");
    create.nameProperty().set("order_notes");
    assertThat(create.nameWrongProperty().get()).isFalse();
    assertThat(create.keyProperty().get()).isEqualTo("ecomm/order_notes.view");
    create.table().columnProperty().set("1");
    assertThat(create.problemProperty().get())
        .isEqualTo("No field can be named after the column 1. A field begins with a letter.");
    assertThat(create.wrongProperty().get()).isTrue();
    create.table().columnProperty().set("");
    Document made = made();
    assertThat(made.text())
        .isEqualTo(
            """
            schema: ecomm
            table_name: order_notes

            dimensions:
              id:
                sql: id
                primary_key: true

            measures:
              count:
                aggregate_type: count
            """);
    assertThat(requireNonNull(bench.session.project()).drafts().get(made.name()))
        .extracting(Draft::kind)
        .isEqualTo(Draft.Kind.NEW);
    assertThat(errors(made.name())).isEmpty();
  }

  @Test
  void aViewOfSqlAndAQueryViewOfSqlBeginAlike() {
    begin(FileKind.VIEW, "notes");
    create.table().sourceProperty().set(NewView.Source.SQL);
    create.table().tableProperty().set("RAW_NOTES");
    String text = text();
    assertThat(text).startsWith("schema: ecomm\nsql: |-\n  SELECT id\n  FROM RAW_NOTES\n");
    create.kindProperty().set(FileKind.QUERY_VIEW);
    create.query().fromProperty().set(QueryForm.From.SQL);
    assertThat(text()).isEqualTo(text);
    assertThat(made().name()).isEqualTo(new FileName("ecomm/notes.query.view"));
  }

  @Test
  void aQueryViewTakesFieldsOfATopic() {
    begin(FileKind.QUERY_VIEW, "spend");
    assertThat(create.problemProperty().get()).isEqualTo("Choose the topic the query runs in.");
    create.query().topics().tick("order_transactions");
    bench.window.until(() -> !create.query().fields().rows().isEmpty());
    assertThat(create.problemProperty().get()).isEqualTo("Tick the fields that become columns.");
    create.query().fields().filterProperty().set("ituserid");
    create.query().fields().filterProperty().set("");
    create.query().fields().tick("ecomm__orders.user_id");
    create.query().fields().tick("ecomm__order_items.total_sale_price");
    create.query().sortProperty().set("ecomm__order_items.total_sale_price");
    create.query().limitProperty().set("ten");
    assertThat(create.problemProperty().get())
        .isEqualTo("The limit is a whole number of rows, or empty.");
    assertThat(create.wrongProperty().get()).isTrue();
    create.query().limitProperty().set("10");
    Document made = made();
    assertThat(made.text())
        .isEqualTo(
            """
            schema: ecomm
            query:
              fields:
                ecomm__orders.user_id: user_id
                ecomm__order_items.total_sale_price: total_sale_price
              base_view: ecomm__order_items
              sorts:
                - field: ecomm__order_items.total_sale_price
                  desc: true
              limit: 10
              topic: order_transactions

            dimensions:
              user_id:
                primary_key: true
              total_sale_price: {}

            measures:
              count:
                aggregate_type: count
            """);
    assertThat(errors(made.name())).isEmpty();
  }

  @Test
  void aFieldThatIsTakenOutOrdersNothingAnyMore() {
    begin(FileKind.QUERY_VIEW, "spend");
    create.query().fromProperty().set(QueryForm.From.VIEW);
    create.query().views().tick("ecomm__orders");
    bench.window.until(() -> !create.query().fields().rows().isEmpty());
    create.query().fields().tick("ecomm__orders.id");
    create.query().fields().tick("ecomm__orders.user_id");
    create.query().sortProperty().set("ecomm__orders.id");
    create.query().fields().tick("ecomm__orders.id");
    assertThat(create.query().sortProperty().get()).isEmpty();
    assertThat(text()).doesNotContain("sorts").doesNotContain("topic");
  }

  @Test
  void aCompositeTopicNeedsTwoTopicsAndSharesWhatBothHave() {
    begin(FileKind.COMPOSITE_TOPIC, "sales_and_returns");
    assertThat(create.nameProblemProperty().get())
        .isEqualTo("There is sales_and_returns.composite_topic already.");
    create.nameProperty().set("orders_and_stock");
    create.composite().topics().tick("order_transactions");
    assertThat(create.problemProperty().get()).isEqualTo("Tick two topics or more.");
    create.composite().topics().tick("inventory_health");
    assertThat(text()).contains("shared_views: [ ecomm__inventory_items, ecomm__products");
    create.composite().sharingProperty().set(false);
    Document made = made();
    assertThat(made.text())
        .isEqualTo(
            """
            topics: [ order_transactions, inventory_health ]
            label: Orders And Stock

            shared_dimensions: {}

            shared_measures: {}
            """);
    assertThat(errors(made.name())).isEmpty();
  }

  @Test
  void oneUndoTakesTheNewFileAway() {
    begin(FileKind.VIEW, "order_notes");
    FileName file = made().name();
    requireNonNull(bench.notices.all().getLast().action()).run().run();
    assertThat(requireNonNull(bench.session.project()).names()).doesNotContain(file);
    assertThat(bench.documents.active()).isNull();
  }

  @Test
  void aFolderProposesAViewInIt() {
    create.open("marketing");
    bench.window.until(() -> create.openProperty().get());
    create.nameProperty().set("letters");
    assertThat(create.keyProperty().get()).isEqualTo("marketing/letters.view");
  }

  @Test
  void theFilesAModelHasOneOfAreOfferedWhereTheyAreMissing() {
    begin(FileKind.TOPIC, "");
    assertThat(create.kinds())
        .containsExactly(
            FileKind.TOPIC, FileKind.COMPOSITE_TOPIC, FileKind.VIEW, FileKind.QUERY_VIEW);
    create.close();
    bench.session.fetched(requireNonNull(bench.session.target()), FileName.RELATIONSHIPS, null);
    begin(FileKind.RELATIONSHIPS, "");
    assertThat(create.kinds()).contains(FileKind.RELATIONSHIPS).doesNotContain(FileKind.MODEL);
    assertThat(create.keyProperty().get()).isEqualTo("relationships");
    assertThat(create.refusalProperty().get()).isEmpty();
    assertThat(text()).isEqualTo("[]\n");
  }

  @Test
  void itClosesWhenSomethingElseIsOpened() {
    begin(FileKind.TOPIC, "late");
    bench.open(bench.shared());
    assertThat(create.openProperty().get()).isFalse();
  }
}
