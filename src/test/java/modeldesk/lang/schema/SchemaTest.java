package modeldesk.lang.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import modeldesk.model.FileKind;
import modeldesk.yaml.YamlParser;
import modeldesk.yaml.YamlPath;
import org.junit.jupiter.api.Test;

final class SchemaTest {
  @Test
  void allDocumentedParametersAreKnown() throws IOException {
    List<String> rows = rows();
    List<String> unknown = new ArrayList<>();
    for (String row : rows) {
      FileKind kind = FileKind.valueOf(row.substring(0, row.indexOf(' ')).toUpperCase(Locale.ROOT));
      String path = row.substring(row.indexOf(' ') + 1);
      if (Schema.of(kind).parameter(path(path)).isEmpty()) {
        unknown.add(row);
      }
    }

    assertThat(rows).hasSize(423).doesNotHaveDuplicates();
    assertThat(unknown).isEmpty();
  }

  @Test
  void everyDocumentedParameterIsDescribed() throws IOException {
    List<String> silent = new ArrayList<>();
    for (String row : rows()) {
      FileKind kind = FileKind.valueOf(row.substring(0, row.indexOf(' ')).toUpperCase(Locale.ROOT));
      String path = row.substring(row.indexOf(' ') + 1);
      YamlPath at = path(path.endsWith("[]") ? path.substring(0, path.length() - 2) : path);
      if (Schema.of(kind).parameter(at).orElseThrow().description().isEmpty()) {
        silent.add(row);
      }
    }

    assertThat(silent).isEmpty();
  }

  @Test
  void whatIsSaidOfAParameterIsPlainText() {
    Pattern description = Pattern.compile("\"description\": \"((?:[^\"\\\\]|\\\\.)*)\"");
    List<String> said =
        Schema.texts().values().stream()
            .flatMap(text -> description.matcher(text).results())
            .map(found -> found.group(1).replace("\\\"", ""))
            .toList();

    assertThat(said).hasSizeGreaterThan(250);
    assertThat(said)
        .filteredOn(each -> each.matches(".*(\\\\|`|\\*\\*|]\\(|&[a-z]+;|</?(a|b|br|code|i|p)>).*"))
        .isEmpty();
  }

  @Test
  void parameterTellsWhatIsKnownOfAKey() {
    Parameter type =
        Schema.of(FileKind.RELATIONSHIPS).parameter(YamlPath.of("0", "join_type")).orElseThrow();

    assertThat(type.name()).isEqualTo("join_type");
    assertThat(type.type()).isEqualTo(Type.TEXT);
    assertThat(type.values())
        .containsExactly("always_left", "inner", "full_outer", "cross", "right_left", "left_right");
    assertThat(type.standard()).contains("always_left");
    assertThat(type.isRequired()).isFalse();
    assertThat(type.link())
        .contains("https://docs.omni.co/modeling/relationships/parameters/join-type");
    assertThat(type.standing("Inner")).isEqualTo(Parameter.Standing.DOCUMENTED);
    assertThat(type.standing("@{join}")).isEqualTo(Parameter.Standing.DOCUMENTED);
    assertThat(type.standing("always_inner")).isEqualTo(Parameter.Standing.SEEN);
    assertThat(type.standing("left_outer")).isEqualTo(Parameter.Standing.UNKNOWN);
  }

  @Test
  void referencesAreKnownForValuesItemsAndFreeKeys() {
    Schema topic = Schema.of(FileKind.TOPIC);

    assertThat(reference(topic, "base_view")).isEqualTo(ReferenceKind.VIEW);
    assertThat(reference(topic, "fields", "3")).isEqualTo(ReferenceKind.FIELD_LIST);
    assertThat(reference(topic, "required_access_grants", "0"))
        .isEqualTo(ReferenceKind.ACCESS_GRANT);
    assertThat(reference(topic, "cache_policy")).isEqualTo(ReferenceKind.CACHE_POLICY);
    assertThat(topic.parameter(YamlPath.of("joins", "a", "b")).orElseThrow().keys())
        .contains(ReferenceKind.VIEW);
    assertThat(topic.parameter(YamlPath.of("default_filters")).orElseThrow().keys())
        .contains(ReferenceKind.FIELD);
  }

  @Test
  void joinTreesAndConditionsAreKnownAtAnyDepth() {
    Schema topic = Schema.of(FileKind.TOPIC);
    Schema view = Schema.of(FileKind.VIEW);

    assertThat(topic.parameter(YamlPath.of("joins", "a", "b", "c", "d")).orElseThrow().type())
        .isEqualTo(Type.JOINS);
    assertThat(
            view.parameter(
                    YamlPath.of("measures", "m", "filters", "status", "or", "0", "and", "1", "is"))
                .orElseThrow()
                .description())
        .startsWith("Equals; a list is IN");
  }

  @Test
  void viewsInTopicsTakeEveryParameterOfAView() {
    Schema topic = Schema.of(FileKind.TOPIC);
    YamlPath state = YamlPath.of("views", "users", "dimensions", "state", "timeframes", "0");

    assertThat(topic.parameter(state).orElseThrow().values()).contains("fiscal_year");
    assertThat(topic.parameter(YamlPath.of("views", "users", "schema")).orElseThrow().isRequired())
        .isFalse();
    assertThat(topic.keysAt(YamlPath.of("views", "users")))
        .extracting(Parameter::name)
        .contains("label", "dimensions", "measures", "filters", "query", "extends");
  }

  @Test
  void queryViewsTakeEveryParameterOfAView() {
    Schema query = Schema.of(FileKind.QUERY_VIEW);

    assertThat(query.parameter(YamlPath.of("materialized_query", "base_view"))).isPresent();
    assertThat(query.parameter(YamlPath.of("query", "filters", "a.b", "bind"))).isPresent();
    assertThat(query.root().isClosed()).isTrue();
  }

  @Test
  void keysComeRequiredFirst() {
    assertThat(Schema.of(FileKind.RELATIONSHIPS).keysAt(YamlPath.of("0")))
        .extracting(Parameter::name)
        .startsWith("join_from_view", "join_to_view", "on_sql", "relationship_type")
        .contains("reversible");
    assertThat(Schema.of(FileKind.TOPIC).keysAt(YamlPath.ROOT))
        .extracting(Parameter::name)
        .startsWith("base_view", "base_view_label")
        .hasSize(33);
    assertThat(Schema.of(FileKind.VIEW).keysAt(YamlPath.of("dimensions"))).isEmpty();
  }

  @Test
  void whatIsNotStatedAnywhereIsMarked() {
    Schema model = Schema.of(FileKind.MODEL);

    assertThat(model.parameter(YamlPath.of("topics")).orElseThrow().isDeprecated()).isTrue();
    assertThat(model.parameter(YamlPath.of("topic_group_descriptions", "x")).orElseThrow())
        .matches(Parameter::isUnverified);
    assertThat(model.parameter(YamlPath.of("lable"))).isEmpty();
  }

  @Test
  void filesOfNoKnownKindHaveNoRules() {
    Schema other = Schema.of(FileKind.OTHER);
    List<Place> places = new ArrayList<>();

    other.walk(YamlParser.parse("anything: [ goes ]\n").root(), places::add);

    assertThat(places).hasSize(1);
    assertThat(other.root().isClosed()).isFalse();
  }

  @Test
  void theSixTextsAreGivenByFileName() {
    assertThat(Schema.texts())
        .containsOnlyKeys(
            "composite_topic.schema.json",
            "model.schema.json",
            "query_view.schema.json",
            "relationships.schema.json",
            "topic.schema.json",
            "view.schema.json");
    assertThat(Schema.texts().get("topic.schema.json"))
        .startsWith("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n");
  }

  private static ReferenceKind reference(Schema schema, String... path) {
    return schema.parameter(YamlPath.of(path)).orElseThrow().reference().orElseThrow();
  }

  /// `*` is any key, `[]` the first item.
  private static YamlPath path(String written) {
    String slashed = written.replace("[]", "/0").replace(".", "/").replaceFirst("^/", "");
    return new YamlPath(List.of(slashed.split("/+")));
  }

  private static List<String> rows() throws IOException {
    try (InputStream in = SchemaTest.class.getResourceAsStream("parameters.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    }
  }
}
