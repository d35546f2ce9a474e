package modeldesk.lang.check;

import java.util.List;
import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Names;
import modeldesk.lang.index.Reference;
import modeldesk.lang.index.SymbolKind;
import modeldesk.lang.index.Use;
import modeldesk.lang.index.ViewMeaning;
import modeldesk.model.FileKind;
import modeldesk.model.Severity;
import org.jspecify.annotations.Nullable;

/// A view that does not exist (YAML reference §10, 5). Views of schemas that are not loaded exist
/// without being shown, so an error needs a schema whose other views are there.
final class UnknownViewRule implements Rule {
  static final String CODE = "unknown-view";

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    Names names = model.names();
    for (Reference reference : file.references()) {
      if (reference.kind() == SymbolKind.VIEW && reference.use() != Use.MUSTACHE) {
        ViewMeaning meaning = names.view(reference.name(), reference.topic());
        switch (meaning.state()) {
          case UNKNOWN -> unknown(model, file, reference, report);
          case LOOSE -> loose(model, file, reference, meaning.canonical(), report);
          case KNOWN, UNSURE -> {}
        }
      }
    }
  }

  private static void unknown(
      ModelIndex model, IndexedFile file, Reference reference, Consumer<Finding> report) {
    String name = reference.name();
    Severity severity = severity(model, name);
    String near = Nearest.of(name, model.viewNames());
    boolean proven = severity != null && model.knowsViews();
    if (severity == null
        || (!proven && Nearest.slip(name, model.viewNames()) == null)
        || isColumnOfStruct(reference)) {
      return;
    }
    Severity level = reference.use() == Use.FIELD_LIST_OUT ? Severity.WARNING : severity;
    Finding finding =
        Finding.of(CODE, level, file, reference.span(), message(reference, name, near));
    boolean topic = reference.use() == Use.BASE_VIEW && isBase(file, reference);
    report.accept(
        topic && near == null
            ? finding.curedBy(Cures.deleteTopic(file.name()))
            : finding.curedBy(Cures.word(file, reference, near)));
  }

  /// `${a.b}` in SQL may be no view and field but what the database makes of it; only Omni's own
  /// parameters and plain names are judged. A name with a dot is always view and field in Omni.
  private static boolean isColumnOfStruct(Reference reference) {
    return reference.use() == Use.TEXT;
  }

  private static boolean isBase(IndexedFile file, Reference reference) {
    return file.kind() == FileKind.TOPIC
        && file.topic() != null
        && reference.name().equals(file.topic().base());
  }

  private static String message(Reference reference, String name, @Nullable String near) {
    if (reference.use() == Use.BASE_VIEW) {
      return near == null
          ? Messages.get("check.unknownView.base", name)
          : Messages.get("check.unknownView.baseNear", name, near);
    }
    return near == null
        ? Messages.get("check.unknownView.plain", name)
        : Messages.get("check.unknownView.near", name, near);
  }

  /// Null when nothing should be said.
  private static @Nullable Severity severity(ModelIndex model, String name) {
    if (!model.knowsViews()) {
      return Severity.WARNING;
    }
    int scope = name.lastIndexOf("__");
    boolean scoped = scope > 0;
    String schema = scoped ? name.substring(0, scope) : "";
    if (scoped && model.surroundings().offloaded().stream().anyMatch(schema::equalsIgnoreCase)) {
      return null;
    }
    boolean open = scoped && model.surroundings().unloaded() && !model.isLoaded(schema);
    return open ? Severity.WARNING : Severity.ERROR;
  }

  /// A bare name where all views are called by schema and name: Omni knows only the full name.
  private static void loose(
      ModelIndex model,
      IndexedFile file,
      Reference reference,
      String full,
      Consumer<Finding> report) {
    List<IndexedFile> views = model.views(full);
    boolean sure =
        full.endsWith("__" + reference.name())
            && views.size() == 1
            && views.getFirst().isNamedForSure();
    boolean former =
        views.stream()
            .anyMatch(
                each -> each.view() != null && each.view().aliases().contains(reference.name()));
    if (sure && !former) {
      String message = Messages.get("check.unknownView.near", reference.name(), full);
      report.accept(
          Finding.warning(CODE, file, reference.span(), message)
              .curedBy(Cures.word(file, reference, full)));
    }
  }
}
