package modeldesk.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Several edits of one text made at once, as one undoable step. Offsets are those of the text
/// before any of them; the edits are sorted and do not overlap.
public record Edits(List<Edit> list) {
  public static final Edits NONE = new Edits(List.of());

  public Edits {
    list = list.stream().sorted(Comparator.comparingInt(Edit::start)).toList();
    for (int i = 1; i < list.size(); i++) {
      if (list.get(i).start() < list.get(i - 1).end()) {
        throw new IllegalArgumentException("edits overlap at " + list.get(i).start());
      }
    }
  }

  public static Edits of(Edit... edits) {
    return new Edits(List.of(edits));
  }

  /// The one edit that turns `before` into `after`, or none: what both start and end with stays
  /// untouched, so that positions there survive.
  public static Edits between(String before, String after) {
    if (before.equals(after)) {
      return NONE;
    }
    Same same = Same.of(before, after);
    return of(
        new Edit(
            same.start(),
            before.length() - same.end(),
            after.substring(same.start(), after.length() - same.end())));
  }

  public boolean isEmpty() {
    return list.isEmpty();
  }

  /// The text after the edits.
  public String apply(String text) {
    StringBuilder result = new StringBuilder(text.length() + 64);
    int from = 0;
    for (Edit edit : list) {
      result.append(text, from, edit.start()).append(edit.replacement());
      from = edit.end();
    }
    return result.append(text, from, text.length()).toString();
  }

  /// Where the character at `offset` stands after the edits. A position inside a replaced stretch
  /// moves to the end of its replacement; one at an insertion moves behind it.
  public int map(int offset) {
    int moved = 0;
    for (Edit edit : list) {
      if (edit.start() > offset) {
        break;
      }
      if (offset < edit.end()) {
        return edit.start() + moved + edit.replacement().length();
      }
      moved += edit.growth();
    }
    return offset + moved;
  }

  /// Where a stretch stands after the edits: text typed at its edges stays outside of it.
  public Span map(Span span) {
    int end = mapBefore(span.end());
    int start = span.isEmpty() ? end : map(span.start());
    return new Span(Math.min(start, end), end);
  }

  private int mapBefore(int offset) {
    int moved = 0;
    for (Edit edit : list) {
      if (edit.start() >= offset) {
        break;
      }
      if (offset < edit.end()) {
        return edit.start() + moved;
      }
      moved += edit.growth();
    }
    return offset + moved;
  }

  /// The edits that turn the changed text back into `before`, the text these edits start from.
  public Edits inverse(String before) {
    List<Edit> back = new ArrayList<>();
    int moved = 0;
    for (Edit edit : list) {
      int start = edit.start() + moved;
      back.add(
          new Edit(
              start,
              start + edit.replacement().length(),
              before.substring(edit.start(), edit.end())));
      moved += edit.growth();
    }
    return new Edits(back);
  }
}
