package modeldesk.lang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import modeldesk.model.FileName;
import modeldesk.yaml.YamlPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IssueLocatorTest {
  private static final String ORDERS =
      """
      # Reference this view as shop__orders
      dimensions:
        id: {}
      measures:
        total:
          sql: |-
            ${a} +
            ${b}
          format: id
        "a,b":
          label: x
      """;

  private static final Map<FileName, String> TEXTS = new TreeMap<>();

  static {
    TEXTS.put(new FileName("model"), "label: x\n");
    TEXTS.put(new FileName("relationships"), "- join_from_view: a\n  join_to_view: b\n");
    TEXTS.put(new FileName("shop/orders.view"), ORDERS);
    TEXTS.put(new FileName("shop/items.view"), "label: Items\n");
    TEXTS.put(new FileName("old/items.view"), "label: Items\n");
    TEXTS.put(new FileName("old/deep.query.view"), "# Reference this view as facts\nsql: x\n");
    TEXTS.put(new FileName("told.view"), "label: y\n");
    TEXTS.put(new FileName("sales/api.topic"), "base_view: shop__orders\n");
    TEXTS.put(new FileName("a, b.topic"), "base_view: x\n");
  }

  private final IssueLocator locator = new IssueLocator(TEXTS, Map.of("told.view", "by_server"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "shop/orders.view,measures,total ¦ shop/orders.view ¦ measures/total ¦ total:",
        "shop__orders.view,measures,total,format ¦ shop/orders.view ¦ measures/total/format ¦ format: id",
        "shop__orders.view,measures,total,sql ¦ shop/orders.view ¦ measures/total/sql ¦ sql: |-",
        "orders.view,total ¦ shop/orders.view ¦ measures/total ¦ total:",
        "orders.view,dimensions,id ¦ shop/orders.view ¦ dimensions/id ¦ id: {}",
        "orders.view,measures,gone,sql ¦ shop/orders.view ¦ measures ¦ measures:",
        "shop__orders.view,measures,a,b,label ¦ shop/orders.view ¦ measures/a,b/label ¦ label: x",
        "facts.view ¦ old/deep.query.view ¦ '' ¦ ",
        "facts.query.view,sql ¦ old/deep.query.view ¦ sql ¦ sql: x",
        "by_server.view,label ¦ told.view ¦ label ¦ label: y",
        "api.topic,base_view ¦ sales/api.topic ¦ base_view ¦ base_view: shop__orders",
        "relationships,0 ¦ relationships ¦ 0 ¦ join_from_view: a",
        "relationships,0,join_to_view ¦ relationships ¦ 0/join_to_view ¦ join_to_view: b",
        "'a, b.topic,base_view' ¦ 'a, b.topic' ¦ base_view ¦ base_view: x",
        "model ¦ model ¦ '' ¦ "
      })
  void findsFileAndPlace(String yamlPath, String file, String path, String shown) {
    Located located = locator.locate(yamlPath.replace("'", ""));
    assertThat(located.file()).isEqualTo(new FileName(file));
    assertThat(String.join("/", located.path().segments())).isEqualTo(path);
    if (shown == null) {
      assertThat(located.span()).isNull();
    } else {
      assertThat(located.span()).isNotNull();
      String text = TEXTS.getOrDefault(new FileName(file), "");
      int start = located.span() == null ? 0 : located.span().start();
      int end = located.span() == null ? 0 : located.span().end();
      assertThat(text.substring(start, end)).isEqualTo(shown.strip());
    }
  }

  @Test
  void namesTheCandidatesWhenSeveralFilesAreMeant() {
    Located located = locator.locate("items.view,label");
    assertThat(located.file()).isNull();
    assertThat(located.span()).isNull();
    assertThat(located.candidates())
        .containsExactly(new FileName("old/items.view"), new FileName("shop/items.view"));
  }

  @ParameterizedTest
  @CsvSource({"''", "'  '", "gone.topic", "gone.view,label", "','", "',,,'"})
  void isNowhereWhenNothingIsMeant(String yamlPath) {
    assertThat(locator.locate(yamlPath))
        .isEqualTo(new Located(null, null, null, YamlPath.ROOT, java.util.List.of()));
  }

  @Test
  void placesFindingsInFilesThatAreNoYaml() {
    IssueLocator broken = new IssueLocator(Map.of(new FileName("x.topic"), "a: [\nb"), Map.of());
    assertThat(broken.locate("x.topic,a").file()).isEqualTo(new FileName("x.topic"));
    assertThat(new IssueLocator(Map.of(new FileName("x.topic"), ""), Map.of()).locate("x.topic,a"))
        .extracting(Located::span)
        .isNull();
  }
}
