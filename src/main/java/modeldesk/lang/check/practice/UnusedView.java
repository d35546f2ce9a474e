package modeldesk.lang.check.practice;

import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Finding;
import modeldesk.lang.check.Rule;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.Layers;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.ViewFacts;

/// A view somebody worked on that nothing in the model uses: no topic, relationship or other view
/// names it. Tables as the database has them are left alone.
final class UnusedView implements Rule {
  static final String CODE = "practice-unused-view";

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    ViewFacts view = file.view();
    if (view == null
        || view.ignored()
        || view.template()
        || !file.isReadable()
        || model.surroundings().layers() == Layers.CHANGES
        || model.model().inherits()
        || !isWorkedOn(view)) {
      return;
    }
    boolean topic = !model.topics(view.name()).isEmpty();
    if (!topic && !model.usesView(file)) {
      report.accept(
          Finding.info(
              CODE, file, Part.first(file), Messages.get("practice.unusedView", view.name())));
    }
  }

  /// Omni itself gives every view its count.
  private static boolean isWorkedOn(ViewFacts view) {
    return view.source() != ViewFacts.Source.TABLE
        || view.fields().values().stream()
            .anyMatch(field -> !field.plainColumn() && !isCount(field));
  }

  private static boolean isCount(FieldFacts field) {
    return field.kind() == FieldFacts.Kind.MEASURE && field.name().equals("count");
  }
}
