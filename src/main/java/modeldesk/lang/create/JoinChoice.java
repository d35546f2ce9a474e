package modeldesk.lang.create;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import modeldesk.lang.check.CrossReads;
import modeldesk.lang.index.FieldFacts;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Names;
import modeldesk.lang.index.Reference;

/// Which joins of a tree a new topic has. It begins with those without which fields of its base
/// view would not work; a view is in it once.
public final class JoinChoice {
  /// A field, and the view it reads that the topic does not have.
  public record Need(String field, String view) {
    private boolean isOf(List<String> path) {
      return !path.isEmpty() && field.startsWith(path.getLast() + ".");
    }
  }

  private final ModelIndex model;
  private final String base;
  private final JoinTree tree;
  private final Set<List<String>> paths;

  public JoinChoice(ModelIndex model, String base) {
    this.model = model;
    this.base = base;
    tree = new JoinTree(model, base);
    paths = new LinkedHashSet<>();
    addNeeded();
  }

  private JoinChoice(JoinChoice before, Collection<List<String>> paths) {
    model = before.model;
    base = before.base;
    tree = before.tree;
    this.paths = new LinkedHashSet<>(paths);
  }

  /// What is needed can need more itself.
  private void addNeeded() {
    for (List<String> way = wayToNeeded(); !way.isEmpty(); way = wayToNeeded()) {
      add(way);
    }
  }

  private List<String> wayToNeeded() {
    return needs().stream()
        .map(this::way)
        .filter(way -> !way.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  public JoinTree tree() {
    return tree;
  }

  /// The paths that are in, in the order of the tree.
  public Set<List<String>> paths() {
    Set<List<String>> ordered = new LinkedHashSet<>();
    collect(List.of(), ordered);
    return Collections.unmodifiableSet(ordered);
  }

  private void collect(List<String> path, Set<List<String>> ordered) {
    for (Join join : tree.below(path)) {
      if (paths.contains(join.path())) {
        ordered.add(join.path());
        collect(join.path(), ordered);
      }
    }
  }

  /// Whether a view is in, by this path or another.
  public boolean isIn(String view) {
    return view.equals(base) || paths.stream().anyMatch(path -> path.getLast().equals(view));
  }

  /// With one more join, those on the way to it, and what their fields need.
  public JoinChoice with(List<String> path) {
    JoinChoice more = new JoinChoice(this, paths);
    more.add(path);
    more.addNeeded();
    return more;
  }

  /// Without a join and those that go on from it.
  public JoinChoice without(List<String> path) {
    return new JoinChoice(
        this,
        paths.stream()
            .filter(each -> each.size() < path.size() || !each.subList(0, path.size()).equals(path))
            .toList());
  }

  /// The fields that would not work, the first for each view they lack.
  public List<Need> needs() {
    Names names = model.names();
    List<Need> needs = new ArrayList<>();
    Set<String> told = new HashSet<>();
    List<String> views = new ArrayList<>(List.of(base));
    paths.forEach(path -> views.add(path.getLast()));
    for (String view : views) {
      for (FieldFacts field : names.fields(view, "")) {
        if (!field.hidden() && !field.ignored()) {
          for (Reference read : CrossReads.of(names, view, "", field)) {
            String other = names.canonical(read.owner());
            if (!isIn(other) && told.add(other)) {
              needs.add(new Need(view + "." + field.name(), other));
            }
          }
        }
      }
    }
    return needs;
  }

  /// The shortest way to what is needed from what is in, first of all from the view that needs it;
  /// empty when there is none.
  private List<String> way(Need need) {
    Deque<List<String>> waiting = new ArrayDeque<>(List.of(List.of()));
    for (List<String> path : paths) {
      if (need.isOf(path)) {
        waiting.addFirst(path);
      } else {
        waiting.addLast(path);
      }
    }
    Set<String> seen = new HashSet<>();
    while (!waiting.isEmpty()) {
      for (Join join : tree.below(waiting.poll())) {
        if (join.view().equals(need.view())) {
          return join.path();
        }
        if (!isIn(join.view()) && seen.add(join.view())) {
          waiting.add(join.path());
        }
      }
    }
    return List.of();
  }

  private void add(List<String> path) {
    for (int i = 1; i <= path.size(); i++) {
      paths.add(List.copyOf(path.subList(0, i)));
    }
  }
}
