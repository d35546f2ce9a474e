package modeldesk.ui.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import modeldesk.model.Branch;
import modeldesk.model.Model;
import modeldesk.model.Target;
import modeldesk.ui.session.Catalog;
import modeldesk.ui.session.CatalogList;
import org.jspecify.annotations.Nullable;

/// What the open branch can be compared with: the model itself, and its other branches as far as
/// they were listed.
final class CompareSides {
  private final Catalog catalog;
  private final ObservableList<CompareSide> all = FXCollections.observableArrayList();
  private final ObservableList<CompareSide> allView = FXCollections.unmodifiableObservableList(all);
  private final ListChangeListener<Model> listed = change -> fill();
  private @Nullable Target open;
  private @Nullable CatalogList branches;

  CompareSides(Catalog catalog) {
    this.catalog = catalog;
  }

  ObservableList<CompareSide> all() {
    return allView;
  }

  /// Follows the branches of the model of `target`; null for no longer.
  void follow(@Nullable Target target) {
    if (branches != null) {
      branches.items().removeListener(listed);
    }
    open = target;
    branches = target == null ? null : catalog.branches(target.model());
    if (branches != null) {
      branches.items().addListener(listed);
      fill();
    }
  }

  /// Reads the names of all branches.
  void listBranches() {
    if (branches != null) {
      branches.loadAll();
    }
  }

  private void fill() {
    if (open == null || branches == null) {
      return;
    }
    List<CompareSide> now = new ArrayList<>();
    now.add(new CompareSide(open.model(), null));
    for (Model each : branches.items()) {
      Branch branch = Catalog.branch(each);
      if (!branch.id().equals(open.branchId())) {
        now.add(new CompareSide(open.model(), branch));
      }
    }
    if (!now.equals(all)) {
      all.setAll(now);
    }
  }
}
