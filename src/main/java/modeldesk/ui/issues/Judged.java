package modeldesk.ui.issues;

import java.util.HashMap;
import java.util.Map;
import modeldesk.api.ServerIssue;
import modeldesk.lang.check.IssueLocator;
import modeldesk.lang.check.Located;
import modeldesk.model.FileName;
import modeldesk.model.ModelFile;
import modeldesk.model.Snapshot;
import modeldesk.text.Span;
import modeldesk.ui.session.LineEnds;
import org.jspecify.annotations.Nullable;

/// The files a validation looked at, to tell a finding about words that still stand from one about
/// words that were changed since. Omni sees no drafts, so a draft made before counts as changed
/// too.
final class Judged {
  private final Map<FileName, String> texts = new HashMap<>();
  private final IssueLocator locator;

  Judged(Snapshot snapshot) {
    for (ModelFile file : snapshot.files().values()) {
      texts.put(file.name(), LineEnds.plain(file.text()));
    }
    locator = new IssueLocator(texts, snapshot.viewNames());
  }

  /// Whether `now`, the text of the file the finding is in, says something else at its place.
  boolean isEdited(ServerIssue issue, Located located, String now) {
    String then = located.file() == null ? null : texts.get(located.file());
    if (then == null || then.equals(now)) {
      return false;
    }
    Located before = locator.locate(issue.yamlPath());
    return !before.path().equals(located.path())
        || !words(then, before.extent()).equals(words(now, located.extent()));
  }

  /// Whether the finding was about a file; where that is gone now, so are its words.
  boolean hadPlace(ServerIssue issue) {
    return locator.locate(issue.yamlPath()).file() != null;
  }

  private static String words(String text, @Nullable Span span) {
    return span == null ? text : text.substring(span.start(), span.end());
  }
}
