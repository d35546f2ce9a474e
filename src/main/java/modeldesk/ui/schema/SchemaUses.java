package modeldesk.ui.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import modeldesk.lang.ViewNames;
import modeldesk.model.FileName;
import modeldesk.model.ModelFile;
import modeldesk.model.Project;
import modeldesk.model.Snapshot;

/// Which written files, drafts included, refer to views that a refresh removed or changed.
public record SchemaUses(Map<FileName, List<Use>> byView) {
  public static final SchemaUses NONE = new SchemaUses(Map.of());

  /// A file that names a view; `broken` when the view or a field it names of it is gone.
  public record Use(FileName file, boolean broken) {}

  public SchemaUses {
    byView = Map.copyOf(byView);
  }

  /// What refers to the view of a change; empty for views that are new.
  public List<Use> of(FileChange change) {
    return byView.getOrDefault(change.file(), List.of());
  }

  /// All of these files, each once.
  public Set<FileName> files() {
    Set<FileName> files = new TreeSet<>();
    byView.values().forEach(uses -> uses.forEach(use -> files.add(use.file())));
    return files;
  }

  /// Reads every file of `written`: for a background thread. `before` knows the views that went.
  static SchemaUses find(
      SchemaChanges changes, Snapshot before, Project after, Collection<FileName> written) {
    Map<FileName, List<Use>> found = new TreeMap<>();
    for (FileChange change : changes.files()) {
      ModelFile old = before.file(change.file());
      if (old != null && change.file().kind().isView()) {
        String told = before.viewNames().get(change.file().key());
        String view = told == null ? ViewNames.of(change.file(), old.text()) : told;
        List<Use> uses = new ArrayList<>();
        for (FileName file : written) {
          String text = file.equals(change.file()) ? null : after.text(file);
          if (text != null && names(text, view)) {
            uses.add(new Use(file, isBroken(text, view, change)));
          }
        }
        if (!uses.isEmpty()) {
          found.put(change.file(), List.copyOf(uses));
        }
      }
    }
    return new SchemaUses(found);
  }

  private static boolean isBroken(String text, String view, FileChange change) {
    return change.kind() == FileChange.Kind.REMOVED
        || change.removedFields().stream().anyMatch(field -> names(text, view + "." + field));
  }

  /// Whether a name stands in a text as a whole word outside of comments.
  private static boolean names(String text, String name) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      boolean whole =
          (at == 0 || !isNamePart(text.charAt(at - 1)))
              && (end == text.length() || !isNamePart(text.charAt(end)));
      int line = text.lastIndexOf('\n', at) + 1;
      if (whole && !text.substring(line, at).stripLeading().startsWith("#")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
