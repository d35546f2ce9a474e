package modeldesk.lang.check.practice;

import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Finding;
import modeldesk.lang.check.Rule;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Reference;
import modeldesk.lang.index.Use;
import modeldesk.model.FileName;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.Span;

/// SQL that divides by a field as it is: one row or group where that is 0 makes the whole query
/// fail in most databases.
final class Division implements Rule {
  static final String CODE = "practice-division";

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    if (!file.isReadable()) {
      return;
    }
    for (Reference each : file.references()) {
      if (each.use() == Use.SQL && divides(file.text(), each)) {
        FileName name = file.name();
        Span span = new Span(opening(file.text(), each.start()), closing(file.text(), each.end()));
        String divisor = file.text().substring(span.start(), span.end());
        report.accept(
            Finding.info(CODE, file, each.span(), Messages.get("practice.division", each.display()))
                .curedBy(now ->
                    Ways.of(
                        Messages.get("practice.fix.nullif"),
                        name,
                        Edits.of(Edit.replace(span, "NULLIF(" + divisor + ", 0)")))));
      }
    }
  }

  private static boolean divides(String text, Reference reference) {
    int start = opening(text, reference.start());
    if (start < 0 || closing(text, reference.end()) < 0) {
      return false;
    }
    int at = start - 1;
    while (at >= 0 && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at--;
    }
    return at > 0
        && text.charAt(at) == '/'
        && text.charAt(at - 1) != '*'
        && text.charAt(at - 1) != '/';
  }

  /// Where `${` of a reference begins; -1 when something else stands before its name.
  private static int opening(String text, int start) {
    int at = start;
    while (at > 0 && text.charAt(at - 1) != '{' && text.charAt(at - 1) != '\n') {
      at--;
    }
    return at > 1 && text.startsWith("${", at - 2) ? at - 2 : -1;
  }

  private static int closing(String text, int end) {
    int at = text.indexOf('}', end);
    return at >= 0 && text.substring(end, at).indexOf('\n') < 0 ? at + 1 : -1;
  }
}
