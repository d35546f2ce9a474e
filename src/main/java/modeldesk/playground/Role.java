package modeldesk.playground;

import static java.nio.charset.StandardCharsets.UTF_8;
import static modeldesk.playground.Permission.MANAGE_CONNECTION;
import static modeldesk.playground.Permission.MANAGE_MODEL;
import static modeldesk.playground.Permission.QUERY_FULL_MODEL;
import static modeldesk.playground.Permission.READ;
import static modeldesk.playground.Permission.UPDATE;

import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Whom a token belongs to: with token T, T is an organization key of an admin, and `T-viewer`,
/// `T-modeler` and `T-connection-admin` are personal tokens.
public enum Role {
  ORGANIZATION_ADMIN,
  CONNECTION_ADMIN,
  MODELER,
  VIEWER;

  /// The token of this role where the organization's key is `token`.
  public String token(String token) {
    return this == ORGANIZATION_ADMIN
        ? token
        : token + "-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The role of a token, null for an unknown one.
  static @Nullable Role of(String given, String token) {
    Role found = null;
    for (Role role : values()) {
      if (MessageDigest.isEqual(given.getBytes(UTF_8), role.token(token).getBytes(UTF_8))) {
        found = role;
      }
    }
    return found;
  }

  boolean may(Permission permission) {
    return permissions().contains(permission);
  }

  List<Permission> permissions() {
    return switch (this) {
      case ORGANIZATION_ADMIN, CONNECTION_ADMIN ->
          List.of(READ, QUERY_FULL_MODEL, UPDATE, MANAGE_MODEL, MANAGE_CONNECTION);
      case MODELER -> List.of(READ, QUERY_FULL_MODEL, UPDATE);
      case VIEWER -> List.of(READ);
    };
  }

  /// Whether the token is the organization's, not a person's.
  boolean isOrganizationKey() {
    return this == ORGANIZATION_ADMIN;
  }
}
