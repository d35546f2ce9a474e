package modeldesk.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// What a push sends and in which order: views, the model file, relationships, topics, and
/// deletions last in reverse, so that references always resolve (api.md §8, item 4).
public record PushPlan(Target target, List<PushStep> steps) {
  public PushPlan {
    steps = List.copyOf(steps);
  }

  public static PushPlan of(Target target, Collection<Draft> drafts) {
    Comparator<Draft> order =
        Comparator.<Draft>comparingInt(draft -> draft.kind() == Draft.Kind.DELETED ? 1 : 0)
            .thenComparingInt(PushPlan::rank)
            .thenComparing(Draft::name);
    return new PushPlan(target, drafts.stream().sorted(order).map(PushStep::new).toList());
  }

  private static int rank(Draft draft) {
    int rank =
        switch (draft.name().kind()) {
          case VIEW, OTHER -> 0;
          case QUERY_VIEW -> 1;
          case MODEL -> 2;
          case RELATIONSHIPS -> 3;
          case TOPIC -> 4;
          case COMPOSITE_TOPIC -> 5;
        };
    return draft.kind() == Draft.Kind.DELETED ? -rank : rank;
  }
}
