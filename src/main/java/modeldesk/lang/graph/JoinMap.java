package modeldesk.lang.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import modeldesk.lang.index.IndexedFile;
import modeldesk.lang.index.ModelIndex;
import modeldesk.model.FileName;
import org.jspecify.annotations.Nullable;

/// Which views are joined and how: by the relationships of a whole model, or in one topic. `alone`
/// counts the views of a model that no relationship names, which are left out.
public record JoinMap(List<JoinedView> views, List<Join> joins, int alone) {
  public JoinMap {
    views = List.copyOf(views);
    joins = List.copyOf(joins);
  }

  /// All global relationships of a model. For a background thread.
  public static JoinMap of(ModelIndex model) {
    IndexedFile file = model.file(FileName.RELATIONSHIPS);
    List<Join> joins = new ArrayList<>();
    if (file != null) {
      new JoinReader(model.names()).of(file).forEach(each -> joins.add(each.join()));
    }
    Set<String> named = new LinkedHashSet<>();
    joins.forEach(join -> {
      named.add(join.from());
      named.add(join.to());
    });
    ViewReader views = new ViewReader(model, "");
    List<JoinedView> shown = named.stream().map(name -> views.read(name, false, true)).toList();
    Set<String> alone = new LinkedHashSet<>(model.viewNames());
    alone.removeAll(named);
    shown.forEach(view -> alone.remove(view.of()));
    return new JoinMap(shown, joins, alone.size());
  }

  /// The joins of a topic, and what it could join one step further; null when there is no such
  /// topic. For a background thread.
  public static @Nullable JoinMap ofTopic(ModelIndex model, String topic) {
    return new TopicJoins(model, topic).read();
  }

  /// The same without what is only possible.
  public JoinMap inside() {
    return new JoinMap(
        views.stream().filter(JoinedView::inside).toList(),
        joins.stream().filter(Join::joined).toList(),
        alone);
  }

  public Optional<JoinedView> view(String name) {
    return views.stream().filter(view -> view.name().equals(name)).findFirst();
  }
}
