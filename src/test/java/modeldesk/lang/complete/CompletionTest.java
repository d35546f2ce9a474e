package modeldesk.lang.complete;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Surroundings;
import modeldesk.model.FileName;
import modeldesk.text.Edits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// `¦` is the caret.
final class CompletionTest {
  private static final ModelIndex MODEL =
      ModelIndex.of(
          Map.of(
              new FileName("model"),
              """
              access_grants:
                finance: { user_attribute: dept, allowed_values: [ F ] }
                staff: { user_attribute: dept, allowed_values: [ S ] }
              cache_policies:
                daily: { max_cache_age: 24 hours }
              constants:
                crm_url: { value: x }
              custom_formats:
                local_money: usdcurrency_2
              custom_calendars:
                retail: { view: orders, date: created_at }
              sets:
                card: [ orders.id ]
              """,
              new FileName("orders.view"),
              """
              schema: s
              dimensions:
                id: { primary_key: true }
                created_at: { timeframes: [ date, month ] }
                status: { tags: [ core ] }
                price: { sql: '"PRICE"' }
                cost_in_euro: { sql: cost_eur }
                net: { sql: price - cost_eur }
                wait: { duration: { intervals: [ hours, days ], sql_start: a, sql_end: b } }
              measures:
                total: { sql: price, aggregate_type: sum }
              filters:
                basis: { type: string }
              """,
              new FileName("users.view"),
              """
              schema: s
              dimensions:
                id: { primary_key: true }
                state: {}
              """,
              new FileName("sales.topic"),
              """
              base_view: orders
              tags: [ ready ]
              joins:
                users: {}
              """,
              new FileName("zones.view"),
              """
              schema: s
              dimensions:
                id: {}
              """),
          Surroundings.COMPLETE);

  record Case(String file, String text, String after, List<String> first) {}

  private static Case c(String file, String text, String after, String... first) {
    return new Case(file, text, after, List.of(first));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void bestProposalsFitTheCaret(Case each) {
    List<Proposal> proposals = at(each.file, each.text);

    assertThat(proposals).as(each.text).extracting(Proposal::text).startsWith(array(each.first));
    assertThat(accepted(each.text, proposals.getFirst())).isEqualTo(each.after);
  }

  static Stream<Case> cases() {
    return Stream.of(
        c("n.topic", "¦", "base_view: ¦", "base_view", "base_view_label", "label"),
        c("n.topic", "base_view: orders\nlab¦", "base_view: orders\nlabel: ¦", "label"),
        c("n.topic", "base_view: o¦", "base_view: orders¦", "orders"),
        c("n.topic", "joins:\n  ¦", "joins:\n  orders: {}¦", "orders", "users"),
        c("n.topic", "joins:\n  orders:\n    us¦", "joins:\n  orders:\n    users: {}¦", "users"),
        c("n.topic", "cache_policy: ¦", "cache_policy: daily¦", "daily"),
        c("n.topic", "auto_run: ¦\nlabel: X", "auto_run: true¦\nlabel: X", "true", "false"),
        c(
            "n.topic",
            "required_access_grants: [ finance|s¦ ]",
            "required_access_grants: [ finance|staff¦ ]",
            "staff"),
        c("n.topic", "extends: ¦", "extends: [ sales ]¦", "sales"),
        c(
            "sales.topic",
            "base_view: orders\nfields:\n  [ all_views.*, -users.st¦ ]",
            "base_view: orders\nfields:\n  [ all_views.*, -users.state¦ ]",
            "users.state"),
        c("sales.topic", "fields: [ all¦ ]", "fields: [ all_views.*¦ ]", "all_views.*"),
        c("sales.topic", "fields:\n  - tag:¦", "fields:\n  - tag:core¦", "tag:core"),
        c(
            "sales.topic",
            "default_filters:\n  stat¦",
            "default_filters:\n  orders.status:\n    ¦",
            "orders.status",
            "users.state"),
        c(
            "sales.topic",
            "default_filters:\n  orders.status:\n    i¦",
            "default_filters:\n  orders.status:\n    is: [ ¦ ]",
            "is"),
        c(
            "sales.topic",
            "always_where_sql: ${orders.cr¦} > 1",
            "always_where_sql: ${orders.created_at¦} > 1",
            "orders.created_at"),
        c(
            "sales.topic",
            "views:\n  users:\n    dimensions:\n      state:\n        sql: ${sta¦}\n",
            "views:\n  users:\n    dimensions:\n      state:\n        sql: ${state¦}\n",
            "state"),
        c(
            "sales.topic",
            "sample_queries:\n  A:\n    query:\n      sorts:\n        - fi¦",
            "sample_queries:\n  A:\n    query:\n      sorts:\n        - field: ¦",
            "field"),
        c(
            "orders.view",
            "dimensions:\n  id:\n    format: local¦",
            "dimensions:\n  id:\n    format: local_money¦",
            "local_money"),
        c(
            "orders.view",
            "dimensions:\n  id:\n    hid¦\n    label: X\n",
            "dimensions:\n  id:\n    hidden: ¦\n    label: X\n",
            "hidden"),
        c(
            "orders.view",
            "dimensions:\n  at:\n    timeframes: [ date, mon¦ ]",
            "dimensions:\n  at:\n    timeframes: [ date, month¦ ]",
            "month",
            "month_name",
            "month_num"),
        c(
            "orders.view",
            "dimensions:\n  at:\n    timeframes:\n      - date\n      - qu¦",
            "dimensions:\n  at:\n    timeframes:\n      - date\n      - quarter¦",
            "quarter"),
        c(
            "orders.view",
            "dimensions:\n  x:\n    sql: ${created_at[mo¦",
            "dimensions:\n  x:\n    sql: ${created_at[month]}¦",
            "created_at[month]"),
        c(
            "orders.view",
            "dimensions:\n  x:\n    sql: ${wait[¦",
            "dimensions:\n  x:\n    sql: ${wait[hours]}¦",
            "wait[hours]",
            "wait[days]"),
        c(
            "orders.view",
            "dimensions:\n  x:\n    sql: |\n      CASE WHEN ${sta¦",
            "dimensions:\n  x:\n    sql: |\n      CASE WHEN ${status}¦",
            "status"),
        c(
            "orders.view",
            "dimensions:\n  x: { sql: \"{{ fil¦ }}\" }",
            "dimensions:\n  x: { sql: \"{{ filters.orders.basis.value¦ }}\" }",
            "filters.orders.basis.value"),
        c(
            "orders.view",
            "sql: |\n  {{# orders.basis.filter }} a {{/¦",
            "sql: |\n  {{# orders.basis.filter }} a {{/orders.basis.filter¦",
            "orders.basis.filter"),
        c(
            "orders.view",
            "dimensions:\n  id:\n    links:\n      - url: \"@{c¦}/x\"\n",
            "dimensions:\n  id:\n    links:\n      - url: \"@{crm_url¦}/x\"\n",
            "crm_url"),
        c(
            "orders.view",
            "measures:\n  total: { aggr¦ }",
            "measures:\n  total: { aggregate_type: ¦ }",
            "aggregate_type"),
        c(
            "orders.view",
            "measures:\n  total: { sql: a, aggregate_type: coun¦ }",
            "measures:\n  total: { sql: a, aggregate_type: count¦ }",
            "count",
            "count_distinct"),
        c(
            "orders.view",
            "measures:\n  total:\n    drill_fields: [ set:¦ ]",
            "measures:\n  total:\n    drill_fields: [ set:card¦ ]",
            "set:card"),
        c(
            "orders.view",
            "measures:\n  m:\n    filters:\n      status: { not_st¦ }",
            "measures:\n  m:\n    filters:\n      status: { not_starts_with: [ ¦ ] }",
            "not_starts_with"),
        c("orders.view", "dimensions:\n  dim¦", "dimensions:\n  ¦:\n    sql: ${}", "dimension"),
        c(
            "orders.view",
            "measures:\n  ¦",
            "measures:\n  ¦:\n    sql: ${}\n    aggregate_type: sum",
            "measure",
            "count"),
        c("orders.view", "labl¦: X\n", "label¦: X\n", "label"),
        c(
            "relationships",
            "- ¦",
            "- join_from_view: ¦",
            "join_from_view",
            "join_to_view",
            "on_sql",
            "relationship_type"),
        c("relationships", "- rel¦", "- relationship_type: ¦", "relationship_type", "relationship"),
        c(
            "relationships",
            "- join_from_view: orders\n  join_to_view: us¦\n",
            "- join_from_view: orders\n  join_to_view: users¦\n",
            "users"),
        c(
            "relationships",
            "- join_from_view: orders\n  join_to_view: users\n  on_sql: ${st¦}\n",
            "- join_from_view: orders\n  join_to_view: users\n  on_sql: ${orders.status¦}\n",
            "orders.status",
            "users.state"),
        c(
            "relationships",
            "- join_from_view: orders\n  join_type: ¦\n",
            "- join_from_view: orders\n  join_type: always_left¦\n",
            "always_left",
            "inner"),
        c(
            "sales.topic",
            "fields: [ use¦ ]",
            "fields: [ users.*¦ ]",
            "users.*",
            "users.id",
            "users.state"),
        c("sales.topic", "fields: [ users.¦ ]", "fields: [ users.*¦ ]", "users.*", "users.id"),
        c(
            "a.composite_topic",
            "topics: [ sales ]\nsample_queries:\n  A:\n    query:\n      fields: [ \"@sa¦\" ]",
            "topics: [ sales ]\nsample_queries:\n  A:\n    query:\n      fields: [ \"@sales.¦\" ]",
            "@sales."),
        c(
            "a.composite_topic",
            "topics: [ sales ]\nsample_queries:\n  A:\n    query:\n      fields: [ @sa¦ ]",
            "topics: [ sales ]\nsample_queries:\n  A:\n    query:\n      fields: [ \"@sales.¦\" ]",
            "@sales."),
        c(
            "a.composite_topic",
            "topics: [ sales ]\nsample_queries:\n  A:\n    query:\n      fields: [ \"@sales.us¦\" ]",
            "topics: [ sales ]\nsample_queries:\n  A:\n    query:\n"
                + "      fields: [ \"@sales.users.¦\" ]",
            "@sales.users."),
        c(
            "a.composite_topic",
            "topics: [ sales ]\nsample_queries:\n  A:\n    query:\n"
                + "      fields: [ \"@sales.users.st¦\" ]",
            "topics: [ sales ]\nsample_queries:\n  A:\n    query:\n"
                + "      fields: [ \"@sales.users.state¦\" ]",
            "@sales.users.state"),
        c(
            "a.composite_topic",
            "topics: [ sales ]\nshared_dimensions:\n  place: {}\nsample_queries:\n  A:\n"
                + "    query:\n      fields: [ \"@_sh¦\" ]",
            "topics: [ sales ]\nshared_dimensions:\n  place: {}\nsample_queries:\n  A:\n"
                + "    query:\n      fields: [ \"@_shared_dimensions_.place¦\" ]",
            "@_shared_dimensions_.place"),
        c(
            "a.composite_topic",
            "topics: [ sales ]\nshared_measures:\n  m:\n    sql: ${¦} / 2\n",
            "topics: [ sales ]\nshared_measures:\n  m:\n    sql: ${@sales.orders.total¦} / 2\n",
            "@sales.orders.total"),
        c(
            "a.composite_topic",
            "shared_measures:\n  m:\n    sql: ${@sales.orders.to¦}\n",
            "shared_measures:\n  m:\n    sql: ${@sales.orders.total¦}\n",
            "@sales.orders.total"),
        c(
            "a.composite_topic",
            "shared_dimensions:\n  d:\n    mappings:\n      sales:\n        field: sta¦\n",
            "shared_dimensions:\n  d:\n    mappings:\n      sales:\n        field: orders.status¦\n",
            "orders.status",
            "users.state"),
        c("model", "ai_chat_topics: [ tag:¦ ]", "ai_chat_topics: [ tag:ready¦ ]", "tag:ready"),
        c(
            "orders.view",
            "dimensions:\n  x:\n    sql: cos¦\n",
            "dimensions:\n  x:\n    sql: cost_eur¦\n",
            "cost_eur"),
        c(
            "orders.view",
            "dimensions:\n  x:\n    sql: pri¦\n",
            "dimensions:\n  x:\n    sql: '\"PRICE\"'¦\n",
            "\"PRICE\""),
        c(
            "orders.view",
            "dimensions:\n  x:\n    sql: 1 + pri¦\n",
            "dimensions:\n  x:\n    sql: 1 + \"PRICE\"¦\n",
            "\"PRICE\""),
        c(
            "orders.view",
            "measures:\n  x:\n    sql: |\n      CASE WHEN x > 1\n        THEN eu¦\n",
            "measures:\n  x:\n    sql: |\n      CASE WHEN x > 1\n        THEN cost_eur¦\n",
            "cost_eur"),
        c(
            "orders.view",
            "measures: { x: { sql: sta¦, aggregate_type: max } }",
            "measures: { x: { sql: status¦, aggregate_type: max } }",
            "status"),
        c(
            "sales.topic",
            "views:\n  users:\n    dimensions:\n      x:\n        sql: lower(sta¦)\n",
            "views:\n  users:\n    dimensions:\n      x:\n        sql: lower(state¦)\n",
            "state"),
        c("model", "default_cache_policy: d¦", "default_cache_policy: daily¦", "daily"),
        c("model", "default_custom_calendar: ¦", "default_custom_calendar: retail¦", "retail"),
        c("model", "ai_chat_topics: [ -sa¦ ]", "ai_chat_topics: [ -sales¦ ]", "sales"),
        c(
            "model",
            "default_topic_access_filters:\n  - field: users.st¦",
            "default_topic_access_filters:\n  - field: users.state¦",
            "users.state"));
  }

  @Test
  void keysThatAreThereAreNotProposedAgain() {
    assertThat(at("n.topic", "label: A\nbase_view: orders\n¦\nhidden: true\n"))
        .extracting(Proposal::text)
        .contains("description")
        .doesNotContain("label", "base_view", "hidden");
    assertThat(at("relationships", "- join_from_view: a\n  ¦\n- join_to_view: b\n"))
        .extracting(Proposal::text)
        .contains("join_to_view")
        .doesNotContain("join_from_view");
    assertThat(at("o.view", "dimensions: { id: { label: A, ¦ } }"))
        .extracting(Proposal::text)
        .contains("hidden")
        .doesNotContain("label");
  }

  @Test
  void nothingIsProposedInTextAndRemarks() {
    assertThat(at("o.view", "sql: |\n  SELECT la¦\n")).isEmpty();
    assertThat(at("o.view", "# lab¦\n")).isEmpty();
    assertThat(at("o.view", "label: A # hid¦\n")).isEmpty();
    assertThat(at("o.view", "label: dat¦\n")).isEmpty();
    assertThat(at("notes.txt", "lab¦\n")).isEmpty();
  }

  @Test
  void columnsAreNotProposedInTheWayOfOtherWords() {
    String sql = "dimensions:\n  x:\n    sql: ";
    assertThat(at("orders.view", sql + "¦")).extracting(Proposal::text).contains("status");
    assertThat(at("orders.view", "dimensions:\n  status:\n    sql: ¦"))
        .extracting(Proposal::text)
        .contains("cost_eur")
        .doesNotContain("status");
    assertThat(at("orders.view", sql + "'¦")).extracting(Proposal::text).contains("status");
    assertThat(at("orders.view", sql + "x = 'sta¦'\n")).isEmpty();
    assertThat(at("orders.view", sql + "x -- sta¦\n")).isEmpty();
    assertThat(at("orders.view", sql + "t.sta¦\n")).isEmpty();
    assertThat(at("orders.view", sql + "x # sta¦\n")).isEmpty();
    assertThat(at("orders.view", sql + "in¦\n")).isEmpty();
    assertThat(at("orders.view", sql + "stu¦\n")).isEmpty();
    assertThat(at("orders.view", sql + "\"pri¦\"\n")).isEmpty();
    assertThat(at("orders.view", sql + "ne¦\n")).isEmpty();
    assertThat(at("orders.view", sql + "wai¦\n")).isEmpty();
    assertThat(at("orders.view", "dimensions:\n  x:\n    description: sta¦\n")).isEmpty();
  }

  @Test
  void schemasAreProposedWhereViewsAreLeftOut() {
    ModelIndex model =
        ModelIndex.of(Map.of(new FileName("eu__shops.view"), "schema: eu"), Surroundings.COMPLETE);
    String text = "ignored_views: [ eu ]";

    List<Proposal> proposals =
        Completion.at(model, new FileName("model"), text, text.indexOf(" ]"));

    assertThat(proposals).extracting(Proposal::text).contains("eu__*", "eu__shops");
  }

  @Test
  void whatIsTakenIntoAPlaceholderClosesItOnce() {
    assertThat(taken("sql: ${tot¦", "total")).isEqualTo("sql: ${total}¦");
    assertThat(taken("sql: ${tot¦ + ${net}", "total")).isEqualTo("sql: ${total}¦ + ${net}");
    assertThat(taken("sql: ${ tot¦ } + 1", "total")).isEqualTo("sql: ${ total¦ } + 1");
    assertThat(taken("sql: ${cre¦[month]}", "created_at")).isEqualTo("sql: ${created_at¦[month]}");
    assertThat(taken("sql: ${ord¦", "orders.")).isEqualTo("sql: ${orders.¦}");
    assertThat(taken("{ sql: \"@{crm¦\" }", "crm_url")).isEqualTo("{ sql: \"@{crm_url}¦\" }");
  }

  private static String taken(String typed, String name) {
    String marked = "measures:\n  a:\n    " + typed;
    return at("orders.view", marked).stream()
        .filter(each -> each.text().equals(name))
        .map(each -> accepted(marked, each).substring("measures:\n  a:\n    ".length()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aNameThatIsOnlyBegunIsNoViewYet() {
    assertThat(fresh("base_view: ord¦\n")).containsExactly("orders");
    assertThat(fresh("base_view: orders\njoins:\n  use¦:\n")).containsExactly("users");
    assertThat(fresh("base_view: zones\njoins:\n  shops: {}\nviews:\n  sho¦: {}\n"))
        .containsExactly("shops");
  }

  /// What is proposed when the model has the topic as it is typed.
  private static List<String> fresh(String marked) {
    FileName topic = new FileName("shops.topic");
    String text = marked.replace("¦", "");
    String alias = "- { join_from_view: zones, join_to_view: users, join_to_view_as: shops }\n";
    ModelIndex model = MODEL.with(topic, text).with(FileName.RELATIONSHIPS, alias);
    return Completion.at(model, topic, text, marked.indexOf('¦')).stream()
        .filter(each -> each.kind() == Proposal.Kind.VIEW)
        .map(Proposal::text)
        .toList();
  }

  @Test
  void listsOfATopicHaveOnlyItsViews() {
    assertThat(at("sales.topic", "fields: [ ¦ ]"))
        .extracting(Proposal::text)
        .contains("orders.*", "users.*")
        .doesNotContain("zones.*");
  }

  @Test
  void proposalsWorkWhereTheRestOfTheFileIsNoYaml() {
    assertThat(at("o.view", "label: [\ndimensions:\n  id:\n    prim¦\n   bad: {\n"))
        .extracting(Proposal::text)
        .first()
        .isEqualTo("primary_key");
  }

  @Test
  void proposalTellsWhatTheKeyIsFor() {
    Proposal proposal = at("n.topic", "base_v¦").getFirst();

    assertThat(proposal.kind()).isEqualTo(Proposal.Kind.KEY);
    assertThat(proposal.detail()).isEqualTo("required");
    assertThat(proposal.documentation())
        .isEqualTo(
            "View the topic starts from; files whose topic name equals a view name are seen"
                + " without it.\nRequired.");
  }

  private static List<Proposal> at(String file, String marked) {
    int caret = marked.indexOf('¦');
    String text = marked.replace("¦", "");
    return Completion.at(MODEL, new FileName(file), text, caret);
  }

  private static String accepted(String marked, Proposal proposal) {
    String text = Edits.of(proposal.edit()).apply(marked.replace("¦", ""));
    return text.substring(0, proposal.caret()) + "¦" + text.substring(proposal.caret());
  }

  private static String[] array(List<String> list) {
    return list.toArray(String[]::new);
  }
}
