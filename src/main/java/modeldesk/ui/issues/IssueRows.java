package modeldesk.ui.issues;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import modeldesk.i18n.Messages;
import modeldesk.model.ContentFinding;
import modeldesk.model.FileName;
import modeldesk.model.Issue;
import modeldesk.model.Target;
import modeldesk.text.Span;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.Session;
import modeldesk.yaml.YamlPath;
import org.jspecify.annotations.Nullable;

/// Makes rows of issues: new ones before those that were there already, where that is known.
final class IssueRows {
  private final Session session;
  private final Documents documents;

  IssueRows(Session session, Documents documents) {
    this.session = session;
    this.documents = documents;
  }

  List<IssueRow> rows(
      List<Issue> issues,
      Validation.State state,
      ContentCheck.State content,
      IssuesViewModel.@Nullable Sort sort) {
    Comparator<IssueRow.Item> order =
        sort == null ? IssueColumn.natural() : sort.column().order(sort.ascending());
    List<IssueRow.Item> items =
        issues.stream()
            .map(issue -> new IssueRow.Item(issue, placeWithLine(issue), offer(issue, state)))
            .sorted(order)
            .toList();
    boolean isCompared = state.shared() != null || content.shared() != null;
    if (!isCompared && !willBeCompared(items)) {
      return List.copyOf(items);
    }
    List<IssueRow> rows = new ArrayList<>();
    for (Novelty novelty : Novelty.values()) {
      List<IssueRow.Item> group =
          items.stream().filter(item -> novelty(item.issue(), state, content) == novelty).toList();
      if (!group.isEmpty()) {
        rows.add(new IssueRow.Group(novelty, group.size()));
        rows.addAll(group);
      }
    }
    return List.copyOf(rows);
  }

  /// Whether the comparison with the shared model is still to come: its heading stands there from
  /// the start, so that no row moves away under the mouse.
  private boolean willBeCompared(List<IssueRow.Item> items) {
    Target target = session.target();
    return target != null
        && target.branch() != null
        && items.stream().anyMatch(item -> item.issue().origin() == Issue.Origin.OMNI);
  }

  Novelty novelty(Issue issue, Validation.State state, ContentCheck.State content) {
    if (issue.origin() == Issue.Origin.LOCAL) {
      return isNew(issue) ? Novelty.NEW : Novelty.ALREADY_THERE;
    }
    Set<Finding> shared = issue.content() == null ? state.shared() : content.shared();
    if (shared == null) {
      return Novelty.NOT_COMPARED;
    }
    return shared.contains(Finding.of(issue)) ? Novelty.ALREADY_THERE : Novelty.NEW;
  }

  /// Whether a draft brought what was found here, or the branch.
  private static boolean isNew(Issue issue) {
    return issue.rule() != null && issue.rule().isNew();
  }

  FixOffer offer(Issue issue, Validation.State state) {
    if (issue.content() != null) {
      return ContentCheck.name(issue) == null ? new FixOffer.None() : new FixOffer.Replace();
    }
    Issue.AutoFix fix = issue.autoFix();
    if (fix == null || !state.placed().curable().contains(Finding.of(issue))) {
      Issue.Rule rule = issue.rule();
      if (rule != null && rule.curable() && session.readOnlyReason().isEmpty()) {
        return new FixOffer.Cures();
      }
    }
    if (fix == null) {
      return new FixOffer.None();
    }
    if (!session.readOnlyReason().isEmpty()) {
      return new FixOffer.Unknown(fix.title(), session.readOnlyReason());
    }
    return state.placed().curable().contains(Finding.of(issue))
        ? new FixOffer.Ready(fix.title())
        : new FixOffer.Unknown(fix.title(), Messages.get("issues.fix.unknown"));
  }

  /// What was found here, while typing, has its line beside the keys: they may not be readable.
  private String placeWithLine(Issue issue) {
    FileName file = issue.file();
    Document open = file == null ? null : documents.find(file);
    Span span = issue.span();
    if (issue.origin() != Issue.Origin.LOCAL || open == null || span == null) {
      return place(issue);
    }
    int line = open.port().line(span.start()).number();
    return issue.yamlPath().contains(",")
        ? Messages.get("issues.place.keysAndLine", place(issue), line)
        : Messages.get("issues.place.line", line);
  }

  /// Such as `2 queries, 1 filter`.
  private static String place(ContentFinding finding) {
    int queries = finding.queries().size();
    if (queries == 0) {
      return Messages.get("issues.content.filters", finding.filters());
    }
    return finding.filters() == 0
        ? Messages.get("issues.content.queries", queries)
        : Messages.get("issues.content.both", queries, finding.filters());
  }

  /// The keys from the root of the file (api.md §5.3); what the file is about for a whole file.
  static String place(Issue issue) {
    ContentFinding finding = issue.content();
    if (finding != null) {
      return place(finding);
    }
    List<String> parts = Arrays.asList(issue.yamlPath().split(",", -1));
    if (parts.size() > 1) {
      return new YamlPath(parts.subList(1, parts.size()).stream().map(String::strip).toList())
          .breadcrumb();
    }
    FileName file = issue.file();
    return file == null ? "" : file.stem();
  }
}
