package modeldesk.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import modeldesk.text.LineIndex;
import modeldesk.text.Span;
import org.jspecify.annotations.Nullable;

/// The comments of a text: what follows a `#` outside of keys and values.
final class MergeNotes {
  private final String text;
  private final LineIndex lines;
  private final List<Span> values = new ArrayList<>();
  private final List<MergeNote> notes = new ArrayList<>();

  private MergeNotes(String text, LineIndex lines) {
    this.text = text;
    this.lines = lines;
  }

  static List<MergeNote> of(String text, LineIndex lines, @Nullable YamlNode root) {
    MergeNotes found = new MergeNotes(text, lines);
    if (root != null) {
      found.collect(root);
    }
    found.values.sort(Comparator.comparingInt(Span::start));
    int at = 0;
    for (Span value : found.values) {
      found.scan(at, value.start());
      at = Math.max(at, value.end());
    }
    found.scan(at, text.length());
    return List.copyOf(found.notes);
  }

  private void collect(YamlNode node) {
    switch (node) {
      case ScalarNode scalar -> scalar(scalar);
      case ListNode list -> list.items().forEach(this::collect);
      case MapNode map ->
          map.entries()
              .forEach(e -> {
                scalar(e.key());
                collect(e.value());
              });
    }
  }

  /// The line of the sign of a block may end with a comment.
  private void scalar(ScalarNode scalar) {
    Span span = scalar.span();
    if (MergeWriter.isBlockScalar(scalar)) {
      int header = Math.min(span.end(), lines.lineEnd(lines.lineOf(span.start())));
      int sign = span.start();
      while (sign < header && text.charAt(sign) != ' ' && text.charAt(sign) != '\t') {
        sign++;
      }
      values.add(new Span(span.start(), sign));
      values.add(new Span(header, span.end()));
    } else if (!span.isEmpty()) {
      values.add(span);
    }
  }

  private void scan(int from, int to) {
    int at = from;
    while (at < to) {
      boolean begins = at == 0 || Character.isWhitespace(text.charAt(at - 1));
      if (begins && text.charAt(at) == '#') {
        int end = Math.min(lines.lineEnd(lines.lineOf(at)), text.length());
        notes.add(new MergeNote(at, end, text.substring(at, end).strip()));
        at = end;
      }
      at++;
    }
  }
}
