package modeldesk.playground;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import modeldesk.playground.state.ModelEntry;
import modeldesk.yaml.ListNode;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.ScalarNode;

/// The topics of a model (api.md §2.16).
final class TopicRoutes {
  private static final String TOPIC = "/api/v1/models/{modelId}/topic";

  private final PlaygroundStore store;
  private final PartChange change;

  TopicRoutes(PlaygroundStore store, PartChange change) {
    this.store = store;
    this.change = change;
  }

  void addTo(Router router) {
    router.add("GET", TOPIC, this::list);
    router.add("GET", TOPIC + "/{topicName}", this::detail);
    router.add("PATCH", TOPIC + "/{topicName}", this::patch);
    router.add("DELETE", TOPIC + "/{topicName}", this::delete);
  }

  /// Composite topics have no base view and so no place in the OpenAPI document.
  private Reply list(Call call) {
    call.onlyQuery("branch_id");
    ModelParts parts = new ModelParts(store, change.read(call));
    List<Map<String, Object>> topics = new ArrayList<>();
    parts.topics().forEach(topic -> topics.add(head(topic, new TopicShape(parts, topic))));
    if (!call.dialect().isOpenApi()) {
      parts.composites().forEach(topic -> topics.add(composite(topic)));
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("success", true);
    body.put("topics", topics);
    return Reply.ok(body);
  }

  private static Map<String, Object> head(ModelParts.Part topic, TopicShape shape) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", topic.name());
    body.put("base_view_name", shape.base());
    texts(body, shape.settings(), "label", "description", "group_label");
    if (shape.isHidden()) {
      body.put("hidden", true);
    }
    return body;
  }

  private static Map<String, Object> composite(ModelParts.Part topic) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", topic.name());
    body.put("is_composite", true);
    texts(body, topic.map(), "label", "description", "group_label");
    List<String> members = new ArrayList<>();
    if (topic.map().get("topics") instanceof ListNode list) {
      list.items().forEach(item -> members.add(item instanceof ScalarNode s ? s.text() : ""));
    }
    body.put("topics", members);
    return body;
  }

  /// Copies texts of a file that are there.
  static void texts(Map<String, Object> body, MapNode map, String... keys) {
    for (String key : keys) {
      String text = map.text(key);
      if (text != null) {
        body.put(key, text);
      }
    }
  }

  /// The pages add where the topic is kept, the OpenAPI document does not.
  private Reply detail(Call call) {
    call.onlyQuery("branch_id");
    ModelEntry top = change.read(call);
    ModelParts parts = new ModelParts(store, top);
    ModelParts.Part topic = parts.topic(call.path("topicName"));
    TopicShape shape = new TopicShape(parts, topic);
    if (shape.isHidden() || !topic.key().endsWith(".topic")) {
      throw Refusal.notFound("Topic " + topic.name() + " does not exist");
    }
    Map<String, Object> body = head(topic, shape);
    TopicView view = new TopicView(shape);
    body.put("views", view.views());
    body.put("relationships", view.relationships());
    if (!call.dialect().isOpenApi()) {
      body.put("join_via_map", Map.of());
      body.put("ide_file_name", topic.key());
      body.put("extension_model_id", top.id());
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("success", true);
    answer.put("topic", body);
    return Reply.ok(answer);
  }

  private Reply patch(Call call) {
    call.onlyQuery("branch_id");
    List<String> keys = List.of("label", "description", "groupLabel", "hidden");
    Body body = call.body("label", "description", "groupLabel", "hidden", "newTopicName");
    List.of("label", "description", "groupLabel").forEach(body::optionalText);
    body.flag("hidden", false);
    String newName = body.optionalText("newTopicName");
    ModelEntry top = change.changeable(call, call.queryId("branch_id"));
    ModelParts parts = new ModelParts(store, top);
    ModelParts.Part topic = parts.topic(call.path("topicName"));
    String text = PartChange.set(topic.text(), List.of(), body, keys);
    if (newName == null || newName.equals(topic.name())) {
      change.write(top, topic.key(), text);
    } else {
      parts.checkFree(newName);
      String folder = topic.key().substring(0, topic.key().lastIndexOf('/') + 1);
      String suffix = topic.key().substring(topic.key().lastIndexOf('.'));
      change.write(top, folder + newName + suffix, text);
      change.delete(top, "COMBINED", topic);
    }
    return Reply.success();
  }

  private Reply delete(Call call) {
    String branch = call.dialect().branchKey();
    call.onlyQuery(branch, "mode");
    ModelEntry top = change.changeable(call, call.queryId(branch));
    ModelParts.Part topic = new ModelParts(store, top).topic(call.path("topicName"));
    if (!change.delete(top, call.query("mode", "COMBINED"), topic)) {
      throw Refusal.notFound("Topic " + topic.name() + " does not exist");
    }
    return Reply.success();
  }
}
