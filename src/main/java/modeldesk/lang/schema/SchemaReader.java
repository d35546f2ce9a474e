package modeldesk.lang.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import modeldesk.model.FileKind;
import modeldesk.model.Severity;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the JSON Schemas that the program carries. `definitions` are their shapes: a whole file by
/// its name, a shared shape by file and name, `view.schema.json#/$defs/text`.
record SchemaReader(Map<String, String> texts, Map<String, Shape> definitions) {
  private static final Pattern TEMPLATE = Pattern.compile("@\\{|\\{\\{");

  static final Shape ANYTHING =
      new Shape(
          null,
          Type.ANY,
          Set.of(),
          Map.of(),
          null,
          false,
          null,
          Set.of(),
          Words.FREE,
          new Notes(null, null, null, null, null, null, null, false, false, List.of(), List.of()));

  SchemaReader {
    texts = Collections.unmodifiableMap(texts);
    definitions = Map.copyOf(definitions);
  }

  static SchemaReader readAll() {
    JsonMapper mapper = JsonMapper.builder().build();
    Map<String, String> texts = new TreeMap<>();
    Map<String, Shape> definitions = new HashMap<>();
    for (FileKind kind : FileKind.values()) {
      if (kind != FileKind.OTHER) {
        String file = Schema.file(kind);
        String text = resource(file);
        JsonNode root = mapper.readTree(text);
        texts.put(file, text);
        definitions.put(file, shape(file, root));
        root.path("$defs")
            .properties()
            .forEach(each ->
                definitions.put(file + "#/$defs/" + each.getKey(), shape(file, each.getValue())));
      }
    }
    return new SchemaReader(texts, definitions);
  }

  private static String resource(String file) {
    try (InputStream in = SchemaReader.class.getResourceAsStream("/modeldesk/schema/" + file)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Shape shape(String file, JsonNode node) {
    Map<String, Shape> properties = new LinkedHashMap<>();
    node.path("properties")
        .properties()
        .forEach(each -> properties.put(each.getKey(), shape(file, each.getValue())));
    JsonNode others = node.path("additionalProperties");
    String type = text(node, "x-omni-type");
    return new Shape(
        reference(file, text(node, "$ref")),
        type == null ? null : Type.valueOf(constant(type)),
        forms(node.path("type")),
        properties,
        others.isObject() ? shape(file, others) : null,
        isFalse(others) || isFalse(node.path("unevaluatedProperties")),
        node.has("items") ? shape(file, node.path("items")) : null,
        Set.copyOf(strings(node.path("required"))),
        words(node),
        notes(node));
  }

  private static @Nullable String reference(String file, @Nullable String ref) {
    return ref != null && ref.startsWith("#") ? file + ref : ref;
  }

  private static boolean isFalse(JsonNode node) {
    return node.isBoolean() && !node.booleanValue();
  }

  private static Set<Form> forms(JsonNode types) {
    Set<Form> forms = EnumSet.noneOf(Form.class);
    List<String> names = types.isString() ? List.of(types.stringValue()) : strings(types);
    for (String name : names) {
      switch (name) {
        case "object" -> forms.add(Form.MAP);
        case "array" -> forms.add(Form.LIST);
        case "string", "number", "boolean" -> forms.add(Form.SCALAR);
        case "null" -> {}
        default -> throw new IllegalStateException("no such type: " + name);
      }
    }
    return forms;
  }

  private static Words words(JsonNode node) {
    List<List<String>> lists = new ArrayList<>();
    List<Pattern> patterns = new ArrayList<>();
    for (JsonNode choice : node.path("anyOf")) {
      if (choice.has("enum")) {
        lists.add(strings(choice.path("enum")));
      }
      String pattern = text(choice, "pattern");
      if (pattern != null) {
        patterns.add(Pattern.compile(pattern));
      }
      if (choice.has("$ref")) {
        patterns.add(TEMPLATE);
      }
    }
    List<String> tolerated =
        lists.stream().skip(1).flatMap(List::stream).collect(Collectors.toUnmodifiableList());
    return new Words(
        lists.isEmpty() ? List.of() : lists.getFirst(),
        tolerated,
        patterns,
        strings(node.path("examples")));
  }

  private static Notes notes(JsonNode node) {
    String level = text(node, "x-omni-level");
    List<Exclusion> exclusive = new ArrayList<>();
    for (JsonNode each : node.path("x-omni-exclusive")) {
      String severity = each.path("level").stringValue();
      exclusive.add(
          new Exclusion(strings(each.path("keys")), Severity.valueOf(constant(severity))));
    }
    return new Notes(
        text(node, "description"),
        standard(node),
        text(node, "x-omni-link"),
        named(text(node, "x-omni-reference")),
        named(text(node.path("propertyNames"), "x-omni-reference")),
        level == null ? null : Severity.valueOf(constant(level)),
        node.has("x-omni-required") ? node.path("x-omni-required").booleanValue() : null,
        node.path("deprecated").asBoolean(false),
        node.path("x-omni-unverified").asBoolean(false),
        strings(node.path("x-omni-required-with")),
        exclusive);
  }

  private static @Nullable String standard(JsonNode node) {
    JsonNode value = node.path("default");
    if (value.isMissingNode()) {
      return text(node, "x-omni-default");
    }
    return value.isArray() ? String.join(", ", strings(value)) : value.asString();
  }

  private static @Nullable ReferenceKind named(@Nullable String reference) {
    return reference == null ? null : ReferenceKind.valueOf(constant(reference));
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static @Nullable String text(JsonNode node, String key) {
    JsonNode value = node.path(key);
    return value.isString() ? value.stringValue() : null;
  }

  private static List<String> strings(JsonNode list) {
    List<String> strings = new ArrayList<>();
    list.forEach(each -> strings.add(each.asString()));
    return strings;
  }
}
