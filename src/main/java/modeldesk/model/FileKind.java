package modeldesk.model;

/// The kinds of files a model is made of (api.md §3.3).
public enum FileKind {
  MODEL,
  RELATIONSHIPS,
  TOPIC,
  COMPOSITE_TOPIC,
  VIEW,
  QUERY_VIEW,
  /// A name no rule of Omni explains; shown, never created.
  OTHER;

  /// Whether it is a view, made of a table or of a query.
  public boolean isView() {
    return this == VIEW || this == QUERY_VIEW;
  }

  /// Whether it is a topic, composite or not.
  public boolean isTopic() {
    return this == TOPIC || this == COMPOSITE_TOPIC;
  }
}
