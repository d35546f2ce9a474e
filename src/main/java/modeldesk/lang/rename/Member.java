package modeldesk.lang.rename;

import java.util.HashSet;
import java.util.Set;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Symbol;
import modeldesk.lang.index.ViewFacts;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;

/// One place that says something of a field: in the file of its view, or under `views:` of a topic,
/// whose name `topic` is then.
record Member(IndexedFile file, String topic, ViewFacts view, FieldFacts field) {
  /// What a place makes of its field.
  enum Part {
    /// It makes the field.
    OWNS,
    /// It adds to a field that is made elsewhere, be it a column.
    ADDS,
    /// It says that the field is the column of that name.
    COLUMN
  }

  Symbol symbol() {
    return Symbol.field(view.name(), field.name());
  }

  Part part() {
    return switch (field.kind()) {
      case MEASURE -> has("sql") || has("aggregate_type") || has("extends") ? Part.OWNS : Part.ADDS;
      case FILTER -> has("type") || has("extends") ? Part.OWNS : Part.ADDS;
      case DIMENSION, COLUMN -> {
        if (QueryColumns.names(this) || has("duration") || has("extends")) {
          yield Part.OWNS;
        }
        if (!has("sql")) {
          yield Part.ADDS;
        }
        yield field.plainColumn() ? Part.COLUMN : Part.OWNS;
      }
    };
  }

  private boolean has(String key) {
    MapNode value = field.value();
    return value != null
        && !(value.get(key) instanceof ScalarNode scalar && scalar.isNull())
        && value.get(key) != null;
  }

  /// The views whose fields this one shows, its own name among them.
  Set<String> views(ModelIndex model) {
    Set<String> views = new HashSet<>(model.names().ancestors(view.name(), topic));
    model.names().view(view.name(), topic).parts().forEach(part -> views.add(part.facts().name()));
    views.add(view.name());
    return views;
  }
}
