package modeldesk.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import modeldesk.api.ApiException.Kind;
import modeldesk.api.wire.WireTopic;
import modeldesk.i18n.Messages;
import modeldesk.model.ExposedTopic;
import modeldesk.model.Target;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a model knows of its database and offers to queries: schemas and topics (api.md §2.16).
final class TopicCalls {
  private static final List<String> NAMES = List.of("name", "field_name", "fieldName");
  private static final List<String> TYPES = List.of("data_type", "dataType", "type");

  private final Http http;
  private final Timeouts timeouts;
  private final Spelling branch = new Spelling("branch_id", "branchId");

  TopicCalls(Http http, Timeouts timeouts) {
    this.http = http;
    this.timeouts = timeouts;
  }

  List<String> schemas(String modelId, @Nullable String branchId) throws ApiException {
    JsonNode answer =
        branch.send(
            http,
            name ->
                Call.get(timeouts.request(), "models", modelId, "schemas").with(name, branchId));
    JsonNode list = answer.isArray() ? answer : answer.path("schemas");
    if (!list.isArray()) {
      throw new ApiException(Kind.UNEXPECTED, 200, Messages.get("api.error.shape"));
    }
    List<String> schemas = new ArrayList<>();
    for (JsonNode item : list) {
      if (item.isString()) {
        schemas.add(item.stringValue());
      }
    }
    return List.copyOf(schemas);
  }

  ExposedTopic topic(Target target, String topicName) throws ApiException {
    JsonNode answer =
        http.send(
            Call.get(timeouts.yaml(), "models", target.model().id(), "topic", topicName)
                .with("branch_id", target.branchId()));
    JsonNode topic = answer.has("topic") ? answer.path("topic") : answer;
    WireTopic wire = Json.read(topic, WireTopic.class);
    if (wire.views() == null) {
      throw new ApiException(Kind.UNEXPECTED, 200, Messages.get("api.error.shape"));
    }
    return new ExposedTopic(
        Objects.requireNonNullElse(wire.name(), topicName),
        wire.label(),
        wire.baseViewName(),
        wire.views().stream().filter(Objects::nonNull).map(TopicCalls::view).toList(),
        Objects.requireNonNullElse(
                wire.relationships(), List.<WireTopic.@Nullable Relationship>of())
            .stream()
            .filter(Objects::nonNull)
            .map(TopicCalls::relationship)
            .toList());
  }

  private static ExposedTopic.View view(WireTopic.View wire) {
    String name = Objects.requireNonNullElse(wire.name(), "");
    return new ExposedTopic.View(
        name,
        wire.label(),
        fields(name, wire.dimensions()),
        fields(name, wire.measures()),
        fields(name, wire.filterOnlyFields()));
  }

  /// The fields of a list, or of a map by name.
  private static List<ExposedTopic.Field> fields(String view, @Nullable JsonNode list) {
    List<ExposedTopic.Field> fields = new ArrayList<>();
    if (list != null && list.isObject()) {
      list.properties().forEach(entry -> add(fields, view, entry.getKey(), entry.getValue()));
    } else if (list != null) {
      list.forEach(item -> add(fields, view, text(item, NAMES), item));
    }
    return fields;
  }

  private static void add(
      List<ExposedTopic.Field> fields, String view, @Nullable String name, JsonNode item) {
    if (name != null) {
      String prefix = view + ".";
      fields.add(
          new ExposedTopic.Field(
              name.startsWith(prefix) ? name.substring(prefix.length()) : name,
              text(item, List.of("label")),
              text(item, TYPES)));
    }
  }

  /// The item itself where it is a text and a name is asked for, else the first of `keys` it has.
  private static @Nullable String text(JsonNode item, List<String> keys) {
    if (item.isString()) {
      return keys.equals(NAMES) ? item.stringValue() : null;
    }
    for (String key : keys) {
      if (item.path(key).isString()) {
        return item.path(key).stringValue();
      }
    }
    return null;
  }

  private static ExposedTopic.Relationship relationship(WireTopic.Relationship wire) {
    return new ExposedTopic.Relationship(
        Objects.requireNonNullElse(wire.leftViewName(), ""),
        Objects.requireNonNullElse(wire.rightViewName(), ""),
        wire.joinType(),
        wire.type(),
        wire.sql());
  }
}
