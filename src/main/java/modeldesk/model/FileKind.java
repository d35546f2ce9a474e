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
  OTHER
}
