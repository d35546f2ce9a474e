package modeldesk.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// Finds the comments that theirs brings, and those of mine that would go with a value, so that
/// none is lost without a word.
final class MergeComments {
  /// The line that Omni writes at the head of a view (YAML reference §2).
  private static final String NAME = "# Reference this view as ";

  private final MergeText base;
  private final MergeText mine;
  private final MergeText theirs;
  private final MergeNews news;

  MergeComments(MergeText base, MergeText mine, MergeText theirs, MergeNews news) {
    this.base = base;
    this.mine = mine;
    this.theirs = theirs;
    this.news = news;
  }

  /// The line about the name of a view, empty when theirs does not bring it.
  List<String> names(MergeSide their) {
    Span head = their.size() == 0 ? new Span(0, 0) : their.zone(0);
    return words(
        theirs.notes(head.start(), head.end()).stream()
            .filter(note -> note.text().startsWith(NAME) && news.take(note))
            .toList());
  }

  /// Whether there are comments in a place of mine, and base had them all.
  boolean isOld(Span place) {
    List<String> now = words(mine.notes(place.start(), place.end()));
    return !now.isEmpty() && words(base.notes()).containsAll(now);
  }

  /// What comes above a part of mine; null when that stays as it is.
  @Nullable MergeZone zone(MergeSide old, MergeSide my, MergeSide their, int i, MergeCells cells) {
    int there = their.indexOf(my.id(i));
    if (cells.flow() || cells.theirsFlow() || there < 0 || !my.row(i).ownLine()) {
      return null;
    }
    Span before = old.zone(old.indexOf(my.id(i)));
    int column = mine.column(my.row(i).start());
    return zone(old.lines(before), my.lines(my.zone(i)), their, their.zone(there), column);
  }

  private @Nullable MergeZone zone(
      List<String> old, List<String> my, MergeSide their, Span there, int column) {
    List<MergeNote> notes = theirs.notes(there.start(), there.end());
    return MergeZone.of(old, my, their.lines(there), notes, column, news);
  }

  /// The lines above a part that only theirs has, without comments that mine has elsewhere.
  List<String> above(MergeSide their, int i, MergeCells cells) {
    if (cells.flow()) {
      return List.of();
    }
    Span zone = their.zone(i);
    List<MergeNote> notes = theirs.notes(zone.start(), zone.end());
    List<String> all = their.lines(zone);
    List<String> lines = new ArrayList<>();
    for (String line : all.subList(MergeZone.blanks(all), all.size())) {
      String words = line.strip();
      boolean comment = MergeZone.isComment(words);
      if (comment && (news.take(notes, words) || !news.isHere(words))) {
        lines.add(" ".repeat(cells.column()) + words);
      } else if (words.isEmpty() && !lines.isEmpty()) {
        lines.add("");
      }
    }
    take(their.row(i));
    return lines;
  }

  /// The comments that theirs brings behind the last part, in the column of the parts of mine.
  List<String> tail(MergeSide old, MergeSide my, MergeSide their, MergeGroup group) {
    if (group.isFlow() || their.flow() || (my.size() == 0 && group.isUntouched())) {
      return List.of();
    }
    List<String> before = old.lines(old.tail());
    MergeZone zone = zone(before, my.lines(my.tail()), their, their.tail(), group.column());
    if (zone == null) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(zone.fresh());
    if (their.lines(their.tail()).getFirst().isBlank()) {
      lines.addFirst("");
    }
    return lines;
  }

  /// Comments of theirs for which there was no place, as in a file that is all in braces.
  List<String> left() {
    return words(theirs.notes().stream().filter(news::take).toList());
  }

  @Nullable MergeBehind behind(MergeCells cells) {
    MergeRow m = cells.mine();
    MergeRow t = cells.theirs();
    return m == null || t == null || cells.flow() || cells.theirsFlow()
        ? null
        : MergeBehind.of(base, cells.base(), mine, m, theirs, t, news);
  }

  /// Whether theirs brings a comment inside a value.
  boolean isCommented(@Nullable MergeRow b, MergeRow m, MergeRow t) {
    List<String> here = words(mine.notes(m.start(), m.end()));
    List<String> there = words(inside(theirs, t));
    return there.stream()
        .anyMatch(words -> news.isOfTheirs(words) && isMore(words, there, here, old(b)));
  }

  /// Whether theirs brings any comment with a value, be it one that mine has as well.
  boolean brings(MergeRow t) {
    return words(inside(theirs, t)).stream().anyMatch(news::isOfTheirs);
  }

  private static List<String> words(List<MergeNote> notes) {
    return notes.stream().map(MergeNote::text).toList();
  }

  /// The new comments that are left when a value is settled, to be written above its key. A value
  /// of theirs that is taken or disputed has them in its own text.
  List<String> rest(MergeCells cells, MergeOutcome outcome, @Nullable MergeBehind behind) {
    MergeRow m = cells.mine();
    MergeRow t = cells.theirs();
    if (m == null || t == null || cells.flow() || !m.ownLine()) {
      return List.of();
    }
    List<String> known = new ArrayList<>(words(mine.notes(m.start(), m.end())));
    MergeRow b = cells.base();
    MergeNote old = b == null ? null : MergeBehind.note(base, b);
    if (old != null) {
      known.add(old.text());
    }
    List<String> rest = new ArrayList<>();
    for (MergeNote note : theirs.notes(t.start(), t.end())) {
      if (!known.contains(note.text()) && news.take(note)) {
        rest.add(note.text());
      }
    }
    boolean written =
        outcome instanceof MergeOutcome.Taken || outcome instanceof MergeOutcome.Clashes;
    if (written) {
      rest.clear();
    }
    if (behind != null && outcome instanceof MergeOutcome.Changes(_, int from, int to)) {
      boolean inside = behind.from() >= from && behind.from() < to;
      if (inside && !MergeWriter.isBlock(m.value())) {
        rest.addAll(MergeZone.comments(List.of(behind.text())));
      }
    }
    return rest.stream().map(words -> " ".repeat(mine.column(m.start())) + words).toList();
  }

  /// Whether theirs brings a comment with a part that mine removed.
  boolean isNew(MergeRow b, MergeRow t) {
    List<String> old = old(b);
    List<String> now = words(theirs.notes(t.lead(), t.end()));
    return now.stream().anyMatch(words -> news.isOfTheirs(words) && isMore(words, now, old, old));
  }

  private List<String> old(@Nullable MergeRow b) {
    return b == null ? List.of() : words(base.notes(b.lead(), b.end()));
  }

  private static boolean isMore(
      String words, List<String> now, List<String> there, List<String> old) {
    int count = Collections.frequency(now, words);
    return count > Collections.frequency(there, words) && count > Collections.frequency(old, words);
  }

  /// The comments of a part of theirs are written with it.
  void take(MergeRow t) {
    theirs.notes(t.lead(), t.end()).forEach(news::take);
  }

  /// Whether a part of mine may go: mine put no comment there.
  boolean lose(MergeRow b, MergeRow m) {
    List<String> old = old(b);
    List<String> now = words(mine.notes(m.lead(), m.end()));
    if (now.stream().anyMatch(words -> news.isOfMine(words) && isMore(words, now, old, old))) {
      return false;
    }
    now.forEach(news::lose);
    return true;
  }

  /// Whether a value of mine may be replaced: mine put no comment into it.
  boolean replace(@Nullable MergeRow b, MergeRow m, MergeRow t) {
    if (!isUncommented(b, m, t)) {
      return false;
    }
    inside(mine, m).forEach(note -> news.lose(note.text()));
    return true;
  }

  /// Whether mine put no comment into a value that theirs does not have there.
  boolean isUncommented(@Nullable MergeRow b, MergeRow m, MergeRow t) {
    List<String> there = words(theirs.notes(t.start(), t.end()));
    List<String> here = words(inside(mine, m));
    return here.stream()
        .noneMatch(words -> news.isOfMine(words) && isMore(words, here, there, old(b)));
  }

  private static List<MergeNote> inside(MergeText text, MergeRow row) {
    MergeNote behind = MergeBehind.note(text, row);
    int to = MergeWriter.isBlock(row.value()) ? row.end() : row.value().span().end();
    return text.notes(row.mark(), Math.max(row.mark(), to)).stream()
        .filter(note -> !note.equals(behind))
        .toList();
  }
}
