package modeldesk.lang.index;

import java.util.List;

/// What the name of a view means: everything that is said of the view, the nearest first.
public record ViewMeaning(State state, String canonical, List<Part> parts) {
  /// How sure the meaning is.
  public enum State {
    /// The reference name of a view, or an alias.
    KNOWN,
    /// Not the reference name, but only one view can be meant.
    LOOSE,
    /// There is something of that name, but what its fields are cannot be told.
    UNSURE,
    UNKNOWN
  }

  /// Something said of the view and where; `file` is that of the topic for a key of one.
  public record Part(ViewFacts facts, boolean readable) {}

  public ViewMeaning {
    parts = List.copyOf(parts);
  }
}
