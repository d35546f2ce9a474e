package modeldesk.lang.create;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Names;
import modeldesk.lang.index.TopicScope;

/// A field that a query can take.
public record QueryField(String view, String name, boolean measure) {
  /// The field as a query names it.
  public String reference() {
    return view + "." + name;
  }

  /// The fields of all views of a topic.
  public static List<QueryField> ofTopic(ModelIndex model, String topic) {
    TopicScope scope = model.scope(topic);
    return scope == null ? List.of() : of(model.names(), scope.views(), topic);
  }

  /// The fields of a view and of those that joins lead to from it.
  public static List<QueryField> ofView(ModelIndex model, String base) {
    return of(model.names(), new JoinTree(model, base).reachable(), "");
  }

  private static List<QueryField> of(Names names, Set<String> views, String topic) {
    List<QueryField> fields = new ArrayList<>();
    for (String view : views) {
      for (FieldFacts field : names.fields(view, topic)) {
        if (!field.ignored() && field.kind() != FieldFacts.Kind.FILTER) {
          boolean measure = field.kind() == FieldFacts.Kind.MEASURE;
          fields.add(new QueryField(view, field.name(), measure));
        }
      }
    }
    return fields;
  }
}
