package modeldesk.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who the token acts as and what it may do (api.md §1.2). Servers older than the question leave it
/// open.
public sealed interface Identity {

  /// What the server told. `roles` is by model id, without branches and schema models;
  /// `rolesTruncated` says that there are more models than it names.
  record Known(
      String userId,
      @Nullable String membershipId,
      KeyScope keyScope,
      @Nullable String orgRole,
      Map<String, ModelRole> roles,
      boolean rolesTruncated)
      implements Identity {
    public Known {
      roles = Map.copyOf(roles);
    }
  }

  /// The server does not know the question: nothing may be concluded.
  record NotAvailable() implements Identity {}

  /// Whether the token may do what `permission` names with a model; null where that is not known.
  /// For a branch ask with the id of its shared model.
  default @Nullable Boolean may(String modelId, String permission) {
    ModelRole role = role(modelId);
    return role == null ? null : role.may(permission);
  }

  /// The role of the token on a model; null where that is not known.
  default @Nullable ModelRole role(String modelId) {
    return switch (this) {
      case NotAvailable _ -> null;
      case Known known -> known.roles().get(modelId);
    };
  }

  /// Whose key it is.
  enum KeyScope {
    USER,
    ORGANIZATION,
    /// A scope newer than this program.
    OTHER;

    /// The scope of a word on the wire; unknown words are `OTHER`.
    public static KeyScope of(String word) {
      for (KeyScope scope : values()) {
        if (scope.name().equalsIgnoreCase(word)) {
          return scope;
        }
      }
      return OTHER;
    }
  }
}
