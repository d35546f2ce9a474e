package modeldesk.ui.session;

import java.util.Objects;
import modeldesk.model.Draft;
import modeldesk.model.Target;
import org.jspecify.annotations.Nullable;

/// A draft from elsewhere and the one of the same file that is here, null where there is none.
public record Arrival(Target target, Draft draft, @Nullable Draft mine) {
  /// How the two stand to each other.
  public enum Kind {
    /// There is no draft of the file here.
    NEW,
    /// The draft here says the same.
    SAME,
    /// The draft here says something else.
    OTHER
  }

  public Kind kind() {
    if (mine == null) {
      return Kind.NEW;
    }
    return Objects.equals(mine.text(), draft.text()) ? Kind.SAME : Kind.OTHER;
  }

  /// Whether `now` is still the draft that was here, whenever it was written last.
  boolean isStill(@Nullable Draft now) {
    if (mine == null || now == null) {
      return mine == null && now == null;
    }
    return Objects.equals(mine.text(), now.text())
        && Objects.equals(mine.baseText(), now.baseText())
        && Objects.equals(mine.baseChecksum(), now.baseChecksum());
  }
}
