package modeldesk.lang.complete;

import java.util.List;
import modeldesk.text.Span;

/// A name that ends a longer one, behind a `separator`: a field behind its view, a file behind its
/// folders. It is found by its own letters or, less well, by those of the whole; letters with a
/// separator among them mean the whole.
public record Qualified(String name, String whole, char separator) {
  /// How much more it counts that a name fits of itself.
  private static final int OF_ITSELF = 250;

  /// Higher is better; `Ranking.NONE` when the letters do not fit.
  public int rank(String letters) {
    int alone = alone(letters);
    return alone > Ranking.PART ? alone : Math.max(alone, inWhole(letters));
  }

  /// Where the letters stand in the whole.
  public List<Span> places(String letters) {
    int alone = alone(letters);
    if (alone == Ranking.NONE || alone < inWhole(letters)) {
      return Ranking.places(letters, whole);
    }
    int before = whole.length() - name.length();
    return Ranking.places(letters, name).stream()
        .map(place -> new Span(place.start() + before, place.end() + before))
        .toList();
  }

  private int alone(String letters) {
    int rank = letters.indexOf(separator) >= 0 ? Ranking.NONE : Ranking.of(letters, name);
    return rank == Ranking.NONE ? rank : rank + OF_ITSELF;
  }

  private int inWhole(String letters) {
    return whole.length() == name.length() ? Ranking.NONE : Ranking.of(letters, whole);
  }
}
