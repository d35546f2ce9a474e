package modeldesk.lang.check.practice;

import java.util.function.Consumer;
import modeldesk.lang.check.Finding;
import modeldesk.lang.check.Rule;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;

/// A join of each row with each (YAML reference §5).
final class CrossJoin implements Rule {
  static final String CODE = "practice-cross-join";

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    Relations.warn(CODE, file, "join_type", "cross", "practice.crossJoin", report);
  }
}
