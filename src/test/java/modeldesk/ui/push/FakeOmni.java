package modeldesk.ui.push;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import modeldesk.api.ApiException;
import modeldesk.api.ApiException.Kind;
import modeldesk.api.ContentQuery;
import modeldesk.api.ContentReplacement;
import modeldesk.api.GitCommit;
import modeldesk.api.GitCommitResult;
import modeldesk.api.GitSync;
import modeldesk.api.MergeOptions;
import modeldesk.api.MergeResult;
import modeldesk.api.ModelQuery;
import modeldesk.api.NewModel;
import modeldesk.api.OmniApi;
import modeldesk.api.Page;
import modeldesk.api.RefreshJob;
import modeldesk.api.RefreshOptions;
import modeldesk.api.ReplacedCounts;
import modeldesk.api.ServerIssue;
import modeldesk.api.YamlWrite;
import modeldesk.model.Branch;
import modeldesk.model.Checksum;
import modeldesk.model.Connection;
import modeldesk.model.ContentReport;
import modeldesk.model.ExposedTopic;
import modeldesk.model.FileName;
import modeldesk.model.GitState;
import modeldesk.model.Identity;
import modeldesk.model.Model;
import modeldesk.model.ModelFile;
import modeldesk.model.Snapshot;
import modeldesk.model.Target;
import org.jspecify.annotations.Nullable;

/// One branch in memory that keeps to the rules of checksums and goes wrong on demand.
final class FakeOmni implements OmniApi {
  final Map<String, String> files = new HashMap<>();
  final List<String> asked = new ArrayList<>();

  /// What a write leaves instead of the text sent; null for the text itself.
  @Nullable String rewrite;

  private final Map<String, Deque<Fault>> faults = new TreeMap<>();

  /// What goes wrong; `done` says that the request is carried out all the same.
  private record Fault(ApiException failure, boolean done) {}

  /// The next request so described (`write a.view`, `read a.view`, `delete a.view`) fails.
  FakeOmni fail(String request, ApiException failure) {
    faults.computeIfAbsent(request, r -> new ArrayDeque<>()).add(new Fault(failure, false));
    return this;
  }

  /// The next request so described is carried out, but its answer is lost.
  FakeOmni loseAnswer(String request, Kind kind) {
    faults
        .computeIfAbsent(request, r -> new ArrayDeque<>())
        .add(new Fault(new ApiException(kind, 0, "lost"), true));
    return this;
  }

  static Checksum checksum(String text) {
    return new Checksum("#" + text);
  }

  private interface Action {
    void run() throws ApiException;
  }

  private void ask(String request, Action action) throws ApiException {
    asked.add(request);
    Deque<Fault> planned = faults.get(request);
    Fault fault = planned == null ? null : planned.poll();
    if (fault == null || fault.done()) {
      action.run();
    }
    if (fault != null) {
      throw fault.failure();
    }
  }

  @Override
  public @Nullable ModelFile file(Target target, FileName name) throws ApiException {
    ask("read " + name, () -> {});
    String text = files.get(name.key());
    return text == null ? null : new ModelFile(name, text, checksum(text));
  }

  @Override
  public void write(Target target, YamlWrite write) throws ApiException {
    ask(
        "write " + write.name(),
        () -> {
          String now = files.get(write.name().key());
          Checksum previous = write.previousChecksum();
          if (previous != null && (now == null || !previous.equals(checksum(now)))) {
            throw new ApiException(Kind.CONFLICT, 409, "File has been modified");
          }
          files.put(write.name().key(), rewrite == null ? write.text() : rewrite);
        });
  }

  @Override
  public void delete(Target target, FileName name, @Nullable String commitMessage)
      throws ApiException {
    ask("delete " + name, () -> files.remove(name.key()));
  }

  @Override
  public Snapshot files(Target target) {
    return Snapshot.of(target, List.of(), 1, Instant.EPOCH);
  }

  @Override
  public Page<Model> models(ModelQuery query) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Connection> connections() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Branch createBranch(Model base, String name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void deleteBranch(String modelId, String branchName) {
    throw new UnsupportedOperationException();
  }

  @Override
  public RefreshJob refreshSchema(
      String modelId, @Nullable String branchId, RefreshOptions options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public RefreshJob refreshStatus(RefreshJob job) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void resetCache(String modelId, String policyName, @Nullable Instant resetAt) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<ServerIssue> validate(String modelId, @Nullable String branchId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public GitState git(String modelId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Identity whoami() {
    throw new UnsupportedOperationException();
  }

  @Override
  public String createModel(NewModel model) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void rename(String modelId, String name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public MergeResult merge(String modelId, String branchName, MergeOptions options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<String> schemas(String modelId, @Nullable String branchId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Snapshot files(Target target, String schema) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ExposedTopic topic(Target target, String topicName) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ContentReport checkContent(String modelId, ContentQuery query) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ReplacedCounts replaceContent(String modelId, ContentReplacement replacement) {
    throw new UnsupportedOperationException();
  }

  @Override
  public GitSync syncGit(String modelId, @Nullable String message) {
    throw new UnsupportedOperationException();
  }

  @Override
  public GitCommitResult commitToGit(String modelId, GitCommit commit) {
    throw new UnsupportedOperationException();
  }
}
