package modeldesk.ui.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import org.junit.jupiter.api.Test;

final class LinesChangeTest {
  @Test
  void aLineBreakInsertsOneLineBelowTheTouchedOne() {
    Edits edits = Edits.of(Edit.insert(3, "\n"));
    TextLines now = TextLines.of(edits.apply("a\nbc\nd"));
    assertThat(LinesChange.of(List.of(edits), now, 3)).isEqualTo(new LinesChange(1, 0, 1));
  }

  @Test
  void twoPlacesTouchTheLinesBetweenThem() {
    Edits edits = Edits.of(Edit.insert(0, "# "), Edit.insert(4, "# "));
    TextLines now = TextLines.of(edits.apply("a\nb\nc\nd"));
    assertThat(LinesChange.of(List.of(edits), now, 4)).isEqualTo(new LinesChange(0, 2, 2));
  }

  @Test
  void linesOutsideOfAChangeKeepTheirEntries() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      String before = text(random);
      int start = random.nextInt(before.length() + 1);
      int end = start + random.nextInt(before.length() - start + 1);
      Edits edits = Edits.of(new Edit(start, end, text(random)));
      String after = edits.apply(before);
      List<String> entries = new ArrayList<>(List.of(before.split("\n", -1)));

      LinesChange change = LinesChange.of(List.of(edits), TextLines.of(after), entries.size());
      change.splice(entries, "new");

      List<String> lines = List.of(after.split("\n", -1));
      assertThat(entries).hasSameSizeAs(lines);
      int below = change.first() + change.inserted() + 1;
      assertThat(entries.subList(0, change.first())).isEqualTo(lines.subList(0, change.first()));
      assertThat(entries.subList(below, entries.size()))
          .isEqualTo(lines.subList(below, lines.size()));
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(random.nextInt(3) == 0 ? '\n' : (char) ('a' + random.nextInt(3)));
    }
    return text.toString();
  }
}
