package modeldesk.lang.create;

import java.util.List;

/// A view that can be joined: `path` are the keys from below the base view down to the view itself,
/// `join` the join type, `cardinality` the relationship as it is walked. A `guessed` relationship
/// was made by Omni from the names of columns (YAML reference §5).
public record Join(List<String> path, String join, String cardinality, boolean guessed) {
  public Join {
    path = List.copyOf(path);
  }

  public String view() {
    return path.getLast();
  }

  /// Whether one row can meet many on both sides, which counts rows more than once.
  public boolean isManyToMany() {
    return cardinality.equals("many_to_many");
  }
}
