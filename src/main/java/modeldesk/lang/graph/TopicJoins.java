package modeldesk.lang.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Names;
import modeldesk.lang.index.Relation;
import modeldesk.lang.index.TopicFacts;
import modeldesk.lang.index.TopicScope;
import modeldesk.model.FileName;
import org.jspecify.annotations.Nullable;

/// The join map of one topic (YAML reference §6): the tree under `joins`, or without one all that
/// relationships lead to. A relationship of the topic itself goes before a global one.
final class TopicJoins {
  private final ModelIndex model;
  private final String topic;
  private final Names names;
  private final List<JoinReader.Read> relations = new ArrayList<>();
  private final List<Join> joins = new ArrayList<>();
  private final Set<String> inside = new LinkedHashSet<>();

  TopicJoins(ModelIndex model, String topic) {
    this.model = model;
    this.topic = topic;
    this.names = model.names();
  }

  @Nullable JoinMap read() {
    TopicScope scope = model.scope(topic);
    if (scope == null) {
      return null;
    }
    String base = names.canonical(scope.base());
    inside.add(base);
    scope.views().forEach(view -> inside.add(names.canonical(view)));
    List<IndexedFile> files = chain();
    relations(files);
    if (scope.hasJoins()) {
      files.forEach(file -> tree(file, base));
    } else {
      relations.stream()
          .map(JoinReader.Read::join)
          .filter(join -> inside.contains(join.from()) && inside.contains(join.to()))
          .forEach(joins::add);
    }
    Set<String> outside = outside();
    ViewReader views = new ViewReader(model, topic);
    List<JoinedView> shown = new ArrayList<>();
    inside.forEach(name -> shown.add(views.read(name, name.equals(base), true)));
    outside.forEach(name -> shown.add(views.read(name, false, false)));
    return new JoinMap(shown, joins, 0);
  }

  /// The files of the topic and of those it extends.
  private List<IndexedFile> chain() {
    List<IndexedFile> files = new ArrayList<>();
    Deque<String> waiting = new ArrayDeque<>(List.of(topic));
    Set<String> seen = new LinkedHashSet<>();
    while (!waiting.isEmpty()) {
      String name = waiting.poll();
      if (seen.add(name)) {
        for (IndexedFile file : model.topics(name)) {
          TopicFacts facts = file.topic();
          if (facts != null) {
            files.add(file);
            waiting.addAll(facts.parents());
          }
        }
      }
    }
    return files;
  }

  private void relations(List<IndexedFile> files) {
    JoinReader reader = new JoinReader(names);
    for (IndexedFile file : files) {
      TopicFacts facts = file.topic();
      if (facts != null) {
        relations.addAll(reader.ofTopic(file, facts.relations()));
      }
    }
    IndexedFile global = model.file(FileName.RELATIONSHIPS);
    if (global != null) {
      relations.addAll(reader.of(global));
    }
  }

  private void tree(IndexedFile file, String base) {
    TopicFacts facts = file.topic();
    if (facts == null) {
      return;
    }
    for (TopicFacts.Edge edge : facts.joins()) {
      String parent = edge.parent().isEmpty() ? base : names.canonical(edge.parent());
      String child = names.canonical(edge.child());
      if (joins.stream().noneMatch(join -> join.from().equals(parent) && join.to().equals(child))) {
        Join found = between(parent, child);
        joins.add(found == null ? unknown(parent, child, Place.of(file, edge.span())) : found);
      }
    }
  }

  private static Join unknown(String parent, String child, Place place) {
    return new Join(parent, child, Cardinality.UNKNOWN, "", "", "", false, false, true, place);
  }

  private @Nullable Join between(String parent, String child) {
    for (JoinReader.Read each : relations) {
      Relation relation = each.relation();
      if (is(parent, relation.fromName(), relation.from())
          && is(child, relation.toName(), relation.to())) {
        return named(each.join(), parent, child);
      }
      if (relation.goesBack()
          && is(parent, relation.toName(), relation.to())
          && is(child, relation.fromName(), relation.from())) {
        return named(each.join().turned(), parent, child);
      }
    }
    return null;
  }

  /// What leads on from a view leads on from its aliases and from views that extend it, too.
  private boolean is(String view, String end, String original) {
    return view.equals(names.canonical(end))
        || view.equals(original)
        || names.ancestors(view, topic).contains(original);
  }

  private static Join named(Join join, String from, String to) {
    return new Join(
        from,
        to,
        join.cardinality(),
        join.type(),
        join.on(),
        join.where(),
        join.bothWays(),
        join.guessed(),
        true,
        join.place());
  }

  /// Adds the joins that lead one step out of the topic, and tells where to.
  private Set<String> outside() {
    Set<String> outside = new LinkedHashSet<>();
    for (JoinReader.Read each : relations) {
      Join join = each.join();
      boolean leaves = inside.contains(join.from()) && !inside.contains(join.to());
      boolean leavesBack =
          join.bothWays() && inside.contains(join.to()) && !inside.contains(join.from());
      if (leaves || leavesBack) {
        Join way = leaves ? join : join.turned();
        outside.add(way.to());
        joins.add(way.possible());
      }
    }
    return outside;
  }
}
