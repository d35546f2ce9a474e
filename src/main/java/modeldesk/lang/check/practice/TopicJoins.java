package modeldesk.lang.check.practice;

import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Finding;
import modeldesk.lang.check.Rule;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.TopicFacts;

/// A topic that takes whatever the global relationships lead to: it grows when somebody adds one
/// (YAML reference §6).
final class TopicJoins implements Rule {
  static final String CODE = "practice-topic-joins";

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    TopicFacts topic = Part.topic(file);
    if (topic != null
        && Part.isWhole(model, topic.parents())
        && file.document().map().get("joins") == null) {
      report.accept(
          Finding.info(
              CODE, file, topic.place(), Messages.get("practice.topicJoins", topic.name())));
    }
  }
}
