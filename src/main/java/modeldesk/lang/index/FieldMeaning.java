package modeldesk.lang.index;

import org.jspecify.annotations.Nullable;

/// What the name of a field means. `field` and `view`, the view that declares it, are there when it
/// was found; `doubt` is whether a field that was not found may exist.
public record FieldMeaning(Doubt doubt, @Nullable FieldFacts field, String view) {
  /// How sure it is that a field does not exist.
  public enum Doubt {
    /// The columns of its view are all in the files.
    NONE,
    /// The files should show all columns, but nothing proves that they do.
    SOME,
    /// Columns are missing from the files.
    MUCH,
    /// Nothing can be said, or the field exists.
    SILENT
  }

  static FieldMeaning missing(Doubt doubt) {
    return new FieldMeaning(doubt, null, "");
  }
}
