package modeldesk.yaml;

/// What a character of a YAML text belongs to.
public enum Area {
  KEY,
  /// A value that is not SQL, and what stands between keys and values.
  VALUE,
  /// The value of a key that takes SQL, with the comments SQL has itself.
  SQL,
  COMMENT
}
