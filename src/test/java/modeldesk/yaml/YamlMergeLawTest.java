package modeldesk.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import modeldesk.text.Merge;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What holds for every merge, on files that two people changed at random. `-Dmerge.rounds=100000`
/// runs more of them, `-Dmerge.seed=7` starts elsewhere.
final class YamlMergeLawTest {
  private static final int ROUNDS = Integer.getInteger("merge.rounds", 1_500);
  private static final long SEED = Long.getLong("merge.seed", 1);

  private static final Comparator<Object> BY_VIEWS =
      Comparator.comparing(value ->
          value instanceof Map<?, ?> join
              ? join.get("join_from_view")
                  + " "
                  + join.get("join_to_view")
                  + new java.util.TreeMap<Object, Object>(join)
              : "");

  private record Case(
      long seed, Object base, Object mine, Object theirs, String b, String m, String t) {
    static Case of(long seed) {
      Random random = new Random(seed);
      Object base = YamlChanges.file(random);
      Object mine = YamlChanges.changed(base, random);
      Object theirs = YamlChanges.changed(base, random);
      String end = random.nextInt(5) == 0 ? "\r\n" : "\n";
      String b = YamlWriter.write(base, random, random.nextBoolean());
      String m = YamlWriter.write(mine, random, random.nextBoolean()).replace("\n", end);
      String t = YamlWriter.write(theirs, random, random.nextBoolean());
      return new Case(seed, base, mine, theirs, b, m, t);
    }

    @Override
    public String toString() {
      return "seed " + seed + "\n--- base\n" + b + "--- mine\n" + m + "--- theirs\n" + t;
    }
  }

  private static void all(java.util.function.Consumer<Case> law) {
    for (int i = 0; i < ROUNDS; i++) {
      Case each = Case.of(SEED * 1_000_000 + i);
      try {
        law.accept(each);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(e.getMessage() + "\n" + each, e);
      }
    }
  }

  @Test
  void withoutAChangeOfTheirsNothingChanges() {
    all(c -> {
      assertThat(YamlMerge.of(c.b, c.m, c.b).text()).isEqualTo(c.m);
      assertThat(YamlMerge.of(c.b, c.m, c.m).text()).isEqualTo(c.m);
      String again = YamlWriter.write(c.base, new Random(c.seed), true);
      YamlMerge merged = YamlMerge.of(c.b, c.m, again);
      assertThat(merged.conflicts()).isEmpty();
      assertThat(merged.text()).isEqualTo(c.m);
    });
  }

  @Test
  void withoutAChangeOfMineTheirValueComes() {
    all(c -> {
      String again = YamlWriter.write(c.base, new Random(c.seed), true);
      YamlMerge merged = YamlMerge.of(c.b, again, c.t);
      assertThat(merged.conflicts()).isEmpty();
      assertThat(value(merged.text())).as(merged.text()).isEqualTo(value(c.t));
    });
  }

  @Test
  void whatOnlyOneSideChangedIsTaken() {
    all(c -> {
      YamlMerge merged = YamlMerge.of(c.b, c.m, c.t);
      Set<YamlPath> undecided = new LinkedHashSet<>();
      merged.conflicts().forEach(conflict -> undecided.add(conflict.path()));
      Object result = value(merged.text());
      check(YamlPath.ROOT, value(c.b), value(c.m), value(c.t), result, undecided, merged.text());
    });
  }

  @Test
  void theResultIsSymmetric() {
    all(c -> {
      YamlMerge here = YamlMerge.of(c.b, c.m, c.t);
      YamlMerge there = YamlMerge.of(c.b, c.t, c.m);
      assertThat(here.conflicts()).hasSameSizeAs(there.conflicts());
      assertThat(loose(value(here.text())))
          .isEqualTo(loose(value(there.resolved(every(there, YamlChoice.Side.THEIRS)))));
      assertThat(loose(value(here.resolved(every(here, YamlChoice.Side.BASE)))))
          .isEqualTo(loose(value(there.resolved(every(there, YamlChoice.Side.BASE)))));
    });
  }

  @Test
  void noCommentIsLostAndNoneStandsTwice() {
    all(c -> {
      String base = commented(c.b, "all", c.seed);
      String mine = commented(commented(c.m, "all", c.seed), "mine", c.seed + 1);
      String theirs = commented(commented(c.t, "all", c.seed), "theirs", c.seed + 2);
      YamlMerge merged = YamlMerge.of(base, mine, theirs);
      List<String> result = comments(merged.text());
      List<String> shown = comments(merged.marked("mine", "theirs"));
      List<String> brought = new ArrayList<>(comments(mine));
      brought.addAll(comments(theirs));
      brought.removeIf(line -> line.startsWith("# all"));
      assertThat(shown).as(merged.text()).containsAll(brought);
      if (merged.isClean()) {
        List<String> untouched = comments(base);
        untouched.retainAll(comments(mine));
        untouched.retainAll(comments(theirs));
        untouched.forEach(line ->
            assertThat(Collections.frequency(result, line)).as(line + merged.text()).isOne());
        brought.forEach(line ->
            assertThat(Collections.frequency(result, line)).as(line + merged.text()).isOne());
      }
    });
  }

  /// The text with comments above some of the keys that have a line of their own.
  private static String commented(String text, String words, long seed) {
    MergeText parsed = new MergeText(text);
    Map<Integer, String> lines = new java.util.TreeMap<>(Comparator.reverseOrder());
    if (parsed.root instanceof MapNode) {
      comment(parsed, parsed.root, "# " + words + " about", seed, lines);
    }
    StringBuilder written = new StringBuilder(text);
    String end = text.contains("\r\n") ? "\r\n" : "\n";
    lines.forEach((at, line) -> written.insert(at, line + end));
    return written.toString();
  }

  private static void comment(
      MergeText text, YamlNode node, String path, long seed, Map<Integer, String> lines) {
    if (!(node instanceof MapNode map) || map.flow()) {
      return;
    }
    for (MergeRow row : text.rows(map)) {
      ScalarNode key = Objects.requireNonNull(row.key());
      String below = path + " " + key.text();
      int column = text.column(row.start());
      if (row.ownLine() && new Random(seed * 31 + below.hashCode()).nextInt(4) == 0) {
        lines.put(row.start() - column, " ".repeat(column) + below);
      }
      comment(text, row.value(), below, seed, lines);
    }
  }

  private static List<String> comments(String text) {
    return new ArrayList<>(
        text.lines().map(String::strip).filter(line -> line.matches("# \\w+ about.*")).toList());
  }

  @Test
  void aDecisionIsWhatTheConflictShows() {
    all(c -> {
      YamlMerge merged = YamlMerge.of(c.b, c.m, c.t);
      assertThat(merged.resolved(every(merged, YamlChoice.Side.MINE))).isEqualTo(merged.text());
      List<YamlChoice> written = new ArrayList<>();
      for (YamlConflict conflict : merged.conflicts()) {
        String theirs = conflict.theirs();
        written.add(theirs == null ? YamlChoice.Side.THEIRS : new YamlChoice.Own(theirs));
      }
      String own = merged.resolved(written);
      assertThat(value(own))
          .as(own)
          .isEqualTo(value(merged.resolved(every(merged, YamlChoice.Side.THEIRS))));
      assertThat(Merge.hasMarks(merged.marked("mine", "theirs"))).isEqualTo(!merged.isClean());
    });
  }

  @Test
  void lineEndsOfMineStay() {
    all(c -> {
      YamlMerge merged = YamlMerge.of(c.b, c.m, c.t);
      if (c.m.contains("\r\n")) {
        assertThat(merged.text().replace("\r\n", "<>")).doesNotContain("\n");
        assertThat(merged.resolved(every(merged, YamlChoice.Side.THEIRS)).replace("\r\n", ""))
            .doesNotContain("\n");
      } else {
        assertThat(merged.text()).doesNotContain("\r");
      }
      assertThat(merged.text()).endsWith("\n");
    });
  }

  @Test
  void anAdditionKeepsEveryLineOfMine() {
    all(c -> {
      Random random = new Random(c.seed);
      String base = YamlWriter.write(c.base, random, true);
      String theirs = YamlWriter.write(YamlChanges.grown(c.base, random), random, true);
      YamlMerge merged = YamlMerge.of(base, c.m, theirs);
      List<String> lines = new ArrayList<>(merged.text().lines().toList());
      for (String line : c.m.lines().toList()) {
        int at = lines.indexOf(line);
        // Only a collection written on one line may have grown.
        if (!line.matches(".*[\\[{].*")) {
          assertThat(at).as(line + " in\n" + merged.text()).isNotNegative();
          lines.subList(0, at + 1).clear();
        }
      }
    });
  }

  private static List<YamlChoice> every(YamlMerge merge, YamlChoice choice) {
    return Collections.nCopies(merge.conflicts().size(), choice);
  }

  private static void check(
      YamlPath path,
      @Nullable Object b,
      @Nullable Object m,
      @Nullable Object t,
      @Nullable Object r,
      Set<YamlPath> undecided,
      String text) {
    if (m instanceof Map<?, ?> mine && t instanceof Map<?, ?> theirs) {
      Map<?, ?> base = b instanceof Map<?, ?> map ? map : Map.of();
      Map<?, ?> result = r instanceof Map<?, ?> map ? map : Map.of();
      Set<Object> keys = new LinkedHashSet<>(mine.keySet());
      keys.addAll(theirs.keySet());
      keys.addAll(result.keySet());
      keys.addAll(base.keySet());
      for (Object key : keys) {
        check(
            path.child((String) key),
            base.get(key),
            mine.get(key),
            theirs.get(key),
            result.get(key),
            undecided,
            text);
      }
      return;
    }
    if (m instanceof List && undecided.stream().anyMatch(at -> isBelow(path, at))) {
      return;
    }
    if (undecided.contains(path) || Objects.equals(b, t) || Objects.equals(m, t)) {
      assertThat(r).as(path + " in\n" + text).isEqualTo(m);
    } else if (Objects.equals(b, m)) {
      assertThat(r).as(path + " in\n" + text).isEqualTo(t);
    } else if (r instanceof List<?> result
        && m instanceof List<?> mine
        && t instanceof List<?> theirs) {
      List<?> base = b instanceof List<?> list ? list : List.of();
      List<Object> added = new ArrayList<>(mine);
      added.addAll(theirs);
      added.removeAll(base);
      if (added.stream().allMatch(String.class::isInstance)) {
        assertThat(result.containsAll(added)).as(path + " in\n" + text).isTrue();
      }
    } else {
      assertThat(t instanceof String && m instanceof String my && my.contains("\n"))
          .as(path + " in\n" + text)
          .isTrue();
    }
  }

  private static boolean isBelow(YamlPath path, YamlPath at) {
    int depth = path.segments().size();
    return at.segments().size() > depth && at.segments().subList(0, depth).equals(path.segments());
  }

  static @Nullable Object value(String text) {
    YamlDocument document = YamlParser.parse(text);
    assertThat(document.errors()).as(text).isEmpty();
    return document.root() == null ? null : value(document.root());
  }

  private static Object value(YamlNode node) {
    return switch (node) {
      case ScalarNode scalar ->
          scalar.isNull() ? "null" : scalar.type() + scalar.text().stripTrailing();
      case ListNode list when MergeLists.isRelationships(list) ->
          list.items().stream().map(YamlMergeLawTest::value).sorted(BY_VIEWS).toList();
      case ListNode list -> list.items().stream().map(YamlMergeLawTest::value).toList();
      case MapNode map -> {
        Map<String, Object> values = new LinkedHashMap<>();
        map.entries().forEach(e -> values.put(e.key().text(), value(e.value())));
        yield values;
      }
    };
  }

  /// The value with the items of lists in an order that does not depend on the sides.
  private static @Nullable Object loose(@Nullable Object value) {
    return switch (value) {
      case List<?> list -> list.stream().map(each -> String.valueOf(loose(each))).sorted().toList();
      case Map<?, ?> map -> {
        Map<Object, @Nullable Object> values = new java.util.TreeMap<>();
        map.forEach((key, each) -> values.put(key, loose(each)));
        yield values;
      }
      case null -> null;
      default -> value;
    };
  }
}
