package modeldesk.lang.check.practice;

import java.util.List;
import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Finding;
import modeldesk.lang.check.Rule;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.ViewFacts;

/// A field that somebody made up, which its name alone does not explain. Columns of the database
/// and a plain count are what they are.
final class FieldDescription implements Rule {
  static final String CODE = "practice-field-description";

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    ViewFacts view = Part.view(model, file);
    if (view == null || !Part.isWhole(model, List.of())) {
      return;
    }
    for (FieldFacts field : Part.shown(view)) {
      boolean inherits = Part.has(field.value(), "extends");
      if (isMade(field) && !inherits && !Part.has(field.value(), "description")) {
        report.accept(
            Finding.info(
                CODE, file, field.span(), Messages.get("practice.fieldDescription", field.name())));
      }
    }
  }

  private static boolean isMade(FieldFacts field) {
    return switch (field.kind()) {
      case MEASURE -> Part.has(field.value(), "sql") || Part.has(field.value(), "filters");
      case DIMENSION ->
          !field.plainColumn()
              && (Part.has(field.value(), "sql")
                  || Part.has(field.value(), "level_of_detail")
                  || Part.has(field.value(), "duration"));
      case FILTER, COLUMN -> false;
    };
  }
}
