package modeldesk.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import modeldesk.text.Diff.Count;
import modeldesk.text.Diff.Hunk;
import org.junit.jupiter.api.Test;

final class DiffTest {
  @Test
  void equalTextsHaveNoHunks() {
    assertThat(Diff.lines("a\nb\n", "a\nb\n")).isEmpty();
    assertThat(Diff.lines("a\r\nb", "a\nb")).isEmpty();
  }

  @Test
  void tellsInsertedRemovedAndChangedLines() {
    assertThat(Diff.lines("a\nb\nc\n", "a\nx\nb\nc\n")).containsExactly(new Hunk(1, 1, 1, 2));
    assertThat(Diff.lines("a\nb\nc\n", "a\nc\n")).containsExactly(new Hunk(1, 2, 1, 1));
    assertThat(Diff.lines("a\nb\nc\n", "a\nB\nc\n")).containsExactly(new Hunk(1, 2, 1, 2));
    assertThat(Diff.lines("a\nb\nc", "A\nb\nC"))
        .containsExactly(new Hunk(0, 1, 0, 1), new Hunk(2, 3, 2, 3));
  }

  @Test
  void marksTheWordsThatDiffer() {
    Diff.Words words = Diff.words("sql: ${sale_price} / 2", "sql: ${net_price} / 2");
    assertThat(words.removed()).containsExactly(new Span(7, 17));
    assertThat(words.added()).containsExactly(new Span(7, 16));
  }

  @Test
  void marksNothingInEqualLines() {
    assertThat(Diff.words("label: a", "label: a")).isEqualTo(new Diff.Words(List.of(), List.of()));
  }

  @Test
  void comparesVeryLongLinesByTheirEnds() {
    String head = "x,".repeat(3_000);
    Diff.Words words = Diff.words(head + "a" + head, head + "bc" + head);
    assertThat(words.removed()).containsExactly(new Span(6_000, 6_001));
    assertThat(words.added()).containsExactly(new Span(6_000, 6_002));
  }

  @Test
  void countsLinesAsVersionControlDoes() {
    assertThat(Diff.count("", "a\nb\n")).isEqualTo(new Count(2, 0));
    assertThat(Diff.count("a\nb\n", "")).isEqualTo(new Count(0, 2));
    assertThat(Diff.count("a\nb\n", "a\nc\nd\n")).isEqualTo(new Count(2, 1));
    assertThat(Diff.count("a", "a\n")).isEqualTo(new Count(1, 1));
    assertThat(Diff.count("a\n", "a\n")).isEqualTo(new Count(0, 0));
  }

  @Test
  void hunksRebuildTheOtherTextForAnyTexts() {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      List<String> a = randomLines(random);
      List<String> b = randomLines(random);
      List<String> rebuilt = new ArrayList<>();
      int at = 0;
      for (Hunk hunk : Diff.lines(String.join("\n", a), String.join("\n", b))) {
        rebuilt.addAll(a.subList(at, hunk.aStart()));
        rebuilt.addAll(b.subList(hunk.bStart(), hunk.bEnd()));
        at = hunk.aEnd();
      }
      rebuilt.addAll(a.subList(at, a.size()));
      assertThat(rebuilt).isEqualTo(b);
    }
  }

  @Test
  void takesFiftyThousandLinesInAMoment() {
    StringBuilder a = new StringBuilder();
    StringBuilder b = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      String line = i % 5 == 0 ? "  field_" + i + ":\n" : "    hidden: true\n";
      a.append(line);
      b.append(i % 1_000 == 7 ? "    label: x\n" : line);
    }
    List<Hunk> hunks =
        assertTimeout(Duration.ofSeconds(5), () -> Diff.lines(a.toString(), b.toString()));
    assertThat(hunks).hasSize(50);
  }

  @Test
  void takesFiftyThousandLinesWithNothingInCommonButRepetition() {
    String a = "x\ny\n".repeat(25_000);
    String b = "y\ny\nx\n".repeat(17_000);
    assertThat(assertTimeout(Duration.ofSeconds(5), () -> Diff.lines(a, b))).isNotEmpty();
  }

  private static List<String> randomLines(Random random) {
    List<String> lines = new ArrayList<>();
    for (int i = random.nextInt(12); i >= 0; i--) {
      lines.add(String.valueOf("abcd".charAt(random.nextInt(4))));
    }
    return lines;
  }
}
