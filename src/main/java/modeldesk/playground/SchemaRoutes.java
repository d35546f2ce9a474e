package modeldesk.playground;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import modeldesk.playground.state.ModelEntry;
import modeldesk.playground.state.RefreshJob;
import modeldesk.playground.wire.CacheReset;
import org.jspecify.annotations.Nullable;

/// Refreshing the schema, its job, the list of schemas and resetting a cache (api.md §2.5, §2.6,
/// §2.16).
final class SchemaRoutes {
  private final PlaygroundStore store;
  private final Places places;
  private final InstantSource clock;

  SchemaRoutes(PlaygroundStore store, Places places, InstantSource clock) {
    this.store = store;
    this.places = places;
    this.clock = clock;
  }

  void addTo(Router router) {
    router.add("POST", "/api/v1/models/{modelId}/refresh", this::refresh);
    router.add("GET", "/api/v1/jobs/{jobId}/status", this::status);
    router.add("GET", "/api/v1/models/{modelId}/schemas", this::schemas);
    router.add("POST", "/api/v1/models/{modelId}/cache_reset/{policyName}", this::resetCache);
  }

  private Reply refresh(Call call) {
    call.onlyQuery("branch_id", "hard_refresh", "schemas", "tables");
    ModelEntry model = places.model(call);
    String branchId = call.queryId("branch_id");
    boolean byBranch = ModelRoutes.connectionOf(store, model).branchRefresh();
    if (byBranch && branchId == null) {
      throw Refusal.badRequest("branch_id is required when branch schema refresh is enabled");
    }
    if (!byBranch && branchId != null) {
      throw Refusal.badRequest(
          "branch_id must not be provided when branch schema refresh is not enabled");
    }
    boolean hard = call.queryFlag("hard_refresh", true);
    boolean selective = call.query("schemas") != null || call.query("tables") != null;
    if (hard && selective) {
      throw Refusal.badRequest("selective schemas/tables filters require hard_refresh=false");
    }
    places.top(model, branchId, "Branch model with id " + branchId + " does not exist");
    RefreshJob job = store.refresh(model, hard);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("jobId", job.id());
    body.put("modelId", model.id());
    body.put("status", "running");
    return Reply.ok(body);
  }

  private Reply status(Call call) {
    RefreshJob job = store.job(call.path("jobId"));
    if (job == null) {
      throw Refusal.notFound("Job with id " + call.path("jobId") + " does not exist");
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("job_id", job.id());
    body.put("job_type", "refresh_schema");
    body.put("status", job.done() ? "COMPLETED" : "IN_PROGRESS");
    return Reply.ok(body);
  }

  private Reply schemas(Call call) {
    call.onlyQuery("branchId");
    ModelEntry model = places.model(call);
    places.top(model, call.queryId("branchId"), "Branch does not exist");
    return Reply.ok(store.warehouse(model.connectionId()).schemas());
  }

  private Reply resetCache(Call call) {
    String id = call.path("modelId");
    ModelEntry model = Call.isUuid(id) ? store.model(id) : null;
    if (model == null) {
      throw Refusal.detail(Call.isUuid(id) ? 404 : 400, "Model with id " + id + " does not exist");
    }
    Instant now = clock.instant();
    Instant resetAt = time(call.body("resetAt").optionalText("resetAt"), now);
    if (resetAt.isAfter(now)) {
      throw Refusal.badRequest("resetAt cannot be future dated");
    }
    CacheReset reset =
        new CacheReset(
            UUID.randomUUID().toString(),
            id,
            call.path("policyName"),
            now.toString(),
            now.toString(),
            resetAt.toString());
    return Reply.ok(Map.of("cache_reset", reset, "success", true));
  }

  private static Instant time(@Nullable String text, Instant now) {
    if (text == null) {
      return now;
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw Refusal.badRequest("resetAt: Invalid value expected an ISO 8601 date and time");
    }
  }
}
