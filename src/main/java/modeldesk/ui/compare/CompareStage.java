package modeldesk.ui.compare;

import modeldesk.lang.compare.ModelComparison;
import modeldesk.ui.session.Elsewhere;

/// Where a comparison is.
public sealed interface CompareStage {
  /// The other side is being read, or the two are being compared.
  record Reading(String what) implements CompareStage {}

  /// There is nothing to compare with.
  record Failed(String sentence) implements CompareStage {}

  /// What differs.
  record Compared(Elsewhere.Files other, ModelComparison comparison) implements CompareStage {}
}
