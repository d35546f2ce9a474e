package modeldesk.playground;

import java.util.ArrayList;
import java.util.List;
import modeldesk.playground.layer.FilePatch;
import modeldesk.playground.state.ModelEntry;
import modeldesk.yaml.MapNode;
import modeldesk.yaml.YamlParser;
import org.jspecify.annotations.Nullable;

/// Changing, renaming and moving a field (api.md §2.16).
final class FieldPatchRoute {
  private static final List<String> MORE_TEXTS = List.of("groupLabel", "elseValue");
  private static final List<String> FLAGS = List.of("hidden", "ignored", "isCalc");
  private static final List<String> LISTS =
      List.of(
          "tags",
          "synonyms",
          "sampleValues",
          "allValues",
          "drillFields",
          "binLabels",
          "groupNames");
  private static final List<String> OTHERS = List.of("filters", "binBoundaries", "groupFilters");

  private final PlaygroundStore store;
  private final PartChange change;

  FieldPatchRoute(PlaygroundStore store, PartChange change) {
    this.store = store;
    this.change = change;
  }

  void addTo(Router router) {
    router.add("PATCH", FieldRoutes.FIELD, this::patch);
  }

  private Reply patch(Call call) {
    call.onlyQuery("branch_id");
    List<String> keys = new ArrayList<>(FieldRoutes.TEXTS);
    keys.addAll(MORE_TEXTS);
    keys.addAll(FLAGS);
    keys.addAll(LISTS);
    keys.addAll(OTHERS);
    List<String> known = new ArrayList<>(keys);
    known.addAll(List.of("newFieldName", "newViewName", "topicContext"));
    Body body = call.body(known);
    FieldRoutes.TEXTS.forEach(body::optionalText);
    MORE_TEXTS.forEach(body::optionalText);
    FLAGS.forEach(flag -> body.flag(flag, false));
    LISTS.forEach(body::texts);
    String newName = body.optionalText("newFieldName");
    String newView = body.optionalText("newViewName");
    String topicName = body.optionalText("topicContext");
    ModelEntry top = change.changeable(call, call.queryId("branch_id"));
    ModelParts parts = new ModelParts(store, top);
    ModelParts.Part view = parts.view(call.path("viewName"));
    String name = call.path("fieldName");
    ModelParts.Field field = FieldRoutes.known(view, name);
    if (topicName != null) {
      ModelParts.Part topic = parts.topic(topicName);
      List<String> path = FieldRoutes.path(topicName, view.name(), field.kind(), name);
      change.write(top, topic.key(), PartChange.set(topic.text(), path, body, keys));
      return Reply.success();
    }
    List<String> path = List.of(field.kind(), name);
    String text = PartChange.set(view.text(), path, body, keys);
    if (newName != null && newView == null) {
      text = renamed(text, field.kind(), name, newName);
    }
    if (newView != null) {
      move(top, parts.view(newView), text, field.kind(), name, newName == null ? name : newName);
      text = FieldRoutes.without(text, field.kind(), name);
    }
    change.write(top, view.key(), text);
    return Reply.success();
  }

  private static String renamed(String text, String kind, String name, String newName) {
    MapNode.@Nullable Entry entry = entry(text, kind, name);
    return entry == null ? text : FilePatch.rename(text, entry, newName);
  }

  private static MapNode.@Nullable Entry entry(String text, String kind, String name) {
    return YamlParser.parse(text).map().get(kind) instanceof MapNode map ? map.entry(name) : null;
  }

  /// Sets what the field says, parameter by parameter, in another view.
  private void move(
      ModelEntry top,
      ModelParts.Part target,
      String text,
      String kind,
      String name,
      String newName) {
    MapNode.@Nullable Entry entry = entry(text, kind, name);
    String moved = FilePatch.set(target.text(), List.of(kind, newName), "{}");
    if (entry != null && entry.value() instanceof MapNode map) {
      for (MapNode.Entry own : map.entries()) {
        String said = text.substring(own.value().span().start(), own.value().span().end()).strip();
        if (!said.contains("\n")) {
          moved = FilePatch.set(moved, List.of(kind, newName, own.key().text()), said);
        }
      }
    }
    change.write(top, target.key(), moved);
  }
}
