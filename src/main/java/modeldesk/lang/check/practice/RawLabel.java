package modeldesk.lang.check.practice;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Finding;
import modeldesk.lang.check.Rule;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.ViewFacts;
import modeldesk.yaml.ScalarNode;

/// A label in the spelling of a column, which is for machines.
final class RawLabel implements Rule {
  static final String CODE = "practice-raw-label";
  private static final Pattern RAW = Pattern.compile("[A-Za-z0-9]+(?:_[A-Za-z0-9]+)+");

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    ViewFacts view = Part.view(model, file);
    if (view == null) {
      return;
    }
    for (FieldFacts field : Part.shown(view)) {
      if (field.value() != null
          && field.value().get("label") instanceof ScalarNode label
          && RAW.matcher(label.text().strip()).matches()) {
        String better = words(label.text().strip());
        report.accept(
            Finding.info(CODE, file, label.span(), Messages.get("practice.rawLabel", better))
                .curedBy(Ways.replace(file.name(), label.span(), better)));
      }
    }
  }

  private static String words(String raw) {
    String plain = raw.toLowerCase(Locale.ROOT).replace('_', ' ');
    return plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
  }
}
