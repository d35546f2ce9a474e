package modeldesk.lang.index;

/// What a reference is for.
public enum Use {
  /// `${…}` in SQL that Omni replaces.
  SQL,
  /// `${…}` in `on_sql` and `where_sql` of a relationship.
  JOIN_SQL,
  /// `${view}` in the `FROM` of a SQL view.
  TABLE,
  /// `${…}` in a link or a format, filled in with a value.
  TEXT,
  /// The key of a condition.
  FILTER,
  /// A field of a query: fields, pivots, fill fields, sorts.
  QUERY,
  /// A member of `fields` or `ai_fields` of a topic.
  FIELD_LIST,
  /// A member taken out of such a list.
  FIELD_LIST_OUT,
  /// Where drilling leads.
  DRILL,
  /// A grain of `level_of_detail`.
  GRAIN,
  /// A tag of Mustache.
  MUSTACHE,
  BASE_VIEW,
  /// A key of the tree of joins.
  JOIN,
  /// An end of a relationship.
  RELATIONSHIP,
  EXTENDS,
  /// The key under `views:` of a topic.
  LOCAL_VIEW,
  ACCESS_FILTER,
  /// A member topic of a composite topic, or something of it.
  MEMBER,
  /// The value of any other parameter.
  VALUE
}
