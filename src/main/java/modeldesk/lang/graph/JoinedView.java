package modeldesk.lang.graph;

import java.util.List;
import modeldesk.lang.index.ViewFacts;
import org.jspecify.annotations.Nullable;

/// A view, or an alias of one, on a join map. `of` is the view that an alias stands for, the name
/// itself otherwise; `label` is empty without one. `key` are the fields of the primary key.
/// `inside` is false for a view that a topic could join and does not. `place` and `source` are null
/// where no file describes the view.
public record JoinedView(
    String name,
    String of,
    String label,
    int fields,
    int hidden,
    List<String> key,
    ViewFacts.@Nullable Source source,
    boolean base,
    boolean inside,
    @Nullable Place place) {
  public JoinedView {
    key = List.copyOf(key);
  }

  public boolean isAlias() {
    return !of.equals(name);
  }
}
