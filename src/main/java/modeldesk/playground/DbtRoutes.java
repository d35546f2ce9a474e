package modeldesk.playground;

import java.util.List;
import java.util.Map;
import modeldesk.playground.state.ModelEntry;
import modeldesk.playground.wire.ModelPage;

/// What dbt and the modelling agents would say: nothing, for the sample has neither (api.md §2.16).
final class DbtRoutes {
  private static final int DEFAULT_PAGE = 20;
  private static final int MAX_PAGE = 100;

  private final Places places;

  DbtRoutes(Places places) {
    this.places = places;
  }

  void addTo(Router router) {
    router.add("GET", "/api/v1/models/{modelId}/dbt-exposures", this::exposures);
    router.addNewer("GET", "/api/v1/models/{modelId}/ai-agent-actions", this::actions);
  }

  private Reply exposures(Call call) {
    call.onlyQuery("branch_id", "cursor", "page", "pageSize", "sortField", "sortDirection");
    ModelEntry model = places.model(call);
    places.top(call, model, call.queryId("branch_id"), "Branch does not exist");
    int size = number(call, "pageSize", DEFAULT_PAGE, MAX_PAGE);
    number(call, "page", 1, Integer.MAX_VALUE);
    return Reply.ok(new ModelPage(new ModelPage.PageInfo(false, null, size, 0), List.of()));
  }

  private static int number(Call call, String key, int otherwise, int most) {
    try {
      int number = Integer.parseInt(call.query(key, Integer.toString(otherwise)));
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw Refusal.invalidValue();
    }
    throw Refusal.invalidValue();
  }

  private Reply actions(Call call) {
    call.onlyQuery();
    places.model(call);
    return Reply.ok(Map.of("success", true, "records", List.of()));
  }
}
