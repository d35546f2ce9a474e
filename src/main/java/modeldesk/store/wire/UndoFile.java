package modeldesk.store.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be taken back of a draft, beside it: `text` is the SHA-256 of the text, with plain line
/// ends, that the steps belong to; a step is a list of changes.
public record UndoFile(
    @Nullable String text,
    @Nullable List<@Nullable List<@Nullable Change>> undo,
    @Nullable List<@Nullable List<@Nullable Change>> redo) {

  /// At `at` stood `out` and stands `in`.
  public record Change(int at, @Nullable String out, @Nullable String in) {}
}
