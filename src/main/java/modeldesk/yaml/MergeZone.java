package modeldesk.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The comments and blank lines between two parts of a map or list, with the comments that theirs
/// brings there set among those of mine. `fresh` are the new ones alone.
record MergeZone(List<String> lines, List<String> fresh) {
  /// Null when mine stays as it is.
  static @Nullable MergeZone of(
      List<String> base,
      List<String> mine,
      List<String> theirs,
      List<MergeNote> notes,
      int column,
      MergeNews news) {
    Set<String> old = comments(base);
    Set<String> known = comments(mine);
    Set<String> fresh = new HashSet<>();
    for (String words : comments(theirs)) {
      if (!old.contains(words) && !known.contains(words) && news.take(notes, words)) {
        fresh.add(words);
      }
    }
    if (fresh.isEmpty()) {
      return null;
    }
    List<String> kept = new ArrayList<>(mine);
    kept.removeIf(line -> {
      String words = line.strip();
      return isComment(words) && old.contains(words) && !news.isThere(words);
    });
    return new Setting(kept, fresh, " ".repeat(column)).with(theirs);
  }

  static boolean isComment(String line) {
    return line.strip().startsWith("#");
  }

  static Set<String> comments(List<String> lines) {
    Set<String> comments = new HashSet<>();
    lines.stream().map(String::strip).filter(MergeZone::isComment).forEach(comments::add);
    return comments;
  }

  /// How many blank lines stand first.
  static int blanks(List<String> lines) {
    int at = 0;
    while (at < lines.size() && lines.get(at).isBlank()) {
      at++;
    }
    return at;
  }

  /// What follows the last blank line stands directly above the key.
  int lastGap() {
    int at = lines.size();
    while (at > 0 && !lines.get(at - 1).isBlank()) {
      at--;
    }
    return at;
  }

  /// Sets the new lines of theirs behind the comment they follow there.
  private static final class Setting {
    private final List<String> lines;
    private final Set<String> fresh;
    private final String indent;
    private final List<String> set = new ArrayList<>();
    private int at;

    Setting(List<String> lines, Set<String> fresh, String indent) {
      this.lines = lines;
      this.fresh = fresh;
      this.indent = indent;
      this.at = blanks(lines);
    }

    MergeZone with(List<String> theirs) {
      boolean gap = false;
      boolean mineLast = false;
      boolean freshLast = false;
      for (String line : theirs.subList(blanks(theirs), theirs.size())) {
        String words = line.strip();
        if (words.isEmpty()) {
          gap = true;
        } else if (fresh.remove(words)) {
          if (gap && (mineLast || freshLast)) {
            passGap();
          }
          lines.add(at++, indent + words);
          set.add(indent + words);
          freshLast = true;
          gap = false;
        } else if (isComment(words)) {
          if (gap && freshLast) {
            passGap();
          }
          int there = indexOf(words);
          at = there < 0 ? at : there + 1;
          mineLast = there >= 0 || mineLast;
          freshLast = freshLast && there < 0;
          gap = false;
        }
      }
      if (gap && freshLast) {
        passGap();
      }
      return new MergeZone(List.copyOf(lines), List.copyOf(set));
    }

    private void passGap() {
      int from = at;
      while (at < lines.size() && lines.get(at).isBlank()) {
        at++;
      }
      if (at == from) {
        lines.add(at++, "");
      }
    }

    private int indexOf(String words) {
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).strip().equals(words)) {
          return i;
        }
      }
      return -1;
    }
  }
}
