package modeldesk.ui.session;

import java.util.List;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The notices on screen, newest last.
public final class Notices {
  private final ObservableList<Notice> all = FXCollections.observableArrayList();

  public ObservableList<Notice> all() {
    return all;
  }

  public void info(String text) {
    show(new Notice(Notice.Level.INFO, text, null));
  }

  public void success(String text) {
    show(new Notice(Notice.Level.SUCCESS, text, null));
  }

  public void warning(String text) {
    show(new Notice(Notice.Level.WARNING, text, null));
  }

  public void error(String text) {
    show(new Notice(Notice.Level.ERROR, text, null));
  }

  /// Shows a notice; one that says the same as one on screen takes its place.
  public void show(Notice notice) {
    all.removeIf(other -> other.text().equals(notice.text()));
    all.add(notice);
  }

  /// Omni answers again: nothing says any more that it cannot be reached.
  public void reached() {
    List<Notice> left = all.stream().map(Problems::whenReached).filter(Objects::nonNull).toList();
    if (!left.equals(all)) {
      all.setAll(left);
    }
  }

  public void close(Notice notice) {
    all.remove(notice);
  }
}
