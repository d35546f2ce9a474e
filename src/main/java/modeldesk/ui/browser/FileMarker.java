package modeldesk.ui.browser;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import modeldesk.model.FileName;
import modeldesk.model.Issue;
import modeldesk.model.Project;

/// Gives each file of a project its marks.
final class FileMarker {
  private final Project project;
  private final Set<FileName> pushed;
  private final Predicate<FileName> schemaOnly;
  private final Map<FileName, Long> errors = new HashMap<>();
  private final Map<FileName, Long> warnings = new HashMap<>();

  FileMarker(
      Project project,
      Set<FileName> pushed,
      Predicate<FileName> schemaOnly,
      Collection<Issue> issues) {
    this.project = project;
    this.pushed = pushed;
    this.schemaOnly = schemaOnly;
    for (Issue issue : issues) {
      FileName file = issue.file();
      if (file != null) {
        switch (issue.severity()) {
          case ERROR -> errors.merge(file, 1L, Long::sum);
          case WARNING -> warnings.merge(file, 1L, Long::sum);
          case INFO -> {}
        }
      }
    }
  }

  FileMarks marks(FileName name) {
    return FileMarks.of(
        errors.getOrDefault(name, 0L),
        warnings.getOrDefault(name, 0L),
        project.drafts().get(name),
        pushed.contains(name),
        project.isBehind(name),
        name.isDeletable() && schemaOnly.test(name));
  }
}
