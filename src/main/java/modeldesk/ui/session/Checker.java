package modeldesk.ui.session;

import java.util.List;
import modeldesk.model.FileName;
import modeldesk.model.Issue;

/// What is checked here while one types. Called in the CPU lane.
@FunctionalInterface
public interface Checker {
  /// The local issues of one file, placed in `text`.
  List<Issue> check(FileName file, String text);
}
