package modeldesk.ui.latest;

import modeldesk.lang.DraftMerge;
import modeldesk.model.ModelFile;
import modeldesk.text.LineIndex;
import modeldesk.ui.code.Excerpt;
import modeldesk.ui.session.Behind;
import modeldesk.ui.session.LineEnds;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.YamlDocument;
import modeldesk.yaml.YamlNode;
import modeldesk.yaml.YamlParser;
import modeldesk.yaml.YamlPath;
import modeldesk.yaml.YamlPlace;
import org.jspecify.annotations.Nullable;

/// The key above the one in question as it stands in the three texts; null where it does not.
public record ThreeSides(
    @Nullable Excerpt base, @Nullable Excerpt mine, @Nullable Excerpt theirs, String note) {

  /// Reads the texts: for the CPU lane.
  static ThreeSides of(Behind behind, YamlPath path, @Nullable KeyDecision decision) {
    ModelFile file = behind.theirs();
    String base = plain(behind.draft().baseText());
    String mine = plain(behind.draft().text());
    String theirs = plain(file == null ? null : file.text());
    boolean byKey = behind.merge() instanceof DraftMerge.ByKey && !path.isRoot();
    return new ThreeSides(
        excerpt(base, base, path, byKey, decision == null ? null : decision.base()),
        excerpt(mine, base, path, byKey, decision == null ? null : decision.mine()),
        excerpt(theirs, base, path, byKey, decision == null ? null : decision.theirs()),
        decision == null ? "" : Neighbours.note(behind, path, base, theirs));
  }

  private static @Nullable Excerpt excerpt(
      @Nullable String text,
      @Nullable String base,
      YamlPath path,
      boolean byKey,
      @Nullable String value) {
    if (text == null) {
      return null;
    }
    if (byKey) {
      YamlDocument document = YamlParser.parse(text);
      YamlNode root = document.root();
      if (document.isValid() && (root == null || isOfMaps(root, path))) {
        return root == null ? null : excerpt(text, base == null ? text : base, root, path);
      }
    }
    return value == null || value.isEmpty() ? null : Excerpt.whole(LineEnds.plain(value));
  }

  private static @Nullable Excerpt excerpt(String text, String base, YamlNode root, YamlPath path) {
    YamlPlace parent = root.deepest(path.parent());
    if (!parent.path().equals(path.parent())) {
      return null;
    }
    LineIndex lines = LineIndex.of(text);
    int first = parent.key() == null ? 0 : lines.lineOf(parent.key().span().start());
    int last =
        parent.path().isRoot() ? lines.lineCount() - 1 : lastLine(lines, parent.node(), first);
    MapNode.Entry entry = parent.node() instanceof MapNode map ? map.entry(path.last()) : null;
    if (entry == null) {
      return Excerpt.of(text, first, last, first, first - 1, base);
    }
    int at = lines.lineOf(entry.key().span().start());
    return Excerpt.of(text, first, last, at, lastLine(lines, entry.value(), at), base);
  }

  private static int lastLine(LineIndex lines, YamlNode node, int atLeast) {
    return Math.max(atLeast, lines.lineOf(Math.max(0, node.span().end() - 1)));
  }

  /// Items of lists have other numbers in other texts.
  private static boolean isOfMaps(YamlNode root, YamlPath path) {
    YamlPath above = path.parent();
    while (!above.isRoot()) {
      YamlPlace place = root.deepest(above);
      if (place.path().equals(above) && !(place.node() instanceof MapNode)) {
        return false;
      }
      above = above.parent();
    }
    return root instanceof MapNode;
  }

  private static @Nullable String plain(@Nullable String text) {
    return text == null ? null : LineEnds.plain(text);
  }
}
