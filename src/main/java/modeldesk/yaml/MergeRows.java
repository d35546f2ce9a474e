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
  private final MergeComments comments;
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
    this.comments = new MergeComments(base, mine, theirs);
    this.clashes = clashes;
    this.lineEnd = lineEnd;
  }

  /// A row of mine as it stands.
  MergePiece kept(MergeRow row, boolean flow) {
    return new MergePiece.Plain(front(row, flow, null) + mine.slice(row.start(), row.end()));
  }

  /// A row that only theirs has.
  MergePiece added(MergeCells cells) {
    return new MergePiece.Plain(written(theirWriter, cells.theirs(), cells.theirsFlow(), cells));
  }

  /// A row that mine and theirs have; null when it stays as it is.
  @Nullable MergePiece both(MergeCells cells, MergeTree.Site site, MergeOutcome outcome) {
    MergeRow m = cells.mine();
    MergeRow t = cells.theirs();
    if (m == null || t == null) {
      return null;
    }
    List<String> above =
        cells.flow() || cells.theirsFlow() ? null : comments.above(cells.base(), m, t);
    String front = front(m, cells.flow(), above);
    return switch (outcome) {
      case MergeOutcome.Stays _ ->
          above == null ? null : new MergePiece.Plain(front + mine.slice(m.start(), m.end()));
      case MergeOutcome.Taken _ ->
          new MergePiece.Plain(front + replaced(m, theirWriter, t, cells.theirsFlow(), cells));
      case MergeOutcome.Clashes _ -> clash(cells, site);
      case MergeOutcome.Changes(MergePiece piece, int from, int to) ->
          new MergePiece.Several(
              List.of(
                  new MergePiece.Plain(front + mine.slice(m.start(), from)),
                  piece,
                  new MergePiece.Plain(mine.slice(to, Math.max(to, m.end())))));
    };
  }

  /// A row that has to be decided.
  MergePiece clash(MergeCells cells, MergeTree.Site site) {
    MergeRow b = cells.base();
    MergeRow m = cells.mine();
    MergeRow t = cells.theirs();
    int number =
        clashes.add(
            site.path(),
            b == null ? null : baseWriter.alone(b, cells.baseFlow()),
            m == null ? null : myWriter.alone(m, cells.flow()),
            t == null ? null : theirWriter.alone(t, cells.theirsFlow()));
    String my = m == null ? "" : front(m, cells.flow(), null) + mine.slice(m.start(), m.end());
    return new MergePiece.Slot(
        number,
        written(baseWriter, b, cells.baseFlow(), cells),
        my,
        written(theirWriter, t, cells.theirsFlow(), cells),
        text -> own(cells, text));
  }

  /// The file as one place to decide.
  MergePiece whole() {
    int number =
        clashes.add(
            YamlPath.ROOT,
            base.text.stripTrailing(),
            mine.text.stripTrailing(),
            theirs.text.stripTrailing());
    return new MergePiece.Slot(
        number,
        base.text,
        mine.text,
        theirs.text,
        text -> text.isBlank() ? "" : text.stripTrailing() + lineEnd);
  }

  /// A comment behind the value of a row, with the blanks before it.
  String comment(MergeRow row) {
    YamlNode value = row.value();
    int at = value.span().isEmpty() ? row.mark() : value.span().end();
    if (MergeWriter.isBlock(value)) {
      at = row.mark();
    }
    String rest = MergeWriter.isBlockScalar(value) ? "" : mine.slice(at, mine.lineEnd(at));
    return rest.contains("#") ? rest : "";
  }

  /// A row as another text has it, under the key and comments of mine where mine has it.
  private String written(
      MergeWriter writer, @Nullable MergeRow row, boolean rowInFlow, MergeCells cells) {
    MergeRow m = cells.mine();
    if (row == null) {
      return "";
    }
    if (m != null && m.key() != null) {
      return front(m, cells.flow(), null) + replaced(m, writer, row, rowInFlow, cells);
    }
    return cells.flow() ? writer.flowRow(row) : writer.row(row, rowInFlow, cells.column());
  }

  /// The row of mine from its key on, with the value of another one.
  private String replaced(
      MergeRow m, MergeWriter writer, MergeRow other, boolean otherInFlow, MergeCells cells) {
    String start = mine.slice(m.start(), m.mark());
    if (cells.flow()) {
      return start + gap(m) + writer.flow(other.value());
    }
    return start + writer.value(other, otherInFlow, cells.column(), gap(m), comment(m));
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
    String front = m != null ? front(m, false, null) : " ".repeat(cells.column());
    if (key.isEmpty()) {
      String lines = MergeWriter.moved(text.stripTrailing(), cells.column() + 2).stripLeading();
      return front + "- " + lines + lineEnd;
    }
    String comment = m == null ? "" : comment(m);
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
  private String front(MergeRow row, boolean flow, @Nullable List<String> above) {
    if (flow) {
      return "";
    }
    String indent = " ".repeat(mine.column(row.start()));
    if (above == null) {
      return row.ownLine() ? mine.slice(row.lead(), row.start()) : indent;
    }
    StringBuilder front = new StringBuilder();
    above.forEach(line -> front.append(indent).append(line).append(lineEnd));
    return front.append(indent).toString();
  }
}
