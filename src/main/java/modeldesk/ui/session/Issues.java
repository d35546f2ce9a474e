package modeldesk.ui.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import modeldesk.model.FileName;
import modeldesk.model.Issue;
import modeldesk.model.Severity;
import modeldesk.text.Edits;
import org.jspecify.annotations.Nullable;

/// All issues of the open target. Each origin replaces only its own, and places follow edits, so an
/// issue stays where it belongs while one types.
public final class Issues {
  private final ObservableList<Issue> all = FXCollections.observableArrayList();
  private final ObservableList<Issue> view = FXCollections.unmodifiableObservableList(all);
  private @Nullable Instant checkedAt;

  /// Every issue, in the order it was told.
  public ObservableList<Issue> all() {
    return view;
  }

  public List<Issue> of(FileName file) {
    return all.stream().filter(issue -> file.equals(issue.file())).toList();
  }

  public long count(Severity severity) {
    return all.stream().filter(issue -> issue.severity() == severity).count();
  }

  /// When Omni judged the model last; null when it did not.
  public @Nullable Instant checkedAt() {
    return checkedAt;
  }

  /// Omni judged the whole model at `at`; what it found is told by `replaceOmni`.
  public void checked(Instant at) {
    checkedAt = at;
  }

  /// Replaces what Omni found in the whole model.
  public void replaceOmni(List<Issue> issues) {
    replace(issue -> issue.origin() == Issue.Origin.OMNI, issues);
  }

  /// Replaces what the content validator found in documents.
  public void replaceContent(List<Issue> issues) {
    replace(issue -> issue.origin() == Issue.Origin.CONTENT, issues);
  }

  /// Replaces what was found here in one file.
  public void replaceLocal(FileName file, List<Issue> issues) {
    replace(issue -> issue.origin() == Issue.Origin.LOCAL && file.equals(issue.file()), issues);
  }

  /// Moves the places of a file's issues along with an edit of its text, and marks those whose
  /// words it changes.
  public void follow(FileName file, Edits edits) {
    for (int i = 0; i < all.size(); i++) {
      Issue issue = all.get(i);
      if (file.equals(issue.file())) {
        Issue moved = issue.after(edits);
        if (!moved.equals(issue)) {
          all.set(i, moved);
        }
      }
    }
  }

  /// Forgets the issues of a file that is gone.
  public void forget(FileName file) {
    replace(issue -> file.equals(issue.file()), List.of());
  }

  public void clear() {
    checkedAt = null;
    all.clear();
  }

  private void replace(Predicate<Issue> old, List<Issue> issues) {
    List<Issue> next = new ArrayList<>(all);
    next.removeIf(old);
    next.addAll(issues);
    if (!next.equals(all)) {
      all.setAll(next);
    }
  }
}
