package modeldesk.lang.check.practice;

import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Finding;
import modeldesk.lang.check.Rule;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.ViewFacts;

/// A view of a topic with measures that does not say what one of its rows is.
final class ViewDescription implements Rule {
  static final String CODE = "practice-view-description";

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    ViewFacts view = Part.view(model, file);
    if (view != null
        && Part.isWhole(model, view.parents())
        && Part.shown(view).stream().anyMatch(each -> each.kind() == FieldFacts.Kind.MEASURE)
        && !Part.has(file.document().map(), "description")) {
      report.accept(
          Finding.info(
              CODE, file, Part.first(file), Messages.get("practice.viewDescription", view.name())));
    }
  }
}
