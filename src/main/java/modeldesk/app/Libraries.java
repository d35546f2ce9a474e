package modeldesk.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// What the program is made with, by others.
final class Libraries {
  private Libraries() {}

  /// Its name and its licence. `artifacts` are the artifacts of the build that bring it.
  record Library(List<String> artifacts, String name, String licence) {}

  static List<Library> all() {
    try (InputStream in = Libraries.class.getResourceAsStream("libraries.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t", -1))
          .map(part -> new Library(List.of(part[0].split(" ", -1)), part[1], part[2]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
