package modeldesk.lang.check.practice;

import java.util.function.Consumer;
import modeldesk.lang.check.Finding;
import modeldesk.lang.check.Rule;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;

/// Views joined many to many, which repeats the rows of both: sums may count a row often, and a
/// query may become very large (YAML reference §5).
final class ManyToMany implements Rule {
  static final String CODE = "practice-many-to-many";

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    Relations.warn(CODE, file, "relationship_type", "many_to_many", "practice.manyToMany", report);
  }
}
