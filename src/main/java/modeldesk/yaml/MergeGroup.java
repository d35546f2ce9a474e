package modeldesk.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts the parts of a merged map or list in order: those of mine where they stand, what only
/// theirs has behind the part it follows there, before what mine added at that place.
final class MergeGroup {
  /// A part of mine that goes.
  static final MergePiece GONE = new MergePiece.Plain("");

  private static final int FRONT = -1;

  private final MergeText mine;
  private final MergeSide my;
  private final MergeSide their;
  private final MergeRow owner;
  private final @Nullable MergeBehind behind;
  private final boolean root;
  private final boolean flow;
  private final int column;
  private final String lineEnd;
  private final MergeRows rows;
  private final Map<Integer, MergePiece> changed = new HashMap<>();
  private final Map<Integer, List<MergePiece.Part>> inserted = new HashMap<>();
  private final Map<Integer, String> leads = new HashMap<>();
  private List<String> head = List.of();
  private List<String> tail = List.of();
  private boolean headed;
  private int anchor = FRONT;

  MergeGroup(
      MergeText mine,
      MergeSide my,
      MergeSide their,
      MergeRow owner,
      MergeRow theirOwner,
      @Nullable MergeBehind behind,
      boolean root,
      boolean inFlow,
      String lineEnd,
      MergeRows rows) {
    this.mine = mine;
    this.my = my;
    this.their = their;
    this.owner = owner;
    this.behind = behind;
    this.root = root;
    this.flow = my.size() > 0 ? my.flow() : inFlow || their.flow();
    this.lineEnd = lineEnd;
    this.rows = rows;
    this.column = flow ? 0 : column(theirOwner);
  }

  private int column(MergeRow theirOwner) {
    if (my.size() > 0) {
      return mine.column(my.row(0).start());
    }
    int deeper =
        their.size() == 0
            ? 0
            : their.text().column(their.row(0).start()) - their.text().column(theirOwner.start());
    return mine.column(owner.start()) + deeper;
  }

  int column() {
    return column;
  }

  /// Lines that come before everything else in the file.
  void head(List<String> lines) {
    head = lines;
  }

  /// Whether the comments above the first part of mine, which is new, are older than it and so
  /// belong to the file: what theirs has there stands below them.
  void below(boolean header) {
    MergeRow first = my.row(0);
    if (header && !flow && first.ownLine()) {
      int line = first.start() - mine.column(first.start());
      leads.put(0, rows.joined(my.lines(my.zone(0))));
      changed.put(0, new MergePiece.Plain(mine.slice(line, first.end())));
      headed = true;
    }
  }

  /// Comments behind the last part.
  void tail(List<String> lines) {
    tail = lines;
  }

  /// Sets the lines above a part of mine; gives those that go with the part itself.
  List<String> zone(int i, MergeZone zone) {
    List<String> lines = zone.lines();
    int split = i == 0 ? zone.lastGap() : MergeZone.blanks(lines);
    leads.put(i, rows.joined(lines.subList(0, split)));
    return lines.subList(split, lines.size());
  }

  boolean isFlow() {
    return flow;
  }

  MergeCells cells(
      @Nullable MergeRow base, boolean baseFlow, @Nullable MergeRow now, @Nullable MergeRow other) {
    return new MergeCells(base, baseFlow, now, other, their.flow(), flow, column);
  }

  /// What a part of mine becomes; null when it stays.
  void put(int i, @Nullable MergePiece piece) {
    if (piece != null) {
      changed.put(i, piece);
    }
  }

  /// Goes on behind a part that both have.
  void pass(String id) {
    anchor = my.indexOf(id);
  }

  /// Puts a part that mine does not have behind the last one passed.
  void insert(int theirIndex, MergePiece piece) {
    int after = anchor == FRONT && staysFirst() ? 0 : anchor;
    String lead = flow ? ", " : gapBefore(theirIndex, after) ? lineEnd : "";
    inserted.computeIfAbsent(after, i -> new ArrayList<>()).add(new MergePiece.Part(lead, piece));
  }

  boolean isUntouched() {
    return changed.isEmpty() && inserted.isEmpty() && head.isEmpty() && tail.isEmpty();
  }

  /// `isGone` tells that theirs has no value at all.
  MergeOutcome outcome(boolean isGone) {
    List<MergePiece.Part> parts = new ArrayList<>(inserted.getOrDefault(FRONT, List.of()));
    boolean atFront = !parts.isEmpty();
    for (int i = 0; i < my.size(); i++) {
      String lead = i == 0 ? my.gap(0) : leads.getOrDefault(i, my.gap(i));
      if (i == 0 && flow) {
        lead = ", ";
      } else if (i == 0 && atFront) {
        lead = (my.size() > 1 ? my.hasGap(1) : their.hasGap(1)) ? lineEnd : "";
      }
      MergePiece piece = changed.get(i);
      parts.add(new MergePiece.Part(lead, piece == null ? rows.kept(my.row(i), flow) : piece));
      parts.addAll(inserted.getOrDefault(i, List.of()));
    }
    if (!tail.isEmpty()) {
      parts.add(new MergePiece.Part("", new MergePiece.Plain(rows.joined(tail))));
    }
    return my.size() == 0 ? filled(parts) : flow ? inFlow(parts) : inBlock(parts, isGone);
  }

  private MergeOutcome inFlow(List<MergePiece.Part> parts) {
    int from = owner.value().span().start();
    int to = owner.value().span().end();
    String open = mine.slice(from, my.row(0).start());
    String close = mine.slice(my.row(my.size() - 1).end(), to);
    return new MergeOutcome.Changes(
        new MergePiece.Group(open, parts, close, braces(), true, -1), from, to);
  }

  private MergeOutcome inBlock(List<MergePiece.Part> parts, boolean isGone) {
    MergeRow first = my.row(0);
    String above = head(first);
    String end = above.endsWith("\n") || above.endsWith("\r") ? "" : lineEnd;
    String empty = " " + braces() + above.stripTrailing() + lineEnd;
    if (root) {
      empty =
          above
              + end.substring(0, above.isEmpty() ? 0 : end.length())
              + (isGone ? "" : braces() + lineEnd);
    }
    int inline = first.ownLine() ? -1 : column;
    return new MergeOutcome.Changes(
        new MergePiece.Group(above, parts, "", empty, false, inline),
        owner.mark(),
        my.row(my.size() - 1).end());
  }

  /// What stands before the first part, from the colon of the owner on.
  private String head(MergeRow first) {
    String lines = leads.get(0);
    if (lines == null) {
      return rows.joined(head) + MergeBehind.slice(mine, owner.mark(), first.lead(), behind);
    }
    int below = root ? owner.mark() : mine.nextLine(owner.mark());
    return rows.joined(head) + MergeBehind.slice(mine, owner.mark(), below, behind) + lines;
  }

  /// The parts of what was empty on my side.
  private MergeOutcome filled(List<MergePiece.Part> parts) {
    YamlNode value = owner.value();
    int start = value.span().start();
    int end = value.span().end();
    String old = mine.slice(start, end);
    if (flow) {
      boolean list = value instanceof ListNode;
      return new MergeOutcome.Changes(
          new MergePiece.Group(
              list ? "[ " : "{ ",
              parts,
              list ? " ]" : " }",
              old.isEmpty() ? braces() : old,
              true,
              -1),
          start,
          end);
    }
    int from = root ? start : owner.mark();
    int to = value.span().isEmpty() ? end : mine.nextLine(Math.max(start, end - 1));
    String comment = root ? "" : rows.comment(owner, behind);
    return new MergeOutcome.Changes(
        new MergePiece.Group(
            root ? "" : comment + lineEnd, parts, "", mine.slice(from, to), false, -1),
        from,
        to);
  }

  private String braces() {
    return owner.value() instanceof ListNode ? "[]" : "{}";
  }

  /// Whether the first key stays first: comments above it head the whole file, or a dash stands
  /// before it.
  private boolean staysFirst() {
    if (flow || headed || my.size() == 0 || my.row(0).key() == null) {
      return false;
    }
    MergeRow first = my.row(0);
    return !first.ownLine() || (root && mine.slice(first.lead(), first.start()).contains("#"));
  }

  /// Blank lines are set as theirs has them, or as mine has them there when theirs has none.
  private boolean gapBefore(int theirIndex, int after) {
    if (their.hasGaps() || my.size() < 2) {
      return their.hasGap(theirIndex);
    }
    boolean between = after >= 0 && after + 1 < my.size();
    return between ? my.hasGap(after + 1) : my.hasGap(Math.max(1, after));
  }
}
