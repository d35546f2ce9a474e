package modeldesk.lang.check.practice;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Finding;
import modeldesk.lang.check.Rule;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.ViewFacts;

/// A name that somebody chose against Omni's rule for fields: small letters, digits and
/// underscores, a letter first (YAML reference §2). Columns keep the names that the database gives
/// them.
final class FieldName implements Rule {
  static final String CODE = "practice-field-name";
  private static final Pattern GOOD = Pattern.compile("[a-z][a-z0-9_]*");

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    ViewFacts view = file.view();
    if (view == null || view.ignored() || !file.isReadable()) {
      return;
    }
    for (FieldFacts field : view.fields().values()) {
      boolean chosen =
          field.kind() == FieldFacts.Kind.MEASURE
              || field.kind() == FieldFacts.Kind.FILTER
              || (!field.plainColumn() && Part.has(field.value(), "sql"));
      if (chosen && !field.ignored() && !GOOD.matcher(field.name()).matches()) {
        report.accept(
            Finding.info(
                CODE, file, field.span(), Messages.get("practice.fieldName", field.name())));
      }
    }
  }
}
