package modeldesk.lang.search;

import java.util.List;
import modeldesk.text.Edit;
import modeldesk.text.Span;

/// Looks for one thing in texts whose lines end with `\n`. Takes as long as a look at every
/// character, or longer; used by one thread. It stops with a `CancellationException` when its
/// thread is interrupted.
public sealed interface Search permits PlainSearch, RegexSearch {
  /// The first `most` places inside of `within`, in order, none overlapping. What stands around
  /// `within` still decides what is a word or the start of a line.
  List<Span> find(String text, Span within, int most);

  /// What replaces each of the places by `by`.
  List<Edit> replace(String text, Span within, String by);

  /// Throws a `SearchException` if a regular expression is broken.
  static Search of(Sought sought) {
    return sought.regex() ? new RegexSearch(sought) : new PlainSearch(sought);
  }

  /// Whether a character belongs to a word.
  static boolean isWord(char character) {
    return character == '_' || Character.isLetterOrDigit(character);
  }
}
