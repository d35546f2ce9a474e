package modeldesk.lang.check.practice;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Finding;
import modeldesk.lang.check.Rule;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.ViewFacts;

/// A measure of amounts that does not say how its number is written (YAML reference §3.4). Counts
/// are whole numbers, and what a list, a minimum or a maximum gives depends on the column.
final class MeasureFormat implements Rule {
  static final String CODE = "practice-measure-format";
  private static final Set<String> AMOUNTS =
      Set.of(
          "sum",
          "average",
          "median",
          "percentile",
          "sum_distinct_on",
          "average_distinct_on",
          "median_distinct_on",
          "percentile_distinct_on");

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    ViewFacts view = Part.view(model, file);
    if (view == null || !Part.isWhole(model, view.parents())) {
      return;
    }
    for (FieldFacts field : Part.shown(view)) {
      String type = Part.text(field.value(), "aggregate_type").toLowerCase(Locale.ROOT);
      if (field.kind() == FieldFacts.Kind.MEASURE
          && AMOUNTS.contains(type)
          && !Part.has(field.value(), "format")
          && !Part.has(field.value(), "extends")) {
        report.accept(
            Finding.info(
                    CODE, file, field.span(), Messages.get("practice.measureFormat", field.name()))
                .curedBy(Ways.add(file.name(), field.span(), "format", "number")));
      }
    }
  }
}
