package modeldesk.playground;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import modeldesk.playground.wire.WriteCount;

/// Counts every change that was done. Safe to use from any thread.
final class Writes {
  private record Place(String modelId, String action, String what) {}

  private final Map<Place, WriteCount> done = new LinkedHashMap<>();
  private final Map<Place, String> said = new HashMap<>();

  /// Counts a change; `content` is what it said.
  synchronized void count(String modelId, String action, String what, String content) {
    Place place = new Place(modelId, action, what);
    String before = said.put(place, content);
    WriteCount last = done.getOrDefault(place, new WriteCount(modelId, action, what, 0, 0));
    done.put(place, last.again(content.equals(before)));
  }

  synchronized List<WriteCount> all() {
    return List.copyOf(done.values());
  }
}
