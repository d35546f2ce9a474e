package modeldesk.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import modeldesk.model.Mode;
import modeldesk.model.Target;

/// Which places have drafts, by the folders these stand in. A folder that is not named after an id
/// is none of ours.
final class DraftPlaces {
  private DraftPlaces() {}

  static List<Target.Place> in(Path root) throws IOException {
    List<Target.Place> places = new ArrayList<>();
    for (Path model : folders(root)) {
      String modelId = SafeName.back(name(model));
      for (Path branch : folders(model)) {
        boolean none = name(branch).equals(DraftStore.NO_BRANCH);
        String branchId = none ? null : SafeName.back(name(branch));
        if (modelId != null && (none || branchId != null)) {
          for (Mode mode : Mode.values()) {
            Path folder = branch.resolve(mode.wire());
            if (Files.isDirectory(folder) && !DraftText.in(folder).isEmpty()) {
              places.add(new Target.Place(modelId, branchId, mode));
            }
          }
        }
      }
    }
    return List.copyOf(places);
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static List<Path> folders(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, Files::isDirectory)) {
        all.forEach(found::add);
      }
    }
    found.sort(Comparator.naturalOrder());
    return found;
  }
}
