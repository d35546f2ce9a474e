package modeldesk.ui.shell;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import modeldesk.i18n.Messages;
import modeldesk.model.Project;
import modeldesk.model.Target;
import modeldesk.ui.session.Document;
import modeldesk.ui.session.Right;
import modeldesk.ui.session.Rights;
import modeldesk.ui.session.Session;
import org.jspecify.annotations.Nullable;

/// Why what the toolbar offers cannot be done now, a sentence each; empty where it can. Nothing is
/// hidden for that, so that nothing jumps.
public final class Reasons {
  private final ReadOnlyStringWrapper push = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper validate = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper server = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper reload = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper mergeBranch = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper deleteBranch = new ReadOnlyStringWrapper("");

  public ReadOnlyStringProperty push() {
    return push.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty validate() {
    return validate.getReadOnlyProperty();
  }

  /// Of refreshing the schema and resetting the cache.
  public ReadOnlyStringProperty server() {
    return server.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty reload() {
    return reload.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty mergeBranch() {
    return mergeBranch.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty deleteBranch() {
    return deleteBranch.getReadOnlyProperty();
  }

  /// `active` is the document in front, in which something may be typed that is not a draft yet.
  void update(Session session, @Nullable Document active, boolean online) {
    Project project = session.project();
    Rights rights = session.rights();
    Target target = project == null ? null : project.target();
    String closed = target == null ? Messages.get("shell.reason.nothingOpen") : "";
    String offline = online ? "" : Messages.get("shell.reason.offline");
    boolean nothing = project == null || project.drafts().isEmpty();
    boolean typed =
        project != null
            && active != null
            && active.isDraft()
            && !project.drafts().containsKey(active.name());
    push.set(
        first(
            closed,
            session.readOnlyReason(),
            nothing && !typed ? Messages.get("shell.reason.noDrafts") : "",
            typed ? "" : session.nextPush().unavailableProperty().get(),
            offline));
    validate.set(closed);
    reload.set(first(closed, offline));
    server.set(first(closed, offline));
    boolean branch = target != null && target.branch() != null;
    mergeBranch.set(
        first(
            closed,
            branch ? "" : Messages.get("shell.reason.noBranchToMerge"),
            missing(rights, target, Right.MERGE_BRANCH),
            offline));
    deleteBranch.set(
        first(
            closed,
            branch ? "" : Messages.get("shell.reason.notABranch"),
            missing(rights, target, Right.DELETE_BRANCH),
            offline));
  }

  private static String missing(Rights rights, @Nullable Target target, Right right) {
    return target == null ? "" : rights.missing(target.model(), right);
  }

  private static String first(String... reasons) {
    for (String reason : reasons) {
      if (!reason.isEmpty()) {
        return reason;
      }
    }
    return "";
  }
}
