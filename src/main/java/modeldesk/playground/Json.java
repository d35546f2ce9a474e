package modeldesk.playground;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// JSON bodies in and out.
final class Json {
  private final JsonMapper mapper = JsonMapper.builder().build();

  byte[] write(Object body) {
    return mapper.writeValueAsBytes(body);
  }

  /// The object in a request's body; an empty body is an empty object.
  ObjectNode object(byte[] body) {
    if (body.length == 0) {
      return mapper.createObjectNode();
    }
    try {
      JsonNode node = mapper.readTree(body);
      if (node instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException e) {
      throw Refusal.badRequest("Bad Request: Invalid JSON: " + e.getOriginalMessage());
    }
    throw Refusal.badRequest("Bad Request: Invalid input: expected object");
  }
}
