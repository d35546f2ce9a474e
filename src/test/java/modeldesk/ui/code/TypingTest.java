package modeldesk.ui.code;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiFunction;
import modeldesk.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// In these texts `|` is the caret, `<` and `>` enclose a selection, `/` ends a line.
final class TypingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "label: A|;label: A/|",
        "  label: A|;  label: A/  |",
        "dimensions:|;dimensions:/  |",
        "  id: # key|;  id: # key/    |",
        "  sql: §-|;  sql: §-/    |",
        "joins: &all|;joins: &all/  |",
        "  - name: x|;  - name: x/    |",
        "  - filter:|;  - filter:/      |",
        "  - value|;  - value/  |",
        "  - §|;  - §/    |",
        "tags: [|];tags: [/  |/]",
        "  a: {|};  a: {/    |/  }",
        "# note:|;# note:/|",
        "    |;/    |",
        "  la|bel: A;  la/  |bel: A",
        "a: 1|  b: 2;a: 1/|b: 2",
        "  a: <bc> d;  a: /    |d",
      })
  void enterIndentsWhatGoesOn(String before, String after) {
    assertThat(done(Typing::newline, before)).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "|a;  |a",
        " |a;  |a",
        "a: |b;a:  |b",
        "a<bc>d;a |d",
        "<a:/  b>;<  a:/    b>",
        "<a://  b/>c;<  a://    b/>c",
      })
  void tabGoesToTheNextLevel(String before, String after) {
    assertThat(done(Typing::indent, before)).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {"    a|;  a|", " a|;a|", "a|;a|", "<  a/ b>/  c;<a/b>/  c"})
  void shiftTabGoesALevelBack(String before, String after) {
    assertThat(done(Typing::outdent, before)).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {"    |a;  |a", "   |a;  |a", "x/  |;x/|"})
  void backspaceDeletesALevelOfIndentation(String before, String after) {
    assertThat(done((t, s) -> requireNonNull(Typing.backspace(t, s)), before)).isEqualTo(after);
  }

  @Test
  void backspaceBehindTextIsTheUsualOne() {
    assertThat(Typing.backspace(TextLines.of("  a"), new Span(3, 3))).isNull();
    assertThat(Typing.backspace(TextLines.of(" a"), new Span(1, 1))).isNull();
    assertThat(Typing.backspace(TextLines.of("    a"), new Span(0, 2))).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "  la|bel: A;  # la|bel: A",
        "  # la|bel: A;  la|bel: A",
        "#a|;a|",
        "<  a:/    b: 1>;<  # a:/  #   b: 1>",
        "<  # a:/  #   b: 1>;<  a:/    b: 1>",
        "<a/# b>;<# a/# # b>",
        "<a//b/>c;<# a//# b/>c",
      })
  void commentsComeAndGo(String before, String after) {
    assertThat(done(LineEdits::toggleComment, before)).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {"a/b|/c;b|/a/c", "|a/b;|a/b", "a/<b/c>;<b/c>/a", "a/b|;b|/a"})
  void linesMoveUp(String before, String after) {
    assertThat(done(LineEdits::moveUp, before)).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {"a|/b/c;b/a|/c", "a/|b;a/|b", "<a/b>/c;c/<a/b>", "a|/b;b/a|"})
  void linesMoveDown(String before, String after) {
    assertThat(done(LineEdits::moveDown, before)).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {"a/b|/c;a/b/b|/c", "<a/b>;a/b/<a/b>"})
  void linesAreDuplicatedBelow(String before, String after) {
    assertThat(done(LineEdits::duplicate, before)).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {"ab/c|d/ef;ab/e|f", "ab/cd|;ab|", "|ab;|", "<a/b>/c;|c"})
  void linesAreDeleted(String before, String after) {
    assertThat(done(LineEdits::delete, before)).isEqualTo(after);
  }

  private static String done(BiFunction<TextLines, Span, Typed> command, String marked) {
    String lines = marked.replace('/', '\n').replace('§', '\u0001');
    boolean caret = lines.indexOf('|') >= 0;
    int start = caret ? lines.indexOf('|') : lines.indexOf('<');
    int end = caret ? start : lines.indexOf('>') - 1;
    String text = lines.replace("|", "").replace("<", "").replace(">", "").replace('\u0001', '|');
    Typed typed = command.apply(TextLines.of(text), new Span(start, end));
    StringBuilder after = new StringBuilder(typed.edits().apply(text).replace('|', '§'));
    Span now = typed.selection();
    if (now.isEmpty()) {
      after.insert(now.start(), '|');
    } else {
      after.insert(now.end(), '>').insert(now.start(), '<');
    }
    return after.toString().replace('\n', '/');
  }
}
