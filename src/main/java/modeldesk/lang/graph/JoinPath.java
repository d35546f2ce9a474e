package modeldesk.lang.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The way from one view to another over joins, in the directions in which Omni goes: the fewest
/// joins, and of those ways the one that repeats rows least often.
public record JoinPath(List<Step> steps) {
  /// A join on the way, seen in the direction of the way.
  public record Step(String from, String to, Cardinality cardinality, Join join) {}

  private record Reached(String view, int joins, int repeats) {
    static final Comparator<Reached> NEAREST =
        Comparator.comparingInt(Reached::joins)
            .thenComparingInt(Reached::repeats)
            .thenComparing(Reached::view);
  }

  public JoinPath {
    steps = List.copyOf(steps);
  }

  /// The way over what is joined; null when none leads there.
  public static @Nullable JoinPath between(JoinMap map, String from, String to) {
    Map<String, List<Step>> ways = ways(map);
    Map<String, Step> last = new HashMap<>();
    Map<String, Reached> best = new HashMap<>();
    Set<String> done = new HashSet<>();
    PriorityQueue<Reached> waiting = new PriorityQueue<>(Reached.NEAREST);
    waiting.add(new Reached(from, 0, 0));
    while (!waiting.isEmpty()) {
      Reached here = waiting.remove();
      if (here.view().equals(to)) {
        return new JoinPath(back(last, from, to));
      }
      if (!done.add(here.view())) {
        continue;
      }
      for (Step step : ways.getOrDefault(here.view(), List.of())) {
        int repeats = here.repeats() + (step.cardinality().fansOut() ? 1 : 0);
        Reached next = new Reached(step.to(), here.joins() + 1, repeats);
        Reached known = best.get(step.to());
        if (known == null || Reached.NEAREST.compare(next, known) < 0) {
          best.put(step.to(), next);
          last.put(step.to(), step);
          waiting.add(next);
        }
      }
    }
    return null;
  }

  private static Map<String, List<Step>> ways(JoinMap map) {
    Map<String, List<Step>> ways = new HashMap<>();
    for (Join join : map.joins()) {
      if (join.joined()) {
        add(ways, new Step(join.from(), join.to(), join.cardinality(), join));
        if (join.bothWays()) {
          add(ways, new Step(join.to(), join.from(), join.cardinality().turned(), join));
        }
      }
    }
    return ways;
  }

  private static void add(Map<String, List<Step>> ways, Step step) {
    ways.computeIfAbsent(step.from(), view -> new ArrayList<>()).add(step);
  }

  private static List<Step> back(Map<String, Step> last, String from, String to) {
    Deque<Step> steps = new ArrayDeque<>();
    for (String at = to; !at.equals(from); ) {
      Step step = last.get(at);
      if (step == null) {
        return List.of();
      }
      steps.addFirst(step);
      at = step.from();
    }
    return List.copyOf(steps);
  }

  /// The steps that repeat rows.
  public List<Step> fanOuts() {
    return steps.stream().filter(step -> step.cardinality().fansOut()).toList();
  }

  /// Whether a join is part of the way.
  public boolean uses(Join join) {
    return steps.stream().anyMatch(step -> step.join().equals(join));
  }
}
