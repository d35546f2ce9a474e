package modeldesk.yaml;

import java.util.Arrays;
import java.util.function.Function;
import modeldesk.text.Span;

/// Writes a merged text with a decision for each conflict, and remembers where each one stands.
final class MergePrinter {
  private final StringBuilder text = new StringBuilder();
  private final Function<MergePiece.Slot, String> decide;
  private final int[] starts;
  private final int[] ends;
  private int indentToDrop;

  MergePrinter(int slots, Function<MergePiece.Slot, String> decide) {
    this.decide = decide;
    this.starts = new int[slots];
    this.ends = new int[slots];
    Arrays.fill(starts, -1);
  }

  MergePrinter print(MergePiece piece) {
    switch (piece) {
      case MergePiece.Plain plain -> append(plain.text());
      case MergePiece.Several several -> several.pieces().forEach(this::print);
      case MergePiece.Group group -> print(group);
      case MergePiece.Slot slot -> {
        starts[slot.number()] = text.length();
        append(decide.apply(slot));
        ends[slot.number()] = text.length();
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

  Span place(int slot) {
    int start = Math.max(0, starts[slot]);
    return new Span(start, Math.max(start, ends[slot]));
  }

  private void print(MergePiece.Group group) {
    int start = text.length();
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
    }
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
    for (int i = 0; i < starts.length; i++) {
      starts[i] = Math.min(starts[i], length);
      ends[i] = Math.min(ends[i], length);
    }
  }
}
