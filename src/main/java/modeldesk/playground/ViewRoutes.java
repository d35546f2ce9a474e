package modeldesk.playground;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import modeldesk.model.ModelKind;
import modeldesk.playground.state.ModelEntry;
import modeldesk.yaml.MapNode;

/// The views of a model (api.md §2.16). Ignored ones are not there at all.
final class ViewRoutes {
  private static final String VIEW = "/api/v1/models/{modelId}/view";
  private static final List<String> TEXTS = List.of("label", "description", "format", "aiContext");

  private final PlaygroundStore store;
  private final PartChange change;

  ViewRoutes(PlaygroundStore store, PartChange change) {
    this.store = store;
    this.change = change;
  }

  void addTo(Router router) {
    router.add("GET", VIEW, this::list);
    router.add("PATCH", VIEW + "/{viewName}", this::patch);
    router.add("DELETE", VIEW + "/{viewName}", this::delete);
  }

  private Reply list(Call call) {
    call.onlyQuery("branch_id");
    ModelParts parts = new ModelParts(store, change.read(call));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("success", true);
    body.put("views", parts.views().stream().map(ViewRoutes::body).toList());
    return Reply.ok(body);
  }

  private static Map<String, Object> body(ModelParts.Part view) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", view.name());
    TopicRoutes.texts(body, view.map(), "label", "description");
    if (view.isHidden()) {
      body.put("hidden", true);
    }
    List<Map<String, String>> fields = new ArrayList<>();
    ModelParts.FIELD_KINDS.forEach((kind, word) -> {
      if (view.map().get(kind) instanceof MapNode map) {
        for (MapNode.Entry entry : map.entries()) {
          if (!new ModelParts.Field(kind, entry).isIgnored()) {
            Map<String, String> field = new LinkedHashMap<>();
            field.put("name", entry.key().text());
            field.put("type", word);
            fields.add(field);
          }
        }
      }
    });
    body.put("fields", fields);
    return body;
  }

  private Reply patch(Call call) {
    call.onlyQuery("branch_id");
    Body body = call.body("label", "description", "hidden", "format", "tags", "aiContext");
    TEXTS.forEach(body::optionalText);
    body.flag("hidden", false);
    body.texts("tags");
    ModelEntry top = change.changeable(call, call.queryId("branch_id"));
    ModelParts.Part view = new ModelParts(store, top).view(call.path("viewName"));
    List<String> keys = new ArrayList<>(TEXTS);
    keys.addAll(List.of("hidden", "tags"));
    change.write(top, view.key(), PartChange.set(view.text(), List.of(), body, keys));
    return Reply.success();
  }

  /// The mode counts from the extension where the pages speak, combined in the OpenAPI document.
  private Reply delete(Call call) {
    String branch = call.dialect().branchKey();
    call.onlyQuery(branch, "mode");
    ModelEntry top = change.changeable(call, call.queryId(branch));
    if (top.kind() == ModelKind.SHARED && store.git().settings(top.id()) != null) {
      throw Refusal.detail(
          call.dialect().isOpenApi() ? 403 : 400,
          "Views of git-linked shared models cannot be deleted");
    }
    ModelParts.Part view = new ModelParts(store, top).view(call.path("viewName"));
    String mode = call.query("mode", call.dialect().isOpenApi() ? "COMBINED" : "EXTENSION");
    if (!change.delete(top, mode, view)) {
      throw Refusal.notFound("View " + view.name() + " does not exist");
    }
    return Reply.success();
  }
}
