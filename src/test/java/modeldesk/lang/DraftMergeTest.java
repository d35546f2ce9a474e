package modeldesk.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import modeldesk.lang.MergedKey.Side;
import modeldesk.model.Checksum;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.ModelFile;
import modeldesk.yaml.YamlPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class DraftMergeTest {
  private static final FileName FILE = new FileName("ecomm/order_items.view");
  private static final String BASE =
      """
      dimensions:
        status:
          label: Status
        id:
          sql: ${TABLE}.id
      measures:
        count:
          aggregate_type: count
      """;

  private static DraftMerge merge(
      @Nullable String base, @Nullable String mine, @Nullable String theirs) {
    return DraftMerge.of(
        new Draft(FILE, mine, base, base == null ? null : new Checksum("a"), Instant.EPOCH),
        theirs == null ? null : new ModelFile(FILE, theirs, new Checksum("b")));
  }

  private static List<MergedKey> taken(DraftMerge merge) {
    return merge instanceof DraftMerge.ByKey(_, var taken) ? taken : List.of();
  }

  @Test
  void whatOmniOnlyWroteInOtherCharactersIsNobodysChange() {
    String rewritten =
        """
        measures:
          count: { aggregate_type: "count" }
        dimensions:
          id:
            sql: "${TABLE}.id"
          status: { label: Status }
        """;
    assertThat(merge(BASE, BASE + "hidden: true\n", rewritten)).isEqualTo(new DraftMerge.Same());
    assertThat(merge(BASE, null, rewritten)).isEqualTo(new DraftMerge.Same());
  }

  @Test
  void bothComingToTheSameLeavesNothingToMerge() {
    assertThat(merge(BASE, "label: A\n", "label: A\n")).isEqualTo(new DraftMerge.Same());
    assertThat(merge(BASE, null, null)).isEqualTo(new DraftMerge.Same());
    assertThat(merge(null, "label: A\n", "label: A\n")).isEqualTo(new DraftMerge.Same());
  }

  @Test
  void changesOfDifferentKeysGoTogetherAndAreListedByTheirSide() {
    DraftMerge merge =
        merge(
            BASE,
            BASE.replace("Status", "State"),
            BASE + "  total:\n    sql: ${price}\n    format: usd\n");

    assertThat(merge.isClean()).isTrue();
    assertThat(taken(merge))
        .containsExactly(
            new MergedKey(YamlPath.of("dimensions", "status", "label"), Side.MINE),
            new MergedKey(YamlPath.of("measures", "total"), Side.THEIRS));
  }

  @Test
  void aListBothAddedToIsOfBoth() {
    String base = "fields: [ id ]\n";
    DraftMerge merge = merge(base, "fields: [ id, mine ]\n", "fields: [ id, theirs ]\n");

    assertThat(merge.isClean()).isTrue();
    assertThat(taken(merge)).containsExactly(new MergedKey(YamlPath.of("fields"), Side.BOTH));
  }

  @Test
  void aKeyBothChangedIsAskedAboutAndNotAmongThoseTaken() {
    DraftMerge merge =
        merge(
            BASE,
            BASE.replace("Status", "Mine") + "hidden: true\n",
            BASE.replace("Status", "Theirs"));

    assertThat(merge.isClean()).isFalse();
    assertThat(((DraftMerge.ByKey) merge).merge().conflicts())
        .extracting(conflict -> conflict.path())
        .containsExactly(YamlPath.of("dimensions", "status", "label"));
    assertThat(taken(merge)).containsExactly(new MergedKey(YamlPath.of("hidden"), Side.MINE));
  }

  @Test
  void aFileThatIsGoneOnOneSideAndChangedOnTheOtherIsAQuestion() {
    assertThat(merge(BASE, "label: A\n", null)).isEqualTo(new DraftMerge.GoneThere());
    assertThat(merge(BASE, null, "label: A\n")).isEqualTo(new DraftMerge.GoneHere());
  }

  @Test
  void aFileThatBothMadeIsMergedByItsKeys() {
    DraftMerge merge =
        merge(null, "base_view: users\nlabel: Mine\n", "base_view: users\nlabel: Theirs\n");

    assertThat(((DraftMerge.ByKey) merge).merge().conflicts())
        .extracting(conflict -> conflict.path())
        .containsExactly(YamlPath.of("label"));
    assertThat(taken(merge)).containsExactly(new MergedKey(YamlPath.of("base_view"), Side.BOTH));
  }

  @Test
  void textThatIsNoYamlIsMergedByLine() {
    String base = "a: 1\nb: 2\nc: 3\nd: 4\n";
    DraftMerge merge = merge(base, "a: 'x\nb: 2\nc: 3\nd: 4\n", "a: 1\nb: 2\nc: 3\nd: 5\n");

    assertThat(merge.isClean()).isTrue();
    assertThat(taken(merge)).containsExactly(new MergedKey(YamlPath.ROOT, Side.BOTH));
  }
}
