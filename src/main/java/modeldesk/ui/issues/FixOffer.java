package modeldesk.ui.issues;

/// What can be done about an issue at a click.
public sealed interface FixOffer {
  /// Whether there is something to show.
  default boolean isThere() {
    return switch (this) {
      case Cures _, Ready _, Replace _ -> true;
      case None _, Unknown _ -> false;
    };
  }

  /// Nobody proposes anything.
  record None() implements FixOffer {}

  /// The rule that was broken knows cures; which, is worked out when somebody asks.
  record Cures() implements FixOffer {}

  /// The server's proposal, which can be shown as a diff and applied.
  record Ready(String title) implements FixOffer {}

  /// The name a document uses wrongly can be replaced in all content, with counts first.
  record Replace() implements FixOffer {}

  /// The server's proposal, which is not applied from here, and why.
  record Unknown(String title, String reason) implements FixOffer {}
}
