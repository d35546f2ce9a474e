package modeldesk.ui.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import modeldesk.model.FileName;
import modeldesk.model.Issue;
import modeldesk.model.Severity;
import modeldesk.text.Edits;
import org.jspecify.annotations.Nullable;

/// All issues of the open target. Each origin replaces only its own, what two found alike is told
/// once, and places follow edits, so an issue stays where it belongs while one types.
public final class Issues {
  private final List<Issue> found = new ArrayList<>();
  private final ObservableList<Issue> all = FXCollections.observableArrayList();
  private final ObservableList<Issue> view = FXCollections.unmodifiableObservableList(all);
  private final ObservableList<Issue> ignored = FXCollections.observableArrayList();
  private final ObservableList<Issue> ignoredView =
      FXCollections.unmodifiableObservableList(ignored);
  private final BooleanProperty practices = new SimpleBooleanProperty();
  private final BooleanProperty looking = new SimpleBooleanProperty();
  private Predicate<Issue> ignoring = issue -> false;
  private @Nullable Instant checkedAt;

  /// Every issue, in the order it was told.
  public ObservableList<Issue> all() {
    return view;
  }

  /// Whether best practices are looked for, too.
  public BooleanProperty practicesProperty() {
    return practices;
  }

  /// Whether the check of the texts as they are goes on for more than a moment.
  public BooleanProperty lookingProperty() {
    return looking;
  }

  /// The issues that somebody chose not to see, which are not among `all`.
  public ObservableList<Issue> ignored() {
    return ignoredView;
  }

  /// Says which issues are not to be seen, from now on.
  void ignore(Predicate<Issue> which) {
    ignoring = which;
    show();
  }

  public List<Issue> of(FileName file) {
    return all.stream().filter(issue -> file.equals(issue.file())).toList();
  }

  /// Those of a file that are mistakes, not advice.
  public long mistakes(FileName file) {
    return all.stream()
        .filter(issue -> file.equals(issue.file()))
        .filter(Issues::isMistake)
        .count();
  }

  /// How many are mistakes, not advice.
  public long mistakes() {
    return all.stream().filter(Issues::isMistake).count();
  }

  private static boolean isMistake(Issue issue) {
    return issue.severity() != Severity.INFO;
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

  /// Replaces what was found here in all files but those that are `kept` as they are.
  public void replaceLocal(List<Issue> issues, Set<FileName> kept) {
    replace(
        issue -> issue.origin() == Issue.Origin.LOCAL && !kept.contains(issue.file()),
        issues.stream().filter(issue -> !kept.contains(issue.file())).toList());
  }

  /// Moves the places of a file's issues along with an edit of its text, and marks those whose
  /// words it changes.
  public void follow(FileName file, Edits edits) {
    found.replaceAll(issue -> moved(issue, file, edits));
    move(all, file, edits);
    move(ignored, file, edits);
  }

  /// One change, however many of them are moved.
  private static void move(ObservableList<Issue> issues, FileName file, Edits edits) {
    List<Issue> now = issues.stream().map(issue -> moved(issue, file, edits)).toList();
    if (!now.equals(issues)) {
      issues.setAll(now);
    }
  }

  /// Whether issues are the ones they were before, at other places.
  public static boolean isMoved(List<? extends Issue> before, List<? extends Issue> now) {
    if (before.size() != now.size()) {
      return false;
    }
    for (int i = 0; i < now.size(); i++) {
      Issue was = before.get(i);
      Issue is = now.get(i);
      boolean same = is.equals(was);
      if (!same
          && (!Objects.equals(is.file(), was.file())
              || !is.at(is.file(), null).equals(was.at(is.file(), null)))) {
        return false;
      }
    }
    return true;
  }

  private static Issue moved(Issue issue, FileName file, Edits edits) {
    return file.equals(issue.file()) ? issue.after(edits) : issue;
  }

  /// Forgets the issues of a file that is gone.
  public void forget(FileName file) {
    replace(issue -> file.equals(issue.file()), List.of());
  }

  public void clear() {
    checkedAt = null;
    found.clear();
    all.clear();
    ignored.clear();
  }

  private void replace(Predicate<Issue> old, List<Issue> issues) {
    found.removeIf(old);
    found.addAll(issues);
    show();
  }

  private void show() {
    List<Issue> hidden = found.stream().filter(ignoring).toList();
    if (!hidden.equals(ignored)) {
      ignored.setAll(hidden);
    }
    List<Issue> next = Folding.of(found.stream().filter(ignoring.negate()).toList());
    if (!next.equals(all)) {
      all.setAll(next);
    }
  }
}
