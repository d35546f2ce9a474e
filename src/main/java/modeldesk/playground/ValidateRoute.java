package modeldesk.playground;

import java.util.List;
import modeldesk.model.ModelKind;
import modeldesk.playground.check.Validation;
import modeldesk.playground.state.ModelEntry;
import modeldesk.playground.wire.IssueBody;
import org.jspecify.annotations.Nullable;

/// Validating a model or branch (api.md §2.10): a bare list of what is wrong.
final class ValidateRoute {
  private final PlaygroundStore store;
  private final Places places;

  ValidateRoute(PlaygroundStore store, Places places) {
    this.store = store;
    this.places = places;
  }

  void addTo(Router router) {
    router.add("GET", "/api/v1/models/{modelId}/validate", this::validate);
  }

  private Reply validate(Call call) {
    call.onlyQuery("branchId", "limit");
    ModelEntry model = places.model(call);
    String branchId = call.queryId("branchId");
    ModelEntry top =
        places.top(model, branchId, "Branch model with id " + branchId + " does not exist");
    int limit = limit(call.query("limit"));
    if (model.kind() == ModelKind.SCHEMA) {
      return Reply.ok(List.of());
    }
    List<IssueBody> issues = Validation.of(store.files(top));
    return Reply.ok(issues.subList(0, Math.min(limit, issues.size())));
  }

  private static int limit(@Nullable String text) {
    if (text == null) {
      return Integer.MAX_VALUE;
    }
    try {
      int limit = Integer.parseInt(text);
      if (limit > 0) {
        return limit;
      }
    } catch (NumberFormatException e) {
      throw Refusal.badRequest("limit: Invalid value expected a number greater than 0");
    }
    throw Refusal.badRequest("limit: Invalid value expected a number greater than 0");
  }
}
