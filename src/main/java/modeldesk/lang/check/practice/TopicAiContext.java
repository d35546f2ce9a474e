package modeldesk.lang.check.practice;

import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Finding;
import modeldesk.lang.check.Rule;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.TopicFacts;

/// A topic without guidance for the AI (YAML reference §6).
final class TopicAiContext implements Rule {
  static final String CODE = "practice-topic-ai-context";

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    TopicFacts topic = Part.topic(file);
    if (topic != null
        && Part.isWhole(model, topic.parents())
        && !Part.has(file.document().map(), "ai_context")) {
      report.accept(
          Finding.info(
              CODE, file, topic.place(), Messages.get("practice.topicAiContext", topic.name())));
    }
  }
}
