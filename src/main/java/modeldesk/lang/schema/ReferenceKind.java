package modeldesk.lang.schema;

/// What a value, or a free key, names (`x-omni-reference` of the schemas).
public enum ReferenceKind {
  VIEW,
  /// A view, `schema.view`, or either with `*` in it.
  VIEW_PATTERN,
  /// `field` of the same view or `view.field`, perhaps with a `[timeframe]`.
  FIELD,
  /// An element of the lists `fields` and `ai_fields` (YAML reference §3.6).
  FIELD_LIST,
  /// An element of a drill list (YAML reference §3.6).
  DRILL_LIST,
  TOPIC,
  /// An element of `ai_chat_topics`.
  TOPIC_LIST,
  /// Grants with `|` and `&` between them (YAML reference §3.7).
  ACCESS_GRANT,
  USER_ATTRIBUTE,
  SCHEMA,
  CACHE_POLICY,
  CALENDAR,
  MODEL
}
