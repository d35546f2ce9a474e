package modeldesk.playground;

/// Which of the documented shapes the Playground answers in where the sources disagree (api.md §7).
public enum Dialect {
  /// As the pages of docs.omni.co and what clients saw.
  DOCS,

  /// As Omni's public OpenAPI document; calls and parameters that are newer than it are unknown.
  OPENAPI;

  boolean isOpenApi() {
    return this == OPENAPI;
  }

  /// The query key for a branch on schemas, and on deleting a view or topic (api.md §1.6).
  String branchKey() {
    return isOpenApi() ? "branch_id" : "branchId";
  }
}
