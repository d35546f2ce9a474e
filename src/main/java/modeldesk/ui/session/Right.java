package modeldesk.ui.session;

import modeldesk.i18n.Messages;
import modeldesk.model.ModelRole;

/// What needs a role on a model, and which (api.md §1.2 and the endpoints of §2).
public enum Right {
  REFRESH_SCHEMA,
  RESET_CACHE,
  CREATE_MODEL,
  RENAME_MODEL,
  NEW_BRANCH,
  RENAME_BRANCH,
  MERGE_BRANCH,
  DELETE_BRANCH,
  GIT_SETTINGS,
  PULL_REQUEST,
  REPLACE_CONTENT,
  PUSH;

  /// Whether a role surely does not have it. `alone` tells of refreshing the schema that the model
  /// may be the only shared one of its connection: then a modeler may, too (api.md §2.5).
  boolean isMissing(ModelRole role, boolean alone) {
    return switch (this) {
      case REFRESH_SCHEMA -> alone ? role.isBelowModeler() : role.isBelowConnectionAdmin();
      case CREATE_MODEL, RENAME_MODEL -> role.isBelowConnectionAdmin();
      case NEW_BRANCH -> role.isBelowModeler() && !role.may(ModelRole.BRANCH);
      case GIT_SETTINGS -> !role.permissions().isEmpty() && !role.may(ModelRole.GIT);
      case RESET_CACHE,
          RENAME_BRANCH,
          MERGE_BRANCH,
          DELETE_BRANCH,
          PULL_REQUEST,
          REPLACE_CONTENT,
          PUSH ->
          role.isBelowModeler();
    };
  }

  /// What it is called in menus.
  String title() {
    return switch (this) {
      case REFRESH_SCHEMA -> Messages.get("session.right.refreshSchema");
      case RESET_CACHE -> Messages.get("session.right.resetCache");
      case CREATE_MODEL -> Messages.get("session.right.createModel");
      case RENAME_MODEL -> Messages.get("session.right.renameModel");
      case NEW_BRANCH -> Messages.get("session.right.newBranch");
      case RENAME_BRANCH -> Messages.get("session.right.renameBranch");
      case MERGE_BRANCH -> Messages.get("session.right.mergeBranch");
      case DELETE_BRANCH -> Messages.get("session.right.deleteBranch");
      case GIT_SETTINGS -> Messages.get("session.right.git");
      case PULL_REQUEST -> Messages.get("session.right.pullRequest");
      case REPLACE_CONTENT -> Messages.get("session.right.replaceContent");
      case PUSH -> Messages.get("session.right.push");
    };
  }

  /// The least of Omni's own roles that has it.
  String role() {
    return switch (this) {
      case REFRESH_SCHEMA, CREATE_MODEL, RENAME_MODEL, GIT_SETTINGS ->
          Messages.get("session.role.connectionAdmin");
      case RESET_CACHE,
          NEW_BRANCH,
          RENAME_BRANCH,
          MERGE_BRANCH,
          DELETE_BRANCH,
          PULL_REQUEST,
          REPLACE_CONTENT,
          PUSH ->
          Messages.get("session.role.modeler");
    };
  }
}
