package modeldesk.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a topic offers to those who query it, as Omni composed it (api.md §2.16): fewer views and
/// fields than its YAML may promise.
public record ExposedTopic(
    String name,
    @Nullable String label,
    @Nullable String baseView,
    List<View> views,
    List<Relationship> relationships) {
  public ExposedTopic {
    views = List.copyOf(views);
    relationships = List.copyOf(relationships);
  }

  /// One view of the topic with its fields by kind.
  public record View(
      String name,
      @Nullable String label,
      List<Field> dimensions,
      List<Field> measures,
      List<Field> filters) {
    public View {
      dimensions = List.copyOf(dimensions);
      measures = List.copyOf(measures);
      filters = List.copyOf(filters);
    }

    /// Whether the topic offers the field `fieldName` of this view, whatever its kind.
    public boolean has(String fieldName) {
      return List.of(dimensions, measures, filters).stream()
          .flatMap(List::stream)
          .anyMatch(field -> field.name().equals(fieldName));
    }
  }

  /// One field; `name` is without its view. `dataType` is Omni's word where it gave one.
  public record Field(String name, @Nullable String label, @Nullable String dataType) {}

  /// How two views are joined.
  public record Relationship(
      String leftView,
      String rightView,
      @Nullable String joinType,
      @Nullable String type,
      @Nullable String sql) {}

  /// How many dimensions and measures it offers.
  public int fieldCount() {
    return views.stream().mapToInt(v -> v.dimensions().size() + v.measures().size()).sum();
  }

  /// The view of that name, or null when the topic does not offer it.
  public @Nullable View view(String viewName) {
    return views.stream().filter(view -> view.name().equals(viewName)).findFirst().orElse(null);
  }
}
