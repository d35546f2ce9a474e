package modeldesk.app.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `tour.log`: a line a step with what was done, what was expected, what was seen, and whether that
/// held. Written anew after each step, so that a tour that dies leaves what it got to.
final class TourLog {
  private final Path file;
  private final List<String> lines = new ArrayList<>();
  private boolean ok = true;

  TourLog(Path folder) {
    file = folder.resolve("tour.log");
  }

  /// Whether every step so far held.
  boolean isOk() {
    return ok;
  }

  void step(String done, String expected, String seen, boolean held) throws IOException {
    ok &= held;
    lines.add(
        "%02d | done: %s | expected: %s | seen: %s | %s"
            .formatted(
                lines.size() + 1,
                oneLine(done),
                oneLine(expected),
                oneLine(seen),
                held ? "ok" : "failed"));
    Files.write(file, lines);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").replace('|', '/').strip();
  }
}
