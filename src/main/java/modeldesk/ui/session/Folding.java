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
import modeldesk.text.Span;

/// What Omni and the rules here found alike, told once: Omni's finding, with the rule whose cure
/// helps. Where the words were changed since Omni looked, the rule's finding stands for both.
final class Folding {
  private record Key(FileName file, Sense sense) {}

  private final Map<Key, List<Issue>> local = new HashMap<>();
  private final Set<Issue> folded = new HashSet<>();

  private Folding(Collection<Issue> issues) {
    for (Issue issue : issues) {
      if (issue.origin() == Issue.Origin.LOCAL && issue.file() != null) {
        local.computeIfAbsent(key(issue, issue.file()), any -> new ArrayList<>()).add(issue);
      }
    }
  }

  /// The issues in their order, each thing once.
  static List<Issue> of(List<Issue> issues) {
    Folding folding = new Folding(issues);
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
    FileName file = omni.file();
    Issue alike =
        file == null
            ? null
            : local.getOrDefault(key(omni, file), List.of()).stream()
                .filter(issue -> isSamePlace(omni, issue))
                .findFirst()
                .orElse(null);
    if (alike == null) {
      once.add(omni);
    } else if (!omni.edited()) {
      once.add(omni.with(alike.rule()));
      folded.add(alike);
    }
  }

  private static boolean isSamePlace(Issue omni, Issue issue) {
    Span judged = omni.extent();
    Span word = issue.span();
    return judged == null || word == null || judged.contains(word) || word.contains(judged);
  }

  private static Key key(Issue issue, FileName file) {
    return new Key(file, Sense.of(issue.message()));
  }
}
