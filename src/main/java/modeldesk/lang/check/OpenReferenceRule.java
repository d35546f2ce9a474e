package modeldesk.lang.check;

import java.util.List;
import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Template;
import modeldesk.model.FileName;
import modeldesk.model.Fix;
import modeldesk.text.Edit;
import modeldesk.text.Edits;

/// A reference in SQL whose brace is never closed (YAML reference §3.1).
final class OpenReferenceRule implements Rule {
  static final String CODE = "reference-unclosed";

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    FileName name = file.name();
    for (Template template : file.templates()) {
      for (Template.Tag tag : template.tags()) {
        if (tag.isOpenReference()) {
          Finding finding =
              Finding.error(
                  CODE, file, tag.span(), Messages.get("check.reference.open", tag.name()));
          report.accept(isWhole(tag) ? finding.curedBy(now -> close(now, name, tag)) : finding);
        }
      }
    }
  }

  /// Whether nothing but the brace is missing.
  private static boolean isWhole(Template.Tag tag) {
    String name = tag.name();
    return !name.endsWith(".") && name.contains("[") == name.endsWith("]");
  }

  private static List<Fix> close(ModelIndex model, FileName name, Template.Tag tag) {
    IndexedFile file = model.file(name);
    boolean there =
        file != null
            && tag.span().end() <= file.text().length()
            && file.text().substring(tag.span().start(), tag.span().end()).endsWith(tag.name());
    String title = Messages.get("check.fix.closeReference", tag.name());
    return there
        ? List.of(Cures.edit(title, name, Edits.of(Edit.insert(tag.span().end(), "}"))))
        : List.of();
  }
}
