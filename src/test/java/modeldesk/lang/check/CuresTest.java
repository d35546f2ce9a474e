package modeldesk.lang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Surroundings;
import modeldesk.model.FileName;
import modeldesk.model.Fix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CuresTest {
  private static final FileName TOPIC = new FileName("sales.topic");
  private static final FileName USERS = new FileName("users.view");
  private static final String VIEWS =
      """
      schema: shop
      dimensions:
        id: { primary_key: true }
        user_id: {}
      """;

  @Test
  void aMisspelledNameIsReplacedAndAllElseStays() {
    assertThat(cured("base_view:   orderz  # lines\n", "[]\n", "Replace with \"orders\"", TOPIC))
        .isEqualTo("base_view:   orders  # lines\n");
  }

  @Test
  void aNameThatIsBegunIsCompletedBeforeItsRelationshipIsTakenAway() {
    String relations = "- join_from_view: orders\n  join_to_view: news__mail\n";
    ModelIndex model =
        model("base_view: orders\n", relations)
            .with(new FileName("news__mailings.view"), VIEWS)
            .with(new FileName("news__mailing_lists.view"), VIEWS);

    assertThat(Check.of(model).findings())
        .flatExtracting(finding -> finding.fixes(model))
        .extracting(Fix::title)
        .containsExactly("Replace with \"news__mailings\"", "Remove the reference");
  }

  @Test
  void aReferenceThatIsNotClosedIsClosedBehindItsName() {
    assertThat(curedView("SUM(${id} + ${ id)", "Close the brace behind \"id\""))
        .isEqualTo(view("SUM(${id} + ${ id})"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          label :x            | Write "label: x"  | label: x
          label:x             | Write "label: x"  | label: x
          label:x~hidden:true | Write "label: x"  | label: x~hidden: true
          hidden: true~label:x | Write "label: x" | hidden: true~label: x
          label:x~hidden: true | Write "label: x" | label: x~hidden: true
          label :x~hidden: true | Write "label: x" | label: x~hidden: true
          hidden: truezz      | Write "true"      | hidden: true
          hidden: fales       | Write "false"     | hidden: false
          hidden: trueish     | Write "true"      | hidden: true
          hidden: TRU         | Write "true"      | hidden: true
          """)
  void aColonWithoutItsBlankAndAMistypedYesAreWrittenRight(String wrong, String fix, String right) {
    assertThat(cured(field(wrong), fix, USERS)).isEqualTo(text(right));
  }

  @ParameterizedTest
  @ValueSource(strings = {"label", "https://x.io", "hidden: maybe", "10:30"})
  void whatIsNoSuchSlipHasNoFix(String wrong) {
    assertThat(Check.of(field(wrong)).findings())
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.cures()).isNull());
  }

  private static ModelIndex field(String lines) {
    return ModelIndex.of(Map.of(USERS, text(lines)), Surroundings.COMPLETE);
  }

  private static String text(String lines) {
    return VIEWS + "  kind:\n    " + lines.replace("~", "\n    ") + "\n";
  }

  @Test
  void aMissingViewIsJoinedWhereARelationshipLeadsToIt() {
    String relations = "- join_from_view: orders\n  join_to_view: users\n";
    String topic = "base_view: orders\njoins: {}   # none\nfields: [ users.id ]\n";
    assertThat(cured(topic, relations, "Join \"users\" in the topic", TOPIC))
        .isEqualTo("base_view: orders\njoins:\n  users: {}   # none\nfields: [ users.id ]\n");
  }

  @Test
  void aRelationshipIsMadeOfKeysThatMatch() {
    String topic = "base_view: orders\njoins:\n  users: {}\n";
    assertThat(
            cured(
                topic,
                "[]\n",
                "Add a relationship from \"orders\" to \"users\"",
                FileName.RELATIONSHIPS))
        .isEqualTo(
            """
            - join_from_view: orders
              join_to_view: users
              join_type: always_left
              on_sql: ${orders.user_id} = ${users.id}
              relationship_type: many_to_one
            """);
  }

  @Test
  void aFilterOnAViewUnlikeAnyOtherIsOfferedNoFix() {
    ModelIndex model =
        model("base_view: orders\ndefault_filters:\n  warehouse.id: { is: 1 }\n", "[]\n");
    Finding finding = Check.of(model).findings(TOPIC).getFirst();

    assertThat(finding.code()).isEqualTo("unknown-view");
    assertThat(Objects.requireNonNull(finding.issue(true, true).rule()).curable()).isFalse();
  }

  @Test
  void aTopicThatBeginsNowhereCanBeDeleted() {
    ModelIndex model = model("base_view: warehouse\n", "[]\n");
    Fix fix = Check.of(model).findings(TOPIC).getFirst().fixes(model).getFirst();
    assertThat(fix.title()).isEqualTo("Delete topic \"sales\"");
    assertThat(Cured.model(model, fix).file(TOPIC)).isNull();
  }

  @Test
  void aTopicThatAnotherOneExtendsIsNotDeleted() {
    ModelIndex model =
        model("base_view: warehouse\n", "[]\n")
            .with(new FileName("more.topic"), "base_view: orders\nextends: [ sales ]\n");
    Finding finding = Check.of(model).findings(TOPIC).getFirst();

    assertThat(finding.code()).isEqualTo("unknown-view");
    assertThat(finding.fixes(model)).isEmpty();
  }

  @Test
  void aTopicCalledLikeAViewWithoutItsSchemaBeginsWithThatView() {
    FileName topic = new FileName("users.topic");
    String view = "# Reference this view as shop__users\n" + VIEWS;
    ModelIndex model =
        ModelIndex.of(
            Map.of(topic, "label: Users\n", new FileName("shop/users.view"), view),
            Surroundings.COMPLETE);

    assertThat(cured(model, "Set base_view to \"shop__users\"", topic))
        .isEqualTo("base_view: shop__users\nlabel: Users\n");
  }

  /// `sql` of a dimension before and after a fix.
  record Sql(String wrong, String fix, String right) {}

  static Stream<Sql> sqls() {
    return Stream.of(
        new Sql(
            "{{# users.pick.filter }} id {{/ users.pik.filter }}",
            "Replace with \"users.pick.filter\"",
            "{{# users.pick.filter }} id {{/ users.pick.filter }}"),
        new Sql("id {{/ users.pick.filter }}", "Remove \"users.pick.filter\" here", "id "),
        new Sql(
            "{{^ users.pick.filter }} id",
            "Close \"users.pick.filter\" at the end",
            "{{^ users.pick.filter }} id {{/ users.pick.filter }}"),
        new Sql(
            "id = '{{ filters.users.pick.value }}' OR id",
            "Take the quotes away",
            "id = {{ filters.users.pick.value }} OR id"),
        new Sql("UPPER(${kind})", "Replace with \"kind\"", "UPPER(kind)"),
        new Sql("UPPER(${ users.kind })", "Replace with \"kind\"", "UPPER(kind)"));
  }

  @ParameterizedTest
  @MethodSource("sqls")
  void sqlIsPutRightInItsPlace(Sql each) {
    assertThat(curedView(each.wrong, each.fix)).isEqualTo(view(each.right));
  }

  @Test
  void aFilterThatCaseReadsTakesOneValue() {
    String sql = "CASE {{ filters.users.pick.value }} WHEN 'a' THEN id END";

    assertThat(curedView(sql, "Let people choose one value of \"pick\""))
        .isEqualTo(
            view(sql).replace("type: string", "filter_single_select_only: true, type: string"));
  }

  private static String view(String sql) {
    return VIEWS + "  kind:\n    sql: |-\n      " + sql + "\nfilters:\n  pick: { type: string }\n";
  }

  private static String curedView(String sql, String title) {
    ModelIndex model = ModelIndex.of(Map.of(USERS, view(sql)), Surroundings.COMPLETE);
    return cured(model, title, USERS);
  }

  @Test
  void aViewThatIsJoinedBelowItselfIsTakenOutWithWhatIsRepeatedBelowIt() {
    String topic = "base_view: orders\njoins:\n  users:\n    orders:\n      users: {}\n";
    String relations =
        """
        - join_from_view: orders
          join_to_view: users
          on_sql: ${orders.user_id} = ${users.id}
          relationship_type: many_to_one
          reversible: true
        """;

    assertThat(cured(topic, relations, "Remove the reference", TOPIC))
        .isEqualTo("base_view: orders\njoins:\n  users: {}\n");
  }

  @Test
  void aViewThatExtendsItselfGoesOnExtendingTheOthers() {
    assertThat(extending("extends: [ users, orders ]\n")).startsWith("extends: [ orders ]\n");
    assertThat(extending("extends: users\n")).startsWith("schema: shop\n");
    assertThat(extending("extends:\n  - users\n")).startsWith("schema: shop\n");
  }

  private static String extending(String parents) {
    ModelIndex model =
        ModelIndex.of(
            Map.of(USERS, parents + VIEWS, new FileName("orders.view"), VIEWS),
            Surroundings.COMPLETE);
    return cured(model, "Remove the reference", USERS);
  }

  private static String cured(String topic, String relations, String title, FileName file) {
    return cured(model(topic, relations), title, file);
  }

  private static String cured(ModelIndex model, String title, FileName file) {
    Fix fix =
        Check.of(model).findings().stream()
            .flatMap(finding -> finding.fixes(model).stream())
            .filter(each -> each.title().equals(title))
            .findFirst()
            .orElseThrow();
    return Objects.requireNonNull(Cured.model(model, fix).file(file)).text();
  }

  private static ModelIndex model(String topic, String relations) {
    return ModelIndex.of(
        Map.of(
            TOPIC,
            topic,
            FileName.RELATIONSHIPS,
            relations,
            new FileName("orders.view"),
            VIEWS,
            USERS,
            VIEWS),
        Surroundings.COMPLETE);
  }
}
