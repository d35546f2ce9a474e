package modeldesk.lang.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.Layers;
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
  private static final int MANY = 5;

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
    Severity severity =
        model.surroundings().layers() == Layers.TOUCHED
            ? amongTouched(model, reference)
            : severity(model, name);
    if (severity == null
        || isColumnOfStruct(reference)
        || isMistypedAbove(model, file, reference)) {
      return;
    }
    String near = Nearest.of(name, candidates(model));
    Severity level = reference.use() == Use.FIELD_LIST_OUT ? Severity.WARNING : severity;
    Finding finding =
        Finding.of(CODE, level, file, reference.span(), message(reference, name, near));
    boolean topic = reference.use() == Use.BASE_VIEW && isBase(file, reference);
    report.accept(
        topic && near == null
            ? finding.curedIn(model, Cures.deleteTopic(file.name()))
            : finding.curedBy(Cures.word(file, reference, near)));
  }

  /// `${a.b}` in SQL may be no view and field but what the database makes of it; only Omni's own
  /// parameters and plain names are judged. A name with a dot is always view and field in Omni.
  private static boolean isColumnOfStruct(Reference reference) {
    return reference.use() == Use.TEXT;
  }

  /// Whether the relationship around the SQL names the view with a slip of a finger, which is told.
  private static boolean isMistypedAbove(ModelIndex model, IndexedFile file, Reference reference) {
    if (reference.use() != Use.JOIN_SQL || file.kind() != FileKind.RELATIONSHIPS) {
      return false;
    }
    Set<String> ends = new TreeSet<>();
    file.relations().forEach(each -> ends.addAll(List.of(each.from(), each.to())));
    String meant = ends.contains(reference.name()) ? null : Nearest.slip(reference.name(), ends);
    return meant != null && !model.names().exists(meant, "");
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

  /// Where git leaves out what nobody touched: an error for what is named once and is but a slip of
  /// a finger away from a view, or the only one of a well known schema that is not there. What is
  /// named often is a view that is not shown, unless all others are. Null when nothing should be
  /// said.
  private static @Nullable Severity amongTouched(ModelIndex model, Reference reference) {
    String name = reference.name();
    String meant = Nearest.slip(name, candidates(model));
    boolean slip = meant != null;
    if (!model.oftenNamed().contains(name)) {
      boolean sure =
          (meant != null && !isVariant(name, meant))
              || (model.oftenNamed().isEmpty() && isAmongMany(model, name));
      return sure && !model.model().inherits() ? Severity.ERROR : Severity.WARNING;
    }
    boolean end = reference.use() != Use.JOIN_SQL && reference.use() != Use.SQL;
    return slip || (end && model.oftenNamed().size() == 1) ? Severity.WARNING : null;
  }

  /// Whether two names differ in a short word at their end, as that of a country: both may be
  /// meant.
  private static boolean isVariant(String name, String meant) {
    int at = name.lastIndexOf('_') + 1;
    return name.length() - at <= 3
        && at > 0
        && meant.length() == name.length()
        && meant.startsWith(name.substring(0, at));
  }

  /// Whether so many views of the schema are shown that this one would be, too.
  private static boolean isAmongMany(ModelIndex model, String name) {
    String schema = schema(name);
    return model.viewNames().stream().filter(view -> schema(view).equals(schema)).count() >= MANY;
  }

  private static String schema(String view) {
    return view.substring(0, Math.max(view.lastIndexOf("__"), 0));
  }

  private static Set<String> candidates(ModelIndex model) {
    Set<String> names = new TreeSet<>(model.viewNames());
    names.addAll(model.oftenNamed());
    return names;
  }

  /// Null when nothing should be said.
  private static @Nullable Severity severity(ModelIndex model, String name) {
    if (!model.knowsViews()) {
      boolean slip = Nearest.slip(name, candidates(model)) != null;
      return slip && !model.oftenNamed().contains(name) ? Severity.WARNING : null;
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
    if (isTold(model, reference.name(), full)) {
      String message = Messages.get("check.unknownView.near", reference.name(), full);
      Severity severity = lacksField(model, file, reference) ? Severity.ERROR : Severity.WARNING;
      report.accept(
          Finding.of(CODE, severity, file, reference.span(), message)
              .curedBy(Cures.word(file, reference, full)));
    }
  }

  /// Whether a reference to a field names its view so that the view is told of, which is enough.
  static boolean tellsViewOf(ModelIndex model, Reference field) {
    ViewMeaning meaning = model.names().view(field.owner(), field.topic());
    return field.qualified()
        && meaning.state() == ViewMeaning.State.LOOSE
        && isTold(model, field.owner(), meaning.canonical());
  }

  private static boolean isTold(ModelIndex model, String name, String full) {
    List<IndexedFile> views = model.views(full);
    boolean sure =
        full.endsWith("__" + name) && views.size() == 1 && views.getFirst().isNamedForSure();
    boolean former =
        views.stream()
            .anyMatch(each -> each.view() != null && each.view().aliases().contains(name));
    return sure && !former;
  }

  /// Whether the field that is named with a view is missing for sure.
  private static boolean lacksField(ModelIndex model, IndexedFile file, Reference view) {
    Reference field = file.referenceAt(view.span().end() + 1);
    return field != null
        && field.kind() == SymbolKind.FIELD
        && field.qualified()
        && field.span().start() == view.span().end() + 1
        && UnknownFieldRule.severity(model.names(), field) == Severity.ERROR;
  }
}
