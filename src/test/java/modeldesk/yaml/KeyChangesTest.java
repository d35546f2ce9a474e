package modeldesk.yaml;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import modeldesk.yaml.KeyChange.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class KeyChangesTest {
  private static final String BASE =
      """
      # Orders of the shop
      label: Orders

      dimensions:
        id:
          primary_key: true

        status:
          label: Status   # shown in lists
          sql: ${TABLE}.status

        # Nobody uses it
        legacy: {}

      measures:
        count:
          aggregate_type: count
          drill_fields: [ id, status ]
      """;

  private static final String MINE =
      """
      # Orders of the shop
      label: "All orders"

      dimensions:
        id:
          primary_key: true

        status:
          label: State   # shown in lists
          sql: ${TABLE}.status

        # Where it went
        city:
          sql: ${TABLE}.city

      measures:
        count:
          aggregate_type: count
          drill_fields: [ id ]
      """;

  private static KeyChanges changes(String base, String mine) {
    return requireNonNull(KeyChanges.between(base, mine));
  }

  @Test
  void eachKeyThatIsNewGoneOrOtherIsAChange() {
    assertThat(changes(BASE, MINE).all())
        .containsExactly(
            new KeyChange(YamlPath.of("label"), Kind.CHANGED),
            new KeyChange(YamlPath.of("dimensions", "status", "label"), Kind.CHANGED),
            new KeyChange(YamlPath.of("dimensions", "city"), Kind.ADDED),
            new KeyChange(YamlPath.of("dimensions", "legacy"), Kind.REMOVED),
            new KeyChange(YamlPath.of("measures", "count", "drill_fields"), Kind.CHANGED));
  }

  @Test
  void quotesCommentsAndOrderAreNone() {
    assertThat(changes("a: 1\nb: x\n", "# new\nb: \"x\"\na: 1\n").all()).isEmpty();
  }

  @Test
  void aValueIsTakenBackAndNothingElse() {
    assertThat(changes(BASE, MINE).without(List.of(YamlPath.of("dimensions", "status", "label"))))
        .isEqualTo(MINE.replace("label: State ", "label: Status "));
  }

  @Test
  void aValueIsTakenBackInItsPlaceAlsoBesideAnotherChange() {
    KeyChanges changes =
        changes(
            "label: Orders\ndescription: All\ntags: [ a ]\n",
            "label: Sold\ndescription: Many\ntags: [ a ]\n");
    assertThat(changes.without(List.of(YamlPath.of("description"))))
        .isEqualTo("label: Sold\ndescription: All\ntags: [ a ]\n");
    assertThat(changes.without(List.of(YamlPath.of("label"))))
        .isEqualTo("label: Orders\ndescription: Many\ntags: [ a ]\n");
  }

  @Test
  void aNewKeyIsTakenBackWithItsComment() {
    assertThat(changes(BASE, MINE).without(List.of(YamlPath.of("dimensions", "city"))))
        .isEqualTo(MINE.replace("  # Where it went\n  city:\n    sql: ${TABLE}.city\n\n", ""));
  }

  @Test
  void aKeyThatIsGoneComesBackWithItsComment() {
    assertThat(changes(BASE, MINE).without(List.of(YamlPath.of("dimensions", "legacy"))))
        .contains("  # Nobody uses it\n  legacy: {}\n")
        .contains("label: \"All orders\"\n")
        .contains("  # Where it went\n  city:\n    sql: ${TABLE}.city\n");
  }

  @Test
  void aListIsOneValue() {
    assertThat(
            changes(BASE, MINE).without(List.of(YamlPath.of("measures", "count", "drill_fields"))))
        .isEqualTo(MINE.replace("[ id ]", "[ id, status ]"));
  }

  @Test
  void withoutNothingItIsWhatWasEdited() {
    assertThat(changes(BASE, MINE).without(List.of())).isEqualTo(MINE);
  }

  @Test
  void ofAFileThatIsNewEachKeyCanBeLeftOut() {
    assertThat(changes("", "a: 1\nb: 2\n").without(List.of(YamlPath.of("a")))).isEqualTo("b: 2\n");
  }

  @Test
  void textsThatCannotBeReadByKeyHaveNoChangesByKey() {
    assertThat(KeyChanges.between("a: 1\n", "a: [\n")).isNull();
    assertThat(KeyChanges.between("a: 1\n", "a: 1\na: 2\n")).isNull();
    assertThat(KeyChanges.between("- a\n", "- b\n")).isNull();
    assertThat(KeyChanges.between("a: &x 1\n", "a: &x 1\nb: *x\n")).isNull();
  }

  static Stream<MergeCase> cases() {
    return MergeCorpusTest.cases()
        .filter(each -> KeyChanges.between(each.base(), each.mine()) != null)
        .filter(each -> !changes(each.base(), each.mine()).all().isEmpty());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void eachChangeCanBeTakenBackAlone(MergeCase each) {
    KeyChanges changes = changes(each.base(), each.mine());
    Map<YamlPath, String> was = leaves(each.base());
    for (KeyChange change : changes.all()) {
      Map<YamlPath, String> expected = leaves(each.mine());
      expected.keySet().removeIf(path -> isUnder(path, change.path()));
      was.forEach((path, value) -> {
        if (isUnder(path, change.path())) {
          expected.put(path, value);
        }
      });
      String without = changes.without(List.of(change.path()));
      assertThat(without).as("without " + change).isNotNull();
      assertThat(withValue(leaves(requireNonNull(without)))).isEqualTo(withValue(expected));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void allChangesTakenBackSayWhatItBeganWith(MergeCase each) {
    KeyChanges changes = changes(each.base(), each.mine());
    List<YamlPath> all = changes.all().stream().map(KeyChange::path).toList();
    assertThat(withValue(leaves(requireNonNull(changes.without(all)))))
        .isEqualTo(withValue(leaves(each.base())));
  }

  private static Map<YamlPath, String> leaves(String text) {
    return new HashMap<>(requireNonNull(YamlLeaves.of(text)).values());
  }

  /// Without empty maps, which come and go with what they hold.
  private static Map<YamlPath, String> withValue(Map<YamlPath, String> leaves) {
    Map<YamlPath, String> kept = new HashMap<>(leaves);
    kept.values().removeIf(value -> value.equals("{}") || value.isEmpty());
    return kept;
  }

  private static boolean isUnder(YamlPath path, YamlPath top) {
    List<String> start = new ArrayList<>(path.segments());
    return start.size() >= top.segments().size()
        && start.subList(0, top.segments().size()).equals(top.segments());
  }
}
