package modeldesk.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import modeldesk.text.Merge;
import modeldesk.text.Span;
import modeldesk.text.Stretch;

/// Two YAML texts that began as one brought together key by key. What only one side changed is
/// taken, additions of both are kept, theirs first where both stand at the same place; everything
/// else keeps the characters of mine. Another order of keys, quotes, layout and missing comments
/// are no change, because Omni rewrites what it is sent (api.md §3.6). Lists of plain values are
/// merged as sets, relationships by the views they join (YAML reference §5), `|` blocks by line.
/// Texts that are no plain YAML (errors, repeated keys, anchors) are merged by line.
public final class YamlMerge {
  private final MergePiece piece;
  private final boolean endsOpen;
  private final String mark;
  private final String lineEnd;
  private final String text;
  private final List<YamlConflict> conflicts;

  /// The number of each conflict's slot.
  private final List<Integer> order;

  private YamlMerge(Sides sides, MergePiece piece, MergeClashes clashes) {
    this.piece = piece;
    this.endsOpen = sides.endsOpen();
    this.mark = sides.mark();
    this.lineEnd = sides.lineEnd();
    MergePrinter printer = printed(mark, clashes.size(), slot -> slot.mine());
    this.text = printer.text();
    this.order = printer.order();
    this.conflicts = order.stream().map(slot -> clashes.at(slot, printer.place(slot))).toList();
  }

  /// Merges what `mine` and `theirs` made of `base`.
  public static YamlMerge of(String base, String mine, String theirs) {
    Sides sides = Sides.of(base, mine, theirs);
    if (sides.isMine()) {
      return mine(sides);
    }
    MergeText was = new MergeText(sides.base());
    MergeText my = new MergeText(sides.mine());
    MergeText their = new MergeText(sides.theirs());
    if (their.onlyExpands(was)) {
      return mine(sides);
    }
    boolean empty = was.root == null && my.root == null && their.root == null;
    if (!empty && was.isMergeable() && my.isMergeable() && their.isMergeable()) {
      MergeNews first = new MergeNews(was, my, their, Map.of());
      YamlMerge merged = byKey(sides, was, my, their, first);
      if (!first.lost().isEmpty()) {
        merged = byKey(sides, was, my, their, new MergeNews(was, my, their, first.lost()));
      }
      if (merged.isSound(mine) && merged.keepsComments(was, my, their)) {
        return merged;
      }
    }
    YamlMerge lines = byLine(sides);
    boolean broken = my.isValid() && their.isValid() && !YamlParser.parse(lines.text).isValid();
    return broken ? whole(sides) : lines;
  }

  /// The file as one conflict, where lines that go together one by one make no file.
  private static YamlMerge whole(Sides sides) {
    MergeClashes clashes = new MergeClashes();
    MergePiece slot =
        MergeRows.whole(sides.base(), sides.mine(), sides.theirs(), sides.lineEnd(), clashes);
    return new YamlMerge(sides, slot, clashes);
  }

  private static YamlMerge byKey(
      Sides sides, MergeText was, MergeText my, MergeText their, MergeNews news) {
    MergeClashes clashes = new MergeClashes();
    MergePiece piece = new MergeTree(was, my, their, sides.lineEnd(), clashes, news).merge();
    return new YamlMerge(sides, piece, clashes);
  }

  /// Merges line by line what is not known to be YAML.
  public static YamlMerge byLine(String base, String mine, String theirs) {
    Sides sides = Sides.of(base, mine, theirs);
    return sides.isMine() ? mine(sides) : byLine(sides);
  }

  public boolean isClean() {
    return conflicts.isEmpty();
  }

  /// What both sides changed differently, in the order of the text.
  public List<YamlConflict> conflicts() {
    return conflicts;
  }

  /// The merged text, with mine at each conflict.
  public String text() {
    return text;
  }

  /// A merged text, and where each conflict stands in it.
  public record Decided(String text, List<Span> places) {
    public Decided {
      places = List.copyOf(places);
    }
  }

  /// The merged text with a decision for each conflict, in their order.
  public String resolved(List<? extends YamlChoice> choices) {
    return decided(choices).text();
  }

  /// Like `resolved`, with the place of each conflict.
  public Decided decided(List<? extends YamlChoice> choices) {
    if (choices.size() != conflicts.size()) {
      throw new IllegalArgumentException(
          choices.size() + " choices for " + conflicts.size() + " conflicts");
    }
    MergePrinter printer =
        printed(
            mark,
            conflicts.size(),
            slot -> decided(slot, choices.get(order.indexOf(slot.number()))));
    return new Decided(printer.text(), order.stream().map(slot -> printer.place(slot)).toList());
  }

  /// The merged text with both sides of each conflict on lines of their own, between the marks that
  /// version control uses.
  public String marked(String mineName, String theirsName) {
    MergePrinter here = printed("", conflicts.size(), slot -> slot.mine());
    MergePrinter there = printed("", conflicts.size(), slot -> slot.theirs());
    MergeMarks marks = new MergeMarks(here.text(), there.text(), lineEnd);
    for (int slot : order) {
      MergePiece shown = here.shown(slot, there);
      marks.add(here.place(shown), there.place(shown));
    }
    return mark + marks.written(mineName, theirsName);
  }

  private MergePrinter printed(String before, int slots, Function<MergePiece.Slot, String> decide) {
    MergePrinter printer = new MergePrinter(slots, decide);
    printer.print(new MergePiece.Plain(before)).print(piece);
    return endsOpen ? printer.withoutLastLineEnd() : printer;
  }

  private static String decided(MergePiece.Slot slot, YamlChoice choice) {
    return switch (choice) {
      case YamlChoice.Side.BASE -> slot.base();
      case YamlChoice.Side.MINE -> slot.mine();
      case YamlChoice.Side.THEIRS -> slot.theirs();
      case YamlChoice.Own(String written) -> slot.own().apply(written);
    };
  }

  /// Whether the result is valid YAML with either side at the conflicts; a last look, so that no
  /// merge by key can damage a file.
  private boolean isSound(String mine) {
    if (!text.equals(mine) && !YamlParser.parse(text).isValid()) {
      return false;
    }
    return conflicts.isEmpty()
        || YamlParser.parse(printed(mark, conflicts.size(), slot -> slot.theirs()).text())
            .isValid();
  }

  /// Whether the comments that only one side brought are in the result; a last look, so that no
  /// merge by key can lose one.
  private boolean keepsComments(MergeText was, MergeText my, MergeText their) {
    MergeNews news = new MergeNews(was, my, their, Map.of());
    String other = isClean() ? text : printed("", conflicts.size(), slot -> slot.theirs()).text();
    return Stream.concat(
            my.notes().stream().filter(note -> news.isOfMine(note.text())),
            their.notes().stream().filter(news::has))
        .map(MergeNote::text)
        .allMatch(words -> text.contains(words) || other.contains(words));
  }

  private static YamlMerge mine(Sides sides) {
    return new YamlMerge(sides, new MergePiece.Plain(sides.mine()), new MergeClashes());
  }

  private static YamlMerge byLine(Sides sides) {
    MergeClashes clashes = new MergeClashes();
    List<MergePiece> pieces = new ArrayList<>();
    for (Stretch stretch : Merge.stretches(sides.base(), sides.mine(), sides.theirs())) {
      pieces.add(
          switch (stretch) {
            case Stretch.Agreed(String lines) -> new MergePiece.Plain(lines);
            case Stretch.Disputed(String base, String mine, String theirs) ->
                new MergePiece.Slot(
                    clashes.add(YamlPath.ROOT, base, mine, theirs),
                    base,
                    mine,
                    theirs,
                    text -> sides.ended(text));
          });
    }
    return new YamlMerge(sides, new MergePiece.Several(pieces), clashes);
  }

  /// The texts made ready: without a byte order mark, all with the line ends of mine, the last line
  /// ended.
  private record Sides(
      String base, String mine, String theirs, String mark, String lineEnd, boolean endsOpen) {
    static Sides of(String base, String mine, String theirs) {
      String mark = mine.startsWith("\uFEFF") ? "\uFEFF" : "";
      String my = mine.substring(mark.length());
      String leading = my.isEmpty() ? theirs : my;
      int first = leading.indexOf('\n');
      String lineEnd = first > 0 && leading.charAt(first - 1) == '\r' ? "\r\n" : "\n";
      boolean open = !my.isEmpty() && !my.endsWith("\n") && !my.endsWith("\r");
      return new Sides(
          ready(base, lineEnd),
          open ? my + lineEnd : my,
          ready(theirs, lineEnd),
          mark,
          lineEnd,
          open);
    }

    /// Whether theirs brings nothing.
    boolean isMine() {
      return theirs.equals(base) || theirs.equals(mine);
    }

    private static String ready(String text, String lineEnd) {
      String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
      String same = plain.replace("\r\n", "\n").replace("\r", "\n");
      String ended = same.isEmpty() || same.endsWith("\n") ? same : same + "\n";
      return lineEnd.equals("\n") ? ended : ended.replace("\n", lineEnd);
    }

    String ended(String text) {
      return text.isEmpty() ? text : ready(text, lineEnd);
    }
  }
}
