package modeldesk.yaml;

import org.jspecify.annotations.Nullable;

/// A comment at the end of the line of a key that changes: the characters of mine from `from` to
/// `to` become `text`, the blanks before it included.
record MergeBehind(int from, int to, String text) {
  /// Null when mine stays as it is.
  static @Nullable MergeBehind of(
      MergeText base,
      @Nullable MergeRow b,
      MergeText mine,
      MergeRow m,
      MergeText theirs,
      MergeRow t,
      MergeNews news) {
    MergeNote their = note(theirs, t);
    MergeNote my = note(mine, m);
    MergeNote old = b == null ? null : note(base, b);
    int at = end(mine, m);
    if (their == null || at < 0 || is(my, their.text()) || is(old, their.text())) {
      return null;
    }
    if (!news.take(their)) {
      return null;
    }
    if (my == null) {
      String gap = theirs.slice(end(theirs, t), their.start());
      return new MergeBehind(at, at, gap + their.text());
    }
    boolean rewritten = is(old, my.text()) && !news.isThere(my.text());
    String gap = mine.slice(at, my.start());
    String all = rewritten ? their.text() : their.text() + " " + my.text();
    return new MergeBehind(at, my.start() + my.text().length(), gap + all);
  }

  private static boolean is(@Nullable MergeNote note, String words) {
    return note != null && note.text().equals(words);
  }

  /// The comment on the line where the value ends, or where a block begins.
  static @Nullable MergeNote note(MergeText text, MergeRow row) {
    int end = end(text, row);
    if (end < 0) {
      return null;
    }
    return text.notes(end, text.lineEnd(end) + 1).stream().findFirst().orElse(null);
  }

  /// Where a comment behind a row may begin, -1 when the first key of a map stands there and for
  /// what has no line of its own.
  static int end(MergeText text, MergeRow row) {
    YamlNode value = row.value();
    if (row.mark() == row.start()) {
      return -1;
    }
    if (value.span().isEmpty()) {
      return row.mark();
    }
    if (MergeWriter.isBlock(value)) {
      boolean inline = !text.rows(value).getFirst().ownLine();
      return inline ? -1 : row.mark();
    }
    if (MergeWriter.isBlockScalar(value)) {
      int at = value.span().start();
      while (at < text.lineEnd(value.span().start()) && text.slice(at, at + 1).charAt(0) > ' ') {
        at++;
      }
      return at;
    }
    return value.span().end();
  }

  /// The characters of mine with the comment in its place, where it lies between them.
  static String slice(MergeText mine, int from, int to, @Nullable MergeBehind behind) {
    return behind == null || behind.from < from || behind.to > to
        ? mine.slice(from, to)
        : mine.slice(from, behind.from) + behind.text + mine.slice(behind.to, to);
  }
}
