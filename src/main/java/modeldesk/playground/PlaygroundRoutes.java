package modeldesk.playground;

import java.util.Map;

/// What the Playground says of itself, outside Omni's API: every change it did, and what people at
/// the git host would do.
final class PlaygroundRoutes {
  private final PlaygroundStore store;

  PlaygroundRoutes(PlaygroundStore store) {
    this.store = store;
  }

  void addTo(Router router) {
    router.add("GET", "/playground/writes", this::writes);
    router.add("POST", "/playground/pull-requests/{branchId}/merge", this::mergePullRequest);
  }

  private Reply writes(Call call) {
    call.onlyQuery();
    return Reply.ok(Map.of("writes", store.writes()));
  }

  private Reply mergePullRequest(Call call) {
    if (!store.git().merge(call.path("branchId"))) {
      throw Refusal.notFound("There is no open pull request of this branch");
    }
    return Reply.success();
  }
}
