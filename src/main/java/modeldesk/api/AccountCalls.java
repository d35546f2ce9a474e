package modeldesk.api;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import modeldesk.api.wire.WireIdentity;
import modeldesk.model.Identity;
import modeldesk.model.ModelRole;
import org.jspecify.annotations.Nullable;

/// Who the token acts as (api.md §1.2).
final class AccountCalls {
  private final Http http;
  private final Timeouts timeouts;

  AccountCalls(Http http, Timeouts timeouts) {
    this.http = http;
    this.timeouts = timeouts;
  }

  /// Asked for all models: asked for one without a role the server says that it does not exist.
  Identity whoami() throws ApiException {
    try {
      return identity(
          Json.read(http.send(Call.get(timeouts.request(), "whoami")), WireIdentity.class));
    } catch (ApiException e) {
      if (e.status() == 404 || e.status() == 405 || e.status() == 501) {
        return new Identity.NotAvailable();
      }
      throw e;
    }
  }

  private static Identity identity(WireIdentity wire) {
    if (wire.user() == null && wire.keyScope() == null && wire.rolesByModel() == null) {
      return new Identity.NotAvailable();
    }
    Map<String, ModelRole> roles = new HashMap<>();
    if (wire.rolesByModel() != null) {
      wire.rolesByModel()
          .forEach((id, role) -> {
            if (role != null) {
              roles.put(id, role(role));
            }
          });
    }
    String userId = wire.user() == null ? null : wire.user().id();
    return new Identity.Known(
        Objects.requireNonNullElse(userId, ""),
        wire.user() == null ? null : wire.user().membershipId(),
        Identity.KeyScope.of(Objects.requireNonNullElse(wire.keyScope(), "")),
        wire.orgRole(),
        roles,
        Boolean.TRUE.equals(wire.rolesByModelTruncated()));
  }

  private static ModelRole role(WireIdentity.Role wire) {
    List<@Nullable String> given = Objects.requireNonNullElse(wire.permissions(), List.of());
    Set<String> permissions = new HashSet<>();
    for (String permission : given) {
      if (permission != null) {
        permissions.add(permission);
      }
    }
    return new ModelRole(
        Objects.requireNonNullElse(wire.roleName(), ""),
        wire.baseRole(),
        wire.connectionId(),
        permissions);
  }
}
