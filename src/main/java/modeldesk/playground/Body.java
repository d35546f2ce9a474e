package modeldesk.playground;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON object in a request's body. A key that holds null counts as missing.
final class Body {
  private final ObjectNode object;

  Body(ObjectNode object) {
    this.object = object;
  }

  /// A text that must be there; it may be empty.
  String text(String key) {
    String text = optionalText(key);
    if (text == null) {
      throw Refusal.badRequest(key + ": " + key + " is required");
    }
    return text;
  }

  @Nullable String optionalText(String key) {
    JsonNode node = node(key);
    if (node == null) {
      return null;
    }
    if (!node.isString()) {
      throw wrongType(key, "string", node);
    }
    return node.stringValue();
  }

  @Nullable String optionalId(String key) {
    String id = optionalText(key);
    if (id != null && !Call.isUuid(id)) {
      throw Refusal.badRequest(key + ": Invalid uuid");
    }
    return id;
  }

  boolean flag(String key, boolean otherwise) {
    JsonNode node = node(key);
    if (node == null) {
      return otherwise;
    }
    if (!node.isBoolean()) {
      throw wrongType(key, "boolean", node);
    }
    return node.booleanValue();
  }

  private @Nullable JsonNode node(String key) {
    JsonNode node = object.get(key);
    return node == null || node.isNull() ? null : node;
  }

  private static Refusal wrongType(String key, String expected, JsonNode node) {
    String received = node.getNodeType().name().toLowerCase(Locale.ROOT);
    return Refusal.badRequest(
        "%s: Invalid input: expected %s, received %s".formatted(key, expected, received));
  }
}
