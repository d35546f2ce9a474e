package modeldesk.lang.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import modeldesk.i18n.Messages;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Names;
import modeldesk.lang.index.Reference;
import modeldesk.lang.index.SymbolKind;
import modeldesk.lang.index.TopicFacts;
import modeldesk.lang.index.Use;
import modeldesk.lang.index.ViewFacts;
import modeldesk.model.FileName;
import modeldesk.model.Fix;
import modeldesk.text.Edits;
import modeldesk.yaml.YamlEdits;
import modeldesk.yaml.YamlPath;

/// Views or topics that extend each other, views whose rows come from each other, and a view that
/// is joined below itself (YAML reference §10, 13).
final class ExtendsCycleRule implements Rule {
  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    ViewFacts view = file.view();
    TopicFacts topic = file.topic();
    if (view != null) {
      Set<String> own = Set.copyOf(view.parents());
      extended(file, view.name(), SymbolKind.VIEW, own, name -> parents(model, name), report);
      reads(model, file, view, report);
    } else if (topic != null) {
      Set<String> own = Set.copyOf(topic.parents());
      extended(
          file, topic.name(), SymbolKind.TOPIC, own, name -> topicParents(model, name), report);
      topic.locals().keySet().forEach(name -> local(model, file, topic, name, report));
      joins(file, topic, report);
    }
  }

  /// `own` are the parents of the whole, as fields extend fields of other views, and of their own.
  private static void extended(
      IndexedFile file,
      String start,
      SymbolKind kind,
      Set<String> own,
      Function<String, List<String>> parents,
      Consumer<Finding> report) {
    for (Reference reference : file.references()) {
      if (reference.use() == Use.EXTENDS
          && reference.kind() == kind
          && own.contains(reference.name())) {
        List<String> way = new ArrayList<>(List.of(start));
        if (leads(reference.name(), start, parents, way, new HashSet<>())) {
          FileName name = file.name();
          report.accept(
              finding(file, reference, "check.cycle.extends", way)
                  .curedBy(now -> Cures.removal(now, name, reference.span(), Use.EXTENDS)));
        }
      }
    }
  }

  /// A view that only a topic has, and that leads back to itself by other views of the topic.
  /// Nobody knows what it was to extend, and without that it has no fields: so there is no cure.
  private static void local(
      ModelIndex model, IndexedFile file, TopicFacts topic, String view, Consumer<Finding> report) {
    if (model.views(view).isEmpty()) {
      Set<String> own = Set.copyOf(localParents(model, topic, view));
      extended(
          file,
          view,
          SymbolKind.VIEW,
          own,
          name -> localParents(model, topic, name),
          told -> report.accept(Finding.error(told.code(), file, told.span(), told.message())));
    }
  }

  private static List<String> localParents(ModelIndex model, TopicFacts topic, String name) {
    ViewFacts local = model.views(name).isEmpty() ? topic.locals().get(name) : null;
    return local == null ? List.of() : local.parents();
  }

  private static boolean leads(
      String at,
      String start,
      Function<String, List<String>> next,
      List<String> way,
      Set<String> seen) {
    way.add(at);
    if (at.equals(start)) {
      return true;
    }
    if (seen.add(at)) {
      for (String name : next.apply(at)) {
        if (leads(name, start, next, way, seen)) {
          return true;
        }
      }
    }
    way.removeLast();
    return false;
  }

  private static List<String> parents(ModelIndex model, String name) {
    List<String> parents = new ArrayList<>();
    for (IndexedFile file : model.views(name)) {
      ViewFacts facts = file.view();
      if (facts != null) {
        parents.addAll(facts.parents());
      }
    }
    return parents;
  }

  private static List<String> topicParents(ModelIndex model, String name) {
    List<String> parents = new ArrayList<>();
    for (IndexedFile file : model.topics(name)) {
      TopicFacts facts = file.topic();
      if (facts != null) {
        parents.addAll(facts.parents());
      }
    }
    return parents;
  }

  /// A query view may be joined in the topic it queries: the topic needs it only when it begins
  /// with it or filters by it.
  private static void reads(
      ModelIndex model, IndexedFile file, ViewFacts view, Consumer<Finding> report) {
    Set<String> told = new HashSet<>();
    for (Reference read : view.reads()) {
      List<String> way = new ArrayList<>(List.of(view.name()));
      boolean leads =
          leads(
              model.names().canonical(read.name()),
              view.name(),
              name -> sources(model, name),
              way,
              new HashSet<>());
      if (leads && told.add(read.name())) {
        report.accept(finding(file, read, "check.cycle.reads", way));
      }
    }
    String topic = view.topic();
    for (IndexedFile each : topic == null ? List.<IndexedFile>of() : model.topics(topic)) {
      TopicFacts facts = each.topic();
      if (facts != null && needs(facts, view.name())) {
        for (Reference reference : file.references()) {
          if (reference.kind() == SymbolKind.TOPIC && reference.name().equals(topic)) {
            report.accept(
                finding(
                    file,
                    reference,
                    "check.cycle.reads",
                    List.of(view.name(), topic, view.name())));
          }
        }
      }
    }
  }

  private static boolean needs(TopicFacts topic, String view) {
    return view.equals(topic.base())
        || topic.always().stream().anyMatch(each -> each.owner().equals(view));
  }

  private static List<String> sources(ModelIndex model, String name) {
    List<String> sources = new ArrayList<>();
    Names names = model.names();
    for (IndexedFile file : model.views(name)) {
      ViewFacts facts = file.view();
      if (facts != null) {
        facts.reads().forEach(read -> sources.add(names.canonical(read.name())));
      }
    }
    return sources;
  }

  private static void joins(IndexedFile file, TopicFacts topic, Consumer<Finding> report) {
    FileName name = file.name();
    for (TopicFacts.Edge edge : topic.joins()) {
      boolean repeated = edge.path().contains(edge.child()) || edge.child().equals(topic.base());
      if (repeated) {
        String message = Messages.get("check.cycle.join", edge.child());
        report.accept(
            Finding.error(FieldCycleRule.CODE, file, edge.span(), message)
                .curedBy(now ->
                    isRepeatedBelow(topic, edge)
                        ? removal(now, name, edge)
                        : Cures.removal(now, name, edge.span(), Use.JOIN)));
      }
    }
  }

  /// Whether all that is joined through an edge is joined above it, too, so that nothing is lost
  /// with it.
  private static boolean isRepeatedBelow(TopicFacts topic, TopicFacts.Edge edge) {
    List<String> way = way(edge);
    return topic.joins().stream()
        .filter(each -> each.path().size() >= way.size())
        .filter(each -> each.path().subList(0, way.size()).equals(way))
        .allMatch(each -> each.child().equals(topic.base()) || way.contains(each.child()));
  }

  private static List<Fix> removal(ModelIndex model, FileName name, TopicFacts.Edge edge) {
    IndexedFile file = model.file(name);
    List<String> path = new ArrayList<>(List.of("joins"));
    path.addAll(way(edge));
    Edits edits = file == null ? Edits.NONE : YamlEdits.removeKey(file.text(), new YamlPath(path));
    return Cures.of(Cures.edit(Messages.get("check.fix.remove"), name, edits));
  }

  private static List<String> way(TopicFacts.Edge edge) {
    List<String> way = new ArrayList<>(edge.path());
    way.add(edge.child());
    return way;
  }

  private static Finding finding(
      IndexedFile file, Reference reference, String key, List<String> way) {
    return Finding.error(
        FieldCycleRule.CODE, file, reference.span(), Messages.get(key, String.join(" → ", way)));
  }
}
