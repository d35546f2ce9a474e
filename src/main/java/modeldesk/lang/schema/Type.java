package modeldesk.lang.schema;

/// What a value is (`x-omni-type` of the schemas).
public enum Type {
  TEXT,
  /// A text, a number, true, false or null, as the data has it.
  VALUE,
  SQL,
  BOOLEAN,
  NUMBER,
  /// A list of two values.
  RANGE,
  FORMAT,
  TIMEFRAME,
  /// Operators with their values (YAML reference §3.3).
  CONDITION,
  /// Conditions by field.
  FILTERS,
  QUERY,
  JOINS,
  DIMENSION,
  MEASURE,
  FILTER_FIELD,
  RELATIONSHIP,
  VIEW,
  TOPIC,
  COMPOSITE_TOPIC,
  MODEL,
  LIST,
  MAP,
  /// Nothing is known, so nothing is wrong.
  ANY
}
