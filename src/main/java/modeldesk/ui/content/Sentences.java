package modeldesk.ui.content;

import java.util.ArrayList;
import java.util.List;
import modeldesk.api.ReplacedCounts;
import modeldesk.i18n.Messages;

/// What the counts of a replacement mean, in sentences.
final class Sentences {
  private Sentences() {}

  static String counted(Counts counts) {
    return counts.using().isEmpty()
        ? Messages.get("content.counted.none", counts.find().name())
        : Messages.get(
            "content.counted.uses", counts.ids().size(), counts.find().name(), counts.queries());
  }

  /// What is worth knowing beside the number of documents.
  static List<String> notes(Counts counts, boolean onBranch) {
    List<String> notes = new ArrayList<>();
    if (counts.brokenQueries() + counts.brokenFilters() > 0) {
      notes.add(
          Messages.get("content.counted.broken", counts.brokenQueries(), counts.brokenFilters()));
    }
    if (counts.pullRequests() > 0 && !onBranch) {
      notes.add(Messages.get("content.counted.pullRequest", counts.pullRequests()));
    }
    if (!counts.usingNew().isEmpty()) {
      notes.add(Messages.get("content.counted.new", counts.usingNew().size()));
    }
    return notes;
  }

  static String done(Replacement done, ReplacedCounts counts) {
    List<String> parts = new ArrayList<>();
    parts.add(
        Messages.get(
            "content.done.counts",
            done.find().name(),
            done.replacement(),
            counts.queries(),
            counts.dashboardFilters(),
            counts.documents()));
    if (counts.workbookModels() > 0) {
      parts.add(Messages.get("content.done.workbooks", counts.workbookModels()));
    }
    if (counts.skippedPullRequest() > 0) {
      parts.add(Messages.get("content.done.skipped", counts.skippedPullRequest()));
    }
    String branch = done.branchName();
    if (branch != null) {
      parts.add(Messages.get("content.done.branch", branch));
    }
    return String.join("\n", parts);
  }
}
