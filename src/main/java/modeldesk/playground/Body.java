package modeldesk.playground;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON object in a request's body. A key that holds null is not missing but wrong, as it is to
/// Omni's validator (api.md §1.5).
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

  /// An id that must be there.
  String id(String key) {
    String id = optionalId(key);
    if (id == null) {
      throw Refusal.badRequest(key + ": " + key + " is required");
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

  /// A number, null when it is missing.
  @Nullable Double optionalNumber(String key) {
    JsonNode node = node(key);
    if (node != null && !node.isNumber()) {
      throw wrongType(key, "number", node);
    }
    return node == null ? null : node.doubleValue();
  }

  /// The texts of a list; an empty list when it is missing.
  List<String> texts(String key) {
    JsonNode node = node(key);
    if (node == null) {
      return List.of();
    }
    if (!node.isArray()) {
      throw wrongType(key, "array", node);
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode item : node) {
      if (!item.isString()) {
        throw wrongType(key, "string", item);
      }
      texts.add(item.stringValue());
    }
    return List.copyOf(texts);
  }

  /// One of a few words, null when it is missing.
  @Nullable String optionalWord(String key, List<String> words) {
    String word = optionalText(key);
    if (word != null && !words.contains(word)) {
      throw Refusal.badRequest(key + ": Invalid value expected one of " + String.join("|", words));
    }
    return word;
  }

  boolean has(String key) {
    return node(key) != null;
  }

  /// The value of a key as it is, null when it is missing.
  @Nullable JsonNode node(String key) {
    JsonNode node = object.get(key);
    return node;
  }

  private static Refusal wrongType(String key, String expected, JsonNode node) {
    String received = node.getNodeType().name().toLowerCase(Locale.ROOT);
    return Refusal.badRequest(
        "%s: Invalid input: expected %s, received %s".formatted(key, expected, received));
  }
}
