package modeldesk.playground;

import java.util.ArrayList;
import java.util.List;
import modeldesk.playground.layer.FilePatch;
import modeldesk.playground.state.ModelEntry;
import modeldesk.yaml.YamlEdits;
import modeldesk.yaml.YamlPath;
import org.jspecify.annotations.Nullable;

/// Making and deleting fields of views, or of a view in one topic (api.md §2.16).
final class FieldRoutes {
  static final String FIELD = "/api/v1/models/{modelId}/view/{viewName}/field/{fieldName}";
  static final List<String> TEXTS = List.of("sql", "label", "description", "format", "aiContext");

  private final PlaygroundStore store;
  private final PartChange change;

  FieldRoutes(PlaygroundStore store, PartChange change) {
    this.store = store;
    this.change = change;
  }

  void addTo(Router router) {
    router.add("POST", "/api/v1/models/{modelId}/field", this::create);
    router.add("DELETE", FIELD, this::delete);
  }

  private Reply create(Call call) {
    call.onlyQuery();
    List<String> keys = new ArrayList<>(TEXTS);
    keys.addAll(List.of("aggregateType", "hidden", "tags"));
    List<String> known = new ArrayList<>(keys);
    known.addAll(List.of("viewName", "fieldName", "topicContext"));
    Body body = call.body(known);
    String viewName = body.text("viewName");
    String name = body.text("fieldName");
    TEXTS.forEach(body::optionalText);
    body.flag("hidden", false);
    body.texts("tags");
    String topicName = body.optionalText("topicContext");
    boolean measure = body.optionalText("aggregateType") != null;
    ModelEntry top = change.changeable(call, null);
    ModelParts parts = new ModelParts(store, top);
    ModelParts.Part view = parts.view(viewName);
    if (topicName == null && view.field(name) != null) {
      throw Refusal.badRequest("Duplicate field name " + viewName + "." + name);
    }
    String kind = measure ? "measures" : "dimensions";
    ModelParts.Part part = topicName == null ? view : parts.topic(topicName);
    List<String> path = path(topicName, viewName, kind, name);
    String made = FilePatch.set(part.text(), path, "{}");
    change.write(top, part.key(), PartChange.set(made, path, body, keys));
    return Reply.of(201, Reply.success().body());
  }

  static List<String> path(@Nullable String topicName, String viewName, String kind, String name) {
    return topicName == null ? List.of(kind, name) : List.of("views", viewName, kind, name);
  }

  static ModelParts.Field known(ModelParts.Part view, String name) {
    ModelParts.Field field = view.field(name);
    if (field == null) {
      throw Refusal.notFound("Field " + view.name() + "." + name + " does not exist");
    }
    return field;
  }

  private Reply delete(Call call) {
    call.onlyQuery("branch_id", "topic_context");
    ModelEntry top = change.changeable(call, call.queryId("branch_id"));
    ModelParts parts = new ModelParts(store, top);
    ModelParts.Part view = parts.view(call.path("viewName"));
    String name = call.path("fieldName");
    String topicName = call.query("topic_context");
    ModelParts.Field field = known(view, name);
    if (topicName == null) {
      change.write(top, view.key(), without(view.text(), field.kind(), name));
    } else {
      ModelParts.Part topic = parts.topic(topicName);
      YamlPath path = YamlPath.of("views", view.name(), field.kind(), name);
      change.write(top, topic.key(), YamlEdits.removeKey(topic.text(), path).apply(topic.text()));
    }
    return Reply.success();
  }

  static String without(String text, String kind, String name) {
    return YamlEdits.removeKey(text, YamlPath.of(kind, name)).apply(text);
  }
}
