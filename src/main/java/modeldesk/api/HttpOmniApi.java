package modeldesk.api;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import modeldesk.i18n.Messages;
import modeldesk.model.Branch;
import modeldesk.model.Connection;
import modeldesk.model.FileName;
import modeldesk.model.GitState;
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
    this(
        instance,
        credentials,
        executor,
        budget,
        log,
        version,
        Timeouts.STANDARD,
        BODY_CAP,
        Pause.REAL);
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
  public Branch createBranch(Model base, String name) throws ApiException {
    return models.createBranch(base, name);
  }

  @Override
  public void deleteBranch(String modelId, String branchName) throws ApiException {
    models.deleteBranch(modelId, branchName);
  }

  @Override
  public RefreshJob refreshSchema(String modelId, @Nullable String branchId) throws ApiException {
    return server.refreshSchema(modelId, branchId);
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
  public Snapshot files(Target target) throws ApiException {
    return yaml.files(target);
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
  public GitState git(String modelId) throws ApiException {
    return server.git(modelId);
  }

  /// Ends every request under way.
  @Override
  public void close() {
    http.close();
  }
}
