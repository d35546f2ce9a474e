package modeldesk.lang.check;

import java.util.Set;
import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.lang.index.FieldMeaning;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Names;
import modeldesk.lang.index.Reference;
import modeldesk.lang.index.SymbolKind;
import modeldesk.lang.index.Use;
import modeldesk.lang.index.ViewMeaning;
import modeldesk.model.Severity;
import org.jspecify.annotations.Nullable;

/// A field that does not exist (YAML reference §10, 6). Columns that nobody touched are only in the
/// schema layer: where that is not shown, only a name that looks mistyped is reported.
final class UnknownFieldRule implements Rule {
  static final String CODE = "unknown-field";

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    Names names = model.names();
    for (Reference reference : file.references()) {
      if (reference.kind() == SymbolKind.FIELD && reference.use() != Use.MUSTACHE) {
        FieldMeaning meaning = names.field(reference);
        if (meaning.field() == null && meaning.doubt() != FieldMeaning.Doubt.SILENT) {
          missing(names, file, reference, meaning.doubt(), report);
        }
      }
    }
  }

  private static void missing(
      Names names,
      IndexedFile file,
      Reference reference,
      FieldMeaning.Doubt doubt,
      Consumer<Finding> report) {
    if (!reference.qualified() && (isTable(reference) || isOther(names, reference))) {
      return;
    }
    Set<String> candidates = names.fieldNames(reference.owner(), reference.topic());
    boolean slip = Nearest.slip(reference.name(), candidates) != null;
    Severity severity =
        switch (doubt) {
          case NONE -> Severity.ERROR;
          case SOME -> slip ? Severity.ERROR : Severity.WARNING;
          case MUCH, SILENT -> slip ? Severity.WARNING : null;
        };
    if (severity == null) {
      return;
    }
    boolean harmless = reference.use() == Use.FIELD_LIST_OUT;
    String near = Nearest.of(reference.name(), candidates);
    report.accept(
        Finding.of(
                CODE,
                harmless ? Severity.WARNING : severity,
                file,
                reference.span(),
                message(reference, near))
            .curedBy(Cures.word(file, reference, near)));
  }

  /// `${TABLE}`, which is told as what it is.
  private static boolean isTable(Reference reference) {
    return reference.use() == Use.SQL && reference.name().equals("TABLE");
  }

  /// Whether a name alone is no field: a value filled in, or the table of a view in a subquery.
  private static boolean isOther(Names names, Reference reference) {
    return reference.use() == Use.TEXT
        || (reference.use() == Use.SQL
            && names.view(reference.name(), reference.topic()).state()
                != ViewMeaning.State.UNKNOWN);
  }

  private static String message(Reference reference, @Nullable String near) {
    return near == null
        ? Messages.get("check.unknownField.plain", reference.display())
        : Messages.get("check.unknownField.near", reference.display(), near);
  }
}
