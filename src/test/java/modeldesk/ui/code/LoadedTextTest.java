package modeldesk.ui.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import modeldesk.yaml.LexState;
import modeldesk.yaml.LineLexer;
import org.fxmisc.richtext.model.StyleSpans;
import org.junit.jupiter.api.Test;

class LoadedTextTest {
  private static final String TEXT =
      """
      a:
        sql: |
          a: 1 # one
          SELECT 1
      b:
          a: 1 # one
        c: 22
        d: 33
        sql: |
          SELECT 1
      """;

  private static StyleSpans<Collection<String>> colours(LoadedText text, int line) {
    return text.document().getParagraph(line).getStyleSpans();
  }

  @Test
  void eachLineHasTheColoursItHasByItself() {
    LoadedText loaded = LoadedText.of(TEXT);
    List<String> lines = List.of(TEXT.split("\n", -1));
    LineLexer lexer = new LineLexer();
    LineStyles styles = new LineStyles();
    LexState state = LexState.START;
    for (int i = 0; i < lines.size(); i++) {
      styles.begin(lines.get(i));
      state = lexer.lex(lines.get(i), state, styles);
      assertThat(loaded.document().getParagraph(i).getText()).isEqualTo(lines.get(i));
      assertThat(colours(loaded, i)).as(lines.get(i)).isEqualTo(styles.spans());
      assertThat(loaded.states().get(i)).isEqualTo(state);
    }
  }

  @Test
  void linesThatLookAlikeShareTheirColours() {
    LoadedText loaded = LoadedText.of(TEXT);
    assertThat(colours(loaded, 6)).isSameAs(colours(loaded, 7));
    assertThat(colours(loaded, 3)).isSameAs(colours(loaded, 9));
    assertThat(colours(loaded, 2)).isNotEqualTo(colours(loaded, 5));
  }

  @Test
  void piecesGoOnWhereTheOnesBeforeEnded() {
    SameLines same = new SameLines();
    int cut = TEXT.indexOf("    SELECT");
    LoadedText head = LoadedText.of(TEXT.substring(0, cut), LexState.START, same);
    LoadedText rest = LoadedText.of(TEXT.substring(cut), head.behind(), same);
    LoadedText whole = LoadedText.of(TEXT);
    int lines = rest.states().size();
    assertThat(lines).isEqualTo(8);
    assertThat(IntStream.range(0, lines).mapToObj(line -> colours(rest, line)))
        .containsExactlyElementsOf(
            IntStream.range(0, lines).mapToObj(line -> colours(whole, line + 3)).toList());
  }
}
