package modeldesk.lang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Names;
import modeldesk.lang.index.Relation;
import modeldesk.lang.index.TopicFacts;
import modeldesk.lang.index.TopicScope;
import modeldesk.lang.index.Use;
import modeldesk.lang.index.ViewMeaning;
import modeldesk.model.Fix;
import modeldesk.text.Span;

/// A key in the tree of joins that no relationship leads to from the key above it, and a
/// relationship of a topic whose view is not in the tree (YAML reference §10, 9). Omni itself only
/// warns of a missing path, which many models live with (api.md §5.4).
final class JoinPathRule implements Rule {
  static final String NO_PATH = "no-join-path";
  static final String NOT_JOINED = "relationship-not-joined";

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    TopicFacts topic = file.topic();
    TopicScope scope = topic == null ? null : model.scope(topic.name());
    if (topic == null || scope == null || !scope.isSure() || !topic.hasJoins()) {
      return;
    }
    if (model.knowsRelations()) {
      paths(model, file, topic, scope, report);
    }
    for (Relation relation : topic.relations()) {
      if (isKnown(model.names(), relation.from(), topic.name())
          && isKnown(model.names(), relation.to(), topic.name())) {
        notJoined(model, file, scope, relation, report);
      }
    }
    topic
        .locals()
        .forEach((name, local) -> {
          boolean known = isKnown(model.names(), name, topic.name());
          if (known && !scope.contains(name, model.names())) {
            report.accept(notJoined(model, file, name, local.span()));
          }
        });
  }

  private static void paths(
      ModelIndex model,
      IndexedFile file,
      TopicFacts topic,
      TopicScope scope,
      Consumer<Finding> report) {
    Joins joins = new Joins(model, scope);
    Names names = model.names();
    for (TopicFacts.Edge edge : topic.joins()) {
      String parent = edge.parent().isEmpty() ? scope.base() : edge.parent();
      boolean known =
          isKnown(names, parent, topic.name()) && isKnown(names, edge.child(), topic.name());
      if (known
          && !isRepeated(scope, edge)
          && !joins.leads(parent, edge.child())
          && !joins.mayLead(parent, edge.child())) {
        String child = edge.child();
        Span span = edge.span();
        report.accept(
            Finding.warning(
                    NO_PATH, file, span, Messages.get("check.noJoinPath.plain", parent, child))
                .curedIn(
                    model,
                    now -> {
                      List<Fix> fixes =
                          new ArrayList<>(NewRelation.fixes(now, topic.name(), parent, child));
                      fixes.addAll(Cures.removal(now, file.name(), span, Use.JOIN));
                      return fixes;
                    }));
      }
    }
  }

  /// Whether the way leads back to where it came from, which is a cycle.
  private static boolean isRepeated(TopicScope scope, TopicFacts.Edge edge) {
    String child = edge.child();
    return child.equals(scope.base()) || edge.path().contains(child);
  }

  private static boolean isKnown(Names names, String view, String topic) {
    ViewMeaning.State state = names.view(view, topic).state();
    return state == ViewMeaning.State.LOOSE || names.exists(view, topic);
  }

  private static void notJoined(
      ModelIndex model,
      IndexedFile file,
      TopicScope scope,
      Relation relation,
      Consumer<Finding> report) {
    Span to = relation.toAlias() == null ? relation.toSpan() : relation.toAlias();
    Span from = relation.fromAlias() == null ? relation.fromSpan() : relation.fromAlias();
    if (!scope.contains(relation.toName(), model.names())) {
      report.accept(notJoined(model, file, relation.toName(), to));
    } else if (!scope.contains(relation.fromName(), model.names())) {
      report.accept(notJoined(model, file, relation.fromName(), from));
    }
  }

  private static Finding notJoined(ModelIndex model, IndexedFile file, String view, Span span) {
    var name = file.name();
    return Finding.warning(NOT_JOINED, file, span, Messages.get("check.notJoined", view))
        .curedIn(model, now -> Joins.add(now, name, view));
  }
}
