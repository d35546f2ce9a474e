package modeldesk.ui.history;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import modeldesk.model.FileName;
import modeldesk.store.History;
import modeldesk.text.Diff;
import org.jspecify.annotations.Nullable;

/// One kept text in the list. On the window's thread only.
public final class HistoryRow {
  private final History.Version version;
  private final String time;
  private final ReadOnlyObjectWrapper<Diff.@Nullable Count> count = new ReadOnlyObjectWrapper<>();

  HistoryRow(History.Version version, String time) {
    this.version = version;
    this.time = time;
  }

  public History.Version version() {
    return version;
  }

  public FileName name() {
    return version.file();
  }

  /// When it was replaced or discarded: the time of a day, with the day when it is not today's.
  public String time() {
    return time;
  }

  /// The lines that what the file says now has more and less; null until they are counted.
  public ReadOnlyObjectProperty<Diff.@Nullable Count> countProperty() {
    return count.getReadOnlyProperty();
  }

  void setCount(Diff.Count lines) {
    count.set(lines);
  }
}
