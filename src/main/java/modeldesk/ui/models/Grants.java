package modeldesk.ui.models;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import modeldesk.i18n.Messages;
import modeldesk.model.AccessGrant;

/// The access grants that a model starts with, as they are being typed (api.md §2.1). On the
/// window's thread only.
public final class Grants {
  private final ObservableList<GrantRow> rows = FXCollections.observableArrayList();
  private final ObservableList<GrantRow> rowsView = FXCollections.unmodifiableObservableList(rows);
  private final Runnable changed;

  /// `changed` hears of each change of what is typed.
  Grants(Runnable changed) {
    this.changed = changed;
  }

  public ObservableList<GrantRow> rows() {
    return rowsView;
  }

  public void add() {
    GrantRow row = new GrantRow();
    row.nameProperty().subscribe(now -> changed.run());
    row.userAttributeProperty().subscribe(now -> changed.run());
    row.allowedValuesProperty().subscribe(now -> changed.run());
    rows.add(row);
    changed.run();
  }

  public void remove(GrantRow row) {
    rows.remove(row);
    changed.run();
  }

  void clear() {
    rows.clear();
  }

  /// Those of which something was typed.
  List<AccessGrant> typed() {
    return filled().stream().map(GrantRow::grant).toList();
  }

  /// What is wrong with them; empty when nothing is.
  String problem() {
    Set<String> names = new HashSet<>();
    for (GrantRow row : filled()) {
      String grant = row.nameProperty().get().strip();
      if (grant.isEmpty()) {
        return Messages.get("models.problem.grantName");
      }
      if (!names.add(grant)) {
        return Messages.get("models.problem.grantTwice", grant);
      }
    }
    return "";
  }

  private List<GrantRow> filled() {
    return rows.stream().filter(row -> !row.isBlank()).toList();
  }
}
