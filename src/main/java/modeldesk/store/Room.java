package modeldesk.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How groups of tabs share the room of a window: one has it all, or rooms stand beside or under
/// each other. A value: each change makes another one. A row never stands in a row of its own
/// direction, and never alone.
public sealed interface Room<G> {
  /// The least part of a row that a room in it may have.
  double LEAST = 0.05;

  /// How far from 1 shares may be by their last digits.
  double EXACT = 1e-9;

  /// All of the room is a group's.
  record One<G>(G group) implements Room<G> {}

  /// Rooms beside each other, or under each other when it goes `down`; `shares` are their parts of
  /// the whole and make 1.
  record Row<G>(boolean down, List<Room<G>> rooms, List<Double> shares) implements Room<G> {
    public Row {
      if (rooms.size() < 2 || rooms.size() != shares.size()) {
        throw new IllegalArgumentException("a row of " + rooms.size());
      }
      rooms = List.copyOf(rooms);
      List<Double> least = shares.stream().map(share -> Math.max(LEAST, share)).toList();
      double all = sum(least);
      // What makes 1 is left alone, or it would be another value by its last digit.
      shares =
          least.equals(shares) && Math.abs(all - 1) < EXACT
              ? List.copyOf(shares)
              : least.stream().map(share -> share / all).toList();
    }
  }

  /// Its groups as one reads them: left to right, top to bottom.
  default List<G> groups() {
    return switch (this) {
      case One<G>(G group) -> List.of(group);
      case Row<G> row -> row.rooms().stream().flatMap(room -> room.groups().stream()).toList();
    };
  }

  /// Gives half of a group's room to another one, `down` or on the right of it, or on the other
  /// side when it comes `before`.
  default Room<G> split(G group, G added, boolean down, boolean before) {
    return switch (this) {
      case One<G>(G own) when own.equals(group) ->
          row(down, before ? List.of(new One<>(added), this) : List.of(this, new One<>(added)));
      case One<G> other -> other;
      case Row<G> row -> {
        int at = row.rooms().indexOf(new One<>(group));
        if (at < 0 || row.down() != down) {
          yield flat(row, row.rooms().stream().map(r -> r.split(group, added, down, before)));
        }
        List<Room<G>> rooms = new ArrayList<>(row.rooms());
        List<Double> shares = new ArrayList<>(row.shares());
        rooms.add(before ? at : at + 1, new One<>(added));
        shares.set(at, shares.get(at) / 2);
        shares.add(at, shares.get(at));
        yield new Row<>(down, rooms, shares);
      }
    };
  }

  /// What is left when a group goes: the others of its row share what it had. Null when it was the
  /// only one.
  default @Nullable Room<G> without(G group) {
    return switch (this) {
      case One<G>(G own) -> own.equals(group) ? null : this;
      case Row<G> row -> {
        List<Room<G>> rooms = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        for (int i = 0; i < row.rooms().size(); i++) {
          Room<G> left = row.rooms().get(i).without(group);
          if (left != null) {
            rooms.add(left);
            shares.add(row.shares().get(i));
          }
        }
        yield rooms.isEmpty() ? null : joined(row.down(), rooms, shares);
      }
    };
  }

  /// The same with all rooms of a row equally large.
  default Room<G> even() {
    return switch (this) {
      case One<G> one -> one;
      case Row<G> row -> row(row.down(), row.rooms().stream().map(Room::even).toList());
    };
  }

  /// The same with other shares in the row that `path` leads to, an index in each row from the
  /// outermost on; as it is where no such row is.
  default Room<G> share(List<Integer> path, List<Double> shares) {
    if (!(this instanceof Row<G> row)) {
      return this;
    }
    if (path.isEmpty()) {
      return shares.size() == row.rooms().size() ? new Row<>(row.down(), row.rooms(), shares) : row;
    }
    if (path.getFirst() >= row.rooms().size()) {
      return row;
    }
    List<Room<G>> rooms = new ArrayList<>(row.rooms());
    List<Integer> further = path.subList(1, path.size());
    rooms.set(path.getFirst(), rooms.get(path.getFirst()).share(further, shares));
    return new Row<>(row.down(), rooms, row.shares());
  }

  /// The same for what each group is told as.
  default <H> Room<H> map(Function<? super G, ? extends H> name) {
    return switch (this) {
      case One<G>(G group) -> new One<>(name.apply(group));
      case Row<G> row -> {
        List<Room<H>> rooms = new ArrayList<>();
        row.rooms().forEach(room -> rooms.add(room.map(name)));
        yield new Row<>(row.down(), rooms, row.shares());
      }
    };
  }

  /// Rooms of the same size in a row, which is none when there is one only.
  static <G> Room<G> row(boolean down, List<Room<G>> rooms) {
    return joined(down, rooms, Collections.nCopies(rooms.size(), 1.0 / rooms.size()));
  }

  /// Rooms in a row; those that are rows of its direction become part of it.
  static <G> Room<G> joined(boolean down, List<Room<G>> rooms, List<Double> shares) {
    if (rooms.size() == 1) {
      return rooms.getFirst();
    }
    double sum = sum(shares);
    double all = Math.abs(sum - 1) < EXACT ? 1 : sum;
    List<Room<G>> flat = new ArrayList<>();
    List<Double> parts = new ArrayList<>();
    for (int i = 0; i < rooms.size(); i++) {
      double share = shares.get(i) / all;
      if (rooms.get(i) instanceof Row<G> inner && inner.down() == down) {
        flat.addAll(inner.rooms());
        inner.shares().forEach(part -> parts.add(part * share));
      } else {
        flat.add(rooms.get(i));
        parts.add(share);
      }
    }
    return new Row<>(down, flat, parts);
  }

  private static <G> Room<G> flat(Row<G> row, Stream<Room<G>> rooms) {
    return joined(row.down(), rooms.toList(), row.shares());
  }

  private static double sum(List<Double> shares) {
    return shares.stream().mapToDouble(Double::doubleValue).sum();
  }
}
