package modeldesk.playground;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import modeldesk.model.ModelKind;
import modeldesk.playground.state.ModelEntry;

/// Who asks, and what they may do in each model (api.md §1.2). Branches, schema models and
/// workbooks have no role of their own.
final class WhoamiRoute {
  private static final int MOST = 200;

  private final PlaygroundStore store;

  WhoamiRoute(PlaygroundStore store) {
    this.store = store;
  }

  void addTo(Router router) {
    router.addNewer("GET", "/api/v1/whoami", this::whoami);
  }

  private Reply whoami(Call call) {
    call.onlyQuery("modelId");
    String wanted = call.query("modelId");
    List<ModelEntry> models = wanted == null ? all() : named(wanted);
    Map<String, Object> roles = new LinkedHashMap<>();
    for (ModelEntry model : models.subList(0, Math.min(MOST, models.size()))) {
      roles.put(model.id(), role(model, call.role()));
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("user", user(call.role()));
    body.put("keyScope", call.role().isOrganizationKey() ? "organization" : "user");
    body.put("orgRole", call.role().isOrganizationKey() ? "ADMIN" : "MEMBER");
    body.put("rolesByModel", roles);
    body.put("rolesByModelTruncated", models.size() > MOST);
    return Reply.ok(body);
  }

  private List<ModelEntry> all() {
    return store.models().stream().filter(m -> !m.isDeleted() && hasRole(m)).toList();
  }

  private List<ModelEntry> named(String ids) {
    return List.of(ids.split(",", -1)).stream().map(this::one).toList();
  }

  private ModelEntry one(String id) {
    if (!Call.isUuid(id)) {
      throw Refusal.badRequest("modelId: Invalid UUID");
    }
    ModelEntry model = store.model(id);
    if (model == null || !hasRole(model)) {
      throw Refusal.notFound("Model(s) not found");
    }
    return model;
  }

  private static boolean hasRole(ModelEntry model) {
    return model.kind() == ModelKind.SHARED || model.kind() == ModelKind.SHARED_EXTENSION;
  }

  private static Map<String, Object> role(ModelEntry model, Role role) {
    String name = (role.isOrganizationKey() ? Role.CONNECTION_ADMIN : role).name();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("roleName", name);
    body.put("baseRole", name);
    body.put("connectionId", model.connectionId());
    body.put("permissions", role.permissions().stream().map(Permission::name).toList());
    return body;
  }

  private static Map<String, Object> user(Role role) {
    Map<String, Object> user = new LinkedHashMap<>();
    user.put("id", id("user", role));
    user.put("membershipId", id("membership", role));
    return user;
  }

  private static String id(String kind, Role role) {
    return UUID.nameUUIDFromBytes((kind + "/" + role).getBytes(UTF_8)).toString();
  }
}
