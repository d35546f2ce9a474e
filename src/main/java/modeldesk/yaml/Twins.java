package modeldesk.yaml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import modeldesk.i18n.Messages;

/// Keys that stand more than once in a map.
final class Twins {
  /// Of so few keys each is compared with each.
  private static final int FEW = 12;

  private Twins() {}

  static SyntaxError error(String text, ScalarNode first, ScalarNode twin) {
    int line = 1;
    for (int at = text.indexOf('\n'); at >= 0 && at < first.span().start(); line++) {
      at = text.indexOf('\n', at + 1);
    }
    return new SyntaxError(
        twin.span(), Messages.get("yaml.syntax.duplicateKey", twin.text(), line));
  }

  /// Tells `errors` of each key that stood above already.
  static void find(String text, List<MapNode.Entry> entries, Consumer<SyntaxError> errors) {
    if (entries.size() <= FEW && !hasAmong(entries)) {
      return;
    }
    Map<String, ScalarNode> keys = HashMap.newHashMap(entries.size());
    for (MapNode.Entry entry : entries) {
      ScalarNode first = keys.putIfAbsent(entry.key().text(), entry.key());
      if (first != null) {
        errors.accept(error(text, first, entry.key()));
      }
    }
  }

  private static boolean hasAmong(List<MapNode.Entry> few) {
    for (int i = 1; i < few.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (few.get(i).key().text().equals(few.get(j).key().text())) {
          return true;
        }
      }
    }
    return false;
  }
}
