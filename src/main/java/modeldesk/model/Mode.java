package modeldesk.model;

import java.util.Locale;

/// Which layers the files of a model show (api.md §3.2).
public enum Mode {
  /// Everything composed: schema columns, authored content, branch.
  COMBINED,
  /// Only what was authored in the addressed model or branch.
  EXTENSION;

  /// The word the YAML endpoints take.
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
