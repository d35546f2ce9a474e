package modeldesk.ui.code;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import modeldesk.text.Diff;
import modeldesk.text.LineIndex;
import modeldesk.text.Span;
import modeldesk.yaml.LexState;
import modeldesk.yaml.LineLexer;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.SegmentOps;

/// Some lines of a YAML text in colours, moved to the left edge, with those in question marked;
/// made on any thread, shown by `CodeExcerpt`.
public final class Excerpt {
  /// More lines than this are cut to those around the marked ones.
  private static final int MOST = 400;

  /// How many lines are shown above and below a place.
  private static final int NEAR = 60;

  private static final List<String> MARKED = List.of("code-excerpt-marked");

  private final ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> document;
  private final int marked;

  private Excerpt(
      ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> document, int marked) {
    this.document = document;
    this.marked = marked;
  }

  /// The lines `first` to `last` of a text, from 0 and both included, with `markFirst` to
  /// `markLast` marked; none where the latter is smaller.
  public static Excerpt of(String text, int first, int last, int markFirst, int markLast) {
    return of(text, first, last, markFirst, markLast, Map.of());
  }

  /// Like `of`, with what differs from `base` within a line tinted.
  public static Excerpt of(
      String text, int first, int last, int markFirst, int markLast, String base) {
    return of(text, first, last, markFirst, markLast, words(base, text));
  }

  private static Excerpt of(
      String text,
      int first,
      int last,
      int markFirst,
      int markLast,
      Map<Integer, List<Span>> words) {
    LineIndex index = LineIndex.of(text);
    int from = Math.max(Math.max(0, first), last - first > MOST ? markFirst - MOST / 2 : 0);
    int to = Math.min(Math.min(last, index.lineCount() - 1), from + MOST);
    int indent = indent(text, index, from, to);
    SegmentOps<String, Collection<String>> segments = SegmentOps.styledTextOps();
    ReadOnlyStyledDocumentBuilder<Collection<String>, String, Collection<String>> builder =
        new ReadOnlyStyledDocumentBuilder<>(segments, List.of());
    LineLexer lexer = new LineLexer();
    LineStyles styles = new LineStyles();
    LexState state = LexState.START;
    for (int i = 0; i <= to; i++) {
      String line = text.substring(index.lineStart(i), index.lineEnd(i));
      styles.begin(line);
      state = lexer.lex(line, state, styles);
      if (i >= from) {
        words
            .getOrDefault(i, List.of())
            .forEach(word -> styles.mark(word.start(), word.end(), "code-excerpt-word"));
        int cut = Math.min(indent, line.length());
        builder.addParagraph(
            line.substring(cut),
            cut == 0 ? styles.spans() : styles.spans().subView(cut, line.length()),
            markFirst <= i && i <= markLast ? MARKED : List.of());
      }
    }
    return new Excerpt(builder.build(), Math.max(0, markFirst - from));
  }

  /// The lines around a place of a text, its own marked and the place tinted.
  public static Excerpt around(String text, Span place) {
    LineIndex index = LineIndex.of(text);
    int first = index.lineOf(place.start());
    int last = Math.max(first, index.lineOf(Math.max(place.start(), place.end() - 1)));
    Map<Integer, List<Span>> words = new HashMap<>();
    for (int i = first; i <= Math.min(last, first + MOST); i++) {
      Span line = index.line(i);
      int from = Math.clamp(place.start(), line.start(), line.end()) - line.start();
      int to = Math.clamp(place.end(), line.start(), line.end()) - line.start();
      words.put(i, List.of(new Span(from, to)));
    }
    return of(text, first - NEAR, last + NEAR, first, last, words);
  }

  /// The whole of a text, all of it marked.
  public static Excerpt whole(String text) {
    String lines = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    return of(lines, 0, Integer.MAX_VALUE - MOST - 1, 0, Integer.MAX_VALUE);
  }

  /// Of each line that was changed, counted from 0, the columns that differ.
  private static Map<Integer, List<Span>> words(String base, String text) {
    List<String> before = List.of(base.split("\n", -1));
    List<String> now = List.of(text.split("\n", -1));
    Map<Integer, List<Span>> words = new HashMap<>();
    for (Diff.Hunk hunk : Diff.lines(base, text)) {
      int[] pairs =
          LinePairs.of(
              before.subList(hunk.aStart(), hunk.aEnd()), now.subList(hunk.bStart(), hunk.bEnd()));
      for (int i = 0; i < pairs.length; i++) {
        if (pairs[i] >= 0) {
          int line = hunk.bStart() + pairs[i];
          words.put(line, Diff.words(before.get(hunk.aStart() + i), now.get(line)).added());
        }
      }
    }
    return words;
  }

  ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> document() {
    return document;
  }

  /// The first of the marked lines, counted in the excerpt.
  int marked() {
    return marked;
  }

  private static int indent(String text, LineIndex index, int from, int to) {
    int least = Integer.MAX_VALUE;
    for (int i = from; i <= to; i++) {
      int start = index.lineStart(i);
      int end = index.lineEnd(i);
      int at = start;
      while (at < end && text.charAt(at) == ' ') {
        at++;
      }
      if (at < end) {
        least = Math.min(least, at - start);
      }
    }
    return least == Integer.MAX_VALUE ? 0 : least;
  }
}
