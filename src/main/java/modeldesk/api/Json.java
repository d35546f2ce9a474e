package modeldesk.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import modeldesk.i18n.Messages;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON as this API speaks it: unknown fields are passed over, absent ones are null both ways.
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .changeDefaultPropertyInclusion(
              incl -> incl.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private Json() {}

  static byte[] write(Object body) {
    return MAPPER.writeValueAsBytes(body);
  }

  static JsonNode empty() {
    return MAPPER.createObjectNode();
  }

  /// The tree of `body`, or null when it is no JSON.
  static @Nullable JsonNode tree(byte[] body) {
    try {
      JsonNode tree = MAPPER.readTree(body);
      return tree.isMissingNode() ? null : tree;
    } catch (JacksonException e) {
      return null;
    }
  }

  /// `node` as a wire record; a tree of another shape is `UNEXPECTED`.
  static <T> T read(JsonNode node, Class<T> type) throws ApiException {
    try {
      @Nullable T value = MAPPER.treeToValue(node, type);
      if (value != null) {
        return value;
      }
    } catch (JacksonException e) {
      // Told below.
    }
    throw new ApiException(ApiException.Kind.UNEXPECTED, 200, Messages.get("api.error.shape"));
  }
}
