package modeldesk.ui.session;

import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import modeldesk.api.OmniApi;
import modeldesk.i18n.Messages;
import modeldesk.model.Identity;
import modeldesk.model.Model;
import modeldesk.model.ModelRole;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// Who is signed in and what the role on a model lets him do (api.md §1.2). Until Omni tells it,
/// and where it does not, nothing is held back: the server decides. On the window's thread only.
public final class Rights {
  private final OmniApi api;
  private final Background background;
  private final ReadOnlyObjectWrapper<Identity> identity =
      new ReadOnlyObjectWrapper<>(new Identity.NotAvailable());
  private boolean asked;

  Rights(OmniApi api, Background background) {
    this.api = api;
    this.background = background;
  }

  public ReadOnlyObjectProperty<Identity> identityProperty() {
    return identity.getReadOnlyProperty();
  }

  /// Asks Omni in the background, in one request. When that fails, what is known stays.
  public void read() {
    asked = true;
    background.quietIo(
        Messages.get("session.job.rights"), progress -> api.whoami(), identity::set, failure -> {});
  }

  /// A role may have changed since; does nothing before the first `read`.
  void readAgain() {
    if (asked) {
      read();
    }
  }

  /// Why `right` is not the user's on a model, naming his role; empty where it is and where that is
  /// not known.
  public String missing(Model model, Right right) {
    ModelRole role = identity.get().role(model.id());
    return role == null || right.isOf(role) ? "" : right.missing(model.displayName(), word(role));
  }

  /// Who is signed in and in which role on the open model, a line each.
  public String signedIn(@Nullable Model open) {
    return switch (identity.get()) {
      case Identity.NotAvailable _ -> Messages.get("session.signedIn.unknown");
      case Identity.Known known ->
          open == null ? key(known) : key(known) + "\n" + role(known, open);
    };
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

  /// `CONNECTION_ADMIN` is written as Omni's own pages write it; other names stay as they are.
  private static String word(ModelRole role) {
    if (role.name().isBlank()) {
      return Messages.get("session.signedIn.unnamed");
    }
    StringBuilder word = new StringBuilder();
    if (!role.name().matches("[A-Z_]+")) {
      return role.name();
    }
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
