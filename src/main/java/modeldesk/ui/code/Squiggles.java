package modeldesk.ui.code;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import modeldesk.i18n.Messages;
import modeldesk.model.Issue;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// The issues of the text on screen: underlined, marked in the gutter, told where the mouse rests.
/// Their places follow each edit at once.
final class Squiggles implements Overlay {
  private static final Comparator<Issue> PLACE =
      Comparator.comparingInt(issue -> span(issue).start());

  /// By where they begin, so that of thousands those of a line are found at once, and how long the
  /// longest is.
  private List<Issue> issues = List.of();

  private int longest;

  /// The issues in the order of the text.
  List<Issue> issues() {
    return issues;
  }

  /// Takes new issues and tells which lines look different now.
  SortedSet<Integer> show(List<Issue> newIssues, TextLines text, int length) {
    List<Issue> placed = new ArrayList<>();
    for (Issue issue : newIssues) {
      Span span = issue.span();
      if (span != null) {
        placed.add(issue.at(issue.file(), within(span, length)));
      }
    }
    SortedSet<Integer> lines = new TreeSet<>();
    difference(issues, placed, text, length, lines);
    difference(placed, issues, text, length, lines);
    keep(placed);
    return lines;
  }

  void follow(Edits edits) {
    if (!issues.isEmpty()) {
      List<Issue> moved = new ArrayList<>(issues.size());
      issues.forEach(issue -> moved.add(issue.at(issue.file(), edits.map(span(issue)))));
      keep(moved);
    }
  }

  /// What followed an edit is in order but for a few: that takes no longer than to look at each.
  private void keep(List<Issue> now) {
    now.sort(PLACE);
    issues = Collections.unmodifiableList(now);
    longest = 0;
    now.forEach(issue -> longest = Math.max(longest, span(issue).length()));
  }

  /// Those that may touch a stretch: what begins behind it does not, nor what ends before it.
  private List<Issue> around(int start, int end) {
    return issues.subList(begunBefore(start - longest), begunBefore(end + 1));
  }

  /// How many begin before an offset.
  private int begunBefore(int offset) {
    int low = 0;
    int high = issues.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (span(issues.get(middle)).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// The issues that touch an offset, worst first.
  List<Issue> at(int offset) {
    return around(offset, offset).stream()
        .filter(issue -> span(issue).touches(offset))
        .sorted((a, b) -> a.severity().compareTo(b.severity()))
        .toList();
  }

  /// The issues that begin on the line, worst first.
  List<Issue> on(int start, int length) {
    return around(start, start + length).stream()
        .filter(i -> span(i).start() >= start && span(i).start() <= start + length)
        .sorted(Comparator.comparing(Issue::edited).thenComparing(Issue::severity))
        .toList();
  }

  @Override
  public void on(int start, int length, Sink sink) {
    for (Issue issue : around(start, start + length)) {
      Span span = span(issue);
      int from = span.start() - start;
      int to = span.end() - start;
      if (from <= length && to >= 0) {
        squiggle(from, to, length, styleClass(issue), sink);
      }
    }
  }

  /// An empty stretch shows on the character beside it.
  private static void squiggle(int from, int to, int length, String styleClass, Sink sink) {
    int begin = Math.clamp(from, 0, length);
    int end = Math.clamp(to, 0, length);
    if (begin == end && from == to) {
      begin = Math.max(0, Math.min(begin, length - 1));
      end = Math.min(length, begin + 1);
    }
    sink.mark(begin, end, styleClass);
  }

  /// What is told of an issue: one about words that are gone says so.
  static String words(Issue issue) {
    return issue.edited() ? Messages.get("code.issue.edited", issue.message()) : issue.message();
  }

  private static String styleClass(Issue issue) {
    if (issue.edited()) {
      return "code-squiggle-edited";
    }
    return switch (issue.severity()) {
      case ERROR -> "code-squiggle-error";
      case WARNING -> "code-squiggle-warning";
      case INFO -> "code-squiggle-info";
    };
  }

  private static void difference(
      List<Issue> some, List<Issue> others, TextLines text, int length, Set<Integer> lines) {
    var known = new HashSet<>(others);
    for (Issue issue : some) {
      if (!known.contains(issue)) {
        Span span = within(span(issue), length);
        int last = text.lineAt(span.end());
        for (int line = text.lineAt(span.start()); line <= last; line++) {
          lines.add(line);
        }
      }
    }
  }

  private static Span within(Span span, int length) {
    return new Span(Math.min(span.start(), length), Math.min(span.end(), length));
  }

  private static Span span(Issue issue) {
    @Nullable Span span = issue.span();
    return span == null ? new Span(0, 0) : span;
  }
}
