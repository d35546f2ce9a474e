package modeldesk.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class YamlPathTest {
  private static final YamlNode VIEW = YamlParser.parse(Samples.VIEW).map();

  @ParameterizedTest
  @CsvSource({
    "Orders, label",
    "primary_key, dimensions/id/primary_key",
    "'true', dimensions/id/primary_key",
    "fulfilment, dimensions/status/synonyms/1",
    "Shipped, dimensions/status/all_values/1",
    "shipped_at, dimensions/event_date/sql",
    "measures, measures",
    "UK, measures/rate/filters/shop__users.country/is/1"
  })
  void tellsTheKeysFromTheRootToTheCaret(String word, String path) {
    int offset = Samples.VIEW.indexOf(word) + 1;
    assertThat(String.join("/", YamlPath.at(VIEW, offset).segments())).isEqualTo(path);
  }

  @Test
  void isTheRootBetweenKeysAndInAnEmptyText() {
    assertThat(YamlPath.at(VIEW, Samples.VIEW.indexOf("dimensions:") - 1)).isEqualTo(YamlPath.ROOT);
    assertThat(YamlPath.at(null, 0)).isEqualTo(YamlPath.ROOT);
  }

  @Test
  void findsTheDeepestExistingPlace() {
    YamlPlace place = VIEW.deepest(YamlPath.of("dimensions", "status", "gone", "deeper"));
    assertThat(place.path()).isEqualTo(YamlPath.of("dimensions", "status"));
    assertThat(place.key()).extracting(ScalarNode::text).isEqualTo("status");
    assertThat(VIEW.find(YamlPath.of("dimensions", "gone"))).isNull();
    assertThat(VIEW.deepest(YamlPath.of("gone")).path()).isEqualTo(YamlPath.ROOT);
    assertThat(VIEW.find(YamlPath.of("default_drill_fields", "1"))).isInstanceOf(ScalarNode.class);
    assertThat(VIEW.find(YamlPath.of("default_drill_fields", "2"))).isNull();
  }

  @Test
  void peopleReadItAsABreadcrumb() {
    assertThat(YamlPath.of("dimensions", "status", "label").breadcrumb())
        .isEqualTo("dimensions › status › label");
    assertThat(YamlPath.of("joins", "0", "on_sql").breadcrumb()).isEqualTo("joins › #1 › on_sql");
    assertThat(YamlPath.of("years", "007").breadcrumb()).isEqualTo("years › 007");
    assertThat(YamlPath.of("joins", "0").lastSpoken()).isEqualTo("#1");
    assertThat(YamlPath.ROOT.breadcrumb()).isEmpty();
  }
}
