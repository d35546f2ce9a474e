package modeldesk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Where a tour keeps on disk what nobody wants when it is over: the data of its program, unless it
/// was given another place, and the files it reads and writes.
record TourFolder(Path path) {

  static TourFolder make() throws IOException {
    return new TourFolder(Files.createTempDirectory("model-desk-tour-work"));
  }

  Path home() {
    return path.resolve("home");
  }

  Path files() throws IOException {
    return Files.createDirectories(path.resolve("files"));
  }

  /// Removes it with all that is in it; false when something stays, since another program holds it.
  boolean remove() {
    try (Stream<Path> all = Files.walk(path)) {
      List<Path> fromWithin = all.sorted(Comparator.reverseOrder()).toList();
      for (Path each : fromWithin) {
        Files.delete(each);
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
