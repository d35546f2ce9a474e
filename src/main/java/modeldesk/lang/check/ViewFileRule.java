package modeldesk.lang.check;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.lang.ViewNames;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.ViewFacts;
import modeldesk.model.FileName;
import modeldesk.model.Fix;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;

/// A view that does not say which schema it belongs to, and names of a view that disagree (YAML
/// reference §10, 18).
final class ViewFileRule implements Rule {
  static final String SCHEMA = "missing-schema";
  static final String NAME = "name-mismatch";

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    ViewFacts view = file.view();
    if (view == null || !file.isReadable()) {
      return;
    }
    schema(model, file, view, report);
    comment(model, file, report);
    if (file.document().map().get("name") instanceof ScalarNode name
        && !name.isNull()
        && !isSame(name.text(), file.name().stem())
        && !name.text().equals(view.name())) {
      String message = Messages.get("check.nameMismatch.key", name.text(), view.name());
      report.accept(Finding.warning(NAME, file, name.span(), message));
    }
  }

  private static void schema(
      ModelIndex model, IndexedFile file, ViewFacts view, Consumer<Finding> report) {
    MapNode root = file.document().map();
    boolean needs =
        !view.hasSchema()
            && !view.template()
            && !view.ignored()
            && view.source() == ViewFacts.Source.TABLE
            && root.get("uploaded_table_name") == null
            && !root.entries().isEmpty()
            && model.views(view.name()).size() == 1;
    if (needs && model.surroundings().layers().showsColumns() && model.namesSchemas()) {
      Span span = root.entries().getFirst().key().span();
      FileName name = file.name();
      String folder = name.folder();
      boolean plain = folder.matches("[A-Za-z_][A-Za-z0-9_]*") && !root.flow();
      Finding finding =
          Finding.warning(SCHEMA, file, span, Messages.get("check.missingSchema", view.name()));
      report.accept(
          plain
              ? finding.curedBy(now ->
                  List.of(
                      new Fix(
                          Messages.get("check.fix.schema", folder),
                          List.of(
                              new Fix.Change.Edit(
                                  name,
                                  Edits.of(
                                      Edit.insert(span.start(), "schema: " + folder + "\n")))))))
              : finding);
    }
  }

  private static void comment(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    int at = file.text().indexOf(ViewNames.COMMENT);
    if (at < 0) {
      return;
    }
    int start = at + ViewNames.COMMENT.length();
    String written = ViewNames.of(file.name(), file.text());
    if (!file.text().startsWith(written, start)) {
      return;
    }
    Span span = new Span(start, start + written.length());
    String told = model.surroundings().viewNames().get(file.name().key());
    if (told != null && !told.equals(written)) {
      String message = Messages.get("check.nameMismatch.told", written, told);
      FileName name = file.name();
      report.accept(
          Finding.warning(NAME, file, span, message)
              .curedBy(now -> List.of(Cures.replace(name, span, told))));
    } else if (told == null && !isSame(written, file.name().stem())) {
      String message = Messages.get("check.nameMismatch.file", written, file.name().baseName());
      report.accept(Finding.warning(NAME, file, span, message));
    }
  }

  /// Whether a reference name is that of a file, with or without what stands before `__`.
  private static boolean isSame(String name, String stem) {
    String plain = plain(name);
    String file = plain(stem);
    return plain.equals(file) || plain.endsWith("__" + file) || file.endsWith("__" + plain);
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
  }
}
