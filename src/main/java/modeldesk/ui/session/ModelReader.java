package modeldesk.ui.session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import modeldesk.lang.check.Check;
import modeldesk.lang.check.Finding;
import modeldesk.lang.check.Rule;
import modeldesk.lang.index.ModelIndex;
import modeldesk.model.FileName;
import modeldesk.model.Issue;
import modeldesk.model.Project;
import modeldesk.model.Snapshot;
import modeldesk.yaml.TextSnapshot;
import org.jspecify.annotations.Nullable;

/// Checks one open model, as it was fetched and as it is shown. Works in the CPU lane, one piece of
/// work after another.
final class ModelReader {
  private final List<Rule> rules;
  private final ModelTexts fetchedTexts = new ModelTexts();
  private final ModelTexts texts = new ModelTexts();
  private @Nullable Snapshot seen;
  private @Nullable Check fetched;
  private @Nullable Check shown;
  private @Nullable SharedFiles seenShared;
  private @Nullable Check shared;

  /// What a look at the model came to: the check of what is shown, and its findings as issues.
  record Look(Check shown, List<Issue> issues) {}

  ModelReader(List<Rule> rules) {
    this.rules = rules;
  }

  /// Only what changed since the last look is read and checked again. `typed` are the texts of open
  /// files; `below` is the shared model where a branch is open, null where it is not known: what is
  /// new is told by the fetched files then.
  Look look(Project project, Map<FileName, TextSnapshot> typed, @Nullable SharedFiles below) {
    Check before = fetched(project);
    ModelIndex model = texts.read(project, typed);
    Check now = (shown == null ? before : shown).after(model);
    shown = now;
    Set<Finding> drafted = new HashSet<>(now.since(before));
    Set<Finding> news = new HashSet<>(drafted);
    if (below != null) {
      news.addAll(now.since(shared(before, project.snapshot(), below)));
    }
    List<Issue> issues =
        now.findings().stream()
            .map(found -> found.issue(news.contains(found), drafted.contains(found)))
            .toList();
    return new Look(now, issues);
  }

  /// What would be found in the fetched model once some texts are in it, and is not now; no text is
  /// a file that is deleted.
  List<Finding> added(Project project, Map<FileName, @Nullable String> texts) {
    Check before = fetched(project);
    Map<FileName, @Nullable String> plain = new HashMap<>();
    texts.forEach((name, text) -> plain.put(name, text == null ? null : LineEnds.plain(text)));
    return before.after(before.model().with(plain)).since(before);
  }

  /// The shared model differs from its branch in a few files only.
  private Check shared(Check branch, Snapshot snapshot, SharedFiles below) {
    if (shared != null && below.equals(seenShared)) {
      return shared;
    }
    seenShared = below;
    shared = branch.after(branch.model().with(below.differingFrom(snapshot)));
    return shared;
  }

  /// The same files as last time need no second look, as while somebody types.
  private Check fetched(Project project) {
    if (fetched != null && project.snapshot().equals(seen)) {
      return fetched;
    }
    seen = project.snapshot();
    shared = null;
    Project plain = Project.of(project.snapshot(), List.of());
    ModelIndex model = fetchedTexts.read(plain, Map.of());
    Check now = fetched == null ? Check.of(model, rules) : fetched.after(model);
    if (fetched == null) {
      texts.begin(plain, model);
    }
    fetched = now;
    return now;
  }
}
