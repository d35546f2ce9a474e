package modeldesk.lang.check;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Reference;
import modeldesk.lang.index.SymbolKind;
import modeldesk.model.Severity;

/// A topic that does not exist (YAML reference §10, 10 and 20), also as a member of a composite
/// topic.
final class UnknownTopicRule implements Rule {
  static final String CODE = "unknown-topic";

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    for (Reference reference : file.references()) {
      if (reference.kind() == SymbolKind.TOPIC
          && !reference.name().isBlank()
          && model.topics(reference.name()).isEmpty()
          && !model.model().inlineTopics().contains(reference.name())
          && !isComposite(model, reference.name())) {
        unknown(model, file, reference, report);
      }
    }
  }

  /// The documents name composite topics only among members; elsewhere they may be meant, too.
  private static boolean isComposite(ModelIndex model, String name) {
    return model.composites().contains(name);
  }

  private static void unknown(
      ModelIndex model, IndexedFile file, Reference reference, Consumer<Finding> report) {
    boolean known = model.knowsTopics();
    Set<String> candidates = new HashSet<>(model.topicNames());
    if (!known && Nearest.slip(reference.name(), candidates) == null) {
      return;
    }
    String near = Nearest.of(reference.name(), candidates);
    report.accept(
        Finding.of(
                CODE,
                known ? Severity.ERROR : Severity.WARNING,
                file,
                reference.span(),
                UnknownNameRule.topic(reference.name(), near))
            .curedBy(Cures.word(file, reference, near)));
  }
}
