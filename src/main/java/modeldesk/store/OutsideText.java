package modeldesk.store;

import java.nio.file.Path;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Target;
import org.jspecify.annotations.Nullable;

/// What another program did to the text of a draft while this one was running.
public sealed interface OutsideText {
  FileName name();

  /// It wrote another text. `draft` has it; what the draft began with is known where `described`.
  record Written(Draft draft, boolean described) implements OutsideText {
    @Override
    public FileName name() {
      return draft.name();
    }
  }

  /// It wrote what is no text in UTF-8 or is far too long; that stands in `aside` now.
  record Unreadable(FileName name, Path aside) implements OutsideText {}

  /// It removed the text.
  record Removed(FileName name) implements OutsideText {}

  /// A text that was found where a draft was about to be written or removed, and moved out of the
  /// way to `aside`; null where it cannot be read.
  record Rescued(Target target, FileName name, @Nullable String text, Path aside) {}
}
