package modeldesk.lang.index;

import java.util.Map;
import java.util.Set;
import modeldesk.model.Project;

/// What is known of a model besides its files: `viewNames` is Omni's map of file names to reference
/// names, often empty; `unloaded` says that schemas may be missing from the files, and `offloaded`
/// names those that are known to be (api.md §2.7, YAML reference §1).
public record Surroundings(
    Layers layers, Map<String, String> viewNames, boolean unloaded, Set<String> offloaded) {
  /// Files that show everything, as a git folder does.
  public static final Surroundings COMPLETE =
      new Surroundings(Layers.COMBINED, Map.of(), false, Set.of());

  public Surroundings {
    viewNames = Map.copyOf(viewNames);
    offloaded = Set.copyOf(offloaded);
  }

  /// Omni does not tell which schemas it left out, so any may be.
  public static Surroundings of(Project project) {
    return new Surroundings(
        Layers.of(project.target()), project.snapshot().viewNames(), true, Set.of());
  }
}
