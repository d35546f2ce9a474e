package modeldesk.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import modeldesk.text.Span;

/// Writes a merged text with a decision for each conflict, and remembers where each one stands.
final class MergePrinter {
  private final StringBuilder text = new StringBuilder();
  private final Function<MergePiece.Slot, String> decide;
  private final IdentityHashMap<MergePiece, Span> places = new IdentityHashMap<>();
  private final Set<MergePiece> emptied = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<MergePiece> open = new ArrayDeque<>();
  private final List<List<MergePiece>> around = new ArrayList<>();
  private final List<Integer> order = new ArrayList<>();
  private int indentToDrop;

  MergePrinter(int slots, Function<MergePiece.Slot, String> decide) {
    this.decide = decide;
    for (int i = 0; i < slots; i++) {
      around.add(List.of());
    }
  }

  MergePrinter print(MergePiece piece) {
    switch (piece) {
      case MergePiece.Plain plain -> append(plain.text());
      case MergePiece.Several several -> several.pieces().forEach(this::print);
      case MergePiece.Group group -> print(group);
      case MergePiece.Slot slot -> {
        int start = text.length();
        append(decide.apply(slot));
        places.put(slot, new Span(start, text.length()));
        List<MergePiece> outside = new ArrayList<>(open);
        outside.add(slot);
        around.set(slot.number(), outside);
        order.add(slot.number());
      }
    }
    return this;
  }

  /// Drops a line end at the end of the text.
  MergePrinter withoutLastLineEnd() {
    int length = text.length();
    if (length > 0 && text.charAt(length - 1) == '\n') {
      length--;
    }
    if (length > 0 && text.charAt(length - 1) == '\r') {
      length--;
    }
    cut(length);
    return this;
  }

  String text() {
    return text.toString();
  }

  /// The numbers of the conflicts in the order of the text.
  List<Integer> order() {
    return List.copyOf(order);
  }

  Span place(int slot) {
    List<MergePiece> outside = around.get(slot);
    return outside.isEmpty() ? new Span(0, 0) : place(outside.getLast());
  }

  Span place(MergePiece piece) {
    Span place = places.getOrDefault(piece, new Span(0, 0));
    int start = Math.min(place.start(), text.length());
    return new Span(start, Math.max(start, Math.min(place.end(), text.length())));
  }

  /// What has to be shown for a conflict: its slot, or the map or list around it that is empty here
  /// or in `other`, since its key is written otherwise then.
  MergePiece shown(int slot, MergePrinter other) {
    List<MergePiece> outside = around.get(slot);
    for (MergePiece piece : outside) {
      if (emptied.contains(piece) || other.emptied.contains(piece)) {
        return piece;
      }
    }
    return outside.getLast();
  }

  private void print(MergePiece.Group group) {
    int start = text.length();
    open.addLast(group);
    append(group.head());
    indentToDrop = Math.max(0, group.inline());
    boolean any = false;
    for (MergePiece.Part part : group.parts()) {
      int before = text.length();
      boolean blank = part.lead().isBlank();
      if (any || (!group.flow() && !blank)) {
        append(part.lead());
      }
      int from = text.length();
      print(part.body());
      if (text.length() > from) {
        any = true;
      } else if (group.flow() || blank) {
        cut(before);
      }
    }
    indentToDrop = 0;
    if (any) {
      append(group.tail());
    } else {
      cut(start);
      append(group.empty());
      emptied.add(group);
    }
    open.removeLast();
    places.put(group, new Span(start, text.length()));
  }

  private void append(String more) {
    int from = 0;
    while (from < more.length() && from < indentToDrop && more.charAt(from) == ' ') {
      from++;
    }
    if (!more.isEmpty()) {
      indentToDrop = 0;
    }
    text.append(more, from, more.length());
  }

  private void cut(int length) {
    text.setLength(length);
    places.replaceAll((piece, place) -> cut(place, length));
  }

  private static Span cut(Span place, int length) {
    return new Span(Math.min(place.start(), length), Math.min(place.end(), length));
  }
}
