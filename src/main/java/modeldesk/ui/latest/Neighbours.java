package modeldesk.ui.latest;

import java.util.List;
import modeldesk.i18n.Messages;
import modeldesk.lang.DraftMerge;
import modeldesk.lang.MergedKey;
import modeldesk.ui.session.Behind;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;
import modeldesk.yaml.YamlParser;
import modeldesk.yaml.YamlPath;
import org.jspecify.annotations.Nullable;

/// What else the other side changed beside a key in question: `sql` and `format` of one measure
/// belong together, although each could be merged alone.
final class Neighbours {
  private Neighbours() {}

  /// What to look at together with the key at `path`; empty for nothing.
  static String note(Behind behind, YamlPath path, @Nullable String base, @Nullable String theirs) {
    if (!(behind.merge() instanceof DraftMerge.ByKey(_, var taken)) || path.segments().size() < 2) {
      return "";
    }
    List<MergedKey> beside =
        taken.stream()
            .filter(key -> key.side() == MergedKey.Side.THEIRS)
            .filter(key -> key.path().parent().equals(path.parent()))
            .toList();
    if (beside.isEmpty()) {
      return "";
    }
    YamlPath first = beside.getFirst().path();
    String was = scalar(base, first);
    String is = scalar(theirs, first);
    int more = beside.size() - 1;
    if (was == null) {
      return is == null
          ? Messages.get("latest.note.changed", first.last(), more)
          : Messages.get("latest.note.added", first.last(), is, more);
    }
    return is == null
        ? Messages.get("latest.note.removed", first.last(), was, more)
        : Messages.get("latest.note.fromTo", first.last(), was, is, more);
  }

  private static @Nullable String scalar(@Nullable String text, YamlPath path) {
    YamlNode root = text == null ? null : YamlParser.parse(text).root();
    YamlNode found = root == null ? null : root.find(path);
    return found instanceof ScalarNode scalar && scalar.text().indexOf('\n') < 0
        ? scalar.text()
        : null;
  }
}
