package modeldesk.api;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import modeldesk.i18n.Messages;
import modeldesk.model.Branch;
import modeldesk.model.Connection;
import modeldesk.model.ContentReport;
import modeldesk.model.ExposedTopic;
import modeldesk.model.FileName;
import modeldesk.model.GitState;
import modeldesk.model.Identity;
import modeldesk.model.Instance;
import modeldesk.model.Model;
import modeldesk.model.ModelFile;
import modeldesk.model.Snapshot;
import modeldesk.model.Target;
import org.jspecify.annotations.Nullable;

/// The Omni REST API over HTTP (api.md). Safe for use by several threads; at most four requests are
/// under way at a time. An interrupt ends a call with `ApiException.Kind.CANCELLED` and stays set.
public final class HttpOmniApi implements OmniApi, AutoCloseable {
  /// The largest answer that is read, in bytes.
  static final long BODY_CAP = 64L * 1024 * 1024;

  private final Http http;
  private final ModelCalls models;
  private final YamlCalls yaml;
  private final ServerCalls server;
  private final AccountCalls account;
  private final ChangeCalls changes;
  private final TopicCalls topics;
  private final ContentCalls content;
  private final GitCalls git;

  /// `executor` runs the network's callbacks, `budget` is shared by everything that uses the token,
  /// `version` is this program's. Throws `IllegalArgumentException` with a sentence for the user
  /// when the address is neither https nor on this computer.
  public HttpOmniApi(
      Instance instance,
      Credentials credentials,
      Executor executor,
      RequestBudget budget,
      RequestLog log,
      String version) {
    this(instance, credentials, executor, budget, log, version, Pause.REAL);
  }

  /// The same with another way to wait between two tries of a request.
  public HttpOmniApi(
      Instance instance,
      Credentials credentials,
      Executor executor,
      RequestBudget budget,
      RequestLog log,
      String version,
      Pause pause) {
    this(instance, credentials, executor, budget, log, version, Timeouts.STANDARD, BODY_CAP, pause);
  }

  HttpOmniApi(
      Instance instance,
      Credentials credentials,
      Executor executor,
      RequestBudget budget,
      RequestLog log,
      String version,
      Timeouts timeouts,
      long bodyCap,
      Pause pause) {
    if (!"https".equals(instance.base().getScheme()) && !instance.isLoopback()) {
      throw new IllegalArgumentException(Messages.get("api.error.https"));
    }
    Exchange exchange =
        new Exchange(
            instance, credentials, executor, "ModelDesk/" + version, timeouts.connect(), bodyCap);
    http = new Http(exchange, credentials, budget, log, pause);
    models = new ModelCalls(http, timeouts);
    yaml = new YamlCalls(http, timeouts, pause);
    server = new ServerCalls(http, timeouts);
    account = new AccountCalls(http, timeouts);
    changes = new ChangeCalls(http, timeouts);
    topics = new TopicCalls(http, timeouts);
    content = new ContentCalls(http, timeouts);
    git = new GitCalls(http, timeouts);
  }

  /// From now on answers may take `times` as long as `Timeouts` says; connecting may not.
  public void patience(int times) {
    http.patience(times);
  }

  /// From now on requests go through this proxy; see `Route`. Those to this computer never do.
  public void proxy(String way) {
    http.proxy(way);
  }

  /// From now on a request that fails is not tried again: somebody waits for the answer and can ask
  /// once more.
  public void once() {
    http.once();
  }

  @Override
  public Identity whoami() throws ApiException {
    return account.whoami();
  }

  @Override
  public Page<Model> models(ModelQuery query) throws ApiException {
    return models.models(query);
  }

  @Override
  public List<Connection> connections() throws ApiException {
    return models.connections();
  }

  @Override
  public String createModel(NewModel model) throws ApiException {
    return changes.create(model);
  }

  @Override
  public void rename(String modelId, String name) throws ApiException {
    changes.rename(modelId, name);
  }

  @Override
  public Branch createBranch(Model base, String name) throws ApiException {
    String connectionId = models.connectionOf(base);
    return new Branch(changes.create(NewModel.branch(connectionId, base.id(), name)), name);
  }

  @Override
  public void deleteBranch(String modelId, String branchName) throws ApiException {
    changes.deleteBranch(modelId, branchName);
  }

  @Override
  public MergeResult merge(String modelId, String branchName, MergeOptions options)
      throws ApiException {
    return changes.merge(modelId, branchName, options);
  }

  @Override
  public RefreshJob refreshSchema(String modelId, @Nullable String branchId, RefreshOptions options)
      throws ApiException {
    return server.refreshSchema(modelId, branchId, options);
  }

  @Override
  public RefreshJob refreshStatus(RefreshJob job) throws ApiException {
    return server.refreshStatus(job);
  }

  @Override
  public void resetCache(String modelId, String policyName, @Nullable Instant resetAt)
      throws ApiException {
    server.resetCache(modelId, policyName, resetAt);
  }

  @Override
  public List<String> schemas(String modelId, @Nullable String branchId) throws ApiException {
    return topics.schemas(modelId, branchId);
  }

  @Override
  public Snapshot files(Target target) throws ApiException {
    return yaml.files(target, null);
  }

  @Override
  public Snapshot files(Target target, String schema) throws ApiException {
    return yaml.files(target, schema);
  }

  @Override
  public @Nullable ModelFile file(Target target, FileName name) throws ApiException {
    return yaml.file(target, name);
  }

  @Override
  public void write(Target target, YamlWrite write) throws ApiException {
    yaml.write(target, write);
  }

  @Override
  public void delete(Target target, FileName name, @Nullable String commitMessage)
      throws ApiException {
    yaml.delete(target, name, commitMessage);
  }

  @Override
  public List<ServerIssue> validate(String modelId, @Nullable String branchId) throws ApiException {
    return server.validate(modelId, branchId);
  }

  @Override
  public ExposedTopic topic(Target target, String topicName) throws ApiException {
    return topics.topic(target, topicName);
  }

  @Override
  public ContentReport checkContent(String modelId, ContentQuery query) throws ApiException {
    return content.check(modelId, query);
  }

  @Override
  public ReplacedCounts replaceContent(String modelId, ContentReplacement replacement)
      throws ApiException {
    return content.replace(modelId, replacement);
  }

  @Override
  public GitState git(String modelId) throws ApiException {
    return git.settings(modelId);
  }

  @Override
  public GitSync syncGit(String modelId, @Nullable String message) throws ApiException {
    return git.sync(modelId, message);
  }

  @Override
  public GitCommitResult commitToGit(String modelId, GitCommit commit) throws ApiException {
    return git.commit(modelId, commit);
  }

  /// Ends every request under way.
  @Override
  public void close() {
    http.close();
  }
}
