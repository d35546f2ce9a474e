package modeldesk.lang.check.practice;

import java.util.List;
import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Finding;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.TopicFacts;
import modeldesk.model.FileKind;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// The entries that say how views are joined, of the relationships file or of a topic (YAML
/// reference §5).
final class Relations {
  private Relations() {}

  static List<MapNode> of(IndexedFile file) {
    YamlNode list = list(file);
    return list instanceof ListNode all
        ? all.items().stream().filter(MapNode.class::isInstance).map(MapNode.class::cast).toList()
        : List.of();
  }

  /// Warns at each entry whose `key` says `word`; the sentence names the two views.
  static void warn(
      String code,
      IndexedFile file,
      String key,
      String word,
      String sentence,
      Consumer<Finding> report) {
    for (MapNode relation : of(file)) {
      YamlNode value = relation.get(key);
      if (value != null && Part.text(relation, key).equals(word)) {
        String from = Part.text(relation, "join_from_view");
        String to = Part.text(relation, "join_to_view");
        report.accept(Finding.warning(code, file, value.span(), Messages.get(sentence, from, to)));
      }
    }
  }

  private static @Nullable YamlNode list(IndexedFile file) {
    if (file.kind() == FileKind.RELATIONSHIPS) {
      return file.document().root();
    }
    TopicFacts topic = file.topic();
    return topic == null ? null : file.document().map().get("relationships");
  }
}
