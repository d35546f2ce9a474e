package modeldesk.model;

/// How one step of a push ended.
public sealed interface Outcome {
  /// Written and read back; `file` is what Omni now holds.
  record Pushed(ModelFile file) implements Outcome {}

  /// Deleted, and gone when read back.
  record Deleted() implements Outcome {}

  /// Somebody changed the file since it was fetched; nothing was written.
  record Conflict(ModelFile theirs) implements Outcome {}

  /// Omni said no; nothing was written.
  record Refused(String reason) implements Outcome {}

  /// No answer came and reading back did not settle whether it was written.
  record Unknown(String reason) implements Outcome {}
}
