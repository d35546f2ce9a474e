package modeldesk.playground.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A query of a document (api.md §2.14): fields are `view.field`; without a topic it starts at the
/// view.
public record ContentQuery(
    String name, String key, @Nullable String topic, String view, List<String> fields) {
  public ContentQuery {
    fields = List.copyOf(fields);
  }
}
