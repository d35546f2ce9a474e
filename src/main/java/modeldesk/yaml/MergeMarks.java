package modeldesk.yaml;

import java.util.ArrayList;
import java.util.List;
import modeldesk.text.LineIndex;
import modeldesk.text.Span;

/// Sets two versions of a text, equal but for some places, between the marks of version control.
/// Places on the same lines are marked as one.
final class MergeMarks {
  private final String mine;
  private final String theirs;
  private final String lineEnd;
  private final LineIndex myLines;
  private final LineIndex theirLines;
  private final List<Span> here = new ArrayList<>();
  private final List<Span> there = new ArrayList<>();

  MergeMarks(String mine, String theirs, String lineEnd) {
    this.mine = mine;
    this.theirs = theirs;
    this.lineEnd = lineEnd;
    this.myLines = LineIndex.of(mine);
    this.theirLines = LineIndex.of(theirs);
  }

  void add(Span place, Span other) {
    boolean whole = isWhole(mine, myLines, place) && isWhole(theirs, theirLines, other);
    Span my = whole ? place : lines(mine, myLines, place);
    Span their = whole ? other : lines(theirs, theirLines, other);
    if (!here.isEmpty()
        && (my.start() < here.getLast().end() || their.start() < there.getLast().end())) {
      here.set(here.size() - 1, both(here.getLast(), my));
      there.set(there.size() - 1, both(there.getLast(), their));
    } else {
      here.add(my);
      there.add(their);
    }
  }

  private static Span both(Span a, Span b) {
    return new Span(Math.min(a.start(), b.start()), Math.max(a.end(), b.end()));
  }

  String written(String mineName, String theirsName) {
    StringBuilder marked = new StringBuilder();
    int at = 0;
    for (int i = 0; i < here.size(); i++) {
      Span my = here.get(i);
      marked.append(mine, at, my.start());
      line(marked, "<<<<<<< " + mineName);
      marked.append(mine, my.start(), my.end());
      line(marked, "=======");
      marked.append(theirs, there.get(i).start(), there.get(i).end());
      line(marked, ">>>>>>> " + theirsName);
      at = my.end();
    }
    return marked.append(mine, at, mine.length()).toString();
  }

  private void line(StringBuilder marked, String mark) {
    if (!marked.isEmpty() && marked.charAt(marked.length() - 1) != '\n') {
      marked.append(lineEnd);
    }
    marked.append(mark).append(lineEnd);
  }

  private static boolean isWhole(String text, LineIndex lines, Span place) {
    return isStart(text, lines, place.start()) && isStart(text, lines, place.end());
  }

  private static boolean isStart(String text, LineIndex lines, int at) {
    return at == text.length() || lines.lineStart(lines.lineOf(at)) == at;
  }

  private static Span lines(String text, LineIndex lines, Span place) {
    int start = lines.lineStart(lines.lineOf(place.start()));
    int last = lines.lineOf(Math.max(place.start(), place.end() - 1));
    return new Span(start, Math.min(text.length(), lines.nextStart(last)));
  }
}
