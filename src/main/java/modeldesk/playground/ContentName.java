package modeldesk.playground;

import java.util.List;
import java.util.Objects;
import modeldesk.playground.state.ContentDocument;
import modeldesk.playground.state.ContentQuery;
import org.jspecify.annotations.Nullable;

/// A name of the model that documents use: of a field (`view.field`), view or topic (api.md §2.14).
record ContentName(String type, String name) {
  static final List<String> TYPES = List.of("FIELD", "TOPIC", "VIEW");

  ContentName {
    if (!TYPES.contains(type)) {
      throw Refusal.badRequest("find_type: Invalid value expected FIELD|TOPIC|VIEW");
    }
    if (type.equals("FIELD") && !name.contains(".")) {
      throw Refusal.badRequest("FIELD values must be scoped by view name (view_name.field_name)");
    }
  }

  boolean isUsedBy(ContentDocument document) {
    return document.queries().stream().anyMatch(this::isUsedBy)
        || document.filters().stream().anyMatch(this::isUsedBy);
  }

  boolean isUsedBy(ContentQuery query) {
    return switch (type) {
      case "TOPIC" -> name.equals(query.topic());
      case "VIEW" -> name.equals(query.view()) || query.fields().stream().anyMatch(this::isUsedBy);
      default -> query.fields().stream().anyMatch(this::isUsedBy);
    };
  }

  boolean isUsedBy(String field) {
    return switch (type) {
      case "FIELD" -> plain(field).equals(name);
      case "VIEW" -> field.startsWith(name + ".");
      default -> false;
    };
  }

  /// The query with another name in place of this one.
  ContentQuery replaced(ContentQuery query, String other) {
    @Nullable String topic = query.topic();
    boolean ofTopic = type.equals("TOPIC") && Objects.equals(topic, name);
    boolean ofView = type.equals("VIEW") && query.view().equals(name);
    return new ContentQuery(
        query.name(),
        query.key(),
        ofTopic ? other : topic,
        ofView ? other : query.view(),
        query.fields().stream().map(field -> replaced(field, other)).toList());
  }

  String replaced(String field, String other) {
    return isUsedBy(field) ? other + field.substring(name.length()) : field;
  }

  private static String plain(String field) {
    int bracket = field.indexOf('[');
    return bracket < 0 ? field : field.substring(0, bracket);
  }
}
