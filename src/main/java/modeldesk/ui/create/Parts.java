package modeldesk.ui.create;

import modeldesk.lang.create.Bare;
import modeldesk.lang.create.Beginning;
import modeldesk.lang.create.FilePlace;
import modeldesk.lang.create.NewView;
import modeldesk.lang.create.SchemaFolder;
import modeldesk.lang.index.ModelIndex;
import modeldesk.model.FileKind;
import org.jspecify.annotations.Nullable;

/// What the files of each kind are made of.
record Parts(TopicForm topic, QueryForm query, CompositeForm composite, TableForm table) {
  /// Offers what a model has, with nothing chosen.
  void offer(ModelIndex model) {
    topic.offer(model);
    query.offer(model);
    composite.offer(model);
    table.empty();
  }

  /// What is missing or wrong; empty when nothing is.
  String problem(FileKind kind) {
    return switch (kind) {
      case TOPIC -> topic.problem();
      case COMPOSITE_TOPIC -> composite.problem();
      case VIEW -> table.problem();
      case QUERY_VIEW -> isSql() ? table.problem() : query.problem();
      case MODEL, RELATIONSHIPS, OTHER -> "";
    };
  }

  /// Whether what was typed is impossible, rather than something missing.
  boolean isWrong(FileKind kind) {
    return switch (kind) {
      case VIEW -> !table.problem().isEmpty();
      case QUERY_VIEW -> isSql() ? !table.problem().isEmpty() : query.isWrong();
      case TOPIC, COMPOSITE_TOPIC, MODEL, RELATIONSHIPS, OTHER -> false;
    };
  }

  /// What the file begins with once nothing is missing; null while that is being worked out.
  @Nullable Beginning beginning(FilePlace place, SchemaFolder folder, String label) {
    return switch (place.kind()) {
      case TOPIC -> topic.topic(label);
      case COMPOSITE_TOPIC -> composite.composite(label);
      case VIEW -> table.view(folder, table.sourceProperty().get(), place.stem());
      case QUERY_VIEW ->
          isSql() ? table.view(folder, NewView.Source.SQL, place.stem()) : query.query(folder);
      case MODEL -> Bare.MODEL;
      case RELATIONSHIPS -> Bare.RELATIONSHIPS;
      case OTHER -> null;
    };
  }

  private boolean isSql() {
    return query.fromProperty().get() == QueryForm.From.SQL;
  }
}
