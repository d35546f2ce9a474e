package modeldesk.lang.check;

import java.util.function.Consumer;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;

/// One thing that can be wrong in a file (YAML reference §10). A rule keeps nothing between calls
/// and sees other files only through what it asks `model`, so that it is known when to ask again.
@FunctionalInterface
public interface Rule {
  /// Reports what is wrong in `file`, in any order.
  void check(ModelIndex model, IndexedFile file, Consumer<Finding> report);
}
