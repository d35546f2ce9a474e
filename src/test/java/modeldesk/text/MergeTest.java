package modeldesk.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MergeTest {
  private static Merge merge(String base, String ours, String theirs) {
    return Merge.of(base, ours, "mine", theirs, "shared");
  }

  /// Lines are written as letters: `abc` is a text of three lines.
  private static String text(String letters) {
    StringBuilder lines = new StringBuilder();
    letters.chars().forEach(c -> lines.append((char) c).append('\n'));
    return lines.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "abc,   abc,   abc,   abc",
    "abc,   xbc,   abc,   xbc",
    "abc,   abc,   abx,   abx",
    "abcde, xbcde, abcdy, xbcdy",
    "abcde, bcde,  abcd,  bcd",
    "abc,   axbc,  axbc,  axbc",
    "abc,   abc,   ac,    ac",
    "abcde, axcde, axcdy, axcdy",
  })
  void takesWhatOnlyOneSideChanged(String base, String ours, String theirs, String merged) {
    assertThat(merge(text(base), text(ours), text(theirs))).isEqualTo(new Merge(text(merged), 0));
  }

  @Test
  void marksLinesThatBothChangedDifferently() {
    Merge merged = merge("a\nlabel: A\nc\n", "a\nlabel: B\nc\n", "a\nlabel: C\nc\n");
    assertThat(merged.conflicts()).isEqualTo(1);
    assertThat(merged.isClean()).isFalse();
    assertThat(merged.text())
        .isEqualTo("a\n<<<<<<< mine\nlabel: B\n=======\nlabel: C\n>>>>>>> shared\nc\n");
    assertThat(Merge.hasMarks(merged.text())).isTrue();
  }

  @Test
  void aRemovalAgainstAChangeIsAConflict() {
    Merge merged = merge("a\nb\nc\n", "a\nc\n", "a\nB\nc\n");
    assertThat(merged.text()).isEqualTo("a\n<<<<<<< mine\n=======\nB\n>>>>>>> shared\nc\n");
    assertThat(merged.conflicts()).isEqualTo(1);
  }

  @Test
  void conflictsAtTheEndOfATextWithoutALastLineEndStandOnLinesOfTheirOwn() {
    assertThat(merge("a\nb", "a\nx", "a\ny").text())
        .isEqualTo("a\n<<<<<<< mine\nx\n=======\ny\n>>>>>>> shared\n");
  }

  @Test
  void lineEndsAreNotComparedAndStayAsTheyAreOnOurSide() {
    assertThat(merge("a\nb\nc\n", "a\r\nb\r\nc\r\n", "a\nb\nC\n"))
        .isEqualTo(new Merge("a\r\nb\r\nC\r\n", 0));
  }

  @Test
  void blanksAtTheEndOfALineAreAChange() {
    assertThat(merge("a\nb\n", "a\nb\n", "a \nb\n").text()).isEqualTo("a \nb\n");
  }

  @Test
  void marksAloneDoNotMakeAConflict() {
    assertThat(Merge.hasMarks("# ======= \n>>>>>>> x\n")).isFalse();
    assertThat(Merge.hasMarks("a: 1\n")).isFalse();
  }

  @Test
  void aSideThatChangedNothingNeverMatters() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      String base = randomText(random);
      String other = randomText(random);
      assertThat(merge(base, other, base)).isEqualTo(new Merge(other, 0));
      assertThat(merge(base, base, other)).isEqualTo(new Merge(other, 0));
      assertThat(merge(base, other, other)).isEqualTo(new Merge(other, 0));
    }
  }

  private static String randomText(Random random) {
    List<String> lines = new ArrayList<>();
    for (int i = random.nextInt(10); i >= 0; i--) {
      lines.add("abcd".charAt(random.nextInt(4)) + "\n");
    }
    return String.join("", lines);
  }
}
