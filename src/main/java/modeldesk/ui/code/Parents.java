package modeldesk.ui.code;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The keys a line is below, by the look of the lines above it: each that is indented less. What
/// was found for a line is used again for lines near it, so that scrolling reads few lines.
final class Parents {
  private static final Pattern KEY = Pattern.compile("(- +)*[^\\s#-][^#]*:(\\s.*)?|-\\s.*|-");

  private final TextLines lines;
  private int known = -1;
  private int depth;
  private List<Integer> above = List.of();

  Parents(TextLines lines) {
    this.lines = lines;
  }

  /// The text changed from `line` on.
  void changedFrom(int line) {
    if (line <= known) {
      known = -1;
    }
  }

  /// The lines of the keys around `line`, the outermost first.
  List<Integer> of(int line) {
    List<Integer> found = new ArrayList<>();
    int own = indent(line);
    int limit = own;
    for (int at = line - 1; at >= 0 && limit > 0; at--) {
      if (known >= 0
          && ((at < known && above.contains(at)) || (at == known - 1 && limit <= depth))) {
        addKnown(found, at, limit);
        break;
      }
      limit = add(found, at, limit);
    }
    known = line;
    depth = own;
    above = List.copyOf(found.reversed());
    return above;
  }

  private void addKnown(List<Integer> found, int at, int limit) {
    int left = add(found, at, limit);
    for (int parent : above.reversed()) {
      if (parent < at) {
        left = add(found, parent, left);
      }
    }
  }

  private int add(List<Integer> found, int at, int limit) {
    String text = lines.line(at);
    int indent = Typing.leading(text);
    if (indent >= limit || indent == text.length()) {
      return limit;
    }
    if (!KEY.matcher(text).region(indent, text.length()).matches()) {
      return limit;
    }
    found.add(at);
    return indent;
  }

  /// How deep a line is; a blank one as deep as the next that is not.
  private int indent(int line) {
    for (int at = line; at < Math.min(lines.count(), line + 50); at++) {
      String text = lines.line(at);
      if (!text.isBlank()) {
        return Typing.leading(text);
      }
    }
    return 0;
  }

  /// The keys that are to stay on top when `first` is the first line in view: each hides a line,
  /// and is shown only once its own line is gone.
  List<Integer> onTop(int first, int most) {
    List<Integer> top = new ArrayList<>();
    for (int at = first; top.size() < most && at < lines.count(); at = lines.below(at)) {
      List<Integer> around = of(at);
      if (around.size() <= top.size() || around.get(top.size()) >= at) {
        break;
      }
      top.add(around.get(top.size()));
    }
    return top;
  }
}
