package modeldesk.yaml;

import java.util.ArrayList;
import java.util.List;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import modeldesk.text.LineIndex;

/// Turns a plan into edits, line by line: indentation, blanks at the end, blank lines. A comment
/// goes with what it stands above, or with what it ends.
final class FormatLines {
  private final String text;
  private final FormatPlan plan;
  private final LineIndex lines;
  private final List<Edit> edits = new ArrayList<>();

  FormatLines(String text, FormatPlan plan) {
    this.text = text;
    this.plan = plan;
    lines = plan.lines();
  }

  Edits edits() {
    edits.addAll(plan.gaps());
    int last = plan.count() - 1;
    while (last >= 0 && isEmpty(last)) {
      last--;
    }
    boolean gap = true;
    for (int line = 0; line <= last; line++) {
      boolean empty = isEmpty(line);
      if (empty && gap) {
        edits.add(new Edit(lines.lineStart(line), lines.nextStart(line), ""));
      } else {
        indent(line, empty ? 0 : indentOf(line));
        trim(line);
      }
      gap = empty;
    }
    end(last);
    return new Edits(edits);
  }

  private void end(int last) {
    if (last < 0) {
      if (!text.isEmpty() && !text.isBlank()) {
        return;
      }
      if (!text.isEmpty()) {
        edits.add(new Edit(0, text.length(), ""));
      }
      return;
    }
    if (lines.nextStart(last) < text.length()) {
      edits.add(new Edit(lines.nextStart(last), text.length(), ""));
    } else if (lines.lineEnd(last) == text.length() && !plan.isEndOpen()) {
      edits.add(Edit.insert(text.length(), text.contains("\r\n") ? "\r\n" : "\n"));
    }
  }

  private boolean isEmpty(int line) {
    return plan.isBlank(line) && !plan.isInScalar(line);
  }

  private void indent(int line, int wanted) {
    int there = plan.leading(line);
    int start = lines.lineStart(line);
    if (there < wanted) {
      edits.add(Edit.insert(start, " ".repeat(wanted - there)));
    } else if (there > wanted) {
      edits.add(new Edit(start, start + there - wanted, ""));
    }
  }

  private void trim(int line) {
    int end = lines.lineEnd(line);
    int from = end;
    int least = lines.lineStart(line) + plan.leading(line);
    while (from > least && Chars.isBlank(text.charAt(from - 1))) {
      from--;
    }
    if (from < end && !plan.isInScalar(line)) {
      edits.add(new Edit(from, end, ""));
    }
  }

  private int indentOf(int line) {
    return plan.isKnown(line) || !isComment(line) ? plan.indent(line) : comment(line);
  }

  private boolean isComment(int line) {
    int at = lines.lineStart(line) + plan.leading(line);
    return !plan.isInScalar(line) && at < lines.lineEnd(line) && text.charAt(at) == '#';
  }

  private int comment(int line) {
    int column = plan.leading(line);
    int next = line + 1;
    while (next < plan.count() && isBetween(next)) {
      next++;
    }
    int below = next < plan.count() ? plan.leading(next) : -1;
    if (below == column) {
      return plan.indent(next);
    }
    int above = line - 1;
    while (above >= 0 && (isBetween(above) || plan.leading(above) > column)) {
      above--;
    }
    if (above < 0) {
      return below < 0 ? 0 : plan.indent(next);
    }
    if (plan.leading(above) == column) {
      return plan.indent(above);
    }
    return below > plan.leading(above) ? plan.indent(next) : plan.indent(above) + FormatPlan.STEP;
  }

  /// Whether the line says nothing of the levels around it.
  private boolean isBetween(int line) {
    return plan.isBlank(line) || (plan.isInScalar(line) && !plan.isKnown(line)) || isComment(line);
  }
}
