package modeldesk.ui.diagram;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What has some letters in its name, and which of it one stands at.
record Find(List<String> boxes, int at) {
  static final Find NONE = new Find(List.of(), -1);

  static Find of(Drawing drawing, String letters) {
    String wanted = plain(letters);
    if (wanted.isEmpty()) {
      return NONE;
    }
    List<String> found =
        drawing.boxes().stream().filter(box -> has(box, wanted)).map(Box::id).toList();
    return new Find(found, found.isEmpty() ? -1 : 0);
  }

  /// Whether a line ends at something that was found.
  boolean ends(Line line) {
    return boxes.contains(line.from()) || boxes.contains(line.to());
  }

  private static boolean has(Box box, String wanted) {
    return plain(box.title()).contains(wanted) || plain(box.id()).contains(wanted);
  }

  private static String plain(String words) {
    return words.strip().toLowerCase(Locale.ROOT);
  }

  Find stepped(int by) {
    return boxes.isEmpty() ? this : new Find(boxes, Math.floorMod(at + by, boxes.size()));
  }

  @Nullable String here() {
    return at < 0 ? null : boxes.get(at);
  }

  Set<String> all() {
    return new LinkedHashSet<>(boxes);
  }
}
