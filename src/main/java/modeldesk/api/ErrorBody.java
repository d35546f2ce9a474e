package modeldesk.api;

import java.util.List;
import modeldesk.i18n.Messages;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Finds the server's own words in an answer that says no, whatever the envelope (api.md §1.5).
final class ErrorBody {
  private static final int LONGEST = 500;
  private static final List<String> PLACES =
      List.of(
          "/detail",
          "/message",
          "/error_description",
          "/error",
          "/error/message",
          "/error/detail",
          "/saveError");

  private ErrorBody() {}

  /// The server's text without the token, or a sentence of our own where it sent a web page,
  /// nothing, or JSON that broke off.
  static String message(Answer answer, @Nullable JsonNode tree, Credentials secret) {
    String text = tree == null ? null : whole(tree);
    if (text != null) {
      return shorten(secret.hiddenIn(text));
    }
    if (answer.isPage()) {
      return Messages.get("api.error.page", String.valueOf(answer.status()));
    }
    if (answer.isEmpty()) {
      return Messages.get("api.error.silent", String.valueOf(answer.status()));
    }
    return answer.isJson()
        ? Messages.get("api.error.unreadable", String.valueOf(answer.status()))
        : shorten(secret.hiddenIn(answer.head()));
  }

  /// The text an envelope carries, or null.
  static @Nullable String text(JsonNode tree) {
    String text = whole(tree);
    return text == null ? null : shorten(text);
  }

  private static @Nullable String whole(JsonNode tree) {
    for (String place : PLACES) {
      JsonNode found = tree.at(place);
      if (found.isString() && !found.stringValue().isBlank()) {
        return found.stringValue();
      }
    }
    return null;
  }

  /// Whether a 2xx answer says all the same that nothing was done (api.md §1.5, items 4 and 6).
  static boolean isFailure(JsonNode tree) {
    JsonNode success = tree.path("success");
    return (success.isBoolean() && !success.booleanValue())
        || isFilled(tree.path("error"))
        || isFilled(tree.path("saveError"));
  }

  private static boolean isFilled(JsonNode node) {
    return node.isString() ? !node.stringValue().isBlank() : node.isObject() && !node.isEmpty();
  }

  private static String shorten(String text) {
    String line = text.strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
