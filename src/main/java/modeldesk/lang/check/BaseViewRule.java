package modeldesk.lang.check;

import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.Layers;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.TopicFacts;
import modeldesk.lang.index.ViewMeaning;
import modeldesk.model.Severity;

/// A topic that does not say where it begins, and is not called like a view (YAML reference §10,
/// 4). In a layer that holds changes only, the layer below says it.
final class BaseViewRule implements Rule {
  static final String CODE = "missing-base-view";

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    TopicFacts topic = file.topic();
    if (topic == null
        || !file.document().isValid()
        || topic.base() != null
        || topic.template()
        || !topic.parents().isEmpty()
        || model.surroundings().layers() == Layers.CHANGES
        || model.model().inherits()) {
      return;
    }
    if (model.names().view(topic.name(), "").state() == ViewMeaning.State.UNKNOWN) {
      Severity severity = model.knowsViews() ? Severity.ERROR : Severity.WARNING;
      String message = Messages.get("check.missingBaseView", topic.name());
      report.accept(
          Finding.of(CODE, severity, file, topic.place(), message)
              .curedBy(Cures.deleteTopic(file.name())));
    }
  }
}
