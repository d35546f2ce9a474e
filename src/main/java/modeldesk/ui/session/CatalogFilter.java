package modeldesk.ui.session;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import modeldesk.api.ModelQuery;
import modeldesk.model.Model;
import modeldesk.model.ModelKind;

/// What the lists of the catalog ask the server for. `kinds` holds the kinds of models to list
/// (branches stand under their model); `KIND` as sort means kind by kind, by name within each.
public record CatalogFilter(
    Set<ModelKind> kinds, ModelQuery.Sort sort, boolean ascending, boolean includeDeleted) {

  /// Busy instances hold hundreds of nameless workbook models, so those are left out at first.
  public static final CatalogFilter DEFAULT =
      new CatalogFilter(
          EnumSet.of(ModelKind.SCHEMA, ModelKind.SHARED, ModelKind.SHARED_EXTENSION),
          ModelQuery.Sort.KIND,
          true,
          false);

  public CatalogFilter {
    Set<ModelKind> copy = EnumSet.noneOf(ModelKind.class);
    copy.addAll(kinds);
    kinds = Collections.unmodifiableSet(copy);
  }

  /// Whether a model stands in the lists.
  boolean shows(Model model) {
    return kinds.contains(model.kind()) && (includeDeleted || !model.isDeleted());
  }

  public CatalogFilter with(ModelKind kind, boolean shown) {
    Set<ModelKind> changed = EnumSet.noneOf(ModelKind.class);
    changed.addAll(kinds);
    if (shown) {
      changed.add(kind);
    } else {
      changed.remove(kind);
    }
    return new CatalogFilter(changed, sort, ascending, includeDeleted);
  }

  public CatalogFilter sortedBy(ModelQuery.Sort field, boolean upwards) {
    return new CatalogFilter(kinds, field, upwards, includeDeleted);
  }

  public CatalogFilter includingDeleted(boolean include) {
    return new CatalogFilter(kinds, sort, ascending, include);
  }
}
