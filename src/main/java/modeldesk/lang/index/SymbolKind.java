package modeldesk.lang.index;

/// The kinds of names a model gives (YAML reference §2).
public enum SymbolKind {
  VIEW,
  FIELD,
  TOPIC,
  ACCESS_GRANT,
  CACHE_POLICY,
  CONSTANT,
  FORMAT,
  CALENDAR,
  SET,
  SKILL,
  TAG
}
