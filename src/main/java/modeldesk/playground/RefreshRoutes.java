package modeldesk.playground;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import modeldesk.model.ModelKind;
import modeldesk.playground.state.ConnectionEntry;
import modeldesk.playground.state.ModelEntry;
import modeldesk.playground.state.RefreshJob;
import modeldesk.playground.state.Table;

/// Refreshing the schema, and the job that does it (api.md §2.5).
final class RefreshRoutes {
  private static final String REFUSAL = "Permission denied - connection admin role required";

  private final PlaygroundStore store;
  private final Places places;

  RefreshRoutes(PlaygroundStore store, Places places) {
    this.store = store;
    this.places = places;
  }

  void addTo(Router router) {
    router.add("POST", "/api/v1/models/{modelId}/refresh", this::refresh);
    router.add("GET", "/api/v1/jobs/{jobId}/status", this::status);
  }

  private Reply refresh(Call call) {
    call.onlyQuery(List.of("branch_id"), "hard_refresh", "schemas", "tables");
    call.noBody();
    ModelEntry model = places.model(call);
    String branchId = call.queryId("branch_id");
    boolean byBranch = connection(model).branchRefresh();
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
    ModelEntry top =
        places.top(call, model, branchId, "Branch model with id " + branchId + " does not exist");
    checkPermission(call, model);
    ModelEntry branch = branchId == null ? null : top;
    RefreshJob job = store.refresh(model, branch, hard, wanted(call));
    store.count(top, "refresh", "", "");
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("jobId", job.id());
    body.put("modelId", model.id());
    body.put("status", "running");
    return Reply.ok(body);
  }

  /// A connection admin, and to the pages a modeler, too, where the connection has one shared model
  /// (api.md §2.5).
  private void checkPermission(Call call, ModelEntry model) {
    boolean alone =
        store.models().stream()
                .filter(m -> m.kind() == ModelKind.SHARED && !m.isDeleted())
                .filter(m -> m.connectionId().equals(model.connectionId()))
                .count()
            == 1;
    boolean modeler = alone && !call.dialect().isOpenApi();
    call.needs(modeler ? Permission.UPDATE : Permission.MANAGE_CONNECTION, REFUSAL);
  }

  private static Predicate<Table> wanted(Call call) {
    List<String> schemas = List.of(call.query("schemas", "").split(",", -1));
    List<String> tables = List.of(call.query("tables", "").split(",", -1));
    boolean anySchema = call.query("schemas") == null;
    boolean anyTable = call.query("tables") == null;
    return table ->
        (anySchema || schemas.contains(table.folder()))
            && (anyTable || tables.stream().anyMatch(table.name()::equalsIgnoreCase));
  }

  private ConnectionEntry connection(ModelEntry model) {
    return store.connections().stream()
        .filter(c -> c.id().equals(model.connectionId()))
        .findFirst()
        .orElseThrow();
  }

  private Reply status(Call call) {
    call.onlyQuery();
    String id = call.path("jobId");
    RefreshJob job = store.job(id);
    if (job == null) {
      throw Refusal.notFound("Job with id " + id + " does not exist");
    }
    call.needs(
        Permission.QUERY_FULL_MODEL, "Permission denied - connection READ permission required");
    boolean open = call.dialect().isOpenApi();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("job_id", id);
    body.put("job_type", open ? "REFRESH_SCHEMA" : "refresh_schema");
    body.put("status", job.done() ? "COMPLETED" : open ? "IN_PROGRESS" : "RUNNING");
    return Reply.ok(body);
  }
}
