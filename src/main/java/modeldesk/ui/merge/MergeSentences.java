package modeldesk.ui.merge;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import modeldesk.api.MergeResult;
import modeldesk.api.ServerIssue;
import modeldesk.i18n.Messages;
import modeldesk.model.FileName;
import modeldesk.model.Fork;
import modeldesk.model.GitState;
import modeldesk.ui.merge.MergeNote.Level;

/// What the merge says: of files, of what there is to know before, of what came of it.
final class MergeSentences {
  private static final int MOST_KEYS = 6;
  private static final int MOST_ERRORS = 5;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("HH:mm 'on' d MMM yyyy", Locale.ENGLISH);

  private final ZoneId zone;

  MergeSentences(ZoneId zone) {
    this.zone = zone;
  }

  String time(Instant instant) {
    return TIME.format(instant.atZone(zone));
  }

  String day(Instant instant) {
    return DAY.format(instant.atZone(zone));
  }

  static String title(MergePlan plan) {
    return Messages.get(
        "merge.title", plan.files().size(), plan.branch().name(), plan.model().displayName());
  }

  /// The second line of a file.
  static String of(MergeFile file) {
    String what =
        switch (file.effect()) {
          case NEW -> Messages.get("merge.file.new");
          case CHANGED -> Messages.get("merge.file.changed");
          case DELETED -> Messages.get("merge.file.deleted");
        };
    return switch (file.drift()) {
      case OVERWRITTEN, INCLUDED -> Messages.get("merge.file.drifted");
      case UNKNOWN -> Messages.get("merge.file.unknown");
      case NONE ->
          file.name().folder().isEmpty()
              ? what
              : Messages.get("merge.file.inFolder", file.name().folder(), what);
    };
  }

  /// What the band over the comparison of a file says; empty where there is nothing to explain.
  String explain(MergeFile file, MergePlan plan) {
    return switch (file.drift()) {
      case NONE -> "";
      case UNKNOWN -> Messages.get("merge.explain.unknown");
      case INCLUDED -> Messages.get("merge.explain.included", since(plan));
      case OVERWRITTEN -> {
        if (file.shared() == null) {
          yield Messages.get("merge.explain.goneThere", since(plan));
        }
        if (file.branch() == null) {
          yield Messages.get("merge.explain.deletes", since(plan));
        }
        yield file.lost().isEmpty()
            ? Messages.get("merge.explain.overwritten", since(plan))
            : Messages.get("merge.explain.keys", since(plan), keys(file.lost()));
      }
    };
  }

  private String since(MergePlan plan) {
    Fork fork = plan.fork();
    return fork == null ? "" : day(fork.at());
  }

  private static String keys(List<String> lost) {
    String shown = lost.stream().limit(MOST_KEYS).collect(Collectors.joining(", "));
    int more = lost.size() - MOST_KEYS;
    return more > 0 ? Messages.get("merge.explain.more", shown, more) : shown;
  }

  /// What to know before the merge, the worst first.
  List<MergeNote> notes(MergePlan plan) {
    List<MergeNote> notes = new ArrayList<>();
    long lost = plan.count(Drift.OVERWRITTEN);
    if (lost > 0) {
      notes.add(new MergeNote(Level.DANGER, Messages.get("merge.note.overwritten", lost)));
    }
    errors(plan, notes);
    long unknown = plan.count(Drift.UNKNOWN);
    if (unknown > 0) {
      notes.add(new MergeNote(Level.ATTENTION, Messages.get("merge.note.unknown", unknown)));
    }
    record(plan, notes);
    long included = plan.count(Drift.INCLUDED);
    if (included > 0) {
      notes.add(new MergeNote(Level.ATTENTION, Messages.get("merge.note.included", included)));
    }
    if (plan.drafts() > 0) {
      notes.add(new MergeNote(Level.ATTENTION, Messages.get("merge.note.drafts", plan.drafts())));
    }
    git(plan, notes);
    if (plan.files().isEmpty()) {
      notes.add(new MergeNote(Level.INFO, Messages.get("merge.note.nothing")));
    }
    return List.copyOf(notes);
  }

  private static void errors(MergePlan plan, List<MergeNote> notes) {
    List<ServerIssue> errors = plan.newErrors();
    if (errors == null) {
      notes.add(
          new MergeNote(
              Level.ATTENTION, Messages.get("merge.note.notValidated", plan.notValidated())));
    } else if (!errors.isEmpty()) {
      String named =
          errors.stream()
              .limit(MOST_ERRORS)
              .map(e -> "• " + e.message())
              .collect(Collectors.joining("\n"));
      int more = Math.max(0, errors.size() - MOST_ERRORS);
      notes.add(
          new MergeNote(
              Level.DANGER, Messages.get("merge.note.errors", errors.size(), named, more)));
    }
  }

  private void record(MergePlan plan, List<MergeNote> notes) {
    Fork fork = plan.fork();
    if (fork == null) {
      notes.add(new MergeNote(Level.ATTENTION, Messages.get("merge.note.noRecord")));
    } else if (!fork.exact()) {
      notes.add(
          new MergeNote(Level.ATTENTION, Messages.get("merge.note.firstSeen", day(fork.at()))));
    }
  }

  private static void git(MergePlan plan, List<MergeNote> notes) {
    switch (plan.git()) {
      case GitState.NotConnected _ -> {}
      case GitState.Unknown _ ->
          notes.add(new MergeNote(Level.INFO, Messages.get("merge.note.gitUnknown")));
      case GitState.Connected git -> {
        if (!plan.isClosed()) {
          notes.add(
              new MergeNote(
                  Level.INFO,
                  git.requirePullRequest()
                      ? Messages.get("merge.note.gitUsers")
                      : Messages.get("merge.note.git")));
        }
      }
    }
  }

  static String overwriteLabel(MergePlan plan) {
    long lost = plan.count(Drift.OVERWRITTEN);
    long unknown = plan.count(Drift.UNKNOWN);
    if (lost > 0) {
      return Messages.get("merge.tick.overwrite", lost);
    }
    return unknown > 0
        ? Messages.get("merge.tick.unknown", unknown)
        : Messages.get("merge.tick.included", plan.count(Drift.INCLUDED));
  }

  /// How a merge ended, a line for each thing to know.
  static List<MergeNote> result(MergePlan plan, MergeOutcome.Merged merged) {
    List<MergeNote> lines = new ArrayList<>();
    MergeResult result = merged.result();
    if (result == null) {
      lines.add(new MergeNote(Level.ATTENTION, Messages.get("merge.done.lookedUp")));
    } else {
      drafts(result, lines);
      git(plan, result, lines);
    }
    if (!merged.missing().isEmpty()) {
      lines.add(
          new MergeNote(Level.DANGER, Messages.get("merge.done.missing", names(merged.missing()))));
    }
    if (!merged.different().isEmpty()) {
      lines.add(
          new MergeNote(
              Level.ATTENTION, Messages.get("merge.done.different", names(merged.different()))));
    }
    if (!merged.unchecked().isEmpty()) {
      lines.add(new MergeNote(Level.ATTENTION, merged.unchecked()));
    } else if (merged.missing().isEmpty() && merged.different().isEmpty()) {
      lines.add(
          new MergeNote(Level.SUCCESS, Messages.get("merge.done.readBack", plan.files().size())));
    }
    lines.add(
        new MergeNote(
            Level.INFO,
            merged.branchLeft()
                ? Messages.get("merge.done.branchLeft", plan.branch().name())
                : Messages.get("merge.done.branchGone", plan.branch().name())));
    if (plan.drafts() > 0) {
      lines.add(new MergeNote(Level.ATTENTION, Messages.get("merge.done.drafts", plan.drafts())));
    }
    return List.copyOf(lines);
  }

  private static void drafts(MergeResult result, List<MergeNote> lines) {
    if (result.publishedDrafts() > 0) {
      lines.add(
          new MergeNote(
              Level.SUCCESS, Messages.get("merge.done.published", result.publishedDrafts())));
    }
    if (result.failedDrafts() > 0) {
      lines.add(
          new MergeNote(
              Level.DANGER, Messages.get("merge.done.draftsFailed", result.failedDrafts())));
    }
  }

  private static void git(MergePlan plan, MergeResult result, List<MergeNote> lines) {
    if (result.gitSynced()) {
      lines.add(new MergeNote(Level.SUCCESS, Messages.get("merge.done.synced")));
    } else if (plan.git() instanceof GitState.Connected) {
      lines.add(new MergeNote(Level.ATTENTION, Messages.get("merge.done.notSynced")));
    }
  }

  private static String names(List<FileName> names) {
    return names.stream().map(FileName::key).collect(Collectors.joining(", "));
  }
}
