package modeldesk.lang.search;

import java.util.ArrayList;
import java.util.List;
import modeldesk.text.Edit;
import modeldesk.text.Span;

/// Looks for the very characters.
record PlainSearch(Sought sought) implements Search {
  private static final int NONE = Integer.MAX_VALUE;

  @Override
  public List<Span> find(String text, Span within, int most) {
    List<Span> found = new ArrayList<>();
    int length = sought.text().length();
    int pivot = pivot();
    Letter letter = new Letter(text, sought.text().charAt(pivot), within.end());
    int from = within.start();
    for (int seen = letter.from(from + pivot);
        found.size() < most && seen <= within.end() + pivot - length;
        seen = letter.from(from + pivot)) {
      from = seen - pivot + 1;
      if (matches(text, seen - pivot)) {
        Span place = new Span(seen - pivot, seen - pivot + length);
        if (!(sought.wholeWord() && inWord(text, place))) {
          found.add(place);
          from = place.end();
        }
      }
    }
    return found;
  }

  @Override
  public List<Edit> replace(String text, Span within, String by) {
    return find(text, within, NONE).stream().map(span -> Edit.replace(span, by)).toList();
  }

  /// The character that is looked for first: spaces stand everywhere.
  private int pivot() {
    int blank = sought.text().length() - sought.text().stripLeading().length();
    return blank == sought.text().length() ? 0 : blank;
  }

  private boolean matches(String text, int at) {
    return text.regionMatches(!sought.matchCase(), at, sought.text(), 0, sought.text().length());
  }

  private static boolean inWord(String text, Span place) {
    return (place.start() > 0 && Search.isWord(text.charAt(place.start() - 1)))
        || (place.end() < text.length() && Search.isWord(text.charAt(place.end())));
  }

  /// Where one letter stands, large or small. Two searches for a character are far quicker than a
  /// look at every character.
  private final class Letter {
    private final String text;
    private final char small;
    private final char large;
    private final int end;
    private int smallAt = -1;
    private int largeAt = -1;

    Letter(String text, char letter, int end) {
      this.text = text;
      this.end = end;
      small = sought.matchCase() ? letter : Character.toLowerCase(letter);
      large = sought.matchCase() ? letter : Character.toUpperCase(letter);
    }

    /// The first place at or behind `from`; NONE if there is none. `from` never goes back.
    int from(int from) {
      if (smallAt < from) {
        smallAt = next(small, from);
      }
      if (largeAt < from) {
        largeAt = large == small ? NONE : next(large, from);
      }
      return Math.min(smallAt, largeAt);
    }

    private int next(char letter, int from) {
      int at = from >= end ? -1 : text.indexOf(letter, from, end);
      return at < 0 ? NONE : at;
    }
  }
}
