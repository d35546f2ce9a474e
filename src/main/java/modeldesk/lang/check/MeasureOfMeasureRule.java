package modeldesk.lang.check;

import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.index.FieldMeaning;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Reference;
import modeldesk.lang.index.TopicFacts;
import modeldesk.lang.index.Use;
import modeldesk.lang.index.ViewFacts;
import modeldesk.text.Span;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// A measure that aggregates a measure of another view, or in a topic one of the view it changes
/// (YAML reference §7.2 and §10, 14). One that stands beside it is seen without the model.
final class MeasureOfMeasureRule implements Rule {
  private static final String CODE = "double-aggregate";

  @Override
  public void check(ModelIndex model, IndexedFile file, Consumer<Finding> report) {
    ViewFacts view = file.view();
    TopicFacts topic = file.topic();
    if (view != null) {
      measures(model, file, view, "", report);
    } else if (topic != null) {
      topic.locals().values().forEach(local -> measures(model, file, local, topic.name(), report));
    }
  }

  private static void measures(
      ModelIndex model, IndexedFile file, ViewFacts view, String topic, Consumer<Finding> report) {
    for (FieldFacts field : view.fields().values()) {
      if (field.kind() == FieldFacts.Kind.MEASURE) {
        for (Reference use : field.uses()) {
          if (use.use() == Use.SQL && isElsewhere(model, view, use, topic)) {
            Span sql = aggregated(file, view, field, topic);
            if (sql != null && sql.start() <= use.start() && use.end() <= sql.end()) {
              report.accept(finding(file, use));
              break;
            }
          }
        }
      }
    }
  }

  private static Finding finding(IndexedFile file, Reference use) {
    String written = file.text().substring(use.start(), use.end());
    String name = "${" + (use.qualified() ? use.display() : written) + "}";
    return Finding.error(CODE, file, use.span(), Messages.get("shape.aggregate.measure", name));
  }

  /// Whether a measure is named that is not declared beside the one that names it.
  private static boolean isElsewhere(
      ModelIndex model, ViewFacts view, Reference use, String topic) {
    boolean beside = use.owner().equals(view.name()) && view.fields().containsKey(use.name());
    if (beside) {
      return false;
    }
    FieldMeaning meaning = model.names().field(use.owner(), use.name(), topic);
    FieldFacts named = meaning.field();
    return named != null && named.kind() == FieldFacts.Kind.MEASURE;
  }

  /// Where the SQL of a measure stands that has a type of aggregate and no level of detail.
  private static @Nullable Span aggregated(
      IndexedFile file, ViewFacts view, FieldFacts field, String topic) {
    YamlNode root = file.document().map();
    if (!topic.isEmpty()) {
      root = under(under(root, "views"), view.name());
    }
    return under(under(root, "measures"), field.name()) instanceof MapNode measure
            && measure.get("aggregate_type") instanceof ScalarNode aggregate
            && !aggregate.isNull()
            && measure.get("level_of_detail") == null
            && measure.get("extends") == null
            && measure.get("sql") instanceof ScalarNode sql
        ? sql.span()
        : null;
  }

  private static @Nullable YamlNode under(@Nullable YamlNode node, String key) {
    return node instanceof MapNode map ? map.get(key) : null;
  }
}
