package modeldesk.lang.check.practice;

import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Finding;
import modeldesk.lang.check.Rule;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.TopicFacts;

/// A topic that does not say what it is for, to those who choose one and to the AI (YAML reference
/// §6).
final class TopicDescription implements Rule {
  static final String CODE = "practice-topic-description";

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    TopicFacts topic = Part.topic(file);
    if (topic != null
        && Part.isWhole(model, topic.parents())
        && !Part.has(file.document().map(), "description")) {
      report.accept(
          Finding.info(
              CODE, file, topic.place(), Messages.get("practice.topicDescription", topic.name())));
    }
  }
}
