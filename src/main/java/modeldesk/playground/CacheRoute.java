package modeldesk.playground;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import modeldesk.playground.layer.YamlMode;
import modeldesk.playground.state.ModelEntry;
import modeldesk.playground.wire.CacheReset;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.YamlParser;
import org.jspecify.annotations.Nullable;

/// Resetting the cache of a policy (api.md §2.6).
final class CacheRoute {
  private final PlaygroundStore store;
  private final InstantSource clock;

  CacheRoute(PlaygroundStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  void addTo(Router router) {
    router.add("POST", "/api/v1/models/{modelId}/cache_reset/{policyName}", this::reset);
  }

  private Reply reset(Call call) {
    call.onlyQuery();
    String id = call.path("modelId");
    ModelEntry model = Call.isUuid(id) ? store.model(id) : null;
    if (model == null) {
      throw Refusal.detail(Call.isUuid(id) ? 404 : 400, "Model with id " + id + " does not exist");
    }
    String policy = call.path("policyName");
    Instant now = clock.instant();
    Instant resetAt = time(call.body("resetAt").optionalText("resetAt"), now);
    if (resetAt.isAfter(now)) {
      throw Refusal.badRequest("resetAt cannot be future dated");
    }
    call.needs(Permission.UPDATE, "Permission denied");
    if (call.dialect().isOpenApi() && !isKnown(model, policy)) {
      throw Refusal.notFound("Cache policy " + policy + " does not exist");
    }
    store.count(model, "cache-reset", policy, "");
    @Nullable String own = call.dialect().isOpenApi() ? null : UUID.randomUUID().toString();
    CacheReset reset =
        new CacheReset(own, id, policy, now.toString(), now.toString(), resetAt.toString());
    return Reply.ok(Map.of("cache_reset", reset, "success", true));
  }

  private boolean isKnown(ModelEntry model, String policy) {
    String text = store.files(model).files(YamlMode.COMBINED).getOrDefault("model", "");
    return YamlParser.parse(text).map().get("cache_policies") instanceof MapNode policies
        && policies.get(policy) != null;
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
