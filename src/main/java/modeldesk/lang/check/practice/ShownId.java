package modeldesk.lang.check.practice;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Finding;
import modeldesk.lang.check.Rule;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.ViewFacts;

/// A key that people can choose as if it meant something to them. Joins and counts use it hidden as
/// well (YAML reference §7).
final class ShownId implements Rule {
  static final String CODE = "practice-shown-id";

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    ViewFacts view = Part.view(model, file);
    if (view == null || !Part.isWhole(model, List.of())) {
      return;
    }
    for (FieldFacts field : Part.shown(view)) {
      if (field.kind() == FieldFacts.Kind.DIMENSION && isId(field) && !isCaredFor(field)) {
        report.accept(
            Finding.info(CODE, file, field.span(), Messages.get("practice.shownId", field.name()))
                .curedBy(Ways.add(file.name(), field.span(), "hidden", "true")));
      }
    }
  }

  private static boolean isId(FieldFacts field) {
    String name = field.name().toLowerCase(Locale.ROOT);
    return name.equals("id") || name.endsWith("_id") || name.endsWith("_key");
  }

  /// Somebody who gives it words, links or `hidden: false` wants it to be seen.
  private static boolean isCaredFor(FieldFacts field) {
    return List.of("label", "description", "links", "drill_fields", "hidden", "extends").stream()
        .anyMatch(key -> Part.has(field.value(), key));
  }
}
