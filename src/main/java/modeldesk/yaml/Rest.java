package modeldesk.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `Everyday` leaves of a text to the whole language, which would read what is known already
/// in the same way: the block that could not be read and all behind it. Before it stand the lines
/// of the keys it is under, so that it is read as it would be where it is, and the one block above
/// it once more, so that what is amiss at its beginning shows.
///
/// `known` are the open collections from the root on, of which the keys of all but the last are in
/// `text`; `shift` is how much later the block stands than in `text`; `errors` those found before.
record Rest(String text, int shift, List<Opened> known, List<SyntaxError> errors) {

  static Rest all(String text) {
    return new Rest(text, 0, List.of(), List.of());
  }

  /// Null when so little was read that all is left.
  static @Nullable Rest of(String text, List<Opened> open, List<SyntaxError> errors) {
    int last = -1;
    for (int i = 0; i < open.size(); i++) {
      last = open.get(i).size() > 0 ? i : last;
      if (!open.get(i).map) {
        break;
      }
    }
    if (last < 0) {
      return null;
    }
    List<Opened> known = new ArrayList<>(open.subList(0, last));
    Opened cut = open.get(last);
    known.add(cut.withoutLast());
    int from = cut.size() > 1 ? lineEnd(text, cut.end(1)) + 1 : lineStart(text, cut.start);
    List<SyntaxError> found = new ArrayList<>(errors);
    found.removeIf(error -> error.span().start() >= from);
    known.forEach(each -> Twins.find(text, each.begun(), found::add));
    found.sort(Comparator.comparingInt(error -> error.span().start()));
    StringBuilder rest = new StringBuilder();
    for (Opened each : open.subList(0, last)) {
      if (each.key != null) {
        int start = lineStart(text, each.key.span().start());
        rest.append(text, start, lineEnd(text, start)).append('\n');
      }
    }
    int shift = from - rest.length();
    return new Rest(rest.append(text, from, text.length()).toString(), shift, known, found);
  }

  private static int lineStart(String text, int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  private static int lineEnd(String text, int offset) {
    int end = text.indexOf('\n', offset);
    return end < 0 ? text.length() : end;
  }
}
