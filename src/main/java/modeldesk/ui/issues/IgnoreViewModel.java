package modeldesk.ui.issues;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import modeldesk.model.Issue;
import org.jspecify.annotations.Nullable;

/// Asks why a piece of advice is ignored: whoever comes later wants to know. On the window's thread
/// only.
public final class IgnoreViewModel {
  private final IssuesViewModel issues;
  private final ReadOnlyObjectWrapper<@Nullable Issue> subject = new ReadOnlyObjectWrapper<>();
  private final StringProperty reason = new SimpleStringProperty("");

  public IgnoreViewModel(IssuesViewModel issues) {
    this.issues = issues;
  }

  /// What is to be ignored; null while nothing is asked.
  public ReadOnlyObjectProperty<@Nullable Issue> subjectProperty() {
    return subject.getReadOnlyProperty();
  }

  public StringProperty reasonProperty() {
    return reason;
  }

  public void ask(Issue issue) {
    if (issues.canIgnore(issue)) {
      reason.set("");
      subject.set(issue);
    }
  }

  /// Ignores the advice, once there is a reason.
  public void confirm() {
    Issue issue = subject.get();
    if (issue != null && !reason.get().isBlank()) {
      subject.set(null);
      issues.ignore(issue, reason.get());
    }
  }

  public void close() {
    subject.set(null);
  }
}
