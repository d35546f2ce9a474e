package modeldesk.lang.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Names;
import modeldesk.lang.index.Relation;
import modeldesk.lang.index.TopicFacts;
import modeldesk.lang.index.ViewFacts;
import modeldesk.model.Fix;
import modeldesk.text.Edits;
import modeldesk.text.Span;
import modeldesk.yaml.MapNode;

/// A view whose rows a join repeats, or that is joined many to one row, without a primary key (YAML
/// reference §10, 12): Omni cannot aggregate it then. Told once a view, and not for relationships
/// that Omni guessed and no topic takes.
final class PrimaryKeyRule implements Rule {
  static final String CODE = "missing-primary-key";

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    TopicFacts topic = file.topic();
    List<Relation> relations = topic == null ? file.relations() : topic.relations();
    String scope = topic == null ? "" : topic.name();
    Set<String> told = new HashSet<>();
    for (Relation relation : relations) {
      if (relation.guessed() && !isJoined(model, relation)) {
        continue;
      }
      boolean manyTo = relation.type().endsWith("_to_many");
      boolean manyFrom = relation.type().startsWith("many_to_");
      if (manyTo || (manyFrom && hasMeasures(model, relation.to(), scope))) {
        missing(model, file, relation.to(), relation.toSpan(), scope, told, report);
      }
      if (manyTo && hasMeasures(model, relation.from(), scope)) {
        missing(model, file, relation.from(), relation.fromSpan(), scope, told, report);
      }
      if (!manyTo && isQuery(model, relation.to())) {
        missing(model, file, relation.to(), relation.toSpan(), scope, told, report);
      }
    }
  }

  /// Whether a topic walks the way that Omni guessed, from its base view or another.
  private static boolean isJoined(ModelIndex model, Relation relation) {
    for (TopicFacts topic : model.topicsWith(relation.toName())) {
      for (TopicFacts.Edge edge : topic.joins()) {
        String parent = edge.parent().isEmpty() ? topic.base() : edge.parent();
        if (edge.child().equals(relation.toName()) && relation.fromName().equals(parent)) {
          return true;
        }
      }
    }
    return false;
  }

  /// A query view needs a key before it can be joined at all (§8).
  private static boolean isQuery(ModelIndex model, String view) {
    List<IndexedFile> files = model.views(view);
    ViewFacts facts = files.size() == 1 ? files.getFirst().view() : null;
    return facts != null && facts.source() == ViewFacts.Source.QUERY;
  }

  private static boolean hasMeasures(ModelIndex model, String view, String topic) {
    return model.names().fields(view, topic).stream()
        .anyMatch(field -> field.kind() == FieldFacts.Kind.MEASURE && !field.ignored());
  }

  private static void missing(
      ModelIndex model,
      IndexedFile file,
      String view,
      Span span,
      String topic,
      Set<String> told,
      Consumer<Finding> report) {
    Names names = model.names();
    if (!names.mayHaveKey(view, topic) && told.add(names.canonical(view))) {
      report.accept(
          Finding.warning(CODE, file, span, Messages.get("check.missingPrimaryKey", view))
              .curedIn(model, now -> key(now, view)));
    }
  }

  /// The dimension `id`, when the view has one, becomes the key.
  private static List<Fix> key(ModelIndex model, String view) {
    List<IndexedFile> files = model.views(model.names().canonical(view));
    IndexedFile file = files.size() == 1 ? files.getFirst() : null;
    ViewFacts facts = file == null ? null : file.view();
    if (file == null || facts == null) {
      return List.of();
    }
    for (String name : List.of("id", "ID")) {
      if (file.document().map().get("dimensions") instanceof MapNode dimensions
          && dimensions.get(name) != null) {
        Edits edits = Cures.add(file, dimensions.get(name), "primary_key");
        return Cures.of(Cures.edit(Messages.get("check.fix.primaryKey", name), file.name(), edits));
      }
    }
    return List.of();
  }
}
