package modeldesk.ui.session;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import modeldesk.api.RequestLog;
import modeldesk.work.Background;

/// Every request the program made, newest last, and whether the last one reached the server.
public final class Requests implements RequestLog {
  private static final int KEPT = 2_000;

  private final Background background;
  private final ObservableList<Entry> all = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper online = new ReadOnlyBooleanWrapper(true);

  public Requests(Background background) {
    this.background = background;
  }

  public ObservableList<Entry> all() {
    return all;
  }

  /// False after a request that got no answer at all; one that was cancelled tells nothing.
  public ReadOnlyBooleanProperty onlineProperty() {
    return online.getReadOnlyProperty();
  }

  @Override
  public void ended(Entry entry) {
    background.ui(() -> add(entry));
  }

  private void add(Entry entry) {
    if (all.size() >= KEPT) {
      all.remove(0, KEPT / 10);
    }
    all.add(entry);
    if (entry.status() != Entry.CANCELLED) {
      online.set(entry.status() != 0);
    }
  }
}
