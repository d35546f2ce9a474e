package modeldesk.lang.graph;

import org.jspecify.annotations.Nullable;

/// One join of two views under the names they are joined by. `type` is the join type, `on` and
/// `where` the SQL as it is written, `bothWays` whether Omni may join from `to` to `from`, too,
/// `guessed` whether Omni made it from the names of columns. `joined` is false for one that a topic
/// could have and has not. `place` is null where no relationship was found.
public record Join(
    String from,
    String to,
    Cardinality cardinality,
    String type,
    String on,
    String where,
    boolean bothWays,
    boolean guessed,
    boolean joined,
    @Nullable Place place) {

  boolean connects(String one, String other) {
    return (from.equals(one) && to.equals(other)) || (from.equals(other) && to.equals(one));
  }

  /// The same seen from its other end.
  Join turned() {
    return new Join(
        to, from, cardinality.turned(), type, on, where, bothWays, guessed, joined, place);
  }

  /// The same as one that is only possible.
  Join possible() {
    return new Join(from, to, cardinality, type, on, where, bothWays, guessed, false, place);
  }
}
