package modeldesk.ui.session;

import modeldesk.i18n.Messages;
import modeldesk.model.ModelRole;

/// What a role may let its holder do with a model (api.md §1.2).
public enum Right {
  NEW_BRANCH,
  MERGE,
  GIT,
  PUSH;

  /// No source names what a push needs: only a role that permits none of this surely has it not.
  boolean isOf(ModelRole role) {
    return switch (this) {
      case NEW_BRANCH -> role.may(ModelRole.BRANCH);
      case MERGE -> role.may(ModelRole.MERGE);
      case GIT -> role.may(ModelRole.GIT);
      case PUSH ->
          role.may(ModelRole.BRANCH) || role.may(ModelRole.MERGE) || role.may(ModelRole.GIT);
    };
  }

  /// Why it cannot be done with a model of this name in a role of this name.
  String missing(String model, String role) {
    return switch (this) {
      case NEW_BRANCH -> Messages.get("session.right.newBranch", model, role);
      case MERGE -> Messages.get("session.right.merge", model, role);
      case GIT -> Messages.get("session.right.git", model, role);
      case PUSH -> Messages.get("session.right.push", model, role);
    };
  }
}
