package modeldesk.lang.check.practice;

import java.util.function.Consumer;
import java.util.stream.Stream;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Finding;
import modeldesk.lang.check.Rule;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.Layers;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.ViewFacts;
import modeldesk.yaml.YamlPath;

/// A hidden field that somebody made and nothing in the model uses. What people can see, they may
/// use in their documents; what is hidden is mostly there for other fields.
final class UnusedField implements Rule {
  static final String CODE = "practice-unused-field";

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    ViewFacts view = file.view();
    if (view == null
        || view.ignored()
        || view.template()
        || !file.isReadable()
        || model.surroundings().layers() == Layers.CHANGES) {
      return;
    }
    for (FieldFacts field : view.fields().values()) {
      if (isMade(field) && !isUsed(model, field)) {
        YamlPath path = YamlPath.at(file.document().root(), field.span().start());
        report.accept(
            Finding.info(
                    CODE, file, field.span(), Messages.get("practice.unusedField", field.name()))
                .curedBy(Ways.remove(file.name(), path)));
      }
    }
  }

  private static boolean isMade(FieldFacts field) {
    return field.hidden()
        && !field.ignored()
        && !field.primaryKey()
        && field.tags().isEmpty()
        && !field.plainColumn()
        && (field.kind() == FieldFacts.Kind.MEASURE || Part.has(field.value(), "sql"));
  }

  private static boolean isUsed(ModelIndex model, FieldFacts field) {
    return Stream.concat(Stream.of(field.name()), field.aliases().stream())
        .anyMatch(model::usesField);
  }
}
