package modeldesk.ui.merge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import modeldesk.api.ApiException;
import modeldesk.api.ApiException.Kind;
import modeldesk.api.MergeOptions;
import modeldesk.api.MergeResult;
import modeldesk.api.ModelQuery;
import modeldesk.api.OmniApi;
import modeldesk.api.Page;
import modeldesk.i18n.Messages;
import modeldesk.model.FileName;
import modeldesk.model.Fork;
import modeldesk.model.Model;
import modeldesk.model.ModelFile;
import modeldesk.model.Snapshot;
import modeldesk.ui.session.Forks;
import modeldesk.ui.session.Problems;
import modeldesk.work.Progress;
import modeldesk.yaml.YamlLeaves;
import org.jspecify.annotations.Nullable;

/// Merges a branch once (api.md §2.11): looks before whether the plan still holds, looks after at
/// what came of it, and looks instead of sending again where the answer was lost. Blocks.
final class MergeRun {
  private static final int MOST_PAGES = 20;

  private final OmniApi api;
  private final MergeReading reading;
  private final Forks forks;

  MergeRun(OmniApi api, MergeReading reading, Forks forks) {
    this.api = api;
    this.reading = reading;
    this.forks = forks;
  }

  MergeOutcome run(MergePlan plan, MergeOptions options, Progress progress) {
    progress.message(Messages.get("merge.running.check"));
    try {
      MergePlan now = reading.again(plan);
      if (!plan.isSame(now)) {
        return new MergeOutcome.Moved(now);
      }
    } catch (ApiException | IOException e) {
      return new MergeOutcome.NotMerged(Messages.get("merge.not.checked", Problems.sentence(e)));
    }
    if (progress.isCancelled()) {
      return new MergeOutcome.NotMerged(Messages.get("merge.not.cancelled"));
    }
    progress.message(Messages.get("merge.running.merge"));
    try {
      MergeResult result = api.merge(plan.model().id(), plan.branch().name(), options);
      return merged(plan, options, result, progress);
    } catch (ApiException e) {
      return failed(plan, options, e, progress);
    }
  }

  private MergeOutcome failed(
      MergePlan plan, MergeOptions options, ApiException e, Progress progress) {
    if (e.isPullRequestRequired()) {
      return new MergeOutcome.PullRequest(Messages.get("merge.not.pullRequest"));
    }
    if (e.mayHaveHappened()) {
      progress.message(Messages.get("merge.running.lookUp"));
      return lookUp(plan, e);
    }
    return new MergeOutcome.NotMerged(
        switch (e.kind()) {
          case FORBIDDEN ->
              options.forceOverrideGitSettings()
                  ? Messages.get("merge.not.noForce")
                  : Messages.get("merge.not.forbidden", String.valueOf(e.getMessage()));
          case REFUSED, CONFLICT ->
              Messages.get("merge.not.refused", String.valueOf(e.getMessage()));
          case NOT_FOUND -> Messages.get("merge.not.gone", plan.branch().name());
          case UNAUTHORIZED, RATE_LIMITED, SERVER, UNREACHABLE, TIMEOUT, UNEXPECTED, CANCELLED ->
              Messages.get("merge.not.other", Problems.sentence(e));
        });
  }

  private MergeOutcome merged(
      MergePlan plan, MergeOptions options, @Nullable MergeResult result, Progress progress) {
    progress.message(Messages.get("merge.running.readBack"));
    Thread.interrupted();
    String unchecked = "";
    List<FileName> missing = new ArrayList<>();
    List<FileName> different = new ArrayList<>();
    boolean left = !options.deleteBranch();
    try {
      Snapshot now = api.files(MergeReading.sharedTarget(plan.model()));
      plan.files().forEach(file -> compare(file, now, missing, different));
      left = isThere(plan);
      remember(plan, now, left);
    } catch (ApiException e) {
      unchecked = Messages.get("merge.done.unchecked", Problems.sentence(e));
    }
    return new MergeOutcome.Merged(result, missing, different, unchecked, left);
  }

  /// After a merge the branch begins anew with what the shared model has.
  private void remember(MergePlan plan, Snapshot now, boolean left) {
    try {
      if (left) {
        forks.save(plan.model().id(), plan.branch().id(), Fork.of(now, true));
      } else {
        forks.forget(plan.model().id(), plan.branch().id());
      }
    } catch (IOException e) {
      // The older record stays: the next merge asks about more than it must, never about less.
    }
  }

  /// Finds out what became of a merge without an answer from what the shared model holds now.
  MergeOutcome lookUp(MergePlan plan, ApiException lost) {
    Thread.interrupted();
    Snapshot now;
    boolean there;
    try {
      now = api.files(MergeReading.sharedTarget(plan.model()));
      there = isThere(plan);
    } catch (ApiException e) {
      return new MergeOutcome.Unknown(
          Messages.get("merge.unknown.notLookedUp", Problems.sentence(lost)), lost);
    }
    List<FileName> missing = new ArrayList<>();
    List<FileName> different = new ArrayList<>();
    plan.files().forEach(file -> compare(file, now, missing, different));
    int open = missing.size() + different.size();
    boolean tells =
        plan.files().stream().anyMatch(file -> !Objects.equals(file.shared(), file.branch()));
    if (tells && open == 0) {
      remember(plan, now, there);
      return new MergeOutcome.Merged(null, missing, different, "", there);
    }
    boolean untouched =
        plan.files().stream()
            .allMatch(file -> Objects.equals(file.shared(), text(now, file.name())));
    if (untouched && !(tells && there)) {
      return new MergeOutcome.Unknown(
          there
              ? Messages.get("merge.unknown.empty", Problems.sentence(lost))
              : Messages.get("merge.unknown.branchGone", Problems.sentence(lost)),
          lost);
    }
    if (untouched) {
      return lost.kind() == Kind.TIMEOUT
          ? new MergeOutcome.Unknown(Messages.get("merge.unknown.notYet"), lost)
          : new MergeOutcome.NotMerged(Messages.get("merge.not.lookedUp", Problems.sentence(lost)));
    }
    return new MergeOutcome.Unknown(
        Messages.get(
            "merge.unknown.partly",
            Problems.sentence(lost),
            plan.files().size() - open,
            plan.files().size()),
        lost);
  }

  private boolean isThere(MergePlan plan) throws ApiException {
    ModelQuery query = ModelQuery.branchesOf(plan.model().id());
    for (int i = 0; i < MOST_PAGES; i++) {
      Page<Model> page = api.models(query);
      if (page.records().stream().anyMatch(m -> m.id().equals(plan.branch().id()))) {
        return true;
      }
      if (page.nextCursor() == null) {
        return false;
      }
      query = query.after(page.nextCursor());
    }
    return true;
  }

  private static void compare(
      MergeFile file, Snapshot now, List<FileName> missing, List<FileName> different) {
    String text = text(now, file.name());
    if (text == null && file.branch() != null) {
      missing.add(file.name());
    } else if (!isSame(text, file.branch())) {
      different.add(file.name());
    }
  }

  /// Omni may rewrite what it keeps, so texts are compared by what they say (api.md §3.6).
  private static boolean isSame(@Nullable String a, @Nullable String b) {
    if (a == null || b == null || a.equals(b)) {
      return Objects.equals(a, b);
    }
    YamlLeaves first = YamlLeaves.of(a);
    YamlLeaves second = YamlLeaves.of(b);
    return first != null && second != null && first.values().equals(second.values());
  }

  private static @Nullable String text(Snapshot snapshot, FileName name) {
    ModelFile file = snapshot.file(name);
    return file == null ? null : file.text();
  }
}
