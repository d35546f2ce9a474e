package modeldesk.model;

/// The kinds of models Omni knows (api.md §3.2). `OTHER` stands for kinds newer than this program.
public enum ModelKind {
  SCHEMA,
  SHARED,
  SHARED_EXTENSION,
  BRANCH,
  WORKBOOK,
  QUERY,
  OTHER;

  /// The kind of a word on the wire; unknown words are `OTHER`.
  public static ModelKind of(String word) {
    for (ModelKind kind : values()) {
      if (kind.name().equalsIgnoreCase(word)) {
        return kind;
      }
    }
    return OTHER;
  }

  /// Whether people give such a model its name (api.md §2.3).
  public boolean hasOwnName() {
    return this == SCHEMA || this == SHARED || this == SHARED_EXTENSION || this == BRANCH;
  }

  /// Whether such a model can have branches (api.md §3.2).
  public boolean hasBranches() {
    return this == SHARED || this == SHARED_EXTENSION;
  }
}
