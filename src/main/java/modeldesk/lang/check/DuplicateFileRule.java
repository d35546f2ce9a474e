package modeldesk.lang.check;

import java.util.List;
import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.TopicFacts;
import modeldesk.lang.index.ViewFacts;
import modeldesk.model.FileKind;
import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// Two files of one topic, or one view at two paths (YAML reference §10, 11 and 18): Omni takes one
/// and does not say which.
final class DuplicateFileRule implements Rule {
  static final String VIEW = "duplicate-view";

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    ViewFacts view = file.view();
    TopicFacts topic = file.topic();
    if (view != null && !view.ignored()) {
      IndexedFile other = other(model.views(view.name()), file);
      if (other != null) {
        String message = Messages.get("check.duplicateView", view.name(), other.name());
        report.accept(Finding.warning(VIEW, file, start(file), message));
      }
    } else if (topic != null) {
      IndexedFile other = other(model.topics(topic.name()), file);
      if (other != null) {
        String message = Messages.get("check.duplicateTopic", topic.name(), other.name());
        report.accept(
            Finding.error(DuplicateFieldRule.CODE, file, start(file), message)
                .curedIn(model, Cures.deleteTopic(file.name())));
      }
    } else if (file.kind() == FileKind.COMPOSITE_TOPIC) {
      List<IndexedFile> topics = model.topics(file.reference());
      if (!topics.isEmpty()) {
        String message =
            Messages.get("check.duplicateTopic", file.reference(), topics.getFirst().name());
        report.accept(Finding.error(DuplicateFieldRule.CODE, file, start(file), message));
      }
    }
  }

  private static @Nullable IndexedFile other(List<IndexedFile> files, IndexedFile file) {
    for (IndexedFile each : files) {
      boolean ignored = each.view() != null && each.view().ignored();
      if (each != file && !ignored) {
        return each;
      }
    }
    return null;
  }

  private static Span start(IndexedFile file) {
    String text = file.text();
    int end = text.indexOf('\n');
    return new Span(0, end < 0 ? text.length() : end);
  }
}
