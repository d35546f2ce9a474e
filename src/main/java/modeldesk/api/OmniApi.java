package modeldesk.api;

import java.time.Instant;
import java.util.List;
import modeldesk.model.Branch;
import modeldesk.model.Connection;
import modeldesk.model.FileName;
import modeldesk.model.GitState;
import modeldesk.model.Model;
import modeldesk.model.ModelFile;
import modeldesk.model.Snapshot;
import modeldesk.model.Target;
import org.jspecify.annotations.Nullable;

/// The calls of the Omni REST API that an editor makes. Every method blocks, may be interrupted
/// (which cancels the request) and belongs on a background thread.
public interface OmniApi {
  /// One page of the model list (api.md §2.2).
  Page<Model> models(ModelQuery query) throws ApiException;

  /// All connections (api.md §2.13).
  List<Connection> connections() throws ApiException;

  /// Makes a branch of `base` (api.md §2.1, §4) and returns its id and name.
  Branch createBranch(Model base, String name) throws ApiException;

  /// Removes a branch and its unmerged work for good (api.md §2.4).
  void deleteBranch(String modelId, String branchName) throws ApiException;

  /// Starts reading the database's schema again (api.md §2.5). Sends `branchId` only when the
  /// connection turns out to demand it.
  RefreshJob refreshSchema(String modelId, @Nullable String branchId) throws ApiException;

  /// Where a started refresh is (api.md §2.5).
  RefreshJob refreshStatus(RefreshJob job) throws ApiException;

  /// Makes cached results of a policy older than `resetAt` (now when null) invalid (api.md §2.6).
  void resetCache(String modelId, String policyName, @Nullable Instant resetAt) throws ApiException;

  /// All files of a target with their checksums, in one request (api.md §2.7).
  Snapshot files(Target target) throws ApiException;

  /// One file of a target, read afresh; null when it does not exist there (api.md §2.7).
  @Nullable ModelFile file(Target target, FileName name) throws ApiException;

  /// Writes one whole file (api.md §2.8). `ApiException.Kind.CONFLICT` when it changed on the
  /// server since `write.previousChecksum()`.
  void write(Target target, YamlWrite write) throws ApiException;

  /// Deletes one file (api.md §2.9).
  void delete(Target target, FileName name, @Nullable String commitMessage) throws ApiException;

  /// What Omni finds wrong with a model or branch (api.md §2.10), in the server's order.
  List<ServerIssue> validate(String modelId, @Nullable String branchId) throws ApiException;

  /// The git settings of a model (api.md §2.12).
  GitState git(String modelId) throws ApiException;
}
