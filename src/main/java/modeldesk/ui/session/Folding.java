package modeldesk.ui.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import modeldesk.lang.check.Sense;
import modeldesk.model.FileName;
import modeldesk.model.Issue;
import modeldesk.model.Severity;
import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// What Omni and the rules here found alike, told once: Omni's finding, with the rule whose cure
/// helps. Where the words were changed since Omni looked, what the rules find wrong with them now
/// stands for both, whatever it is. An Omni that does not tell places (api.md §2.10) gets the place
/// of the rule's.
final class Folding {
  private final Map<Sense, List<Issue>> local = new HashMap<>();
  private final Map<@Nullable FileName, List<Issue>> errors = new HashMap<>();
  private final Set<Issue> folded = new HashSet<>();

  private Folding(Collection<Issue> issues, List<Issue> omni) {
    boolean anywhere = omni.stream().anyMatch(issue -> issue.file() == null);
    Set<@Nullable FileName> files = new HashSet<>();
    omni.forEach(issue -> files.add(issue.file()));
    for (Issue issue : issues) {
      if (issue.origin() == Issue.Origin.LOCAL && (anywhere || files.contains(issue.file()))) {
        local.computeIfAbsent(Sense.of(issue.message()), any -> new ArrayList<>()).add(issue);
        if (issue.severity() == Severity.ERROR) {
          errors.computeIfAbsent(issue.file(), any -> new ArrayList<>()).add(issue);
        }
      }
    }
  }

  /// The issues in their order, each thing once.
  static List<Issue> of(List<Issue> issues) {
    List<Issue> omni =
        issues.stream().filter(issue -> issue.origin() == Issue.Origin.OMNI).toList();
    if (omni.isEmpty()) {
      return issues;
    }
    Folding folding = new Folding(issues, omni);
    List<Issue> once = new ArrayList<>();
    for (Issue issue : issues) {
      if (issue.origin() == Issue.Origin.OMNI) {
        folding.fold(issue, once);
      } else {
        once.add(issue);
      }
    }
    once.removeAll(folding.folded);
    return once;
  }

  private void fold(Issue omni, List<Issue> once) {
    Issue alike =
        local.getOrDefault(Sense.of(omni.message()), List.of()).stream()
            .filter(issue -> isSamePlace(omni, issue) && !folded.contains(issue))
            .findFirst()
            .orElse(null);
    if (alike == null) {
      if (!isOutdated(omni)) {
        once.add(omni);
      }
    } else if (!omni.edited()) {
      Issue placed = omni.file() == null ? omni.at(alike.file(), alike.span()) : omni;
      once.add(placed.with(alike.rule()));
      folded.add(alike);
    }
  }

  /// Whether the words were changed and are still wrong: one need not be told what they were
  /// before.
  private boolean isOutdated(Issue omni) {
    return omni.edited()
        && omni.extent() != null
        && errors.getOrDefault(omni.file(), List.of()).stream()
            .anyMatch(issue -> isSamePlace(omni, issue));
  }

  private static boolean isSamePlace(Issue omni, Issue issue) {
    FileName file = omni.file();
    if (file == null) {
      return omni.yamlPath().isEmpty();
    }
    Span judged = omni.extent();
    Span word = issue.span();
    boolean meets =
        judged == null || word == null || judged.contains(word) || word.contains(judged);
    return meets && file.equals(issue.file());
  }
}
