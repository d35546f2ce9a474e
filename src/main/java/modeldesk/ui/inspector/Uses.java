package modeldesk.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import modeldesk.model.FileName;
import modeldesk.model.Project;
import modeldesk.text.LineIndex;
import modeldesk.text.Span;

/// Where a name occurs as a whole word in other files. `total` counts all, `first` holds at most
/// `LIMIT` of them in the order of the files.
public record Uses(String name, List<Use> first, int total) {
  public static final int LIMIT = 50;
  static final Uses NONE = new Uses("", List.of(), 0);

  public Uses {
    first = List.copyOf(first);
  }

  /// Reads every file: for a background thread.
  static Uses of(String name, FileName own, Project project) {
    if (name.isEmpty()) {
      return NONE;
    }
    List<Use> found = new ArrayList<>();
    int total = 0;
    for (FileName file : project.names()) {
      String text = file.equals(own) ? null : project.text(file);
      if (text == null) {
        continue;
      }
      LineIndex lines = null;
      for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
        if (!isWord(text, at, at + name.length()) || isOwnName(text, at)) {
          continue;
        }
        total++;
        if (found.size() < LIMIT) {
          lines = lines == null ? LineIndex.of(text) : lines;
          found.add(use(file, text, lines, new Span(at, at + name.length())));
        }
      }
    }
    return new Uses(name, found, total);
  }

  private static Use use(FileName file, String text, LineIndex lines, Span span) {
    int line = lines.lineOf(span.start());
    return new Use(
        file, span, line + 1, text.substring(lines.lineStart(line), lines.lineEnd(line)).strip());
  }

  private static boolean isWord(String text, int start, int end) {
    return (start == 0 || !isNamePart(text.charAt(start - 1)))
        && (end == text.length() || !isNamePart(text.charAt(end)));
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  /// The comment of a file that tells its own name is no use of it.
  private static boolean isOwnName(String text, int at) {
    int line = text.lastIndexOf('\n', at) + 1;
    return text.startsWith("# Reference this view as ", line);
  }
}
