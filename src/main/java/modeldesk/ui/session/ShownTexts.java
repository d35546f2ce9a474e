package modeldesk.ui.session;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Project;
import org.jspecify.annotations.Nullable;

/// The open project as editors show it: what is typed counts, and lines end with `\n`, so that
/// positions found in these texts hold in an editor too.
public final class ShownTexts {
  private final Session session;
  private final Documents documents;

  public ShownTexts(Session session, Documents documents) {
    this.session = session;
    this.documents = documents;
  }

  /// The texts as they are now, to be put together later on any thread; null while nothing is open.
  /// The drafts of the project it gives stand for texts only: they are not what a push would send.
  public @Nullable Supplier<Project> now() {
    Project project = session.project();
    if (project == null) {
      return null;
    }
    Map<FileName, Supplier<String>> open = new HashMap<>();
    documents.open().forEach(document -> open.put(document.name(), document.port().snapshot()));
    return () -> shown(project, open);
  }

  private static Project shown(Project project, Map<FileName, Supplier<String>> open) {
    SortedMap<FileName, Draft> texts = new TreeMap<>(project.drafts());
    for (FileName name : project.names()) {
      String kept = project.text(name);
      Supplier<String> typed = open.get(name);
      if (kept != null) {
        String plain = typed == null ? LineEnds.plain(kept) : typed.get();
        if (!plain.equals(kept)) {
          texts.put(name, withText(project, name, plain));
        }
      }
    }
    return new Project(project.snapshot(), texts);
  }

  private static Draft withText(Project project, FileName name, String text) {
    Draft draft = project.drafts().get(name);
    return draft == null
        ? new Draft(name, text, project.text(name), null, project.snapshot().fetchedAt())
        : new Draft(name, text, draft.baseText(), draft.baseChecksum(), draft.savedAt());
  }
}
