package modeldesk.ui.code;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import modeldesk.text.LineIndex;
import modeldesk.text.Span;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;
import modeldesk.yaml.TextSnapshot;
import modeldesk.yaml.YamlDocument;
import modeldesk.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/// The blocks of a text, in its order: at most one begins on a line, the outermost. A text with a
/// mistake is read as far as the line `until`, others to their end.
record Blocks(List<Block> all, int until) {
  static final Blocks NONE = new Blocks(List.of());

  Blocks {
    all = List.copyOf(all);
  }

  Blocks(List<Block> all) {
    this(all, Integer.MAX_VALUE);
  }

  /// The blocks of a text, as far as it can be read.
  static Blocks of(TextSnapshot snapshot) {
    String text = snapshot.get();
    LineIndex lines = LineIndex.of(text);
    Reading reading = new Reading(text, lines, new TreeMap<>());
    YamlDocument document = snapshot.document();
    if (document.root() != null) {
      reading.within(document.root(), 1);
    }
    int until =
        document.errors().stream()
            .mapToInt(error -> lines.lineOf(error.span().start()))
            .min()
            .orElse(Integer.MAX_VALUE);
    return new Blocks(List.copyOf(reading.found().values()), until);
  }

  /// The same with what was known before of what could not be read.
  Blocks over(Blocks before) {
    if (until == Integer.MAX_VALUE) {
      return this;
    }
    Map<Integer, Block> both = new TreeMap<>();
    all.stream()
        .filter(block -> block.last() < until)
        .forEach(each -> both.put(each.first(), each));
    before.all.stream()
        .filter(block -> block.last() >= until)
        .forEach(each -> both.put(each.first(), each));
    return new Blocks(List.copyOf(both.values()));
  }

  /// The very same as `before` where they are equal: nobody need compare them once more.
  Blocks orSame(Blocks before) {
    return equals(before) ? before : this;
  }

  /// The block that begins on a line; null when none does.
  @Nullable Block at(int line) {
    int index = firstFrom(line);
    return index < all.size() && all.get(index).first() == line ? all.get(index) : null;
  }

  /// The blocks a line is in, the innermost first.
  List<Block> around(int line) {
    return all.subList(0, firstFrom(line + 1)).reversed().stream()
        .filter(block -> block.contains(line))
        .toList();
  }

  List<Block> ofLevel(int level) {
    return all.stream().filter(block -> block.level() == level).toList();
  }

  /// Where the blocks are after a change, until the text is read again.
  Blocks after(LinesChange change) {
    int growth = change.inserted() - change.removed();
    if (growth == 0) {
      return this;
    }
    int end = change.first() + change.removed();
    List<Block> moved = new ArrayList<>(all.size());
    for (Block block : all) {
      boolean gone = change.first() < block.first() && block.first() <= end;
      int first = block.first() > end ? block.first() + growth : block.first();
      int last = block.last() >= end ? block.last() + growth : block.last();
      if (!gone && last > first) {
        moved.add(new Block(first, last, block.level()));
      }
    }
    return new Blocks(moved);
  }

  /// How many blocks begin above a line.
  private int firstFrom(int line) {
    int found =
        Collections.binarySearch(
            all, new Block(line, line, 0), Comparator.comparingInt(Block::first));
    return found < 0 ? -found - 1 : found;
  }

  /// Looks through the nodes of a text.
  private record Reading(String text, LineIndex lines, Map<Integer, Block> found) {
    void within(YamlNode node, int level) {
      switch (node) {
        case MapNode map -> {
          for (MapNode.Entry entry : map.entries()) {
            if (map.span().contains(entry.key().span())) {
              add(entry.key().span().start(), entry.value(), level);
            }
          }
        }
        case ListNode list -> {
          for (YamlNode item : list.items()) {
            if (list.span().contains(item.span())) {
              add(item.span().start(), item, level);
            }
          }
        }
        case ScalarNode _ -> {}
      }
    }

    private void add(int start, YamlNode value, int level) {
      int first = lines.lineOf(start);
      int last = lines.lineOf(end(value.span()));
      if (last > first) {
        found.putIfAbsent(first, new Block(first, last, level));
        within(value, level + 1);
      }
    }

    /// The end of a value without the blanks and line ends that belong to a block of text.
    private int end(Span span) {
      int end = span.end();
      while (end > span.start() && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      return end;
    }
  }
}
