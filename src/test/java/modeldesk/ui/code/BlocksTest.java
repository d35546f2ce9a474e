package modeldesk.ui.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import modeldesk.yaml.TextSnapshot;
import org.junit.jupiter.api.Test;

final class BlocksTest {
  private static final String VIEW =
      """
      schema: shop
      dimensions:
        # the key
        id:
          sql: |
            CASE
              WHEN 1 THEN 2
            END

          tags: [ a,
            b ]

        name: {}
      joins:
        - to: a
          on: x
        - b
      last: &all
        one: 1
        two: *all
      """;

  @Test
  void keysItemsAndValuesOfSeveralLinesAreBlocksWithoutTheBlanksBehindThem() {
    assertThat(read(VIEW).all())
        .containsExactly(
            new Block(1, 12, 1),
            new Block(3, 10, 2),
            new Block(4, 7, 3),
            new Block(9, 10, 3),
            new Block(13, 16, 1),
            new Block(14, 15, 2),
            new Block(17, 19, 1));
  }

  @Test
  void ofTwoThatBeginOnALineTheOutermostIsTheOne() {
    assertThat(read("- - a: 1\n    b: 2\n  - c\n").all()).containsExactly(new Block(0, 2, 1));
  }

  @Test
  void aTextThatCannotBeReadHasTheBlocksAboveTheMistake() {
    assertThat(read("").all()).isEmpty();
    assertThat(read("a:\n  b: 1\nc: [ 1\n").at(0)).isEqualTo(new Block(0, 1, 1));
  }

  @Test
  void behindAMistakeTheBlocksAreThoseThatWereThereBefore() {
    Blocks before = read("a:\n  b:\n    c: 1\n  d:\n    e: x\nf:\n  g: 2\n");
    Blocks broken = read("a:\n  b:\n    c: 1\n  d:\n    e: \"x\" y\nf:\n  g: 2\n");
    assertThat(broken.until()).isEqualTo(4);
    assertThat(broken.at(5)).isNull();
    assertThat(broken.over(before).all()).isEqualTo(before.all());
    assertThat(before.over(broken)).isSameAs(before);
  }

  @Test
  void theInnermostAroundALineComesFirst() {
    Blocks blocks = read(VIEW);
    assertThat(blocks.around(5))
        .containsExactly(new Block(4, 7, 3), new Block(3, 10, 2), new Block(1, 12, 1));
    assertThat(blocks.around(3)).first().isEqualTo(new Block(3, 10, 2));
    assertThat(blocks.around(0)).isEmpty();
    assertThat(blocks.at(9)).isEqualTo(new Block(9, 10, 3));
    assertThat(blocks.at(5)).isNull();
    assertThat(blocks.ofLevel(2)).containsExactly(new Block(3, 10, 2), new Block(14, 15, 2));
  }

  @Test
  void untilTheTextIsReadAgainTheyMoveWithItsLines() {
    Blocks blocks = new Blocks(List.of(new Block(1, 9, 1), new Block(3, 5, 2), new Block(7, 9, 2)));
    assertThat(blocks.after(new LinesChange(4, 0, 0))).isSameAs(blocks);
    assertThat(blocks.after(new LinesChange(0, 0, 2)).all())
        .containsExactly(new Block(3, 11, 1), new Block(5, 7, 2), new Block(9, 11, 2));
    assertThat(blocks.after(new LinesChange(4, 0, 1)).all())
        .containsExactly(new Block(1, 10, 1), new Block(3, 6, 2), new Block(8, 10, 2));
    assertThat(blocks.after(new LinesChange(2, 4, 0)).all())
        .containsExactly(new Block(1, 5, 1), new Block(3, 5, 2));
  }

  private static Blocks read(String text) {
    return Blocks.of(new TextSnapshot(() -> text));
  }
}
