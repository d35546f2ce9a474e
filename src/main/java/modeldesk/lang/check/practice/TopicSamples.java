package modeldesk.lang.check.practice;

import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Finding;
import modeldesk.lang.check.Rule;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.TopicFacts;

/// A topic without example queries, which people start from and the AI learns from (YAML reference
/// §6).
final class TopicSamples implements Rule {
  static final String CODE = "practice-topic-samples";

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    TopicFacts topic = Part.topic(file);
    if (topic != null
        && Part.isWhole(model, topic.parents())
        && !Part.has(file.document().map(), "sample_queries")) {
      report.accept(
          Finding.info(
              CODE, file, topic.place(), Messages.get("practice.topicSamples", topic.name())));
    }
  }
}
