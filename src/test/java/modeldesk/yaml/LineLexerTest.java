package modeldesk.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LineLexerTest {
  private static final LineLexer LEXER = new LineLexer();
  private static final Set<TokenKind> KEYS =
      Set.of(TokenKind.KEY, TokenKind.NAME, TokenKind.JOIN_KEY);

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      ignoreLeadingAndTrailingWhitespace = true,
      quoteCharacter = '\0',
      value = {
        "label: Orders ¦ KEY label, PUNCTUATION :, STRING Orders",
        "hidden: true # why ¦ KEY hidden, PUNCTUATION :, LITERAL true, COMMENT # why",
        "limit: 25 ¦ KEY limit, PUNCTUATION :, NUMBER 25",
        "not: null ¦ KEY not, PUNCTUATION :, LITERAL null",
        "color: #fff ¦ KEY color, PUNCTUATION :, COMMENT #fff",
        "color: a#fff ¦ KEY color, PUNCTUATION :, STRING a#fff",
        "aggregate_type: sum ¦ KEY aggregate_type, PUNCTUATION :, LITERAL sum",
        "base_view: a__b ¦ KEY base_view, PUNCTUATION :, REFERENCE a__b",
        "x: on ¦ KEY x, PUNCTUATION :, STRING on",
        "url: https://x.y/?a=${v.f} ¦ KEY url, PUNCTUATION :, STRING https://x.y/?a=, REFERENCE ${v.f}",
        "\"quoted key\": 1 ¦ KEY \"quoted key\", PUNCTUATION :, NUMBER 1",
        "value: \"@{c} {{m}}\" ¦ KEY value, PUNCTUATION :, STRING \", CONSTANT @{c}, STRING  , TEMPLATE {{m}}, STRING \"",
        "tags: [ a, 1, \"b\" ] ¦ KEY tags, PUNCTUATION :, PUNCTUATION [, STRING a, PUNCTUATION ,, NUMBER 1, PUNCTUATION ,, STRING \"b\", PUNCTUATION ]",
        "a: &n { k: *m } ¦ KEY a, PUNCTUATION :, ANCHOR &n, PUNCTUATION {, KEY k, PUNCTUATION :, ANCHOR *m, PUNCTUATION }",
        "sql: SUM(${v.f[date]}) ¦ KEY sql, PUNCTUATION :, SQL_FUNCTION SUM, SQL_TEXT (, REFERENCE ${v.f[date]}, SQL_TEXT )",
        "sql: a + 1.5 IS NOT NULL ¦ KEY sql, PUNCTUATION :, SQL_TEXT a +, NUMBER 1.5, SQL_KEYWORD IS, SQL_KEYWORD NOT, LITERAL NULL",
        "sql: LEFT(x, 2) ¦ KEY sql, PUNCTUATION :, SQL_FUNCTION LEFT, SQL_TEXT (x,, NUMBER 2, SQL_TEXT )",
        "on_sql: x = 'a''b' -- c ¦ KEY on_sql, PUNCTUATION :, SQL_TEXT x =, STRING 'a''b', COMMENT -- c",
        "sql: \"\\\"A\\\" > 1\" ¦ KEY sql, PUNCTUATION :, STRING \", SQL_TEXT \\, SQL_TEXT \"A\\\", SQL_TEXT >, NUMBER 1, STRING \"",
        "sql: |- # note ¦ KEY sql, PUNCTUATION :, PUNCTUATION |-, COMMENT # note",
        "- - a: 1 ¦ PUNCTUATION -, PUNCTUATION -, KEY a, PUNCTUATION :, NUMBER 1",
        "--- ¦ PUNCTUATION ---",
        "%YAML 1.2 ¦ ANCHOR %YAML 1.2",
        "# all of it ¦ COMMENT # all of it"
      })
  void coloursALine(String line, String tokens) {
    assertThat(String.join(", ", shown(line, LexState.START))).isEqualTo(tokens);
  }

  @Test
  void tellsNamesJoinsAndReferencesByTheKeysAround() {
    String text =
        """
        dimensions:
          id:
            format: id
        joins:
          a__b:
            c: {}
        default_filters:
          v.f:
            is: x
        sets:
          s:
          - v.f
        views:
          w:
            measures:
              m:
                filters:
                  v.f: { is: 1 }
        """;
    assertThat(keys(text))
        .containsExactly(
            "KEY dimensions",
            "NAME id",
            "KEY format",
            "KEY joins",
            "JOIN_KEY a__b",
            "JOIN_KEY c",
            "KEY default_filters",
            "REFERENCE v.f",
            "KEY is",
            "KEY sets",
            "NAME s",
            "REFERENCE v.f",
            "KEY views",
            "NAME w",
            "KEY measures",
            "NAME m",
            "KEY filters",
            "REFERENCE v.f",
            "KEY is");
  }

  @ParameterizedTest
  @ValueSource(strings = {Samples.VIEW, Samples.TOPIC})
  void coloursTheKeysThatTheParserReads(String text) {
    List<Integer> read = new ArrayList<>();
    collectKeys(YamlParser.parse(text).map(), read);
    List<Integer> coloured = new ArrayList<>();
    LexState state = LexState.START;
    int start = 0;
    for (String line : lines(text)) {
      int lineStart = start;
      state =
          LEXER.lex(
              line,
              state,
              (from, to, kind) -> {
                String after = line.substring(to).strip();
                boolean field = kind == TokenKind.REFERENCE && after.startsWith(":");
                if (field || KEYS.contains(kind)) {
                  coloured.add(lineStart + from);
                }
              });
      start += line.length() + 1;
    }
    assertThat(coloured).containsExactlyElementsOf(read.stream().sorted().toList());
  }

  private static void collectKeys(YamlNode node, List<Integer> starts) {
    switch (node) {
      case MapNode map ->
          map.entries()
              .forEach(entry -> {
                starts.add(entry.key().span().start());
                collectKeys(entry.value(), starts);
              });
      case ListNode list -> list.items().forEach(item -> collectKeys(item, starts));
      case ScalarNode _ -> {}
    }
  }

  @Test
  void sqlGoesOnThroughABlockWithItsStringsAndComments() {
    List<List<String>> lines =
        all(
            "dimensions:\n  d:\n    sql: |-\n      CASE /* a\n\n      b */ 'x\n      y' END\n    label: z\n");
    assertThat(lines.get(3)).containsExactly("SQL_KEYWORD CASE", "COMMENT /* a");
    assertThat(lines.get(4)).isEmpty();
    assertThat(lines.get(5)).containsExactly("COMMENT b */", "STRING 'x");
    assertThat(lines.get(6)).containsExactly("STRING y'", "SQL_KEYWORD END");
    assertThat(lines.get(7)).containsExactly("KEY label", "PUNCTUATION :", "STRING z");
  }

  @Test
  void textBlocksAreStringsWithTemplates() {
    List<List<String>> lines = all("ai_context: |\n  Use CASE: {{a}}\n  # no comment\nlabel: x\n");
    assertThat(lines.get(1)).containsExactly("STRING Use CASE: ", "TEMPLATE {{a}}");
    assertThat(lines.get(2)).containsExactly("STRING # no comment");
    assertThat(lines.get(3)).first().isEqualTo("KEY label");
  }

  @Test
  void quotesAndBracketsGoOnOverLines() {
    List<List<String>> lines =
        all("fields: [ a,\n  'b\n  c', d ]\nlabel: \"x\n  y\" # z\nhidden: true\n");
    assertThat(lines.get(1)).containsExactly("REFERENCE 'b");
    assertThat(lines.get(2))
        .containsExactly("REFERENCE c'", "PUNCTUATION ,", "REFERENCE d", "PUNCTUATION ]");
    assertThat(lines.get(4)).containsExactly("STRING y\"", "COMMENT # z");
    assertThat(lines.get(5)).containsExactly("KEY hidden", "PUNCTUATION :", "LITERAL true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fields: [ a, b", "label: \"Orders", "label: 'Orders", "joins: { a"})
  void anUnclosedQuoteOrBracketEndsAtTheNextKey(String line) {
    assertThat(all(line + "\nhidden: true\n").get(1))
        .containsExactly("KEY hidden", "PUNCTUATION :", "LITERAL true");
  }

  @Test
  void tokensLieInOrderInsideTheLineForAnyText() {
    Random random = new Random(3);
    for (int round = 0; round < 2_000; round++) {
      LexState state = LexState.START;
      for (String line : lines(randomText(round, random))) {
        int[] end = {0};
        state =
            LEXER.lex(
                line,
                state,
                (from, to, kind) -> {
                  assertThat(from).isGreaterThanOrEqualTo(end[0]).isLessThan(to);
                  end[0] = to;
                });
        assertThat(end[0]).isLessThanOrEqualTo(line.length());
      }
    }
  }

  @Test
  void lexingUntilTheStateIsAsBeforeEqualsLexingAll() {
    Random random = new Random(4);
    for (int round = 0; round < 1_000; round++) {
      String before = round % 2 == 0 ? Samples.VIEW : Samples.TOPIC;
      List<String> old = lines(before);
      int changed = random.nextInt(old.size());
      List<String> now = new ArrayList<>(old);
      now.set(changed, Samples.mutated(old.get(changed) + " ", random).replace("\n", ""));
      List<LexState> oldStates = states(old);
      List<List<String>> tokens = new ArrayList<>(shownLines(old));
      LexState state = oldStates.get(changed);
      int i = changed;
      do {
        tokens.set(i, shown(now.get(i), state));
        state = LEXER.lex(now.get(i), state, (from, to, kind) -> {});
        i++;
      } while (i < now.size() && !state.equals(oldStates.get(i)));
      assertThat(tokens).isEqualTo(shownLines(now));
    }
  }

  @Test
  void equalTextsLeaveEqualStates() {
    List<LexState> once = states(lines(Samples.VIEW));
    List<LexState> again = states(lines(Samples.VIEW));
    assertThat(again).isEqualTo(once);
    assertThat(again.stream().map(LexState::hashCode))
        .containsExactlyElementsOf(once.stream().map(LexState::hashCode).toList());
    assertThat(once.stream().distinct().count()).isGreaterThan(10);
  }

  @Test
  void aLongLineGetsFewColoursAndCarriesTheRightState() {
    String line = "fields: [ " + "a, ".repeat(40_000);
    List<Token> tokens = LEXER.tokens(line, LexState.START);
    assertThat(tokens).hasSize(300);
    assertThat(tokens.getLast().end()).isLessThanOrEqualTo(2_000);
    assertThat(LEXER.lex(line, LexState.START, (from, to, kind) -> {}))
        .isEqualTo(LEXER.lex("fields: [ a,", LexState.START, (from, to, kind) -> {}));
    Token text = LEXER.tokens("label: " + "x".repeat(9_000), LexState.START).getLast();
    assertThat(text).isEqualTo(new Token(7, 2_000, TokenKind.STRING));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[", "{", "${", "{{", "@{", "\"", "'", "- ", "&a ", "x: ", ": ", "#", "\\", "? ", "|", "*",
        "a", "['", "[\"a\",", "/*", "sql: '", "${{{", ",", "]", "0."
      })
  void hostileLinesTakeLinearTime(String piece) {
    for (String start : new String[] {"", "a: ", "sql: ", "a: [ ", "a: \"", "sql: \""}) {
      String line = start + piece.repeat(200_000 / piece.length());
      LexState after =
          assertTimeout(
              Duration.ofSeconds(4), () -> LEXER.lex(line, LexState.START, (from, to, kind) -> {}));
      LexState again =
          assertTimeout(
              Duration.ofSeconds(4), () -> LEXER.lex(line, LexState.START, (from, to, kind) -> {}));
      assertThat(again).isEqualTo(after);
    }
  }

  private static String randomText(int round, Random random) {
    return switch (round % 3) {
      case 0 -> Samples.random(random, random.nextInt(120));
      case 1 -> Samples.mutated(Samples.VIEW, random);
      default -> Samples.mutated(Samples.TOPIC, random);
    };
  }

  private static List<String> lines(String text) {
    return List.of(text.split("\n", -1));
  }

  private static List<LexState> states(List<String> lines) {
    List<LexState> states = new ArrayList<>(List.of(LexState.START));
    for (String line : lines) {
      states.add(LEXER.lex(line, states.getLast(), (from, to, kind) -> {}));
    }
    return states;
  }

  private static List<List<String>> shownLines(List<String> lines) {
    List<LexState> states = states(lines);
    List<List<String>> shown = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      shown.add(shown(lines.get(i), states.get(i)));
    }
    return shown;
  }

  private static List<List<String>> all(String text) {
    return shownLines(lines(text));
  }

  private static List<String> keys(String text) {
    return all(text).stream()
        .flatMap(List::stream)
        .filter(t -> t.matches("(KEY|NAME|JOIN_KEY|REFERENCE) .*"))
        .toList();
  }

  private static List<String> shown(String line, LexState state) {
    return LEXER.tokens(line, state).stream()
        .map(t -> t.kind() + " " + line.substring(t.start(), t.end()))
        .toList();
  }
}
