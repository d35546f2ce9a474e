package modeldesk.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import modeldesk.model.FileName;
import modeldesk.model.Issue;
import modeldesk.model.Severity;
import modeldesk.text.Edits;

/// All issues of the open target. Each origin replaces only its own, and places follow edits, so an
/// issue stays where it belongs while one types.
public final class Issues {
  private final ObservableList<Issue> all = FXCollections.observableArrayList();
  private final ObservableList<Issue> view = FXCollections.unmodifiableObservableList(all);

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

  /// Replaces what Omni found in the whole model.
  public void replaceOmni(List<Issue> issues) {
    replace(issue -> issue.origin() == Issue.Origin.OMNI, issues);
  }

  /// Replaces what was found here in one file.
  public void replaceLocal(FileName file, List<Issue> issues) {
    replace(issue -> issue.origin() == Issue.Origin.LOCAL && file.equals(issue.file()), issues);
  }

  /// Moves the places of a file's issues along with an edit of its text.
  public void follow(FileName file, Edits edits) {
    for (int i = 0; i < all.size(); i++) {
      Issue issue = all.get(i);
      if (file.equals(issue.file()) && issue.span() != null) {
        var moved = edits.map(issue.span());
        if (!moved.equals(issue.span())) {
          all.set(i, issue.at(file, moved));
        }
      }
    }
  }

  /// Forgets the issues of a file that is gone.
  public void forget(FileName file) {
    replace(issue -> file.equals(issue.file()), List.of());
  }

  public void clear() {
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
