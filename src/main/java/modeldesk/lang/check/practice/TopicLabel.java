package modeldesk.lang.check.practice;

import java.util.Set;
import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Finding;
import modeldesk.lang.check.Rule;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.TopicFacts;
import modeldesk.yaml.YamlNode;

/// Two topics that people cannot tell apart by their labels.
final class TopicLabel implements Rule {
  static final String CODE = "practice-topic-label";

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    TopicFacts topic = Part.topic(file);
    YamlNode label = file.document().map().get("label");
    if (topic == null || topic.label().isEmpty() || label == null) {
      return;
    }
    Set<String> others = model.topicsLabelled(topic.label());
    others.remove(topic.name());
    if (!others.isEmpty()) {
      report.accept(
          Finding.info(
              CODE,
              file,
              label.span(),
              Messages.get("practice.topicLabel", topic.label(), String.join(", ", others))));
    }
  }
}
