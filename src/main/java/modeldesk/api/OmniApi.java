package modeldesk.api;

import java.time.Instant;
import java.util.List;
import modeldesk.model.Branch;
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

/// The calls of the Omni REST API that an editor makes. Every method blocks, may be interrupted
/// (which cancels the request) and belongs on a background thread.
public interface OmniApi {
  /// Who the token acts as and what it may do (api.md §1.2); `NotAvailable` where the server does
  /// not know the question.
  Identity whoami() throws ApiException;

  /// All connections (api.md §2.13).
  List<Connection> connections() throws ApiException;

  /// One page of the model list (api.md §2.2).
  Page<Model> models(ModelQuery query) throws ApiException;

  /// Makes a model (api.md §2.1) and returns its id; for a branch that is the branch id.
  String createModel(NewModel model) throws ApiException;

  /// Renames a model or branch (api.md §2.3).
  void rename(String modelId, String name) throws ApiException;

  /// Makes a branch of `base` (api.md §2.1, §4) and returns its id and name.
  Branch createBranch(Model base, String name) throws ApiException;

  /// Removes a branch and its unmerged work for good (api.md §2.4).
  void deleteBranch(String modelId, String branchName) throws ApiException;

  /// Merges a branch into its shared model `modelId` (api.md §2.11). There is no undo and no check
  /// on the server. `ApiException.isPullRequestRequired` when the model wants a pull request.
  MergeResult merge(String modelId, String branchName, MergeOptions options) throws ApiException;

  /// Starts reading the database's schema again (api.md §2.5). Sends `branchId` only when the
  /// connection turns out to demand it.
  RefreshJob refreshSchema(String modelId, @Nullable String branchId, RefreshOptions options)
      throws ApiException;

  /// As the server does it, without a selection.
  default RefreshJob refreshSchema(String modelId, @Nullable String branchId) throws ApiException {
    return refreshSchema(modelId, branchId, RefreshOptions.STANDARD);
  }

  /// Where a started refresh is (api.md §2.5).
  RefreshJob refreshStatus(RefreshJob job) throws ApiException;

  /// Makes cached results of a policy older than `resetAt` (now when null) invalid (api.md §2.6).
  /// The server does not check the name.
  void resetCache(String modelId, String policyName, @Nullable Instant resetAt) throws ApiException;

  /// The names of all schemas, also of those not loaded, with their catalog where it matters
  /// (api.md §2.16).
  List<String> schemas(String modelId, @Nullable String branchId) throws ApiException;

  /// All files of a target with their checksums, in one request (api.md §2.7). Views of schemas
  /// that are not loaded are missing.
  Snapshot files(Target target) throws ApiException;

  /// As `files`, but of all views only those of `schema`, which need not be loaded (api.md §2.7).
  Snapshot files(Target target, String schema) throws ApiException;

  /// One file of a target, read afresh; null when it does not exist there (api.md §2.7).
  @Nullable ModelFile file(Target target, FileName name) throws ApiException;

  /// Writes one whole file (api.md §2.8). `ApiException.Kind.CONFLICT` when it changed on the
  /// server since `write.previousChecksum()`.
  void write(Target target, YamlWrite write) throws ApiException;

  /// Deletes one file (api.md §2.9).
  void delete(Target target, FileName name, @Nullable String commitMessage) throws ApiException;

  /// What Omni finds wrong with a model or branch (api.md §2.10), in the server's order.
  List<ServerIssue> validate(String modelId, @Nullable String branchId) throws ApiException;

  /// What a topic offers to queries (api.md §2.16). `ApiException.Kind.NOT_FOUND` also for a topic
  /// that is hidden or closed to this token.
  ExposedTopic topic(Target target, String topicName) throws ApiException;

  /// The documents that use a model and what is wrong with them (api.md §2.14). Slow.
  ContentReport checkContent(String modelId, ContentQuery query) throws ApiException;

  /// Replaces a name in documents (api.md §2.14). Without a branch there is no undo.
  ReplacedCounts replaceContent(String modelId, ContentReplacement replacement) throws ApiException;

  /// The git settings of a model (api.md §2.12).
  GitState git(String modelId) throws ApiException;

  /// Brings a model and its git repository together (api.md §2.12). A conflict is no failure but
  /// `inSync` false.
  GitSync syncGit(String modelId, @Nullable String message) throws ApiException;

  /// Puts a branch into git and creates or updates its pull request (api.md §2.12).
  GitCommitResult commitToGit(String modelId, GitCommit commit) throws ApiException;
}
