package modeldesk.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import modeldesk.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class YamlMergeTest {
  private static final String VIEW =
      """
      # Reference this view as shop__orders
      schema: shop
      label: Orders

      dimensions:
        # the key
        id:
          primary_key: true

        status:
          sql: "${raw_status}"   # as it comes
          tags: [ core, ai ]

      measures:
        count:
          aggregate_type: count
      """;

  private static void merges(String base, String mine, String theirs, String expected) {
    YamlMerge merge = YamlMerge.of(base, mine, theirs);
    assertThat(merge.conflicts()).isEmpty();
    assertThat(merge.text()).isEqualTo(expected);
    assertThat(merge.marked("mine", "shared")).isEqualTo(expected);
  }

  private static YamlConflict onlyConflict(YamlMerge merge) {
    assertThat(merge.conflicts()).hasSize(1);
    return merge.conflicts().getFirst();
  }

  private static String shown(YamlMerge merge, YamlChoice choice) {
    return merge.resolved(List.of(choice));
  }

  @Test
  void whatTheServerRewroteIsNoChange() {
    String mine = VIEW.replace("label: Orders", "label: All orders");
    merges(
        VIEW,
        mine,
        """
        label: Orders
        # Reference this view as shop__orders
        schema: shop
        measures: { count: { aggregate_type: "count" } }
        dimensions:
          id:
            primary_key: true
          status:
            tags:
            - core
            - ai
            sql: ${raw_status}
        """,
        mine);
  }

  @Test
  void differentKeysAreBothTaken() {
    merges(
        VIEW,
        VIEW.replace("label: Orders", "label: All orders"),
        VIEW.replace("${raw_status}", "UPPER(${raw_status})"),
        VIEW.replace("label: Orders", "label: All orders")
            .replace("${raw_status}", "UPPER(${raw_status})"));
  }

  @Test
  void additionsAtTheSamePlaceAreBothKeptTheirsFirst() {
    merges(
        VIEW,
        VIEW + "  mine: { aggregate_type: max }\n",
        """
        schema: shop
        label: Orders
        dimensions:
            id: { primary_key: true }
            status: { sql: "${raw_status}", tags: [ core, ai ] }
        measures:
            count:
                aggregate_type: count
            # what they cost
            theirs:
                aggregate_type: sum
                sql: |-
                  ${price}
                    + ${tax}
        """,
        VIEW
            + """
              # what they cost
              theirs:
                  aggregate_type: sum
                  sql: |-
                    ${price}
                      + ${tax}
              mine: { aggregate_type: max }
            """);
  }

  @Test
  void aNewFieldStandsBehindTheOneItFollowsWithABlankLineWhereMineHasThem() {
    merges(
        VIEW,
        VIEW,
        """
        schema: shop
        label: Orders
        dimensions:
          id:
            primary_key: true
          city:
            sql: ${address}.city
          status:
            sql: ${raw_status}
            tags: [ core, ai ]
        measures:
          count:
            aggregate_type: count
        """,
        VIEW.replace("\n  status:", "\n  city:\n    sql: ${address}.city\n\n  status:"));
  }

  @Test
  void theSameAdditionOnBothSidesStandsOnce() {
    merges(
        VIEW,
        VIEW + "  total:\n    aggregate_type: sum\n    sql: ${price}\n",
        VIEW + "  total: { sql: \"${price}\", aggregate_type: sum }\n",
        VIEW + "  total:\n    aggregate_type: sum\n    sql: ${price}\n");
  }

  @Test
  void differentAdditionsUnderOneKeyAreDecidedKeyByKey() {
    YamlMerge merge =
        YamlMerge.of(
            VIEW,
            VIEW + "  total:\n    aggregate_type: sum\n    label: Mine\n",
            VIEW + "  total:\n    aggregate_type: max\n    format: usd\n");
    YamlConflict conflict = onlyConflict(merge);
    assertThat(conflict.path()).isEqualTo(YamlPath.of("measures", "total", "aggregate_type"));
    assertThat(conflict.base()).isNull();
    assertThat(conflict.mine()).isEqualTo("sum");
    assertThat(conflict.theirs()).isEqualTo("max");
    assertThat(shown(merge, YamlChoice.Side.THEIRS))
        .isEqualTo(VIEW + "  total:\n    aggregate_type: max\n    format: usd\n    label: Mine\n");
    assertThat(shown(merge, YamlChoice.Side.BASE))
        .isEqualTo(VIEW + "  total:\n    format: usd\n    label: Mine\n");
  }

  @Test
  void oneKeyChangedTwiceIsAConflictAtItsPlace() {
    String mine = VIEW.replace("label: Orders", "label: \"Mine\" # note");
    YamlMerge merge = YamlMerge.of(VIEW, mine, VIEW.replace("label: Orders", "label: Theirs"));
    YamlConflict conflict = onlyConflict(merge);
    int start = mine.indexOf("label:");
    assertThat(conflict)
        .isEqualTo(
            new YamlConflict(
                YamlPath.of("label"),
                "Orders",
                "\"Mine\"",
                "Theirs",
                new Span(start, mine.indexOf("\n", start) + 1)));
    assertThat(merge.text()).isEqualTo(mine);
    assertThat(shown(merge, YamlChoice.Side.MINE)).isEqualTo(mine);
    assertThat(shown(merge, YamlChoice.Side.THEIRS)).isEqualTo(mine.replace("\"Mine\"", "Theirs"));
    assertThat(shown(merge, YamlChoice.Side.BASE)).isEqualTo(mine.replace("\"Mine\"", "Orders"));
    assertThat(shown(merge, new YamlChoice.Own("Both")))
        .isEqualTo(mine.replace("\"Mine\"", "Both"));
    assertThat(merge.marked("on mine", "on shared"))
        .isEqualTo(
            mine.replace(
                "label: \"Mine\" # note\n",
                """
                <<<<<<< on mine
                label: "Mine" # note
                =======
                label: Theirs # note
                >>>>>>> on shared
                """));
  }

  @Test
  void severalLinesOfOnesOwnStandUnderTheirKey() {
    YamlMerge merge =
        YamlMerge.of("a:\n  sql: x\nz: 1\n", "a:\n  sql: y\nz: 1\n", "a:\n  sql: w\nz: 1\n");
    assertThat(shown(merge, new YamlChoice.Own("|-\n  one\n    two")))
        .isEqualTo("a:\n  sql: |-\n    one\n      two\nz: 1\n");
    assertThat(shown(merge, new YamlChoice.Own("b: 1\nc:\n  d: 2\n")))
        .isEqualTo("a:\n  sql:\n    b: 1\n    c:\n      d: 2\nz: 1\n");
    assertThatIllegalArgumentException().isThrownBy(() -> merge.resolved(List.of()));
  }

  @Test
  void aDeletionOfAnUntouchedKeyIsTakenWithItsComments() {
    merges(
        VIEW,
        VIEW.replace("label: Orders", "label: All orders"),
        VIEW.replace("  # the key\n  id:\n    primary_key: true\n\n", ""),
        VIEW.replace("label: Orders", "label: All orders")
            .replace("  # the key\n  id:\n    primary_key: true\n\n", ""));
  }

  @Test
  void aDeletedLastKeyLeavesAnEmptyMap() {
    merges(
        VIEW,
        VIEW.replace("label: Orders", "label: All orders"),
        VIEW.replace("measures:\n  count:\n    aggregate_type: count\n", "measures: {}\n"),
        VIEW.replace("label: Orders", "label: All orders")
            .replace("measures:\n  count:\n    aggregate_type: count\n", "measures: {}\n"));
  }

  @Test
  void aDeletionAgainstAChangeIsAConflict() {
    String without = VIEW.replace("  # the key\n  id:\n    primary_key: true\n\n", "");
    String changed = VIEW.replace("primary_key: true\n", "primary_key: true\n    hidden: true\n");
    YamlMerge here = YamlMerge.of(VIEW, without, changed);
    assertThat(onlyConflict(here).path()).isEqualTo(YamlPath.of("dimensions", "id"));
    assertThat(onlyConflict(here).mine()).isNull();
    assertThat(onlyConflict(here).place().isEmpty()).isTrue();
    assertThat(onlyConflict(here).theirs()).isEqualTo("primary_key: true\nhidden: true");
    assertThat(here.text()).isEqualTo(without);
    assertThat(shown(here, YamlChoice.Side.THEIRS)).isEqualTo(changed);

    YamlMerge there = YamlMerge.of(VIEW, changed, without);
    assertThat(onlyConflict(there).theirs()).isNull();
    assertThat(there.text()).isEqualTo(changed);
    assertThat(shown(there, YamlChoice.Side.THEIRS)).isEqualTo(without);
    assertThat(shown(there, YamlChoice.Side.BASE)).isEqualTo(VIEW);
  }

  @Test
  void listsOfPlainValuesGrowOnBothSides() {
    merges(
        "fields: [ a, b, c ]\ntags: [ x ]\n",
        "fields: [ a, mine, b, c ]\ntags: [ x ]\n",
        "fields:\n- a\n- b\n- c\n- 'theirs, too'\ntags: []\n",
        "fields: [ a, mine, b, c, 'theirs, too' ]\ntags: []\n");
  }

  @Test
  void blockListsGrowByLines() {
    merges(
        "fields:\n  - a # first\n  - b\n",
        "fields:\n  - a # first\n  - b\n  # my own\n  - mine\n",
        "fields: [ \"a\", b, theirs ]\n",
        "fields:\n  - a # first\n  - b\n  - theirs\n  # my own\n  - mine\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fields: [ a, b, c ]|fields: [ b, a, c ]|fields: [ a, b, c, d ]",
        "fields: [ a ]|fields: [ b ]|fields: [ c ]",
        "fields: [ a, b ]|fields: [ a, b, c ]|fields: [ a ]",
        "between: [ 1, 10 ]|between: [ 2, 10 ]|between: [ 1, 20 ]",
        "fields: [ a, a ]|fields: [ a ]|fields: [ a, a, b ]",
        "x: [ { y: 1 } ]|x: [ { y: 2 } ]|x: [ { y: 3 } ]",
        "x: 1|x: [ 1 ]|x: { y: 1 }",
      })
  void listsThatCannotBeToldApartAreOneValue(String sides) {
    String[] side = sides.split("\\|", -1);
    YamlMerge merge = YamlMerge.of(side[0] + "\n", side[1] + "\n", side[2] + "\n");
    assertThat(onlyConflict(merge).path().segments()).hasSize(1);
    assertThat(merge.text()).isEqualTo(side[1] + "\n");
    assertThat(shown(merge, YamlChoice.Side.THEIRS)).isEqualTo(side[2] + "\n");
  }

  @Test
  void relationshipsAreKnownByTheViewsTheyJoinAndTheirAlias() {
    String base =
        """
        # how the views hang together
        - join_from_view: orders
          join_to_view: users
          on_sql: ${orders.user_id} = ${users.id}
          relationship_type: many_to_one

        - join_from_view: orders
          join_to_view: users
          join_to_view_as: buyers
          on_sql: ${orders.buyer_id} = ${buyers.id}
        """;
    merges(
        base,
        base.replace("many_to_one", "one_to_one"),
        """
        - join_from_view: orders
          join_to_view: users
          join_to_view_as: buyers
          join_type: inner
          on_sql: ${orders.buyer_id} = ${buyers.id}
        - join_from_view: orders
          join_to_view: items
          on_sql: ${orders.id} = ${items.order_id}
        - join_from_view: orders
          join_to_view: users
          on_sql: ${orders.user_id} = ${users.id}
          relationship_type: many_to_one
        """,
        """
        # how the views hang together
        - join_from_view: orders
          join_to_view: users
          on_sql: ${orders.user_id} = ${users.id}
          relationship_type: one_to_one

        - join_from_view: orders
          join_to_view: users
          join_to_view_as: buyers
          join_type: inner
          on_sql: ${orders.buyer_id} = ${buyers.id}

        - join_from_view: orders
          join_to_view: items
          on_sql: ${orders.id} = ${items.order_id}
        """);
  }

  @Test
  void aFirstKeyBehindADashMayGoAndANewOneDoesNotTakeItsPlace() {
    merges(
        "- a: 1\n  field: x\n  c: 3\n",
        "- a: 1\n  field: x\n  c: 4\n",
        "- field: x\n  c: 3\n",
        "- field: x\n  c: 4\n");
    merges(
        "- field: x\n  c: 3\n",
        "- field: x\n  c: 4\n",
        "- b: 2\n  field: x\n  c: 3\n",
        "- field: x\n  b: 2\n  c: 4\n");
  }

  @Test
  void sqlIsMergedByLine() {
    String base = "sql: |-\n  SELECT a,\n    b\n  FROM t\n\n  WHERE x\n";
    merges(
        base,
        base.replace("SELECT a", "SELECT a1"),
        base.replace("WHERE x", "WHERE x\n    AND y").replace("|-", "|"),
        "sql: |-\n  SELECT a1,\n    b\n  FROM t\n\n  WHERE x\n    AND y\n");
    YamlMerge merge =
        YamlMerge.of(base, base.replace("WHERE x", "WHERE m"), base.replace("WHERE x", "WHERE t"));
    assertThat(onlyConflict(merge).theirs())
        .isEqualTo("|-\n  SELECT a,\n    b\n  FROM t\n\n  WHERE t");
  }

  @Test
  void aTextInQuotesIsMergedByLineAndStaysInQuotes() {
    merges(
        "a:\n  sql: |-\n    one\n    two\n    three\n",
        "a:\n  sql: \"one\\ntwo\\nthree\\nfour\" # note\n",
        "a:\n  sql: |-\n    ONE\n    two\n    three\n",
        "a:\n  sql: \"ONE\\ntwo\\nthree\\nfour\" # note\n");
  }

  @Test
  void commentsOfTheirsComeWhereTheyAreNew() {
    merges(
        "a:\n  # old\n  b: 1\n  c: 2\n",
        "a:\n  # old\n  b: 1\n  # mine\n  c: 3\n",
        "a:\n  # new\n  b: 1\n  # theirs\n  c: 2\n",
        "a:\n  # new\n  b: 1\n  # theirs\n  # mine\n  c: 3\n");
  }

  @Test
  void placesInOneLineAreMarkedTogether() {
    YamlMerge merge =
        YamlMerge.of(
            "a: { x: 1, y: 2, z: 3 }\nb: 1\n",
            "a: { x: 10, y: 20, z: 3 }\nb: 1\n",
            "a: { x: 11, y: 21, z: 4 }\nb: 1\n");
    assertThat(merge.conflicts()).hasSize(2);
    assertThat(merge.marked("mine", "shared"))
        .isEqualTo(
            """
            <<<<<<< mine
            a: { x: 10, y: 20, z: 4 }
            =======
            a: { x: 11, y: 21, z: 4 }
            >>>>>>> shared
            b: 1
            """);
    assertThat(merge.resolved(List.of(YamlChoice.Side.THEIRS, new YamlChoice.Own("'it, too'"))))
        .isEqualTo("a: { x: 11, y: 'it, too', z: 4 }\nb: 1\n");
  }

  @Test
  void lineEndsByteOrderMarkAndAMissingLastLineEndOfMineStay() {
    merges(
        "a: 1\nb: 2\n",
        "\uFEFFa: 1\r\nb: 3",
        "a: 1\nb: 2\nc:\n  d: 4\n",
        "\uFEFFa: 1\r\nb: 3\r\nc:\r\n  d: 4");
    merges("a: 1\r\nb: 2\r\n", "a: 1\nb: 2\n", "a: 2\r\nb: 2\r\n", "a: 2\nb: 2\n");
  }

  @Test
  void emptyFilesGrow() {
    merges("", "", "a: 1\n", "a: 1\n");
    merges("", "a: 1\n", "b: 2\n", "b: 2\n\na: 1\n".replace("\n\n", "\n"));
    merges("{}\n", "{}\n", "# all\na:\n  b: 1\n", "# all\na:\n  b: 1\n");
    merges(
        "[]\n",
        "# none\n[]\n",
        "- join_from_view: a\n  join_to_view: b\n",
        "# none\n- join_from_view: a\n  join_to_view: b\n");
    merges(
        "joins: {}\n",
        "joins: {} # none\n",
        "joins:\n  users: {}\n",
        "joins: # none\n  users: {}\n");
    merges("# one\n", "# one\n", "# one\n# two\n", "# one\n# two\n");
    merges("# of a\na: 1\n", "# of a\na: 1\n", "", "");
  }

  @Test
  void aRootOfAnotherKindIsDecidedWhole() {
    YamlMerge merge = YamlMerge.of("a: 1\n", "a: 2\n", "- x\n");
    assertThat(onlyConflict(merge).path().isRoot()).isTrue();
    assertThat(shown(merge, YamlChoice.Side.THEIRS)).isEqualTo("- x\n");
    assertThat(shown(merge, new YamlChoice.Own("b: 1"))).isEqualTo("b: 1\n");
    merges("a\n", "a\n", "b\n", "b\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"k: &x 1\nl: *x\n", "k: 1\nk: 2\n", "k: [ 1\n", "? k\n: 1\n", "k: !t 1\n"})
  void whatIsNoPlainYamlIsMergedByLine(String odd) {
    String base = odd + "a: 1\nb: 2\nc: 3\n";
    merges(
        base,
        base.replace("a: 1", "a: mine"),
        base.replace("c: 3", "c: theirs"),
        base.replace("a: 1", "a: mine").replace("c: 3", "c: theirs"));
    YamlMerge merge =
        YamlMerge.of(base, base.replace("b: 2", "b: mine"), base.replace("b: 2", "b: theirs"));
    assertThat(onlyConflict(merge).mine()).isEqualTo("b: mine\n");
    assertThat(onlyConflict(merge).base()).isEqualTo("b: 2\n");
    assertThat(shown(merge, YamlChoice.Side.BASE)).isEqualTo(base);
    assertThat(shown(merge, new YamlChoice.Own("b: own")))
        .isEqualTo(base.replace("b: 2", "b: own"));
    assertThat(merge.marked("mine", "shared"))
        .contains("<<<<<<< mine\nb: mine\n=======\nb: theirs\n>>>>>>> shared\n");
  }
}
