package modeldesk.lang.create;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Names;
import modeldesk.lang.index.Reference;
import modeldesk.lang.index.ViewMeaning;
import org.jspecify.annotations.Nullable;

/// A view that a topic or a query starts from, and what it can have by that.
public record BaseView(ModelIndex model, String name) {
  /// The reference names of the views that can be started from, which templates and ignored views
  /// cannot.
  public static List<String> names(ModelIndex model) {
    Set<String> names = new TreeSet<>(model.oftenNamed());
    for (String name : model.viewNames()) {
      if (model.names().view(name, "").parts().stream()
          .noneMatch(part -> part.facts().template() || part.facts().ignored())) {
        names.add(name);
      }
    }
    return List.copyOf(names);
  }

  /// The default access filters of the model that a topic with these joins does not reach and would
  /// be in error for (YAML reference §4); null are the joins of everything reachable.
  public List<String> unreachedFilters(@Nullable Set<List<String>> joins) {
    Names names = model.names();
    Set<String> views = new LinkedHashSet<>(Set.of(name));
    if (joins == null) {
      views.addAll(new JoinTree(model, name).reachable());
    } else {
      joins.forEach(path -> views.add(path.getLast()));
    }
    List<String> unreached = new ArrayList<>();
    for (Reference filter : model.model().accessFilters()) {
      boolean known = names.view(filter.owner(), "").state() == ViewMeaning.State.KNOWN;
      if (filter.qualified() && known && !views.contains(names.canonical(filter.owner()))) {
        unreached.add(filter.display());
      }
    }
    return unreached;
  }
}
