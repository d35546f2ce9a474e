package modeldesk.lang.create;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Names;
import modeldesk.lang.index.Relation;
import modeldesk.lang.index.ViewMeaning;
import modeldesk.model.FileName;

/// The joins that the global relationships allow from a base view on, each level when it is asked
/// for: where many views lead to each other, all ways together are more than anybody can count
/// (YAML reference §5 and §6).
public final class JoinTree {
  private record Way(String to, String join, String cardinality, boolean guessed) {}

  private final Names names;
  private final String base;
  private final Map<String, List<Way>> ways = new HashMap<>();

  public JoinTree(ModelIndex model, String base) {
    names = model.names();
    this.base = base;
    IndexedFile file = model.file(FileName.RELATIONSHIPS);
    if (file != null) {
      file.relations().forEach(this::add);
    }
  }

  private void add(Relation relation) {
    String from = names.canonical(relation.fromName());
    String to = names.canonical(relation.toName());
    way(from, to, relation, relation.type());
    if (relation.goesBack()) {
      way(to, from, relation, turned(relation.type()));
    }
  }

  private void way(String from, String to, Relation relation, String cardinality) {
    if (isUsable(to)) {
      ways.computeIfAbsent(from, view -> new ArrayList<>())
          .add(new Way(to, relation.join(), cardinality, relation.guessed()));
    }
  }

  private boolean isUsable(String view) {
    List<ViewMeaning.Part> parts = names.view(view, "").parts();
    boolean ignored = !parts.isEmpty() && parts.stream().allMatch(part -> part.facts().ignored());
    return names.exists(view, "") && !ignored;
  }

  private static String turned(String cardinality) {
    return switch (cardinality) {
      case "many_to_one" -> "one_to_many";
      case "one_to_many" -> "many_to_one";
      default -> cardinality;
    };
  }

  /// What can be joined below the view at the end of `path`, below the base view when that is
  /// empty. No way leads to a view that it came through.
  public List<Join> below(List<String> path) {
    Map<String, Join> found = new LinkedHashMap<>();
    for (Way way : ways.getOrDefault(path.isEmpty() ? base : path.getLast(), List.of())) {
      if (!way.to().equals(base) && !path.contains(way.to())) {
        List<String> longer = new ArrayList<>(path);
        longer.add(way.to());
        found.putIfAbsent(way.to(), new Join(longer, way.join(), way.cardinality(), way.guessed()));
      }
    }
    return List.copyOf(found.values());
  }

  /// The base view and everything that joins lead to.
  public Set<String> reachable() {
    Set<String> views = new LinkedHashSet<>(List.of(base));
    Deque<String> waiting = new ArrayDeque<>(views);
    while (!waiting.isEmpty()) {
      for (Way way : ways.getOrDefault(waiting.poll(), List.of())) {
        if (views.add(way.to())) {
          waiting.add(way.to());
        }
      }
    }
    return views;
  }
}
