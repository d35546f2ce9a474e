package modeldesk.ui.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import modeldesk.text.Edits;
import modeldesk.text.Span;

/// Where a sought text stands. All places are counted; the first few hundred are tinted.
final class Matches implements Overlay {
  private static final int MOST = 100_000;
  private static final int MOST_TINTED = 500;

  private List<Span> spans = List.of();

  /// Every place of `sought`, none overlapping.
  static List<Span> find(String text, String sought, boolean matchCase) {
    if (sought.isEmpty()) {
      return List.of();
    }
    String in = matchCase ? text : folded(text);
    String what = matchCase ? sought : folded(sought);
    List<Span> found = new ArrayList<>();
    int at = in.indexOf(what);
    while (at >= 0 && found.size() < MOST) {
      found.add(new Span(at, at + what.length()));
      at = in.indexOf(what, at + what.length());
    }
    return found;
  }

  /// Letter by letter, so that places stay what they are in every language.
  private static String folded(String text) {
    char[] letters = text.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      letters[i] = Character.toLowerCase(letters[i]);
    }
    return new String(letters);
  }

  List<Span> spans() {
    return spans;
  }

  /// Takes new places and tells which lines look different now.
  Set<Integer> show(List<Span> found, TextLines lines) {
    Set<Integer> touched = new TreeSet<>();
    add(touched, lines);
    spans = List.copyOf(found);
    add(touched, lines);
    return touched;
  }

  void follow(Edits edits) {
    if (!spans.isEmpty()) {
      spans = spans.stream().map(edits::map).filter(span -> !span.isEmpty()).toList();
    }
  }

  @Override
  public void on(int start, int length, Sink sink) {
    int until = Math.min(spans.size(), MOST_TINTED);
    for (int i = 0; i < until; i++) {
      Span span = spans.get(i);
      if (span.end() > start && span.start() < start + length) {
        int from = Math.max(0, span.start() - start);
        sink.mark(from, Math.min(length, span.end() - start), "code-match");
      }
    }
  }

  private void add(Set<Integer> touched, TextLines lines) {
    int until = Math.min(spans.size(), MOST_TINTED);
    int length = lines.end(lines.count() - 1);
    for (Span span : spans.subList(0, until)) {
      touched.add(lines.lineAt(Math.min(span.start(), length)));
      touched.add(lines.lineAt(Math.min(span.end(), length)));
    }
  }
}
