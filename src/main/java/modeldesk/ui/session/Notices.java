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

  /// Warns of something until it is settled.
  public void warning(Object about, String text) {
    show(new Notice(Notice.Level.WARNING, text, null, about));
  }

  /// Something went wrong, and says so until it is settled.
  public void error(Object about, String text) {
    show(new Notice(Notice.Level.ERROR, text, null, about));
  }

  /// It went right: nothing says any more that it did not.
  public void settled(Object about) {
    all.removeIf(other -> about.equals(other.about()));
  }

  /// Shows a notice; one that says the same as one on screen, says more, or is about the same,
  /// takes its place.
  public void show(Notice notice) {
    all.removeIf(other ->
        other.text().equals(notice.text()) || isNewer(notice, other) || saysLess(other, notice));
    all.add(notice);
  }

  /// Omni answers again: nothing says any more that it cannot be reached.
  public void reached() {
    List<Notice> left = all.stream().map(Problems::whenReached).filter(Objects::nonNull).toList();
    if (!left.equals(all)) {
      all.setAll(left);
    }
  }

  private static boolean isNewer(Notice notice, Notice other) {
    return notice.about() != null && notice.about().equals(other.about());
  }

  /// Whether one only informs that Omni cannot be reached, which the newer says, too.
  private static boolean saysLess(Notice other, Notice notice) {
    return other.level() == Notice.Level.INFO
        && Problems.saysAway(other.text())
        && Problems.saysAway(notice.text());
  }

  public void close(Notice notice) {
    all.remove(notice);
  }
}
