package modeldesk.app.check;

/// How findings are told.
public enum CheckFormat {
  /// One line each for people, as compilers write it, and a summary.
  TEXT,
  /// One JSON object a line.
  JSON,
  /// One SARIF 2.1.0 log.
  SARIF;

  Report report(int files, String version) {
    return switch (this) {
      case TEXT -> new TextReport(files);
      case JSON -> new JsonReport();
      case SARIF -> new SarifReport(version);
    };
  }
}
