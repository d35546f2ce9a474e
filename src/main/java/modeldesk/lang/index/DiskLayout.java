package modeldesk.lang.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import modeldesk.model.FileName;

/// Which models a folder holds, by the paths of its files alone (YAML reference §2). The folder may
/// be that of one model, or a repository of many: `omni/<Model>/…` and
/// `omni/<Model>.extensions/<extension>/…`, or any other place where `model` and `relationships`
/// lie. Folders end with `/` here; the empty one is the folder itself.
public final class DiskLayout {
  private static final String EXTENSIONS = ".extensions/";
  private static final String OMNI = "omni/";

  private static final Set<String> OF_GIT = Set.of("model.yaml", "relationships.yaml");
  private static final Set<String> OF_API = Set.of("model", "relationships");

  private final String at;
  private final SortedSet<String> paths;
  private final SortedSet<String> marked = new TreeSet<>();

  private DiskLayout(Collection<String> paths, String at) {
    this.at = at;
    this.paths = new TreeSet<>(paths);
    this.paths.removeIf(path -> OF_API.contains(name(path)) && !isOfOmni(path));
    for (String path : this.paths) {
      if (OF_GIT.contains(name(path)) || OF_API.contains(name(path))) {
        marked.add(folder(path));
      }
    }
  }

  /// The models, in the order of their folders. `at` is where the folder itself lies, which says
  /// whether it is an extension.
  public static List<DiskModel> of(Collection<String> paths, String at) {
    return new DiskLayout(paths, at.endsWith("/") ? at : at + "/").models();
  }

  private List<DiskModel> models() {
    SortedMap<String, SortedMap<FileName, String>> files = new TreeMap<>();
    SortedMap<String, List<String>> twice = new TreeMap<>();
    for (String path : paths) {
      String root = root(path);
      Optional<FileName> name = DiskNames.of(path.substring(root.length()));
      if (name.isPresent()) {
        String before =
            files.computeIfAbsent(root, r -> new TreeMap<>()).putIfAbsent(name.get(), path);
        if (before != null) {
          twice.computeIfAbsent(root, r -> new ArrayList<>()).add(path);
        }
      }
    }
    List<DiskModel> models = new ArrayList<>();
    for (Map.Entry<String, SortedMap<FileName, String>> each : files.entrySet()) {
      String root = each.getKey();
      models.add(
          new DiskModel(
              root, isPartial(root), each.getValue(), twice.getOrDefault(root, List.of())));
    }
    return models;
  }

  /// Any program may call a file `model`: it is Omni's at the top, or when another file of a model
  /// is below.
  private boolean isOfOmni(String path) {
    String folder = folder(path);
    return folder.isEmpty()
        || paths.tailSet(folder).stream()
            .takeWhile(other -> other.startsWith(folder))
            .anyMatch(other ->
                !other.equals(path) && DiskNames.of(other.substring(folder.length())).isPresent());
  }

  /// The folder of the model that a file belongs to: the next one above that is marked; else what
  /// lies where models do; else the folder itself.
  private String root(String path) {
    for (String folder = folder(path); ; folder = parent(folder)) {
      if (marked.contains(folder)) {
        return folder;
      }
      if (folder.isEmpty()) {
        break;
      }
    }
    String child = folder(path);
    while (!child.isEmpty()) {
      if (liesAmongModels(child)) {
        return child;
      }
      child = parent(child);
    }
    return "";
  }

  /// An extension lies over its model, and what only looks like a model may be half of one.
  private boolean isPartial(String root) {
    boolean extension = parent(at + root).endsWith(EXTENSIONS);
    boolean sure = root.isEmpty() || marked.contains(root) || isInOmni(root);
    return extension || !sure;
  }

  private static boolean isInOmni(String folder) {
    String parent = parent(folder);
    return parent.equals(OMNI) || parent.endsWith("/" + OMNI);
  }

  private boolean liesAmongModels(String folder) {
    String parent = parent(folder);
    if (parent(at + folder).endsWith(EXTENSIONS)) {
      return true;
    }
    boolean beside =
        marked.stream().anyMatch(each -> !each.isEmpty() && parent(each).equals(parent));
    return !folder.endsWith(EXTENSIONS) && (isInOmni(folder) || beside);
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String parent(String folder) {
    return folder.isEmpty() ? "" : folder(folder.substring(0, folder.length() - 1));
  }
}
