package modeldesk.lang.check.practice;

import java.util.List;
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

  private static @Nullable YamlNode list(IndexedFile file) {
    if (file.kind() == FileKind.RELATIONSHIPS) {
      return file.document().root();
    }
    TopicFacts topic = file.topic();
    return topic == null ? null : file.document().map().get("relationships");
  }
}
