package modeldesk.lang.search;

import modeldesk.yaml.Area;

/// In which parts of a file is looked.
public enum Where {
  ANYWHERE,
  KEYS,
  /// SQL is a value too.
  VALUES,
  SQL,
  COMMENTS;

  boolean has(Area area) {
    return switch (this) {
      case ANYWHERE -> true;
      case KEYS -> area == Area.KEY;
      case VALUES -> area == Area.VALUE || area == Area.SQL;
      case SQL -> area == Area.SQL;
      case COMMENTS -> area == Area.COMMENT;
    };
  }
}
