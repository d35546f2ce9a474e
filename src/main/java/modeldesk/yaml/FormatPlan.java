package modeldesk.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import modeldesk.text.Edit;
import modeldesk.text.LineIndex;
import org.jspecify.annotations.Nullable;

/// Where the values of a text stand when each level is indented by two, line by line; lines between
/// the values, such as comments, are left to `FormatLines`.
final class FormatPlan {
  static final int STEP = 2;

  private static final int UNKNOWN = -1;
  private static final Pattern HEADER = Pattern.compile("[|>](?:([1-9])([+-]?)|([+-]?)([1-9]?))");

  private final String text;
  private final LineIndex lines;
  private final int[] indents;
  private final boolean[] inScalar;
  private final List<Edit> gaps = new ArrayList<>();
  private boolean endOpen;

  private FormatPlan(String text) {
    this.text = text;
    lines = LineIndex.of(text);
    indents = new int[lines.lineCount()];
    Arrays.fill(indents, UNKNOWN);
    inScalar = new boolean[lines.lineCount()];
  }

  static FormatPlan of(String text, @Nullable YamlNode root) {
    FormatPlan plan = new FormatPlan(text);
    switch (root) {
      case MapNode map when !map.flow() -> plan.map(map, 0);
      case ListNode list when !list.flow() -> plan.list(list, 0);
      case null -> {}
      case MapNode _, ListNode _, ScalarNode _ -> plan.keepAll();
    }
    return plan;
  }

  LineIndex lines() {
    return lines;
  }

  boolean isKnown(int line) {
    return indents[line] != UNKNOWN;
  }

  /// How many spaces the line begins with in the end.
  int indent(int line) {
    return isKnown(line) ? indents[line] : leading(line);
  }

  /// Whether the end of the line, or the line if it is blank, is part of a value.
  boolean isInScalar(int line) {
    return inScalar[line];
  }

  /// The blanks behind dashes that become one.
  List<Edit> gaps() {
    return gaps;
  }

  /// Whether a line end at the end of the text would be part of its last value.
  boolean isEndOpen() {
    return endOpen;
  }

  int leading(int line) {
    int start = lines.lineStart(line);
    int at = start;
    while (at < lines.lineEnd(line) && text.charAt(at) == ' ') {
      at++;
    }
    return at - start;
  }

  boolean isBlank(int line) {
    for (int i = lines.lineStart(line); i < lines.lineEnd(line); i++) {
      if (!Chars.isBlank(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private void keepAll() {
    Arrays.fill(inScalar, true);
    endOpen = true;
  }

  private void map(MapNode map, int column) {
    for (MapNode.Entry entry : map.entries()) {
      if (map.span().contains(entry.key().span())) {
        int start = entry.key().span().start();
        place(start, column);
        value(entry.value(), start, column);
      }
    }
  }

  private void list(ListNode list, int column) {
    for (YamlNode item : list.items()) {
      int dash = YamlRemoval.dash(text, lines, list, item);
      place(dash, column);
      gap(dash + 1);
      value(item, dash, column);
    }
  }

  private void gap(int from) {
    int end = lines.lineEnd(lines.lineOf(from));
    int to = from;
    while (to < end && text.charAt(to) == ' ') {
      to++;
    }
    if (to - from > 1 && to < end && text.charAt(to) != '#') {
      gaps.add(new Edit(from, to, " "));
    }
  }

  private void place(int offset, int column) {
    int line = lines.lineOf(offset);
    if (leading(line) == lines.columnOf(offset)) {
      indents[line] = column;
    }
  }

  /// The value of a key or dash that stands at `owner`, in the end in `column`.
  private void value(YamlNode node, int owner, int column) {
    boolean alias = !node.span().isEmpty() && text.charAt(node.span().start()) == '*';
    if (alias) {
      goOn(node, owner, column);
      return;
    }
    switch (node) {
      case MapNode map when !map.flow() -> map(map, column + STEP);
      case ListNode list when !list.flow() -> list(list, column + STEP);
      case ScalarNode scalar
          when scalar.style() == ScalarNode.Style.LITERAL
              || scalar.style() == ScalarNode.Style.FOLDED ->
          block(scalar, lines.columnOf(owner), column);
      case MapNode _, ListNode _, ScalarNode _ -> goOn(node, owner, column);
    }
  }

  /// Further lines of a value keep their places to each other.
  private void goOn(YamlNode node, int owner, int column) {
    if (node.span().isEmpty()) {
      return;
    }
    int ownerLine = lines.lineOf(owner);
    int first = lines.lineOf(node.span().start());
    int last = lines.lineOf(node.span().end() - 1);
    boolean below = first > ownerLine;
    int ownerColumn = lines.columnOf(owner);
    int by = below ? column + STEP - leading(first) : column - ownerColumn;
    for (int line = below ? first : first + 1; line <= last; line++) {
      int least = leading(line) > ownerColumn ? column + STEP : 0;
      if (!isBlank(line)) {
        indents[line] = Math.max(least, leading(line) + by);
      }
    }
    keepScalars(node);
  }

  private void keepScalars(YamlNode node) {
    switch (node) {
      case MapNode map ->
          map.entries()
              .forEach(entry -> {
                keepScalars(entry.key());
                keepScalars(entry.value());
              });
      case ListNode list -> list.items().forEach(this::keepScalars);
      case ScalarNode scalar -> {
        int last = lines.lineOf(Math.max(scalar.span().start(), scalar.span().end() - 1));
        for (int line = lines.lineOf(scalar.span().start()); line < last; line++) {
          inScalar[line] = true;
        }
      }
    }
  }

  /// A `|` or `>` block whose owner stands in `from` and in the end in `to`.
  private void block(ScalarNode scalar, int from, int to) {
    Matcher header = HEADER.matcher(text).region(scalar.span().start(), text.length());
    if (!header.lookingAt()) {
      return;
    }
    String marks = header.group();
    int digit = marks.chars().filter(Character::isDigit).map(c -> c - '0').sum();
    int first = lines.lineOf(scalar.span().start()) + 1;
    int column = digit > 0 ? from + digit : contentColumn(first);
    int end = first;
    int last = first;
    while (column > from && end < count() && (isBlank(end) || leading(end) >= column)) {
      end++;
      last = isBlank(end - 1) && marks.indexOf('+') < 0 ? last : end;
    }
    int by = to + (digit > 0 ? digit : STEP) - column;
    for (int line = first; line < last; line++) {
      inScalar[line] = true;
      indents[line] = leading(line) < column ? 0 : leading(line) + by;
    }
    endOpen |= last >= count() && marks.indexOf('-') < 0;
  }

  private int contentColumn(int first) {
    int line = first;
    while (line < count() && isBlank(line)) {
      line++;
    }
    return line < count() ? leading(line) : 0;
  }

  /// The lines but for the empty one behind the last line end.
  int count() {
    int all = lines.lineCount();
    return lines.lineStart(all - 1) == text.length() ? all - 1 : all;
  }
}
