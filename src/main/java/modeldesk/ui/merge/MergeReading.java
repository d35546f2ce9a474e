package modeldesk.ui.merge;

import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import modeldesk.api.ApiException;
import modeldesk.api.ApiException.Kind;
import modeldesk.api.OmniApi;
import modeldesk.api.ServerIssue;
import modeldesk.i18n.Messages;
import modeldesk.model.Branch;
import modeldesk.model.Fork;
import modeldesk.model.GitState;
import modeldesk.model.Mode;
import modeldesk.model.Model;
import modeldesk.model.Severity;
import modeldesk.model.Snapshot;
import modeldesk.model.Target;
import modeldesk.ui.session.DraftShelf;
import modeldesk.ui.session.Forks;
import modeldesk.ui.session.Problems;
import modeldesk.work.Progress;
import org.jspecify.annotations.Nullable;

/// Reads what a merge would do, afresh from the server. Blocks.
final class MergeReading {
  private final OmniApi api;
  private final Forks forks;
  private final DraftShelf shelf;
  private final Clock clock;

  MergeReading(OmniApi api, Forks forks, DraftShelf shelf, Clock clock) {
    this.api = api;
    this.forks = forks;
    this.shelf = shelf;
    this.clock = clock;
  }

  private record Errors(@Nullable List<ServerIssue> fresh, String reason) {}

  /// Both sides, the branch's own layer, the record of its beginning, drafts, git and what Omni
  /// finds wrong with both.
  MergePlan read(Model model, Branch branch, Progress progress) throws ApiException, IOException {
    progress.message(Messages.get("merge.reading.files"));
    Snapshot shared = api.files(sharedTarget(model));
    Snapshot mine = api.files(new Target(model, branch, Mode.COMBINED));
    Snapshot own = ownLayer(model, branch);
    Fork fork = forks.load(model.id(), branch.id());
    List<MergeFile> files = new Touched(shared, mine, own, fork).files();
    if (fork == null) {
      forks.save(model.id(), branch.id(), Fork.of(shared, false));
    }
    progress.message(Messages.get("merge.reading.issues"));
    Errors errors = errors(model, branch);
    return new MergePlan(
        model,
        branch,
        files,
        shared,
        own,
        fork,
        errors.fresh(),
        errors.reason(),
        drafts(model, branch),
        git(model),
        clock.instant());
  }

  /// The same plan with both sides and the layer of the branch read again.
  MergePlan again(MergePlan plan) throws ApiException, IOException {
    Snapshot shared = api.files(sharedTarget(plan.model()));
    Snapshot mine = api.files(new Target(plan.model(), plan.branch(), Mode.COMBINED));
    Snapshot own = ownLayer(plan.model(), plan.branch());
    List<MergeFile> files = new Touched(shared, mine, own, plan.fork()).files();
    return new MergePlan(
        plan.model(),
        plan.branch(),
        files,
        shared,
        own,
        plan.fork(),
        plan.newErrors(),
        plan.notValidated(),
        drafts(plan.model(), plan.branch()),
        plan.git(),
        clock.instant());
  }

  static Target sharedTarget(Model model) {
    return new Target(model, null, Mode.COMBINED);
  }

  /// Some servers do not give this mode for a branch (api.md §3.2).
  private @Nullable Snapshot ownLayer(Model model, Branch branch) throws ApiException {
    try {
      return api.files(new Target(model, branch, Mode.EXTENSION));
    } catch (ApiException e) {
      if (e.kind() == Kind.CANCELLED) {
        throw e;
      }
      return null;
    }
  }

  private Errors errors(Model model, Branch branch) throws ApiException {
    try {
      List<ServerIssue> mine = api.validate(model.id(), branch.id());
      Set<List<String>> known = new HashSet<>();
      api.validate(model.id(), null)
          .forEach(issue -> known.add(List.of(issue.message(), issue.yamlPath())));
      return new Errors(
          mine.stream()
              .filter(issue -> issue.severity() == Severity.ERROR)
              .filter(issue -> !known.contains(List.of(issue.message(), issue.yamlPath())))
              .toList(),
          "");
    } catch (ApiException e) {
      if (e.kind() == Kind.CANCELLED) {
        throw e;
      }
      return new Errors(null, Problems.sentence(e));
    }
  }

  private int drafts(Model model, Branch branch) throws IOException {
    int count = 0;
    for (Mode mode : Mode.values()) {
      count += shelf.load(new Target(model, branch, mode)).size();
    }
    return count;
  }

  private GitState git(Model model) throws ApiException {
    try {
      return api.git(model.id());
    } catch (ApiException e) {
      if (e.kind() == Kind.CANCELLED) {
        throw e;
      }
      return new GitState.Unknown(Problems.sentence(e));
    }
  }
}
