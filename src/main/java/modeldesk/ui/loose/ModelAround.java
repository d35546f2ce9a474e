package modeldesk.ui.loose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import modeldesk.lang.index.DiskLayout;
import modeldesk.lang.index.DiskModel;
import modeldesk.lang.index.DiskNames;
import modeldesk.model.FileName;
import modeldesk.store.FoundFiles;
import modeldesk.store.FoundText;
import org.jspecify.annotations.Nullable;

/// The model on disk that lies around a file (YAML reference §2), or the file alone where there is
/// none. `root` is the folder it begins in, `name` what the file is called in it, `paths` and
/// `texts` are all of its files; of a `partial` one any name may come from elsewhere.
record ModelAround(
    Path root,
    FileName name,
    Map<FileName, Path> paths,
    Map<FileName, String> texts,
    boolean partial) {
  private static final int HIGHEST = 8;
  private static final List<String> OF_GIT = List.of("model.yaml", "relationships.yaml");
  private static final List<String> OF_API = List.of("model", "relationships");

  ModelAround {
    paths = Map.copyOf(paths);
    texts = Map.copyOf(texts);
  }

  /// Looks for it: blocks. The file itself need not be there yet.
  static ModelAround of(Path file) {
    Path at = file.toAbsolutePath().normalize();
    Path root = rootOf(at);
    ModelAround found = root == null ? null : below(root, at);
    return found == null ? alone(at) : found;
  }

  private static ModelAround alone(Path at) {
    String last = String.valueOf(at.getFileName());
    FileName name = DiskNames.of(last).orElseGet(() -> new FileName(last));
    return new ModelAround(at, name, Map.of(name, at), Map.of(), true);
  }

  /// The next folder above that a model begins in; null for none near.
  private static @Nullable Path rootOf(Path file) {
    Path folder = file.getParent();
    for (int up = 0; folder != null && up < HIGHEST; up++) {
      if (hasAny(folder, OF_GIT) || (up < 2 && hasAny(folder, OF_API)) || liesAmongModels(folder)) {
        return folder;
      }
      folder = folder.getParent();
    }
    return null;
  }

  private static boolean hasAny(Path folder, List<String> names) {
    return names.stream().map(folder::resolve).anyMatch(Files::isRegularFile);
  }

  private static boolean liesAmongModels(Path folder) {
    Path parent = folder.getParent();
    String name = parent == null ? "" : String.valueOf(parent.getFileName());
    return name.equals("omni") || name.endsWith(".extensions");
  }

  private static @Nullable ModelAround below(Path root, Path at) {
    FoundFiles found;
    try {
      found = FoundFiles.below(root, name -> !name.startsWith(".") && !name.equals("__documents"));
    } catch (IOException e) {
      return null;
    }
    Map<String, Path> paths = new HashMap<>();
    found.files().forEach(each -> paths.put(each.name(), each.path()));
    String own = root.relativize(at).toString().replace('\\', '/');
    paths.put(own, at);
    for (DiskModel model : DiskLayout.of(paths.keySet(), root.toString().replace('\\', '/'))) {
      for (Map.Entry<FileName, String> each : model.files().entrySet()) {
        if (each.getValue().equals(own)) {
          return read(root.resolve(model.folder()), each.getKey(), model, paths, found);
        }
      }
    }
    return null;
  }

  private static ModelAround read(
      Path root, FileName name, DiskModel model, Map<String, Path> paths, FoundFiles found) {
    Map<FileName, Path> files = new TreeMap<>();
    Map<FileName, String> texts = new TreeMap<>();
    Set<FileName> unread = new HashSet<>();
    model
        .files()
        .forEach((file, path) -> {
          Path place = Objects.requireNonNull(paths.get(path));
          files.put(file, place);
          if (FoundText.of(place) instanceof FoundText.Read read) {
            texts.put(file, read.text());
          } else if (Files.exists(place)) {
            unread.add(file);
          }
        });
    boolean partial = model.partial() || !unread.isEmpty() || !found.closed().isEmpty();
    return new ModelAround(root, name, files, texts, partial);
  }
}
