package modeldesk.ui.code;

import java.util.ArrayList;
import java.util.List;
import modeldesk.lang.search.Sought;

/// What was looked for since the program started, so that the next text is searched the same way.
/// Shared by the editors of a window.
public final class Searches {
  private static final int MOST = 20;

  private final List<String> earlier = new ArrayList<>();
  private Sought last = Sought.NOTHING;
  private String replacement = "";

  /// What was sought last.
  Sought last() {
    return last;
  }

  /// What was put in its place last.
  String replacement() {
    return replacement;
  }

  /// The texts that were sought, the last one first.
  List<String> earlier() {
    return List.copyOf(earlier);
  }

  void remember(Sought sought, String replacedBy) {
    last = sought;
    replacement = replacedBy;
    if (!sought.isEmpty()) {
      earlier.remove(sought.text());
      earlier.addFirst(sought.text());
      if (earlier.size() > MOST) {
        earlier.removeLast();
      }
    }
  }
}
