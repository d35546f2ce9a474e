package modeldesk.playground.layer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What one layer says about one file (api.md §3.2).
public sealed interface Authored {

  /// A file written in the combined mode: the whole text, and the text the layers below had then
  /// (null when they had none). It reads back exactly while those stay the same.
  record Whole(String text, @Nullable String below) implements Authored {}

  /// A file written in the extension mode: only what this layer adds or changes.
  record Delta(String text) implements Authored {}

  /// What the combined mode shows when the layers below show `below`; null when the file is ignored
  /// or nothing is left of it.
  default @Nullable String combined(@Nullable String below) {
    return switch (this) {
      case Whole whole when Objects.equals(whole.below, below) -> whole.text;
      case Whole whole -> Overlay.of(Difference.of(whole.text, whole.below), below);
      case Delta delta -> Overlay.of(delta.text, below);
    };
  }

  /// What the extension mode shows.
  default String extension() {
    return switch (this) {
      case Whole whole -> Difference.of(whole.text, whole.below);
      case Delta delta -> delta.text;
    };
  }
}
