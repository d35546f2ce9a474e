package modeldesk.ui.push;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import modeldesk.i18n.Messages;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.GitState;
import modeldesk.model.Issue;
import modeldesk.model.Project;
import modeldesk.model.Severity;
import modeldesk.ui.push.PushWarning.Level;

/// What to know before sending: where it lands, what is wrong with it, what it leaves out.
final class PushWarnings {
  private final Project project;
  private final GitState git;
  private final List<PushRow> sent;
  private final List<Issue> errors;
  private final String checkedAt;
  private final Map<FileName, String> broken;
  private final List<PushWarning> found = new ArrayList<>();

  /// `checkedAt` is the time Omni found its issues at; `broken` says of each file that is no YAML
  /// why.
  PushWarnings(
      Project project,
      GitState git,
      List<PushRow> sent,
      List<Issue> issues,
      String checkedAt,
      Map<FileName, String> broken) {
    this.project = project;
    this.git = git;
    this.sent = sent;
    this.errors = issues.stream().filter(i -> i.severity() == Severity.ERROR).toList();
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
    sent.forEach(this::behind);
    sent.forEach(this::emptied);
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

  private void behind(PushRow row) {
    if (row.isBehind()) {
      add(Level.ATTENTION, Messages.get("push.warning.behind", row.name().key()));
    }
  }

  private void emptied(PushRow row) {
    Draft draft = row.draft();
    if (draft.text() != null && draft.text().isBlank() && draft.baseText() != null) {
      add(Level.ATTENTION, Messages.get("push.warning.empty", row.name().key()));
    }
  }

  private void errorsInside() {
    Set<FileName> names = names();
    List<Issue> inside =
        errors.stream()
            .filter(i -> i.file() != null && names.contains(i.file()))
            .filter(i -> i.origin() != Issue.Origin.LOCAL || !broken.containsKey(i.file()))
            .toList();
    List<Issue> standing = inside.stream().filter(i -> !i.edited()).toList();
    if (!standing.isEmpty()) {
      Issue first = standing.getFirst();
      add(
          Level.ATTENTION,
          Messages.get("push.warning.inside", standing.size(), first.message(), place(first)));
    }
    List<Issue> edited = inside.stream().filter(Issue::edited).toList();
    if (!edited.isEmpty()) {
      Issue first = edited.getFirst();
      add(
          Level.INFO,
          Messages.get(
              "push.warning.edited", edited.size(), checkedAt, first.message(), place(first)));
    }
  }

  private void errorsOutside() {
    Set<FileName> names = names();
    List<Issue> outside =
        errors.stream().filter(i -> i.file() == null || !names.contains(i.file())).toList();
    if (!outside.isEmpty()) {
      Issue first = outside.getFirst();
      add(
          Level.INFO,
          Messages.get("push.warning.outside", outside.size(), first.message(), place(first)));
    }
  }

  private String place(Issue issue) {
    FileName file = issue.file();
    return file == null ? project.target().displayName() : file.key();
  }

  private Set<FileName> names() {
    return sent.stream().map(PushRow::name).collect(Collectors.toSet());
  }

  private void add(Level level, String text) {
    found.add(new PushWarning(level, text));
  }
}
