package modeldesk.lang.check;

import java.util.function.Consumer;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.model.Severity;
import modeldesk.yaml.KeyLines;
import modeldesk.yaml.SyntaxError;
import modeldesk.yaml.YamlPath;

/// The text is no YAML: indentation, tabs, quotes, a repeated key (YAML reference §10, 1).
final class SyntaxRule implements Rule {
  static final String CODE = "yaml-syntax";

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    if (file.document().isValid()) {
      return;
    }
    KeyLines keys = KeyLines.of(file.text());
    for (SyntaxError error : file.document().errors()) {
      YamlPath path = keys.above(error.span().start());
      report.accept(
          new Finding(
              CODE,
              Severity.ERROR,
              file.name(),
              path,
              error.span(),
              error.message(),
              TightColon.cure(file, error.span())));
    }
  }
}
