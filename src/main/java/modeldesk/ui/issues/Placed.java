package modeldesk.ui.issues;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import modeldesk.api.ServerIssue;
import modeldesk.lang.check.Fixes;
import modeldesk.lang.check.IssueLocator;
import modeldesk.lang.check.Located;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Issue;
import modeldesk.model.Project;
import modeldesk.model.Snapshot;

/// The server's findings where they stand in the texts: `curable` are those whose proposal can be
/// applied from here, `candidates` the files a `yaml_path` may mean where it is not clear. Findings
/// in files that a draft deletes are left out, those whose words were changed since are marked.
record Placed(List<Issue> issues, Set<Finding> curable, Map<String, List<FileName>> candidates) {
  static final Placed NOTHING = new Placed(List.of(), Set.of(), Map.of());

  Placed {
    issues = List.copyOf(issues);
    curable = Set.copyOf(curable);
    candidates = Map.copyOf(candidates);
  }

  /// `asked` are the files as they were when the server looked. Reads many files: for a background
  /// thread.
  static Placed in(Project project, List<ServerIssue> found, Snapshot asked) {
    Map<FileName, String> texts = new HashMap<>();
    for (FileName name : project.names()) {
      Draft draft = project.drafts().get(name);
      String text = project.text(name);
      String before = text == null && draft != null ? draft.baseText() : text;
      if (before != null) {
        texts.put(name, before);
      }
    }
    Judged judged = new Judged(asked);
    IssueLocator locator = new IssueLocator(texts, project.snapshot().viewNames());
    List<Issue> issues = new ArrayList<>();
    Set<Finding> curable = new HashSet<>();
    Map<String, List<FileName>> candidates = new HashMap<>();
    for (ServerIssue one : found) {
      Located located = locator.locate(one.yamlPath());
      if (located.file() != null && project.text(located.file()) == null) {
        continue;
      }
      Issue issue =
          new Issue(
              Issue.Origin.OMNI,
              one.severity(),
              one.message(),
              one.yamlPath(),
              located.file(),
              located.span(),
              one.autoFix(),
              located.extent(),
              located.file() == null
                  ? judged.hadPlace(one)
                  : judged.isEdited(one, located, texts.getOrDefault(located.file(), "")),
              null,
              null);
      issues.add(issue);
      if (issue.autoFix() != null && Fixes.of(issue, project).isPresent()) {
        curable.add(Finding.of(issue));
      }
      if (!located.candidates().isEmpty()) {
        candidates.put(one.yamlPath(), located.candidates());
      }
    }
    return new Placed(issues, curable, candidates);
  }
}
