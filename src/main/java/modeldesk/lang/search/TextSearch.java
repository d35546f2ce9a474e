package modeldesk.lang.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import modeldesk.lang.find.Spot;
import modeldesk.lang.find.Spots;
import modeldesk.model.FileName;
import modeldesk.model.Project;
import modeldesk.text.Edit;
import modeldesk.text.Span;
import modeldesk.yaml.Areas;

/// Looks through the texts of a model, one file after the other, without an index: a text that
/// nobody searches costs nothing. A place without any character is none. Stops with a
/// `CancellationException` when its thread is interrupted.
public final class TextSearch {
  /// Where a search of a model ends: nobody reads more places.
  public static final int MOST = 10_000;

  private final TextQuery query;
  private final Search search;

  /// Throws a `SearchException` if a regular expression is broken.
  public TextSearch(TextQuery query) {
    this.query = query;
    search = Search.of(query.sought());
  }

  /// Hands over each file in which something is, in the order of their names; returns whether there
  /// are more than `most` places, which then are all that was handed over.
  public boolean each(Project project, int most, Consumer<FileMatches> found) {
    int left = most;
    for (FileName name : project.names()) {
      String text = query.takes(name.kind()) ? project.text(name) : null;
      if (text == null) {
        continue;
      }
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException();
      }
      List<Span> places = places(text, left + 1);
      if (!places.isEmpty() && left > 0) {
        found.accept(matches(name, text, places.subList(0, Math.min(left, places.size()))));
      }
      left -= places.size();
      if (left < 0) {
        return true;
      }
    }
    return false;
  }

  private static FileMatches matches(FileName name, String text, List<Span> places) {
    Spots spots = new Spots();
    List<Spot> list = new ArrayList<>(places.size());
    places.forEach(place -> list.add(spots.at(name, text, place)));
    return new FileMatches(name, text, list);
  }

  /// The first `most` places in a text.
  List<Span> places(String text, int most) {
    Span whole = new Span(0, text.length());
    if (query.where() == Where.ANYWHERE) {
      List<Span> all = search.find(text, whole, most);
      return all.stream().anyMatch(Span::isEmpty)
          ? search.find(text, whole, Integer.MAX_VALUE).stream()
              .filter(span -> !span.isEmpty())
              .limit(most)
              .toList()
          : all;
    }
    List<Span> all = search.find(text, whole, Integer.MAX_VALUE);
    return all.isEmpty() ? all : all.stream().filter(within(text)).limit(most).toList();
  }

  /// What replaces each of the places in a text by `by`; in a regular expression `$1` stands for a
  /// group. Throws a `SearchException` if `by` names what is not there.
  public List<Edit> replace(String text, String by) {
    Predicate<Span> within = query.where() == Where.ANYWHERE ? span -> true : within(text);
    return search.replace(text, new Span(0, text.length()), by).stream()
        .filter(edit -> edit.start() < edit.end())
        .filter(edit -> within.test(new Span(edit.start(), edit.end())))
        .toList();
  }

  /// Takes places from the top of the text down.
  private Predicate<Span> within(String text) {
    Areas areas = new Areas(text);
    return span -> !span.isEmpty() && query.where().has(areas.at(span.start()));
  }
}
