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
  private final MergeRows rows;

  MergeTree(
      MergeText base, MergeText mine, MergeText theirs, String lineEnd, MergeClashes clashes) {
    this.base = base;
    this.mine = mine;
    this.theirs = theirs;
    this.lineEnd = lineEnd;
    this.rows = new MergeRows(base, mine, theirs, lineEnd, clashes);
  }

  MergePiece merge() {
    boolean list = isList(base.root) || isList(mine.root) || isList(theirs.root);
    boolean map = isMap(base.root) || isMap(mine.root) || isMap(theirs.root);
    boolean asList = list && !map;
    MergeRow m = rootRow(mine, asList);
    MergeRow b = rootRow(base, asList);
    MergeRow t = rootRow(theirs, asList);
    return switch (value(new Site(null, "", true), b, m, t, false)) {
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
      Site site, @Nullable MergeRow b, MergeRow m, MergeRow t, boolean flow) {
    YamlNode old = b == null ? null : b.value();
    YamlNode my = m.value();
    YamlNode their = t.value();
    if (my instanceof MapNode myMap && their instanceof MapNode theirMap) {
      MapNode oldMap = old instanceof MapNode map ? map : null;
      MergeLists keys = new MergeLists(keys(oldMap), keys(myMap), keys(theirMap));
      return parts(site, oldMap == null ? null : b, m, t, keys, flow);
    }
    if (YamlValues.same(my, their) || (old != null && YamlValues.same(old, their))) {
      return STAYS;
    }
    MergeOutcome otherwise = old != null && YamlValues.same(old, my) ? TAKEN : CLASHES;
    if (my instanceof ListNode myList && their instanceof ListNode theirList) {
      ListNode oldList = old instanceof ListNode list ? list : null;
      MergeLists ids = MergeLists.of(site.segment(), oldList, myList, theirList);
      return ids == null ? otherwise : parts(site, oldList == null ? null : b, m, t, ids, flow);
    }
    if (otherwise instanceof MergeOutcome.Clashes
        && old instanceof ScalarNode oldText
        && my instanceof ScalarNode myText
        && their instanceof ScalarNode theirText) {
      String merged = MergeLines.merged(mine, oldText, myText, theirText, lineEnd);
      return merged == null
          ? CLASHES
          : new MergeOutcome.Changes(new MergePiece.Plain(merged), my.span().start(), textEnd(my));
    }
    return otherwise;
  }

  private int textEnd(YamlNode node) {
    int end = node.span().end();
    return MergeWriter.isBlockScalar(node) ? mine.lineEnd(end - 1) : end;
  }

  private static List<String> keys(@Nullable MapNode map) {
    return map == null ? List.of() : map.entries().stream().map(e -> e.key().text()).toList();
  }

  private MergeOutcome parts(
      Site site, @Nullable MergeRow b, MergeRow m, MergeRow t, MergeLists ids, boolean flow) {
    boolean isMap = m.value() instanceof MapNode;
    MergeSide old = MergeSide.of(base, b, ids.base());
    MergeSide my = MergeSide.of(mine, m, ids.mine());
    MergeSide their = MergeSide.of(theirs, t, ids.theirs());
    MergeGroup group = new MergeGroup(mine, my, their, m, t, site.root(), flow, lineEnd, rows);
    for (int i = 0; i < my.size(); i++) {
      MergeRow was = old.row(my.id(i));
      MergeRow now = my.row(i);
      MergeRow other = their.row(my.id(i));
      if (other != null && isUntouched(was, now, other)) {
        continue;
      }
      MergeCells cells = group.cells(was, old.flow(), now, other);
      Site below = site.child(isMap ? my.id(i) : Integer.toString(i));
      if (other != null) {
        group.put(i, rows.both(cells, below, value(below, was, now, other, group.isFlow())));
      } else if (was != null) {
        boolean untouched = YamlValues.same(was.value(), now.value());
        group.put(i, untouched ? MergeGroup.GONE : rows.clash(cells, below));
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
        group.insert(i, rows.added(cells));
      } else if (!YamlValues.same(was.value(), other.value())) {
        Site below = site.child(isMap ? their.id(i) : Integer.toString(i));
        group.insert(i, rows.clash(cells, below));
      }
    }
    return group.isUntouched() ? STAYS : group.outcome(theirs.root == null);
  }

  /// Whether theirs has the very characters of base or of mine, which saves the way down.
  private boolean isUntouched(@Nullable MergeRow was, MergeRow now, MergeRow other) {
    return (was != null && base.isSame(was, theirs, other)) || mine.isSame(now, theirs, other);
  }
}
