package modeldesk.playground;

import java.util.Map;
import java.util.Set;
import modeldesk.playground.state.ModelEntry;

/// The schemas of a model's database, loaded or not (api.md §2.16).
final class SchemasRoute {
  private final PlaygroundStore store;
  private final Places places;

  SchemasRoute(PlaygroundStore store, Places places) {
    this.store = store;
    this.places = places;
  }

  void addTo(Router router) {
    router.add("GET", "/api/v1/models/{modelId}/schemas", this::schemas);
  }

  private Reply schemas(Call call) {
    String branch = call.dialect().branchKey();
    call.onlyQuery(branch);
    ModelEntry model = places.model(call);
    ModelEntry top = places.top(call, model, call.queryId(branch), "Branch does not exist");
    Set<String> schemas = store.warehouse(top).schemas();
    return Reply.ok(call.dialect().isOpenApi() ? Map.of("schemas", schemas) : schemas);
  }
}
