package modeldesk.lang.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import modeldesk.lang.schema.Parameter;
import modeldesk.lang.schema.Schema;
import modeldesk.model.FileKind;
import modeldesk.yaml.YamlPath;

/// The parts of a model one can ask for.
public enum Subject {
  FIELDS("fields"),
  DIMENSIONS("dimensions"),
  MEASURES("measures"),
  FILTERS("filters"),
  VIEWS("views"),
  QUERY_VIEWS("query views"),
  TOPICS("topics"),
  RELATIONSHIPS("relationships");

  private final String words;

  Subject(String words) {
    this.words = words;
  }

  /// What it is called in a query.
  String words() {
    return words;
  }

  /// Whether others in the model use it at all.
  boolean canBeUnused() {
    return this != TOPICS && this != RELATIONSHIPS;
  }

  /// The parameters it may have, by the schemas. A view has a primary key where a field of it is
  /// one.
  Set<String> keys() {
    Set<String> keys = new TreeSet<>(parameters().map(Parameter::name).toList());
    if (this == VIEWS || this == QUERY_VIEWS) {
      keys.add(Part.KEY);
    }
    return keys;
  }

  private Stream<Parameter> parameters() {
    return switch (this) {
      case FIELDS -> Stream.of(DIMENSIONS, MEASURES, FILTERS).flatMap(Subject::parameters);
      case DIMENSIONS -> field("dimensions");
      case MEASURES -> field("measures");
      case FILTERS -> field("filters");
      case VIEWS -> at(FileKind.VIEW, YamlPath.ROOT);
      case QUERY_VIEWS -> at(FileKind.QUERY_VIEW, YamlPath.ROOT);
      case TOPICS -> at(FileKind.TOPIC, YamlPath.ROOT);
      case RELATIONSHIPS -> at(FileKind.RELATIONSHIPS, YamlPath.of("0"));
    };
  }

  private static Stream<Parameter> field(String section) {
    return at(FileKind.VIEW, YamlPath.of(section, "any"));
  }

  private static Stream<Parameter> at(FileKind kind, YamlPath path) {
    return Schema.of(kind).keysAt(path).stream();
  }

  /// What all are called.
  static Collection<String> all() {
    return List.of(values()).stream().map(Subject::words).toList();
  }
}
