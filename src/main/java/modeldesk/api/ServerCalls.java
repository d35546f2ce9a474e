package modeldesk.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import modeldesk.api.ApiException.Kind;
import modeldesk.api.wire.WireCacheReset;
import modeldesk.api.wire.WireIssue;
import modeldesk.api.wire.WireJob;
import modeldesk.i18n.Messages;
import modeldesk.model.Issue;
import modeldesk.model.Severity;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a model is asked for or told besides its files: refresh, cache, validation (api.md §2.5,
/// §2.6, §2.10).
final class ServerCalls {
  private final Http http;
  private final Timeouts timeouts;

  ServerCalls(Http http, Timeouts timeouts) {
    this.http = http;
    this.timeouts = timeouts;
  }

  /// Whether the connection wants `branch_id` is told by no endpoint: tried without it first.
  RefreshJob refreshSchema(String modelId, @Nullable String branchId, RefreshOptions options)
      throws ApiException {
    Boolean hard = options.hard();
    Call call =
        Call.post(timeouts.request(), null, "models", modelId, "refresh")
            .with("hard_refresh", hard == null ? null : hard.toString())
            .with("schemas", listed(options.schemas()))
            .with("tables", listed(options.tables()));
    try {
      return started(http.send(call));
    } catch (ApiException e) {
      if (branchId == null || e.reason() != Reason.REFRESH_NEEDS_BRANCH) {
        throw e;
      }
      return started(http.send(call.with("branch_id", branchId)));
    }
  }

  RefreshJob refreshStatus(RefreshJob job) throws ApiException {
    if (job.id() == null) {
      return job;
    }
    JsonNode answer = http.send(Call.get(timeouts.request(), "jobs", job.id(), "status"));
    return new RefreshJob(job.id(), state(Json.read(answer, WireJob.class)));
  }

  /// A job nobody can ask about counts as done.
  private static RefreshJob started(JsonNode answer) throws ApiException {
    WireJob wire = Json.read(answer, WireJob.class);
    RefreshJob.State state = state(wire);
    boolean canBeAsked = wire.jobId() != null;
    return new RefreshJob(
        wire.jobId(),
        state == RefreshJob.State.RUNNING && !canBeAsked ? RefreshJob.State.COMPLETED : state);
  }

  private static RefreshJob.State state(WireJob wire) {
    String status = Objects.requireNonNullElse(wire.status(), "").toLowerCase(Locale.ROOT);
    return switch (status) {
      case "completed", "complete", "succeeded", "success" -> RefreshJob.State.COMPLETED;
      case "failed", "failure", "error", "cancelled", "canceled" -> RefreshJob.State.FAILED;
      default -> RefreshJob.State.RUNNING;
    };
  }

  void resetCache(String modelId, String policyName, @Nullable Instant resetAt)
      throws ApiException {
    WireCacheReset body = new WireCacheReset(resetAt == null ? null : resetAt.toString());
    http.send(Call.post(timeouts.request(), body, "models", modelId, "cache_reset", policyName));
  }

  List<ServerIssue> validate(String modelId, @Nullable String branchId) throws ApiException {
    JsonNode answer =
        http.send(
            Call.get(timeouts.validate(), "models", modelId, "validate")
                .with("branchId", branchId));
    List<ServerIssue> issues = new ArrayList<>();
    boolean found = addIssues(issues, answer, Severity.ERROR);
    for (String list : List.of("issues", "errors", "data")) {
      found |= addIssues(issues, answer.path(list), Severity.ERROR);
    }
    found |= addIssues(issues, answer.path("warnings"), Severity.WARNING);
    if (!found && !answer.path("valid").asBoolean(false)) {
      throw new ApiException(Kind.UNEXPECTED, 200, Messages.get("api.error.shape"));
    }
    return List.copyOf(issues);
  }

  /// Adds what `list` holds; false when it is no list.
  private static boolean addIssues(List<ServerIssue> issues, JsonNode list, Severity unlessTold)
      throws ApiException {
    if (!list.isArray()) {
      return false;
    }
    for (JsonNode item : list) {
      issues.add(
          item.isString()
              ? new ServerIssue(item.stringValue(), unlessTold, "", null)
              : issue(Json.read(item, WireIssue.class), unlessTold));
    }
    return true;
  }

  private static ServerIssue issue(WireIssue wire, Severity unlessTold) {
    Severity severity = unlessTold;
    if (wire.isWarning() != null) {
      severity = wire.isWarning() ? Severity.WARNING : Severity.ERROR;
    } else if (wire.severity() != null) {
      severity = wire.severity().equalsIgnoreCase("warning") ? Severity.WARNING : Severity.ERROR;
    }
    return new ServerIssue(
        Objects.requireNonNullElse(wire.message(), ""), severity, place(wire), cure(wire));
  }

  private static String place(WireIssue wire) {
    if (wire.yamlPath() != null) {
      return wire.yamlPath();
    }
    if (wire.view() == null || wire.view().isBlank()) {
      return "";
    }
    String field = Objects.requireNonNullElse(wire.field(), "");
    String name = field.substring(field.lastIndexOf('.') + 1);
    return wire.view() + ".view" + (name.isBlank() ? "" : "," + name);
  }

  private static Issue.@Nullable AutoFix cure(WireIssue wire) {
    WireIssue.AutoFix fix = wire.autoFix();
    if (fix == null) {
      return null;
    }
    String title =
        fix.descriptionShort() != null ? fix.descriptionShort() : fix.descriptionUnique();
    if (title == null || title.isBlank()) {
      return null;
    }
    return new Issue.AutoFix(title, Objects.requireNonNullElse(fix.descriptionUnique(), title));
  }

  private static @Nullable String listed(List<String> names) {
    return names.isEmpty() ? null : String.join(",", names);
  }
}
