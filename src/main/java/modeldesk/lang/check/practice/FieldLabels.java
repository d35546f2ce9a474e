package modeldesk.lang.check.practice;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Finding;
import modeldesk.lang.check.Rule;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.ViewFacts;
import modeldesk.yaml.YamlNode;

/// Two fields of a view that people cannot tell apart: the same label in the same group.
final class FieldLabels implements Rule {
  static final String CODE = "practice-field-label";

  private record Shown(String view, String group, String label) {}

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    ViewFacts view = Part.view(model, file);
    if (view == null) {
      return;
    }
    Map<Shown, String> first = new HashMap<>();
    for (FieldFacts field : Part.shown(view)) {
      YamlNode label = field.value() == null ? null : field.value().get("label");
      String text = Part.text(field.value(), "label");
      if (label == null || text.isEmpty()) {
        continue;
      }
      String before = first.putIfAbsent(shown(field, text), field.name());
      if (before != null) {
        report.accept(
            Finding.info(
                CODE, file, label.span(), Messages.get("practice.fieldLabel", text, before)));
      }
    }
  }

  private static Shown shown(FieldFacts field, String label) {
    return new Shown(
        Part.text(field.value(), "view_label"),
        Part.text(field.value(), "group_label"),
        label.toLowerCase(Locale.ROOT));
  }
}
