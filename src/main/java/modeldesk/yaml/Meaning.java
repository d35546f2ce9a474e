package modeldesk.yaml;

/// What the value of a key holds, as far as colours care: it decides the colour of the keys of a
/// map that stands there, of a scalar that stands there, and what its own keys hold (parameters of
/// the YAML reference).
enum Meaning {
  /// The top of a file, or of a topic inside the `model` file.
  FILE(TokenKind.KEY, Scalar.ANY),
  PARAMETERS(TokenKind.KEY, Scalar.ANY),
  /// Parameters of a view inside a topic: `filters` defines fields there.
  VIEW(TokenKind.KEY, Scalar.ANY),
  VIEWS(TokenKind.NAME, Scalar.ANY),
  NAMES(TokenKind.NAME, Scalar.ANY),
  TOPICS(TokenKind.NAME, Scalar.REFERENCE),
  SETS(TokenKind.NAME, Scalar.REFERENCE),
  JOINS(TokenKind.JOIN_KEY, Scalar.REFERENCE),
  /// Conditions keyed by the field they hold for.
  CONDITIONS(TokenKind.REFERENCE, Scalar.ANY),
  REFERENCES(TokenKind.REFERENCE, Scalar.REFERENCE),
  KNOWN_VALUE(TokenKind.KEY, Scalar.KNOWN),
  SQL(TokenKind.KEY, Scalar.SQL);

  /// How a scalar is coloured.
  enum Scalar {
    ANY,
    REFERENCE,
    KNOWN,
    SQL
  }

  final TokenKind keys;
  final Scalar scalar;

  Meaning(TokenKind keys, Scalar scalar) {
    this.keys = keys;
    this.scalar = scalar;
  }

  /// What the value of `key` holds in a map that stands here.
  Meaning of(String key) {
    return switch (this) {
      case NAMES, CONDITIONS -> PARAMETERS;
      case VIEWS -> VIEW;
      case TOPICS -> FILE;
      case SETS -> REFERENCES;
      case JOINS -> JOINS;
      case REFERENCES, KNOWN_VALUE, SQL, PARAMETERS -> parameter(key, CONDITIONS);
      case FILE, VIEW -> parameter(key, NAMES);
    };
  }

  private static Meaning parameter(String key, Meaning filters) {
    return switch (key) {
      case "filters" -> filters;
      case "default_filters", "always_where_filters", "always_having_filters" -> CONDITIONS;
      case "views" -> VIEWS;
      case "topics" -> TOPICS;
      case "joins" -> JOINS;
      case "sets" -> SETS;
      case "dimensions",
          "measures",
          "parameters",
          "access_grants",
          "constants",
          "cache_policies",
          "custom_formats",
          "custom_calendars",
          "dynamic_schemas",
          "shared_dimensions",
          "shared_measures",
          "skills",
          "sample_queries",
          "drill_queries",
          "calculations",
          "topic_group_descriptions" ->
          NAMES;
      case "base_view",
          "join_from_view",
          "join_to_view",
          "view",
          "field",
          "topic",
          "fields",
          "ai_fields",
          "default_drill_fields",
          "drill_fields",
          "order_by_field",
          "suggest_from_field",
          "suggest_from_topic",
          "bind_to",
          "bind",
          "fixed",
          "always_include",
          "extends",
          "pivots",
          "fill_fields",
          "ignored_views",
          "included_views",
          "shared_views",
          "join_via_map" ->
          REFERENCES;
      case "join_type", "relationship_type", "aggregate_type" -> KNOWN_VALUE;
      default -> isSql(key) ? SQL : PARAMETERS;
    };
  }

  private static boolean isSql(String key) {
    return key.equals("sql") || key.endsWith("_sql") || key.startsWith("sql_");
  }
}
