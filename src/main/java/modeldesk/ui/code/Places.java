package modeldesk.ui.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// The places of a text that are typed at together, the area's own caret first, the newest last. No
/// two overlap. Pure, like `Typing`.
record Places(List<Place> all) {
  /// More are not added: each is drawn.
  static final int MOST = 200;

  /// What a key makes of the text and the places.
  record Typed(Edits edits, Places places) {}

  Places {
    List<Place> apart = new ArrayList<>();
    for (Place place : all) {
      if (apart.size() < MOST && apart.stream().noneMatch(other -> overlap(other, place))) {
        apart.add(place);
      }
    }
    all = List.copyOf(apart);
  }

  static Places of(Span selection) {
    return new Places(List.of(Place.of(selection)));
  }

  private static boolean overlap(Place a, Place b) {
    Span one = a.span();
    Span other = b.span();
    return one.equals(other)
        || Math.max(one.start(), other.start()) < Math.min(one.end(), other.end())
        || (one.isEmpty() && other.touches(one.start()))
        || (other.isEmpty() && one.touches(other.start()));
  }

  boolean isOne() {
    return all.size() < 2;
  }

  Place newest() {
    return all.getLast();
  }

  /// The same and one more.
  Places with(Place place) {
    List<Place> more = new ArrayList<>(all);
    more.add(place);
    return new Places(more);
  }

  /// Where the text that is selected comes next behind the newest place, from the start again
  /// behind the end; null when all are taken.
  @Nullable Place next(String text, boolean wholeWords) {
    Span newest = newest().span();
    String sought = text.substring(newest.start(), newest.end());
    if (sought.isEmpty()) {
      return null;
    }
    int from = newest.end();
    boolean again = false;
    while (true) {
      int at = text.indexOf(sought, from);
      if (at < 0 && again) {
        return null;
      }
      if (at < 0) {
        again = true;
        from = 0;
        continue;
      }
      Place found = Place.of(new Span(at, at + sought.length()));
      boolean fits = !wholeWords || wordAt(text, at).equals(found.span());
      if (again && at >= newest.start()) {
        return null;
      }
      if (fits && all.stream().noneMatch(taken -> overlap(taken, found))) {
        return found;
      }
      from = at + 1;
    }
  }

  /// The word a caret at `offset` is in or at the end of; empty where there is none.
  static Span wordAt(CharSequence text, int offset) {
    int start = offset;
    while (start > 0 && isWord(text.charAt(start - 1))) {
      start--;
    }
    int end = offset;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    return new Span(start, end);
  }

  /// The word, the blanks or the other signs that the character at `index` is one of; at the end of
  /// the line those before it.
  static Span runAt(CharSequence line, int index) {
    int at = Math.min(index, line.length() - 1);
    if (at < 0) {
      return new Span(0, 0);
    }
    int start = at;
    while (start > 0 && sameKind(line.charAt(start - 1), line.charAt(at))) {
      start--;
    }
    int end = at + 1;
    while (end < line.length() && sameKind(line.charAt(end), line.charAt(at))) {
      end++;
    }
    return new Span(start, end);
  }

  private static boolean sameKind(char a, char b) {
    return isWord(a) == isWord(b) && Character.isWhitespace(a) == Character.isWhitespace(b);
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  /// The caret above or below each end, in the same column or at the end of a shorter line.
  Places beside(TextLines lines, int by) {
    int offset =
        by < 0
            ? all.stream().mapToInt(Place::caret).min().orElse(0)
            : all.stream().mapToInt(Place::caret).max().orElse(0);
    int line = lines.lineAt(offset) + by;
    return line < 0 || line >= lines.count() ? this : with(Place.at(vertical(lines, offset, by)));
  }

  /// The stretch between two columns on each of the lines; a shorter line gives what it has.
  static Places block(TextLines lines, int fromLine, int fromColumn, int toLine, int toColumn) {
    List<Place> places = new ArrayList<>();
    int step = fromLine <= toLine ? 1 : -1;
    for (int line = fromLine; line != toLine + step; line += step) {
      int start = lines.start(line);
      int length = lines.line(line).length();
      boolean reached = Math.min(fromColumn, toColumn) <= length;
      if (reached || line == fromLine) {
        places.add(
            new Place(start + Math.min(fromColumn, length), start + Math.min(toColumn, length)));
      }
    }
    return new Places(places);
  }

  /// Writes a text at each place; of as many lines as there are places each gets its own.
  Typed write(String written) {
    List<String> parts = written.contains("\n") ? written.lines().toList() : List.of();
    List<Place> order = all.stream().sorted(Comparator.comparingInt(Place::caret)).toList();
    boolean each = parts.size() == all.size();
    return edit(
        place -> Edit.replace(place.span(), each ? parts.get(order.indexOf(place)) : written));
  }

  /// A line break at each place, indented as what goes on there.
  Typed newline(TextLines lines) {
    return edit(place -> Typing.newline(lines, place.span()).edits().list().getFirst());
  }

  Typed backspace() {
    return delete(caret -> caret - 1, Integer.MAX_VALUE);
  }

  Typed delete(int length) {
    return delete(caret -> caret + 1, length);
  }

  private Typed delete(IntUnaryOperator to, int length) {
    return edit(place -> {
      int other = Math.clamp(to.applyAsInt(place.caret()), 0, length);
      Span one = new Span(Math.min(other, place.caret()), Math.max(other, place.caret()));
      return Edit.delete(place.isEmpty() ? one : place.span());
    });
  }

  private Typed edit(Function<Place, Edit> each) {
    List<Edit> edits = new ArrayList<>();
    for (Place place : all) {
      Edit edit = each.apply(place);
      boolean free =
          edits.stream().noneMatch(e -> e.start() < edit.end() && edit.start() < e.end());
      if (free) {
        edits.add(edit);
      }
    }
    Edits made = new Edits(edits);
    return new Typed(made, moved(place -> Place.at(made.map(place.span().end()))));
  }

  /// The selected texts in the order of the text, a line each.
  String selected(String text) {
    return String.join(
        "\n",
        all.stream()
            .map(Place::span)
            .sorted(Comparator.comparingInt(Span::start))
            .map(span -> text.substring(span.start(), span.end()))
            .toList());
  }

  Places left(boolean select) {
    return moved(place ->
        !select && !place.isEmpty()
            ? Place.at(place.span().start())
            : place.to(Math.max(0, place.caret() - 1), select));
  }

  Places right(int length, boolean select) {
    return moved(place ->
        !select && !place.isEmpty()
            ? Place.at(place.span().end())
            : place.to(Math.min(length, place.caret() + 1), select));
  }

  Places up(TextLines lines, boolean select) {
    return to(caret -> vertical(lines, caret, -1), select);
  }

  Places down(TextLines lines, boolean select) {
    return to(caret -> vertical(lines, caret, 1), select);
  }

  /// The first sign of the line that is no blank; where the caret is there, the start of the line.
  Places home(TextLines lines, boolean select) {
    return to(caret -> home(lines, caret), select);
  }

  private static int home(TextLines lines, int caret) {
    int line = lines.lineAt(caret);
    int start = lines.start(line);
    String text = lines.line(line);
    int first = text.isBlank() ? start : start + text.length() - text.stripLeading().length();
    return caret == first ? start : first;
  }

  Places end(TextLines lines, boolean select) {
    return to(caret -> lines.end(lines.lineAt(caret)), select);
  }

  private Places to(IntUnaryOperator target, boolean select) {
    return moved(place -> place.to(target.applyAsInt(place.caret()), select));
  }

  private static int vertical(TextLines lines, int caret, int by) {
    int line = lines.lineAt(caret);
    int other = Math.clamp(line + by, 0, lines.count() - 1);
    return Math.min(lines.start(other) + caret - lines.start(line), lines.end(other));
  }

  private Places moved(UnaryOperator<Place> each) {
    return new Places(all.stream().map(each).toList());
  }
}
