package modeldesk.playground;

import java.util.ArrayList;
import java.util.List;
import modeldesk.model.ModelKind;
import modeldesk.playground.check.Validation;
import modeldesk.playground.state.ModelEntry;
import modeldesk.playground.wire.IssueBody;
import modeldesk.playground.wire.ValidationBody;
import org.jspecify.annotations.Nullable;

/// Validating a model or branch (api.md §2.10): what is wrong with it.
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
        places.top(call, model, branchId, "Branch model with id " + branchId + " does not exist");
    int limit = limit(call.query("limit"));
    if (model.kind() == ModelKind.SCHEMA) {
      return answer(List.of(), call.dialect());
    }
    List<IssueBody> issues = Validation.of(store.files(top));
    return answer(issues.subList(0, Math.min(limit, issues.size())), call.dialect());
  }

  /// The bare list, or the OpenAPI document's object around it (api.md §2.10).
  private static Reply answer(List<IssueBody> issues, Dialect dialect) {
    return Reply.ok(dialect.isOpenApi() ? ValidationBody.of(issues) : issues);
  }

  /// The answer of a model with so many errors.
  static Reply invented(int count, Dialect dialect) {
    List<IssueBody> issues = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      String path = "ecomm__orders.view,measures,invented_" + i;
      issues.add(new IssueBody("No such field \"invented_" + i + "\"", false, path, null));
    }
    return answer(issues, dialect);
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
