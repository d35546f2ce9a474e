package modeldesk.yaml;

import java.util.ArrayList;
import java.util.List;
import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// Walks down three trees at once and keeps mine wherever nothing else is needed.
final class MergeTree {
  private static final MergeOutcome STAYS = new MergeOutcome.Stays();
  private static final MergeOutcome TAKEN = new MergeOutcome.Taken();
  private static final MergeOutcome CLASHES = new MergeOutcome.Clashes();

  private final MergeText base;
  private final MergeText mine;
  private final MergeText theirs;
  private final String lineEnd;
  private final MergeComments notes;
  private final MergeRows rows;
  private final MergeLines lines;

  MergeTree(
      MergeText base,
      MergeText mine,
      MergeText theirs,
      String lineEnd,
      MergeClashes clashes,
      MergeNews news) {
    this.base = base;
    this.mine = mine;
    this.theirs = theirs;
    this.lineEnd = lineEnd;
    this.notes = new MergeComments(base, mine, theirs, news);
    this.rows = new MergeRows(base, mine, theirs, lineEnd, clashes);
    this.lines = new MergeLines(base, mine, theirs, lineEnd);
  }

  MergePiece merge() {
    boolean list = isList(base.root) || isList(mine.root) || isList(theirs.root);
    boolean map = isMap(base.root) || isMap(mine.root) || isMap(theirs.root);
    boolean asList = list && !map;
    MergeRow m = rootRow(mine, asList);
    MergeRow b = rootRow(base, asList);
    MergeRow t = rootRow(theirs, asList);
    MergeOutcome outcome = value(new Site(null, "", true), b, m, t, false, null);
    if (outcome instanceof MergeOutcome.Taken || outcome instanceof MergeOutcome.Clashes) {
      return outcome instanceof MergeOutcome.Taken
          ? new MergePiece.Plain(theirs.text)
          : rows.whole();
    }
    MergePiece head = new MergePiece.Plain(rows.joined(notes.left()));
    return new MergePiece.Several(List.of(head, written(outcome)));
  }

  private MergePiece written(MergeOutcome outcome) {
    return switch (outcome) {
      case MergeOutcome.Stays _ -> new MergePiece.Plain(mine.text);
      case MergeOutcome.Taken _ -> new MergePiece.Plain(theirs.text);
      case MergeOutcome.Clashes _ -> rows.whole();
      case MergeOutcome.Changes(MergePiece piece, int from, int to) ->
          new MergePiece.Several(
              List.of(
                  new MergePiece.Plain(mine.slice(0, from)),
                  piece,
                  new MergePiece.Plain(mine.slice(to, mine.text.length()))));
    };
  }

  /// Where in the tree the walk is; `root` stands for the whole file.
  record Site(@Nullable Site parent, String segment, boolean root) {
    Site child(String below) {
      return new Site(this, below, false);
    }

    YamlPath path() {
      List<String> segments = new ArrayList<>();
      for (Site at = this; at != null && !at.root; at = at.parent) {
        segments.addFirst(at.segment);
      }
      return new YamlPath(segments);
    }
  }

  private static boolean isList(@Nullable YamlNode node) {
    return node instanceof ListNode;
  }

  private static boolean isMap(@Nullable YamlNode node) {
    return node instanceof MapNode;
  }

  /// A text without a value is an empty map or list, so that what others add to it can be added.
  private static MergeRow rootRow(MergeText text, boolean asList) {
    int end = text.text.length();
    Span nowhere = new Span(end, end);
    YamlNode empty =
        asList ? new ListNode(List.of(), true, nowhere) : new MapNode(List.of(), true, nowhere);
    YamlNode root = text.root == null ? empty : text.root;
    return new MergeRow(null, root, 0, 0, 0, end, true);
  }

  /// `b` is null where base has no such key; `flow` tells that mine stands in a flow collection.
  private MergeOutcome value(
      Site site,
      @Nullable MergeRow b,
      MergeRow m,
      MergeRow t,
      boolean flow,
      @Nullable MergeBehind behind) {
    YamlNode old = b == null ? null : b.value();
    YamlNode my = m.value();
    YamlNode their = t.value();
    if (my instanceof MapNode myMap && their instanceof MapNode theirMap) {
      MapNode oldMap = old instanceof MapNode map ? map : null;
      MergeLists keys = new MergeLists(keys(oldMap), keys(myMap), keys(theirMap), false);
      return parts(site, oldMap == null ? null : b, m, t, keys, flow, behind);
    }
    boolean same = YamlValues.same(my, their);
    if (same || (old != null && YamlValues.same(old, their))) {
      MergeOutcome stays = same || !notes.isCommented(b, m, t) ? STAYS : CLASHES;
      boolean listed = my instanceof ListNode && notes.brings(t);
      if (listed && my instanceof ListNode myList && their instanceof ListNode theirList) {
        ListNode oldList = old instanceof ListNode list ? list : null;
        MergeLists ids = MergeLists.of(site.segment(), oldList, myList, theirList);
        if (ids != null && (same || !ids.mayHaveChanged() || !notes.isCommented(b, m, t))) {
          return parts(site, oldList == null ? null : b, m, t, ids, flow, behind);
        }
      }
      return stays;
    }
    boolean theirsOnly = old != null && YamlValues.same(old, my);
    if (my instanceof ListNode myList && their instanceof ListNode theirList) {
      if (old instanceof MapNode
          || (old instanceof ScalarNode one && !grew(one, myList, theirList))) {
        return CLASHES;
      }
      ListNode oldList = old instanceof ListNode list ? list : null;
      MergeLists ids = MergeLists.of(site.segment(), oldList, myList, theirList);
      return ids == null || (ids.mayHaveChanged() && !notes.isUncommented(b, m, t))
          ? taken(theirsOnly, b, m, t)
          : parts(site, oldList == null ? null : b, m, t, ids, flow, behind);
    }
    if (!theirsOnly
        && old instanceof ScalarNode oldText
        && my instanceof ScalarNode myText
        && their instanceof ScalarNode theirText) {
      String merged = lines.merged(oldText, myText, theirText);
      return merged == null
          ? CLASHES
          : new MergeOutcome.Changes(new MergePiece.Plain(merged), my.span().start(), textEnd(my));
    }
    return taken(theirsOnly, b, m, t);
  }

  /// Whether both made a list of a single value and kept it.
  private static boolean grew(ScalarNode one, ListNode mine, ListNode theirs) {
    return one.isNull()
        || (mine.items().stream().anyMatch(item -> YamlValues.same(item, one))
            && theirs.items().stream().anyMatch(item -> YamlValues.same(item, one)));
  }

  private int textEnd(YamlNode node) {
    int end = node.span().end();
    return MergeWriter.isBlockScalar(node) ? mine.lineEnd(end - 1) : end;
  }

  private static List<String> keys(@Nullable MapNode map) {
    return map == null ? List.of() : map.entries().stream().map(e -> e.key().text()).toList();
  }

  private MergeOutcome parts(
      Site site,
      @Nullable MergeRow b,
      MergeRow m,
      MergeRow t,
      MergeLists ids,
      boolean flow,
      @Nullable MergeBehind behind) {
    boolean isMap = m.value() instanceof MapNode;
    MergeSide old = MergeSide.of(base, b, ids.base());
    MergeSide my = MergeSide.of(mine, m, ids.mine());
    MergeSide their = MergeSide.of(theirs, t, ids.theirs());
    MergeGroup group =
        new MergeGroup(mine, my, their, m, t, behind, site.root(), flow, lineEnd, rows);
    if (site.root()) {
      group.head(notes.names(their));
      if (my.size() > 0 && old.row(my.id(0)) == null && their.row(my.id(0)) == null) {
        group.below(notes.isOld(my.zone(0)));
      }
    }
    for (int i = 0; i < my.size(); i++) {
      MergeRow was = old.row(my.id(i));
      MergeRow now = my.row(i);
      MergeRow other = their.row(my.id(i));
      MergeCells cells = group.cells(was, old.flow(), now, other);
      Site below = site.child(isMap ? my.id(i) : Integer.toString(i));
      if (other != null) {
        both(group, i, cells, below, notes.zone(old, my, their, i, cells));
      } else if (was != null && !isDropped(was)) {
        boolean goes = YamlValues.same(was.value(), now.value()) && notes.lose(was, now);
        group.put(i, goes ? MergeGroup.GONE : rows.clash(cells, below, List.of(), null));
      }
    }
    for (int i = 0; i < their.size(); i++) {
      MergeRow was = old.row(their.id(i));
      MergeRow other = their.row(i);
      if (my.row(their.id(i)) != null) {
        group.pass(their.id(i));
        continue;
      }
      MergeCells cells = group.cells(was, old.flow(), null, other);
      if (was == null) {
        group.insert(i, rows.added(cells, notes.above(their, i, cells)));
      } else if (!YamlValues.same(was.value(), other.value()) || notes.isNew(was, other)) {
        if (!cells.flow()) {
          notes.take(other);
        }
        Site below = site.child(isMap ? their.id(i) : Integer.toString(i));
        group.insert(i, rows.clash(cells, below, List.of(), null));
      }
    }
    group.tail(notes.tail(old, my, their, group));
    return group.isUntouched() ? STAYS : group.outcome(theirs.root == null);
  }

  /// A part that mine and theirs have.
  private void both(
      MergeGroup group, int i, MergeCells cells, Site site, @Nullable MergeZone zone) {
    MergeRow was = cells.base();
    MergeRow now = cells.mine();
    MergeRow other = cells.theirs();
    if (now == null || other == null) {
      return;
    }
    MergeBehind behind = notes.behind(cells);
    boolean untouched = isUntouched(was, now, other);
    if (untouched && zone == null && behind == null) {
      return;
    }
    MergeOutcome outcome = untouched ? STAYS : value(site, was, now, other, group.isFlow(), behind);
    List<String> rest = notes.rest(cells, outcome, behind);
    if (outcome instanceof MergeOutcome.Clashes) {
      List<String> fresh = new ArrayList<>(zone == null ? List.of() : zone.fresh());
      group.put(i, rows.clash(cells, site, fresh, behind));
    } else {
      List<String> front = zone == null ? null : group.zone(i, zone);
      group.put(i, rows.both(cells, outcome, front, rest, behind));
    }
  }

  /// Theirs takes the place of a value of mine, unless a comment that mine put there would go.
  private MergeOutcome taken(boolean theirsOnly, @Nullable MergeRow b, MergeRow m, MergeRow t) {
    return theirsOnly && notes.replace(b, m, t) ? TAKEN : CLASHES;
  }

  /// Whether Omni drops such a key by itself.
  private static boolean isDropped(MergeRow row) {
    return row.key() != null && YamlValues.saysNothing(row.key().text(), row.value());
  }

  /// Whether theirs has the very characters of base or of mine, which saves the way down.
  private boolean isUntouched(@Nullable MergeRow was, MergeRow now, MergeRow other) {
    return (was != null && base.isSame(was, theirs, other)) || mine.isSame(now, theirs, other);
  }
}
