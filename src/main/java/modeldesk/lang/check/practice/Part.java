package modeldesk.lang.check.practice;

import java.util.List;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.Layers;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.TopicFacts;
import modeldesk.lang.index.ViewFacts;
import modeldesk.text.Span;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// The parts of a model that people see or write, which is what advice is about.
final class Part {
  private Part() {}

  /// Whether what a file does not say is not said at all (YAML reference §1): not where the file
  /// holds only changes, or something it extends may say it.
  static boolean isWhole(ModelIndex model, List<String> parents) {
    return model.surroundings().layers() != Layers.CHANGES
        && !model.model().inherits()
        && parents.isEmpty();
  }

  /// The topic of a file that people see; null for any other file.
  static @Nullable TopicFacts topic(IndexedFile file) {
    TopicFacts topic = file.topic();
    if (topic == null || topic.template() || !file.isReadable() || isHidden(file)) {
      return null;
    }
    return topic;
  }

  /// The view of a file that a topic has; null for any other file.
  static @Nullable ViewFacts view(ModelIndex model, IndexedFile file) {
    ViewFacts view = file.view();
    if (view == null || view.template() || view.ignored() || !file.isReadable()) {
      return null;
    }
    return isHidden(file) || model.topicsWith(view.name()).isEmpty() ? null : view;
  }

  /// The fields that people can choose.
  static List<FieldFacts> shown(ViewFacts view) {
    return view.fields().values().stream()
        .filter(field -> !field.hidden() && !field.ignored())
        .filter(field -> field.kind() != FieldFacts.Kind.COLUMN)
        .toList();
  }

  private static boolean isHidden(IndexedFile file) {
    return "true".equalsIgnoreCase(file.document().map().text("hidden"));
  }

  /// Whether a key has something in it.
  static boolean has(@Nullable MapNode map, String key) {
    YamlNode value = map == null ? null : map.get(key);
    return switch (value) {
      case null -> false;
      case ScalarNode scalar -> !scalar.isNull() && !scalar.text().isBlank();
      case ListNode list -> !list.items().isEmpty();
      case MapNode inner -> !inner.entries().isEmpty();
    };
  }

  /// The words of a scalar, empty where there are none.
  static String text(@Nullable MapNode map, String key) {
    String text = map == null ? null : map.text(key);
    return text == null ? "" : text.strip();
  }

  /// Where something about the whole view is told: its first key.
  static Span first(IndexedFile file) {
    MapNode map = file.document().map();
    return map.entries().isEmpty() ? new Span(0, 0) : map.entries().getFirst().key().span();
  }
}
