package modeldesk.ui.push;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.Finding;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.GitState;
import modeldesk.model.Issue;
import modeldesk.model.Project;
import modeldesk.model.Severity;
import modeldesk.ui.push.PushWarning.Level;

/// What to know before sending: where it lands, what is wrong with it, what it leaves out.
final class PushWarnings {
  /// So many findings of one kind are named.
  private static final int NAMED = 3;

  private final Project project;
  private final GitState git;
  private final List<PushRow> sent;
  private final List<Issue> errors;
  private final List<Finding> added;
  private final String checkedAt;
  private final Map<FileName, String> broken;
  private final List<PushWarning> found = new ArrayList<>();

  /// `added` is what would be wrong only after this push, `checkedAt` is the time Omni found its
  /// issues at; `broken` says of each file that is no YAML why.
  PushWarnings(
      Project project,
      GitState git,
      List<PushRow> sent,
      List<Issue> issues,
      List<Finding> added,
      String checkedAt,
      Map<FileName, String> broken) {
    this.project = project;
    this.git = git;
    this.sent = sent;
    this.errors = issues.stream().filter(i -> i.severity() == Severity.ERROR).toList();
    this.added = added;
    this.checkedAt = checkedAt;
    this.broken = broken;
  }

  List<PushWarning> all() {
    sent.forEach(this::brokenFile);
    if (project.target().isProduction()) {
      add(
          Level.ATTENTION,
          Messages.get("push.warning.production", project.target().model().displayName()));
    }
    if (git instanceof GitState.Unknown(String reason) && !reason.isEmpty()) {
      add(Level.INFO, Messages.get("push.warning.git", reason));
    }
    sent.forEach(this::emptied);
    added();
    errorsInside();
    errorsOutside();
    return List.copyOf(found);
  }

  private void brokenFile(PushRow row) {
    String reason = broken.get(row.name());
    if (reason != null) {
      add(Level.DANGER, Messages.get("push.warning.broken", row.name().key(), reason));
    }
  }

  private void emptied(PushRow row) {
    Draft draft = row.draft();
    if (FileSend.isNothing(draft)) {
      add(Level.ATTENTION, Messages.get("push.warning.nothing", row.name().key()));
    } else if (draft.text() != null && draft.text().isBlank()) {
      add(Level.ATTENTION, Messages.get("push.warning.empty", row.name().key()));
    }
  }

  /// What no file had before and some would have afterwards, those that are not sent among them.
  private void added() {
    List<Finding> told =
        added.stream()
            .filter(each -> !broken.containsKey(each.file()))
            .sorted(Comparator.comparing(Finding::severity))
            .toList();
    if (!told.isEmpty()) {
      long bad = told.stream().filter(each -> each.severity() == Severity.ERROR).count();
      add(
          bad > 0 ? Level.ATTENTION : Level.INFO,
          Messages.get(
              "push.warning.added",
              bad,
              told.size() - bad,
              named(told, each -> one(each.message(), each.file().key()))));
    }
  }

  private void errorsInside() {
    Set<FileName> names = names();
    List<Issue> inside =
        errors.stream()
            .filter(i -> i.file() != null && names.contains(i.file()))
            .filter(i -> i.origin() != Issue.Origin.LOCAL || !broken.containsKey(i.file()))
            .filter(i -> !isDrafted(i))
            .toList();
    List<Issue> standing = inside.stream().filter(i -> !i.edited()).toList();
    if (!standing.isEmpty()) {
      add(
          Level.ATTENTION,
          Messages.get("push.warning.inside", standing.size(), named(standing, this::one)));
    }
    List<Issue> edited = inside.stream().filter(Issue::edited).toList();
    if (!edited.isEmpty()) {
      add(
          Level.INFO,
          Messages.get("push.warning.edited", edited.size(), checkedAt, named(edited, this::one)));
    }
  }

  private void errorsOutside() {
    Set<FileName> names = names();
    List<Issue> outside =
        errors.stream()
            .filter(i -> i.file() == null || !names.contains(i.file()))
            .filter(i -> !isDrafted(i))
            .toList();
    if (!outside.isEmpty()) {
      add(
          Level.INFO,
          Messages.get("push.warning.outside", outside.size(), named(outside, this::one)));
    }
  }

  /// What the drafts brought is told apart, as far as it is sent.
  private static boolean isDrafted(Issue issue) {
    return issue.origin() == Issue.Origin.LOCAL && issue.rule() != null && issue.rule().isDrafted();
  }

  /// The only one, or the first few with a dot each, and how many more there are.
  private static <T> String named(List<T> all, Function<T, String> words) {
    if (all.size() == 1) {
      return words.apply(all.getFirst());
    }
    String first =
        all.stream()
            .limit(NAMED)
            .map(each -> Messages.get("push.warning.each", words.apply(each)))
            .collect(Collectors.joining("\n"));
    return all.size() <= NAMED
        ? first
        : Messages.get("push.warning.more", first, all.size() - NAMED);
  }

  private String one(Issue issue) {
    FileName file = issue.file();
    return one(issue.message(), file == null ? project.target().displayName() : file.key());
  }

  private static String one(String message, String place) {
    return Messages.get("push.warning.one", message, place);
  }

  private Set<FileName> names() {
    return sent.stream().map(PushRow::name).collect(Collectors.toSet());
  }

  private void add(Level level, String text) {
    found.add(new PushWarning(level, text));
  }
}
