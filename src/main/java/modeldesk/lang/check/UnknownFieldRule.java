package modeldesk.lang.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    Map<List<String>, Nearest> near = new HashMap<>();
    for (Reference reference : file.references()) {
      if (reference.kind() == SymbolKind.FIELD
          && reference.use() != Use.MUSTACHE
          && names.field(reference).field() == null) {
        missing(
            model,
            file,
            reference,
            near.computeIfAbsent(
                List.of(reference.owner(), reference.topic()),
                owner -> Nearest.among(names.fieldNames(owner.get(0), owner.get(1)))),
            report);
      }
    }
  }

  private static void missing(
      ModelIndex model,
      IndexedFile file,
      Reference reference,
      Nearest candidates,
      Consumer<Finding> report) {
    Severity severity = severity(model.names(), reference, candidates);
    if (severity == null || UnknownViewRule.tellsViewOf(model, reference)) {
      return;
    }
    boolean harmless = reference.use() == Use.FIELD_LIST_OUT;
    String near = candidates.to(reference.name());
    report.accept(
        Finding.of(
                CODE,
                harmless ? Severity.WARNING : severity,
                file,
                reference.span(),
                message(reference, near, severity == Severity.ERROR))
            .curedBy(Cures.word(file, reference, near)));
  }

  /// How sure it is that the field does not exist; null when nothing should be said.
  static @Nullable Severity severity(Names names, Reference reference) {
    return severity(
        names, reference, Nearest.among(names.fieldNames(reference.owner(), reference.topic())));
  }

  private static @Nullable Severity severity(Names names, Reference reference, Nearest candidates) {
    if (!reference.qualified() && (isTable(reference) || isOther(names, reference))) {
      return null;
    }
    FieldMeaning meaning = names.field(reference);
    if (meaning.field() != null || meaning.doubt() == FieldMeaning.Doubt.SILENT) {
      return null;
    }
    boolean slip =
        meaning.doubt() != FieldMeaning.Doubt.NONE && candidates.slipOf(reference.name()) != null;
    return switch (meaning.doubt()) {
      case NONE -> Severity.ERROR;
      case SOME -> slip ? Severity.ERROR : Severity.WARNING;
      case MUCH, SILENT -> slip ? Severity.WARNING : null;
    };
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

  /// Where the columns of the table are not shown, that is why there is a doubt.
  private static String message(Reference reference, @Nullable String near, boolean sure) {
    String name = reference.display();
    if (near == null) {
      return sure
          ? Messages.get("check.unknownField.plain", name)
          : Messages.get("check.unknownField.plainHere", name);
    }
    return sure
        ? Messages.get("check.unknownField.near", name, near)
        : Messages.get("check.unknownField.nearHere", name, near);
  }
}
