package modeldesk.model;

import org.jspecify.annotations.Nullable;

/// How one step of a push ended.
public sealed interface Outcome {
  /// Written and read back; `file` is what Omni now holds.
  record Pushed(ModelFile file) implements Outcome {}

  /// Deleted, and gone when read back.
  record Deleted() implements Outcome {}

  /// Omni holds something else than the draft began with; nothing was overwritten. `theirs` is what
  /// it holds, null when the file is not there any more.
  record Conflict(@Nullable ModelFile theirs) implements Outcome {}

  /// Omni said no; nothing was written.
  record Refused(String reason) implements Outcome {}

  /// No answer came and reading back did not settle whether it was written.
  record Unknown(String reason) implements Outcome {}
}
