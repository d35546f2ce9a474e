package modeldesk.lang.compare;

import java.util.Map;
import modeldesk.model.FileKind;

/// The kinds of parts a model is made of (YAML reference §4 to §8), in the order they are listed.
public enum PartKind {
  MODEL,
  TOPIC,
  JOIN,
  VIEW,
  DIMENSION,
  MEASURE,
  FILTER,
  RELATIONSHIP,
  ACCESS_GRANT,
  CACHE_POLICY,
  CONSTANT,
  FORMAT,
  CALENDAR,
  SET,
  SAMPLE_QUERY,
  SKILL;

  private static final Map<String, PartKind> OF_VIEW =
      Map.of("dimensions", DIMENSION, "measures", MEASURE, "filters", FILTER, "sets", SET);

  private static final Map<String, PartKind> OF_TOPIC =
      Map.of(
          "joins", JOIN,
          "views", VIEW,
          "relationships", RELATIONSHIP,
          "sample_queries", SAMPLE_QUERY,
          "skills", SKILL);

  private static final Map<String, PartKind> OF_MODEL =
      Map.of(
          "access_grants", ACCESS_GRANT,
          "cache_policies", CACHE_POLICY,
          "constants", CONSTANT,
          "custom_formats", FORMAT,
          "custom_calendars", CALENDAR,
          "sets", SET,
          "sample_queries", SAMPLE_QUERY,
          "skills", SKILL);

  /// What a part of this kind belongs to where it has an owner.
  PartKind owner() {
    return switch (this) {
      case DIMENSION, MEASURE, FILTER, SET -> VIEW;
      case JOIN, VIEW, RELATIONSHIP, SAMPLE_QUERY, SKILL -> TOPIC;
      case MODEL, TOPIC, ACCESS_GRANT, CACHE_POLICY, CONSTANT, FORMAT, CALENDAR -> MODEL;
    };
  }

  /// The keys of a file below which parts of their own stand.
  static Map<String, PartKind> sections(FileKind kind) {
    return switch (kind) {
      case VIEW, QUERY_VIEW -> OF_VIEW;
      case TOPIC, COMPOSITE_TOPIC -> OF_TOPIC;
      case MODEL -> OF_MODEL;
      case RELATIONSHIPS, OTHER -> Map.of();
    };
  }
}
