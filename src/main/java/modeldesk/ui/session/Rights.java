package modeldesk.ui.session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import modeldesk.api.ApiException;
import modeldesk.api.OmniApi;
import modeldesk.i18n.Messages;
import modeldesk.model.Connection;
import modeldesk.model.Identity;
import modeldesk.model.Model;
import modeldesk.model.ModelKind;
import modeldesk.model.ModelRole;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// Who is signed in and what the role on a model lets him do (api.md §1.2). Until Omni tells it,
/// and where it does not, nothing is held back: the server decides. On the window's thread only.
public final class Rights {
  private final OmniApi api;
  private final Background background;
  private final Map<String, Set<String>> shared = new HashMap<>();
  private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
  private Identity identity = new Identity.NotAvailable();
  private boolean asked;
  private boolean asking;
  private boolean answered;

  Rights(OmniApi api, Background background) {
    this.api = api;
    this.background = background;
  }

  public Identity identity() {
    return identity;
  }

  /// Goes up whenever something else may be missing than before.
  public ReadOnlyIntegerProperty versionProperty() {
    return version.getReadOnlyProperty();
  }

  /// Asks Omni in the background, in one request. When that fails, what is known stays.
  public void read() {
    if (asking) {
      return;
    }
    asked = true;
    asking = true;
    background.quietIo(
        Messages.get("session.job.rights"),
        progress -> api.whoami(),
        now -> {
          asking = false;
          answered = true;
          if (!now.equals(identity)) {
            identity = now;
            changed();
          }
        },
        failure -> {
          asking = false;
          answered |= failure instanceof ApiException e && e.kind() == ApiException.Kind.FORBIDDEN;
        });
  }

  boolean isAsking() {
    return asking;
  }

  boolean isAnswered() {
    return answered;
  }

  /// A role may have changed since; does nothing before the first `read`.
  void readAgain() {
    if (asked) {
      read();
    }
  }

  /// Asks once more where no answer came.
  void readAfterAll() {
    if (asked && !answered) {
      read();
    }
  }

  /// Takes notice of models: a modeler may refresh the schema of a connection that has one shared
  /// model (api.md §2.5).
  public void saw(List<Model> models) {
    boolean more = false;
    for (Model model : models) {
      String connection = model.connectionId();
      if (model.kind() == ModelKind.SHARED && !model.isDeleted() && connection != null) {
        more |= shared.computeIfAbsent(connection, id -> new HashSet<>()).add(model.id());
      }
    }
    if (more) {
      changed();
    }
  }

  /// Why `right` is not the user's on a model: which role it needs and which he has; empty where it
  /// is his and where that is not known. For a branch ask with its shared model.
  public String missing(Model model, Right right) {
    if (isAdministrator()) {
      return "";
    }
    boolean alone = shared.getOrDefault(String.valueOf(model.connectionId()), Set.of()).size() < 2;
    ModelRole role = identity.role(model.id());
    if (role == null && model.kind() == ModelKind.SCHEMA && model.connectionId() != null) {
      role = same(rolesOn(model.connectionId()), right, alone);
    }
    if (role == null || !right.isMissing(role, alone)) {
      return "";
    }
    String name = model.displayName();
    return right == Right.PUSH
        ? Messages.get("session.right.missingPush", right.title(), right.role(), name, word(role))
        : Messages.get("session.right.missing", right.title(), right.role(), name, word(role));
  }

  /// Why no model can be made on a connection, null for any: where none of the user's roles there
  /// is enough. A connection that he has no role on may be one that has no model yet.
  public String missingOn(@Nullable Connection connection) {
    List<ModelRole> roles =
        connection == null || connection.id().isEmpty() ? roles() : rolesOn(connection.id());
    ModelRole role = isAdministrator() ? null : same(roles, Right.CREATE_MODEL, false);
    return role == null
        ? ""
        : Messages.get(
            "session.right.missingEverywhere",
            Right.CREATE_MODEL.title(),
            Right.CREATE_MODEL.role(),
            word(role));
  }

  /// Who is signed in and in which role on the open model, a line each.
  public String signedIn(@Nullable Model open) {
    return switch (identity) {
      case Identity.NotAvailable _ -> Messages.get("session.signedIn.unknown");
      case Identity.Known known ->
          open == null ? key(known) : key(known) + "\n" + role(known, open);
    };
  }

  private void changed() {
    version.set(version.get() + 1);
  }

  private boolean isAdministrator() {
    return identity instanceof Identity.Known known
        && known.orgRole() != null
        && known.orgRole().toUpperCase(Locale.ROOT).endsWith("ADMIN");
  }

  /// One of `roles` if all of them lack `right`, else null.
  private static @Nullable ModelRole same(List<ModelRole> roles, Right right, boolean alone) {
    return roles.isEmpty() || !roles.stream().allMatch(role -> right.isMissing(role, alone))
        ? null
        : roles.getFirst();
  }

  private List<ModelRole> roles() {
    return identity instanceof Identity.Known known && !known.rolesTruncated()
        ? List.copyOf(known.roles().values())
        : List.of();
  }

  private List<ModelRole> rolesOn(String connectionId) {
    return roles().stream().filter(role -> connectionId.equals(role.connectionId())).toList();
  }

  private static String key(Identity.Known known) {
    return switch (known.keyScope()) {
      case ORGANIZATION -> Messages.get("session.signedIn.organization");
      case USER -> Messages.get("session.signedIn.user");
      case OTHER -> Messages.get("session.signedIn.other");
    };
  }

  private static String role(Identity known, Model open) {
    ModelRole role = known.role(open.id());
    return role == null
        ? Messages.get("session.signedIn.noRole", open.displayName())
        : Messages.get("session.signedIn.role", open.displayName(), word(role));
  }

  /// The name of a role: `CONNECTION_ADMIN` is written as Omni's own pages write it; other names
  /// stay as they are.
  public static String word(ModelRole role) {
    if (role.name().isBlank()) {
      return Messages.get("session.signedIn.unnamed");
    }
    if (!role.name().matches("[A-Z_]+")) {
      return role.name();
    }
    StringBuilder word = new StringBuilder();
    for (String part : role.name().split("_", 0)) {
      if (!part.isEmpty()) {
        word.append(word.isEmpty() ? "" : " ")
            .append(part.charAt(0))
            .append(part.substring(1).toLowerCase(Locale.ROOT));
      }
    }
    return word.toString();
  }
}
