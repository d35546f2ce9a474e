package modeldesk.ui.latest;

import java.util.List;
import modeldesk.model.Issue;

/// What the local rules say of a result: whether it can be read, and how many issues the draft did
/// not have before.
public record ResultCheck(boolean parses, int fresh) {
  static ResultCheck of(List<Issue> before, List<Issue> now) {
    List<String> known = before.stream().map(Issue::message).toList();
    return new ResultCheck(
        now.isEmpty(),
        (int) now.stream().filter(issue -> !known.contains(issue.message())).count());
  }
}
