package modeldesk.ui.compare;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import modeldesk.i18n.Messages;
import modeldesk.lang.compare.ChangedFile;
import modeldesk.lang.compare.ModelComparison;
import modeldesk.model.FileName;
import modeldesk.text.LineIndex;
import modeldesk.ui.code.Comparison;
import modeldesk.work.Background;
import modeldesk.work.Latest;
import org.jspecify.annotations.Nullable;

/// What differs as a list, by part or by file, and the file of the chosen row compared.
public final class CompareList {
  private static final ModelComparison NOTHING = new ModelComparison(List.of(), List.of());

  private final Latest comparing;
  private final ObjectProperty<CompareSight> sight = new SimpleObjectProperty<>(CompareSight.PARTS);
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObservableList<CompareRow> rows = FXCollections.observableArrayList();
  private final ObservableList<CompareRow> rowsView =
      FXCollections.unmodifiableObservableList(rows);
  private final ObjectProperty<@Nullable CompareRow> selected = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<@Nullable CompareDiff> diff = new ReadOnlyObjectWrapper<>();
  private ModelComparison comparison = NOTHING;
  private String leftTitle = "";
  private String rightTitle = "";

  CompareList(Background background) {
    comparing = new Latest(background);
    sight.subscribe(this::lay);
    filter.subscribe(this::lay);
    selected.subscribe(this::compare);
  }

  public ObjectProperty<CompareSight> sightProperty() {
    return sight;
  }

  /// Narrows the list to the rows in which all these words are.
  public StringProperty filterProperty() {
    return filter;
  }

  public ObservableList<CompareRow> rows() {
    return rowsView;
  }

  /// The row whose file is compared; null for none.
  public ObjectProperty<@Nullable CompareRow> selectedProperty() {
    return selected;
  }

  /// The comparison of the file of the chosen row; null while there is none.
  public ReadOnlyObjectProperty<@Nullable CompareDiff> diffProperty() {
    return diff.getReadOnlyProperty();
  }

  /// Why no row is listed; empty while there is one.
  public String emptiness() {
    if (!rows.isEmpty()) {
      return "";
    }
    if (!filter.get().isBlank()) {
      return Messages.get("compare.list.filtered");
    }
    return comparison.files().isEmpty()
        ? Messages.get("compare.list.equal")
        : Messages.get("compare.list.layout");
  }

  void clear() {
    filter.set("");
    show("", "", NOTHING);
  }

  void show(String left, String right, ModelComparison found) {
    leftTitle = left;
    rightTitle = right;
    comparison = found;
    lay();
  }

  /// The chosen row stays chosen as long as it differs.
  private void lay() {
    CompareRow before = selected.get();
    List<CompareRow> now = CompareRow.of(comparison, sight.get(), filter.get());
    rows.setAll(now);
    CompareRow kept =
        before == null ? null : now.stream().filter(before::isSame).findFirst().orElse(null);
    CompareRow next = kept != null || now.isEmpty() ? kept : now.getFirst();
    if (next != null && next.equals(before)) {
      compare(next);
    } else {
      selected.set(next);
    }
  }

  private void compare(@Nullable CompareRow row) {
    ChangedFile file = row == null ? null : file(row.file());
    if (row == null || file == null) {
      comparing.cancel();
      diff.set(null);
      return;
    }
    String left = title(file.left(), leftTitle);
    String right = title(file.right(), rightTitle);
    comparing.request(
        Messages.get("compare.job.diff", file.name().key()),
        progress -> compared(row, file, left, right),
        diff::set,
        failure -> diff.set(null));
  }

  private static String title(@Nullable String text, String title) {
    return text == null ? Messages.get("compare.diff.nothing", title) : title;
  }

  private static CompareDiff compared(
      CompareRow row, ChangedFile file, String leftTitle, String rightTitle) {
    String left = file.left() == null ? "" : file.left();
    String right = file.right() == null ? "" : file.right();
    Comparison made = Comparison.of(left, right);
    int change =
        switch (row) {
          case CompareRow.File _ -> Math.min(1, made.changeCount());
          case CompareRow.Part(var part) ->
              made.changeAt(line(left, part.left()), line(right, part.right()));
        };
    return new CompareDiff(row, file, leftTitle, rightTitle, made, change);
  }

  private static int line(String text, int offset) {
    return offset < 0 ? -1 : LineIndex.of(text).lineOf(offset);
  }

  private @Nullable ChangedFile file(FileName name) {
    return comparison.files().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElse(null);
  }
}
