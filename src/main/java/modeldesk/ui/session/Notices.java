package modeldesk.ui.session;

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

  /// Omni answers again: what only says that it could not be reached is over. What was not done
  /// because of it is still not done and stays told.
  public void reached() {
    all.removeIf(Problems::isUnreachable);
  }

  public void close(Notice notice) {
    all.remove(notice);
  }
}
