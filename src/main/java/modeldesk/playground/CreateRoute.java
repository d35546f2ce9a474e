package modeldesk.playground;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import modeldesk.model.ModelKind;
import modeldesk.playground.layer.YamlMode;
import modeldesk.playground.state.ConnectionEntry;
import modeldesk.playground.state.ModelEntry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Making schema, shared and extension models and branches (api.md §2.1).
final class CreateRoute {
  private static final List<String> KINDS =
      List.of("SCHEMA", "SHARED", "SHARED_EXTENSION", "BRANCH");

  private static final Set<String> GRANT =
      Set.of(
          "name", "accessBoostable", "allowedValues", "userAttribute", "ignored", "codeComments");

  private final PlaygroundStore store;
  private final Places places;

  CreateRoute(PlaygroundStore store, Places places) {
    this.store = store;
    this.places = places;
  }

  void addTo(Router router) {
    router.add("POST", "/api/v1/models", this::create);
  }

  private Reply create(Call call) {
    call.onlyQuery();
    String isolated = call.dialect().isOpenApi() ? "usesIsolatedBranches" : "useIsolatedBranches";
    Body body =
        call.body(
            "connectionId",
            "modelKind",
            "modelName",
            "baseModelId",
            "accessGrants",
            "allowAsWorkbookBase",
            isolated);
    String connectionId = body.id("connectionId");
    String word = body.optionalText("modelKind");
    if (word != null && !KINDS.contains(word)) {
      throw Refusal.invalidValue();
    }
    ModelKind kind = word == null ? ModelKind.SCHEMA : ModelKind.valueOf(word);
    call.needs(
        kind == ModelKind.BRANCH ? Permission.QUERY_FULL_MODEL : Permission.MANAGE_CONNECTION,
        "Forbidden");
    boolean workbookBase = body.flag("allowAsWorkbookBase", false);
    boolean ownBranches = body.flag(isolated, false);
    if ((workbookBase || ownBranches) && kind != ModelKind.SHARED_EXTENSION) {
      throw Refusal.invalidValue();
    }
    String grants = grants(body);
    ConnectionEntry connection = connection(connectionId);
    String name = body.optionalText("modelName");
    String baseId = body.optionalId("baseModelId");
    ModelEntry made =
        switch (kind) {
          case BRANCH -> branch(connection, baseId, name);
          case SHARED_EXTENSION -> extension(connection, baseId, name);
          case SHARED -> shared(connection, name);
          case SCHEMA, WORKBOOK, QUERY, OTHER -> schema(connection, name);
        };
    if (!grants.isEmpty()) {
      store.write(made, YamlMode.EXTENSION, "model", grants, null);
    }
    if (workbookBase) {
      store.markWorkbookBase(made);
    }
    store.count(made, "create", String.valueOf(name), kind.name());
    return Reply.ok(answer(made, call.dialect()));
  }

  private static Map<String, Object> answer(ModelEntry made, Dialect dialect) {
    if (!dialect.isOpenApi()) {
      return Map.of("model", ModelListRoute.record(made));
    }
    Map<String, @Nullable Object> model = new LinkedHashMap<>();
    model.put("id", made.id());
    model.put("modelKind", made.kind().name());
    model.put("name", made.name());
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("success", true);
    answer.put("model", model);
    return answer;
  }

  private ConnectionEntry connection(String id) {
    return store.connections().stream()
        .filter(c -> c.id().equals(id.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("Connection with id " + id + " does not exist"));
  }

  private ModelEntry branch(
      ConnectionEntry connection, @Nullable String baseId, @Nullable String name) {
    ModelEntry base = base(baseId, ModelKind.BRANCH);
    if (!base.kind().hasBranches() || !base.connectionId().equals(connection.id())) {
      throw Refusal.invalidValue();
    }
    if (name == null) {
      throw Refusal.badRequest("modelName: modelName is required");
    }
    BranchNames.check(store, base, null, name);
    if (store.branch(base.id(), name) != null) {
      throw new Refusal(Reply.failure("Branch name already exists"));
    }
    return store.create(ModelKind.BRANCH, name, base.id(), connection.id());
  }

  private ModelEntry extension(
      ConnectionEntry connection, @Nullable String baseId, @Nullable String name) {
    ModelEntry base = base(baseId, ModelKind.SHARED_EXTENSION);
    if (!base.kind().hasBranches() || !base.connectionId().equals(connection.id())) {
      throw Refusal.invalidValue();
    }
    return store.create(ModelKind.SHARED_EXTENSION, name, base.id(), connection.id());
  }

  private ModelEntry base(@Nullable String id, ModelKind wanted) {
    if (id == null) {
      throw Refusal.badRequest("Bad Request: baseModelId is required for modelKind " + wanted);
    }
    return places.known(id);
  }

  private ModelEntry shared(ConnectionEntry connection, @Nullable String name) {
    String schema = schemaOf(connection);
    if (schema == null) {
      throw Refusal.badRequest(
          "Bad Request: Schema model does not exist when creating a non-schema model");
    }
    if (connection.branchRefresh()) {
      throw Refusal.badRequest(
          "Bad Request: Shared model cannot be created when branch schema refresh is enabled");
    }
    return store.create(ModelKind.SHARED, name, schema, connection.id());
  }

  private ModelEntry schema(ConnectionEntry connection, @Nullable String name) {
    if (schemaOf(connection) != null) {
      throw Refusal.badRequest("Bad Request: Schema model already exists for the connection");
    }
    return store.create(
        ModelKind.SCHEMA, name == null ? connection.name() : name, null, connection.id());
  }

  private @Nullable String schemaOf(ConnectionEntry connection) {
    return store.models().stream()
        .filter(m -> m.kind() == ModelKind.SCHEMA && m.connectionId().equals(connection.id()))
        .filter(m -> !m.isDeleted())
        .map(ModelEntry::id)
        .findFirst()
        .orElse(null);
  }

  /// The access grants as they stand in the `model` file; JSON is YAML enough.
  private static String grants(Body body) {
    JsonNode list = body.node("accessGrants");
    StringBuilder text = new StringBuilder();
    if (list != null && !list.isArray()) {
      throw Refusal.invalidValue();
    }
    for (JsonNode item : list == null ? List.<JsonNode>of() : list) {
      if (!(item instanceof ObjectNode grant)) {
        throw Refusal.invalidValue();
      }
      check(grant);
      text.append("  ").append(grant.path("name").stringValue()).append(":\n");
      line(text, "user_attribute", grant.path("userAttribute"));
      line(text, "allowed_values", grant.path("allowedValues"));
      line(text, "access_boostable", grant.path("accessBoostable"));
    }
    return text.isEmpty() ? "" : "access_grants:\n" + text;
  }

  private static void check(ObjectNode grant) {
    Call.refuseOthers(grant.propertyNames(), GRANT);
    Body body = new Body(grant);
    boolean whole = body.optionalText("name") != null && body.has("accessBoostable");
    if (!whole) {
      throw Refusal.invalidValue();
    }
    body.flag("accessBoostable", false);
    body.flag("ignored", false);
    body.optionalText("userAttribute");
    body.texts("allowedValues");
  }

  private static void line(StringBuilder text, String key, JsonNode value) {
    if (!value.isMissingNode() && !value.isNull()) {
      text.append("    ").append(key).append(": ").append(value).append('\n');
    }
  }
}
