package modeldesk.lang.search;

import org.jspecify.annotations.Nullable;

/// What must hold of a part.
sealed interface Condition {
  /// It has a parameter, with a value where one is given.
  record With(String key, @Nullable Wanted value) implements Condition {}

  /// It lacks a parameter, or says nothing in it.
  record Without(String key) implements Condition {}

  record Named(Wanted name) implements Condition {}

  record In(Wanted place) implements Condition {}

  /// It is so, or it is not.
  record Being(State state, boolean so) implements Condition {}

  /// Whether it asks what uses a part.
  default boolean isOfUse() {
    return this instanceof Being being && being.state() == State.UNUSED;
  }

  /// How a part can be.
  enum State {
    HIDDEN("hidden"),
    IGNORED("ignored"),
    UNUSED("unused");

    private final String word;

    State(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }
}
