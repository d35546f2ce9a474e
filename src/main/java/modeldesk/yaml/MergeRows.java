package modeldesk.yaml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the rows of a merged map or list: as mine has them, with another value, or as a conflict.
final class MergeRows {
  private final MergeText mine;
  private final MergeText theirs;
  private final MergeText base;
  private final MergeWriter baseWriter;
  private final MergeWriter myWriter;
  private final MergeWriter theirWriter;
  private final MergeClashes clashes;
  private final String lineEnd;

  MergeRows(
      MergeText base, MergeText mine, MergeText theirs, String lineEnd, MergeClashes clashes) {
    this.base = base;
    this.mine = mine;
    this.theirs = theirs;
    this.baseWriter = new MergeWriter(base, lineEnd);
    this.myWriter = new MergeWriter(mine, lineEnd);
    this.theirWriter = new MergeWriter(theirs, lineEnd);
    this.clashes = clashes;
    this.lineEnd = lineEnd;
  }

  /// A row of mine as it stands.
  MergePiece kept(MergeRow row, boolean flow) {
    return new MergePiece.Plain(front(row, flow) + mine.slice(row.start(), row.end()));
  }

  /// A row that only theirs has, under the lines `above`.
  MergePiece added(MergeCells cells, List<String> above) {
    MergeRow t = cells.theirs();
    if (t == null || cells.flow()) {
      return new MergePiece.Plain(written(theirWriter, t, cells.theirsFlow(), cells, null));
    }
    MergeRow bare =
        new MergeRow(t.key(), t.value(), t.start(), t.start(), t.mark(), t.end(), false);
    return new MergePiece.Plain(
        joined(above) + theirWriter.row(bare, cells.theirsFlow(), cells.column()));
  }

  /// A row that mine and theirs have; null when it stays as it is. `above` are the lines above it
  /// when they change, `more` are comments that come directly above the key.
  @Nullable MergePiece both(
      MergeCells cells,
      MergeOutcome outcome,
      @Nullable List<String> above,
      List<String> more,
      @Nullable MergeBehind behind) {
    MergeRow m = cells.mine();
    MergeRow t = cells.theirs();
    if (m == null || t == null) {
      return null;
    }
    String front = front(m, cells.flow(), above, more);
    return switch (outcome) {
      case MergeOutcome.Stays _ ->
          above == null && more.isEmpty() && behind == null
              ? null
              : new MergePiece.Plain(front + MergeBehind.slice(mine, m.start(), m.end(), behind));
      case MergeOutcome.Taken _ ->
          new MergePiece.Plain(
              front
                  + replaced(m, theirWriter, t, cells.theirsFlow(), cells, behind)
                  + (cells.flow() ? "" : tail(m)));
      case MergeOutcome.Clashes _ -> null;
      case MergeOutcome.Changes(MergePiece piece, int from, int to) ->
          new MergePiece.Several(
              List.of(
                  new MergePiece.Plain(front + mine.slice(m.start(), from)),
                  piece,
                  new MergePiece.Plain(
                      MergeBehind.slice(mine, to, Math.max(to, m.end()), behind))));
    };
  }

  /// Deeper comments of mine below a value that stands on its key's line.
  private String tail(MergeRow m) {
    YamlNode value = m.value();
    if (MergeWriter.isBlock(value) || MergeWriter.isBlockScalar(value)) {
      return "";
    }
    int at = value.span().isEmpty() ? m.mark() : value.span().end();
    return mine.slice(Math.min(m.end(), mine.nextLine(at)), m.end());
  }

  /// A row that has to be decided; `fresh` and `behind` are the comments that theirs brings.
  MergePiece clash(
      MergeCells cells, MergeTree.Site site, List<String> fresh, @Nullable MergeBehind behind) {
    MergeRow b = cells.base();
    MergeRow m = cells.mine();
    MergeRow t = cells.theirs();
    int number =
        clashes.add(
            site.path(),
            b == null ? null : baseWriter.alone(b, cells.baseFlow()),
            m == null ? null : myWriter.alone(m, cells.flow()),
            t == null ? null : theirWriter.alone(t, cells.theirsFlow()));
    String my = m == null ? "" : front(m, cells.flow()) + mine.slice(m.start(), m.end());
    boolean keyed = m != null && m.key() != null && t != null;
    return new MergePiece.Slot(
        number,
        written(baseWriter, b, cells.baseFlow(), cells, null),
        my,
        (keyed ? joined(fresh) : "") + written(theirWriter, t, cells.theirsFlow(), cells, behind),
        text -> own(cells, text));
  }

  /// The file as one place to decide.
  MergePiece whole() {
    return whole(base.text, mine.text, theirs.text, lineEnd, clashes);
  }

  static MergePiece whole(
      String base, String mine, String theirs, String lineEnd, MergeClashes clashes) {
    int number =
        clashes.add(
            YamlPath.ROOT, base.stripTrailing(), mine.stripTrailing(), theirs.stripTrailing());
    return new MergePiece.Slot(
        number, base, mine, theirs, text -> text.isBlank() ? "" : text.stripTrailing() + lineEnd);
  }

  /// A comment behind the value of a row, with the blanks before it.
  String comment(MergeRow row, @Nullable MergeBehind behind) {
    if (behind != null) {
      int blanks = MergeBehind.end(mine, row);
      return mine.slice(blanks, Math.max(blanks, behind.from())) + behind.text();
    }
    MergeNote note = MergeBehind.note(mine, row);
    return note == null ? "" : mine.slice(MergeBehind.end(mine, row), note.end()).stripTrailing();
  }

  /// A row as another text has it, under the key and comments of mine where mine has it.
  private String written(
      MergeWriter writer,
      @Nullable MergeRow row,
      boolean rowInFlow,
      MergeCells cells,
      @Nullable MergeBehind behind) {
    MergeRow m = cells.mine();
    if (row == null) {
      return "";
    }
    if (m != null && m.key() != null) {
      return front(m, cells.flow()) + replaced(m, writer, row, rowInFlow, cells, behind);
    }
    return cells.flow() ? writer.flowRow(row) : writer.row(row, rowInFlow, cells.column());
  }

  /// The row of mine from its key on, with the value of another one.
  private String replaced(
      MergeRow m,
      MergeWriter writer,
      MergeRow other,
      boolean otherInFlow,
      MergeCells cells,
      @Nullable MergeBehind behind) {
    String start = mine.slice(m.start(), m.mark());
    if (cells.flow()) {
      return start + gap(m) + writer.flow(other.value());
    }
    return start + writer.value(other, otherInFlow, cells.column(), gap(m), comment(m, behind));
  }

  private String own(MergeCells cells, String text) {
    MergeRow m = cells.mine();
    MergeRow t = cells.theirs();
    MergeRow shown = m != null ? m : t;
    if (shown == null) {
      return "";
    }
    MergeText from = m != null ? mine : theirs;
    String key = shown.key() == null ? "" : from.slice(shown.start(), shown.mark());
    String gap = m == null ? " " : gap(m);
    if (cells.flow()) {
      return key + (key.isEmpty() ? "" : gap) + MergeWriter.ownFlow(text);
    }
    String front = m != null ? front(m, false) : " ".repeat(cells.column());
    if (key.isEmpty()) {
      String lines = MergeWriter.moved(text.stripTrailing(), cells.column() + 2).stripLeading();
      return front + "- " + lines + lineEnd;
    }
    String comment = m == null ? "" : comment(m, null);
    return front + key + MergeWriter.own(text, cells.column(), gap, comment, lineEnd);
  }

  /// What stands between the colon of mine and a value on the same line.
  private String gap(MergeRow m) {
    int start = m.value().span().start();
    boolean near =
        !m.value().span().isEmpty()
            && start > m.mark()
            && !MergeWriter.isBlock(m.value())
            && mine.isOneLine(m.mark(), start);
    return near ? mine.slice(m.mark(), start) : " ";
  }

  /// What stands before the key or dash on its own line, with the comments above.
  private String front(MergeRow row, boolean flow) {
    return front(row, flow, null, List.of());
  }

  private String front(
      MergeRow row, boolean flow, @Nullable List<String> above, List<String> more) {
    if (flow) {
      return "";
    }
    int column = mine.column(row.start());
    if (!row.ownLine()) {
      return " ".repeat(column);
    }
    int line = row.start() - column;
    String lines = above == null ? mine.slice(row.lead(), line) : joined(above);
    return lines + joined(more) + mine.slice(line, row.start());
  }

  /// Lines with their ends.
  String joined(List<String> lines) {
    StringBuilder joined = new StringBuilder();
    lines.forEach(line -> joined.append(line).append(lineEnd));
    return joined.toString();
  }
}
