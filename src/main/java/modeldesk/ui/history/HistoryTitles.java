package modeldesk.ui.history;

import modeldesk.i18n.Messages;
import modeldesk.model.FileName;
import modeldesk.model.Project;
import org.jspecify.annotations.Nullable;

/// What stands over the two sides of a comparison.
final class HistoryTitles {
  private HistoryTitles() {}

  static String of(HistoryRow row) {
    return Messages.get(
        "history.diff.version",
        row.name().baseName(),
        HistoryWords.kind(row.version().kind()),
        row.time());
  }

  static String now(@Nullable Project project, FileName name) {
    if (project == null || project.text(name) == null) {
      return Messages.get("history.diff.notThere", name.baseName());
    }
    return project.drafts().containsKey(name)
        ? Messages.get("history.diff.draft", name.baseName())
        : Messages.get("history.diff.fetched", name.baseName());
  }
}
