package modeldesk.lang.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.index.FieldMeaning;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Names;
import modeldesk.lang.index.Reference;
import modeldesk.lang.index.Symbol;
import modeldesk.lang.index.TopicFacts;
import modeldesk.lang.index.Use;
import modeldesk.lang.index.ViewFacts;
import modeldesk.model.FileName;
import modeldesk.model.Fix;
import modeldesk.text.Span;

/// Fields that are made of each other (YAML reference §10, 13). A field that a topic or a view
/// changes while it names the one below it is no cycle.
final class FieldCycleRule implements Rule {
  static final String CODE = "cycle";

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    ViewFacts view = file.view();
    TopicFacts topic = file.topic();
    if (view != null) {
      fields(model, file, view, "", report);
    } else if (topic != null) {
      topic.locals().values().forEach(local -> fields(model, file, local, topic.name(), report));
    }
  }

  private static void fields(
      ModelIndex model, IndexedFile file, ViewFacts view, String topic, Consumer<Finding> report) {
    for (FieldFacts field : view.fields().values()) {
      Symbol start = Symbol.field(view.name(), field.name());
      for (Reference use : uses(field)) {
        List<String> way = new ArrayList<>();
        if (!isOverride(model.names(), view, field, use)
            && leads(model.names(), use, topic, start, way, new HashSet<>())) {
          String cycle = String.join(" → ", way);
          String message = Messages.get("check.cycle.field", field.name(), cycle);
          Finding finding = Finding.error(CODE, file, use.span(), message);
          FileName name = file.name();
          report.accept(way.size() == 1 ? finding.curedBy(now -> column(now, name, use)) : finding);
          break;
        }
      }
    }
  }

  /// A field made of itself alone means the column of its name.
  private static List<Fix> column(ModelIndex model, FileName name, Reference use) {
    IndexedFile now = model.file(name);
    String text = now == null ? "" : now.text();
    int start = text.lastIndexOf("${", use.span().start());
    int end = text.indexOf('}', use.span().start()) + 1;
    boolean whole =
        start >= 0 && end > start && text.substring(start, end).matches("\\$\\{\\s*[\\w.]+\\s*\\}");
    return whole ? List.of(Cures.replace(name, new Span(start, end), use.name())) : List.of();
  }

  private static List<Reference> uses(FieldFacts field) {
    return field.uses().isEmpty()
        ? List.of()
        : field.uses().stream().filter(use -> use.use() == Use.SQL).toList();
  }

  /// Whether a field changes the one of the same name of the view below.
  private static boolean isOverride(Names names, ViewFacts view, FieldFacts field, Reference use) {
    if (!use.name().equals(field.name()) || !use.owner().equals(view.name())) {
      return false;
    }
    return view.source() == ViewFacts.Source.LOCAL
        ? !names.lacksField(view.name(), field.name())
        : !view.parents().isEmpty();
  }

  private static boolean leads(
      Names names, Reference use, String topic, Symbol start, List<String> way, Set<Symbol> seen) {
    FieldMeaning meaning = names.field(use.owner(), use.name(), topic);
    FieldFacts field = meaning.field();
    if (field == null) {
      return false;
    }
    Symbol here = Symbol.field(meaning.view(), field.name());
    way.add(here.owner() + "." + here.name());
    if (here.equals(start)) {
      return true;
    }
    if (seen.add(here) && way.size() < 50) {
      for (Reference next : uses(field)) {
        if (leads(names, next, topic, start, way, seen)) {
          return true;
        }
      }
    }
    way.removeLast();
    return false;
  }
}
