package modeldesk.ui.content;

import modeldesk.api.ReplacedCounts;

/// How far a replacement is.
public sealed interface Step {
  /// The names are being typed; nothing is counted.
  record Typing() implements Step {}

  /// The documents are being counted.
  record Counting() implements Step {}

  /// Counted: this is what would be touched.
  record Counted(Counts counts) implements Step {}

  /// Omni is replacing.
  record Replacing(Counts before) implements Step {}

  /// There was no answer; the documents are counted again.
  record LookingUp(Counts before) implements Step {}

  /// There was no answer; `sentence` says what counting again showed.
  record Unclear(Counts before, String sentence) implements Step {}

  /// Replaced; `sentence` says what.
  record Done(ReplacedCounts counts, String sentence) implements Step {}
}
