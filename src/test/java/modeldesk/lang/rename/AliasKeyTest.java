package modeldesk.lang.rename;

import static org.assertj.core.api.Assertions.assertThat;

import modeldesk.text.Edits;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.YamlParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AliasKeyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          f: {}                       | f: { aliases: [ old ] }
          f: { sql: x }               | f: { aliases: [ old ], sql: x }
          f: { aliases: [ a ] }       | f: { aliases: [ a, old ] }
          f: { aliases: [] }          | f: { aliases: [ old ] }
          f: { aliases: a }           | f: { aliases: [ a, old ] }
          f:~  sql: x                 | f:~  aliases: [ old ]~  sql: x
          f:~  # why~  sql: x~  label: y | f:~  # why~  sql: x~  aliases: [ old ]~  label: y
          f:~  aliases:~    - a # once~  sql: x | f:~  aliases:~    - a # once~    - old~  sql: x
          """)
  void theOldNameGoesBesideWhatStandsThere(String before, String after) {
    String text = before.replace('~', '\n') + "\n";
    MapNode map = (MapNode) YamlParser.parse(text).map().entries().getFirst().value();
    assertThat(Edits.of(new AliasKey(text).add(map, "old")).apply(text))
        .isEqualTo(after.replace('~', '\n') + "\n");
  }
}
