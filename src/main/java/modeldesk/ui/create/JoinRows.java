package modeldesk.ui.create;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import modeldesk.i18n.Messages;
import modeldesk.lang.create.Join;
import modeldesk.lang.create.JoinChoice;
import modeldesk.lang.create.JoinTree;

/// The lines of a tree of joins.
final class JoinRows {
  /// As many lines as can be seen at once.
  private static final int MANY = 40;

  private JoinRows() {}

  /// The paths that start open: level after level, while the lines are few.
  static Set<List<String>> open(JoinTree tree) {
    Set<List<String>> open = new HashSet<>();
    Deque<List<String>> waiting = new ArrayDeque<>(List.of(List.of()));
    int lines = 0;
    while (!waiting.isEmpty()) {
      List<String> path = waiting.poll();
      List<Join> below = tree.below(path);
      lines += below.size();
      if (lines > MANY) {
        break;
      }
      open.add(path);
      below.forEach(join -> waiting.add(join.path()));
    }
    return open;
  }

  static List<TickRow> of(JoinChoice choice, Set<List<String>> open) {
    List<TickRow> rows = new ArrayList<>();
    add(choice, open, List.of(), rows);
    return rows;
  }

  private static void add(
      JoinChoice choice, Set<List<String>> open, List<String> path, List<TickRow> rows) {
    for (Join join : choice.tree().below(path)) {
      boolean in = choice.paths().contains(join.path());
      boolean free = in || !choice.isIn(join.view());
      boolean leadsOn = free && !choice.tree().below(join.path()).isEmpty();
      boolean expanded = leadsOn && open.contains(join.path());
      rows.add(
          new TickRow(
              join.path(),
              free ? detail(join) : Messages.get("create.join.elsewhere"),
              join.isManyToMany() ? words(join.cardinality()) : "",
              explained(join, free),
              in,
              free,
              leadsOn,
              expanded));
      if (expanded) {
        add(choice, open, join.path(), rows);
      }
    }
  }

  private static String detail(Join join) {
    String type = join.isManyToMany() ? "" : words(join.cardinality());
    if (join.guessed() && !type.isEmpty()) {
      type = Messages.get("create.join.guessed", type);
    }
    if (join.join().equals("always_left")) {
      return type;
    }
    String kind = words(join.join());
    return type.isEmpty() ? kind : Messages.get("create.join.detail", type, kind);
  }

  private static String explained(Join join, boolean free) {
    if (!free) {
      return Messages.get("create.join.elsewhereTip", join.view());
    }
    if (join.isManyToMany()) {
      return Messages.get("create.join.manyToManyTip", join.view());
    }
    return join.guessed() ? Messages.get("create.join.guessedTip") : "";
  }

  /// Omni's own word without its underscores.
  private static String words(String word) {
    return word.replace('_', ' ');
  }
}
