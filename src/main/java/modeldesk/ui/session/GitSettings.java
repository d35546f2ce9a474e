package modeldesk.ui.session;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import modeldesk.api.OmniApi;
import modeldesk.i18n.Messages;
import modeldesk.model.GitState;
import modeldesk.model.Model;
import modeldesk.model.Project;
import modeldesk.model.Target;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// The git settings of the open model and what they ask of a push (api.md §3.7, §4). On the
/// window's thread only.
final class GitSettings {
  private final Session session;
  private final OmniApi api;
  private final Background background;
  private final ReadOnlyObjectWrapper<GitState> state =
      new ReadOnlyObjectWrapper<>(new GitState.Unknown(""));

  GitSettings(Session session, OmniApi api, Background background) {
    this.session = session;
    this.api = api;
    this.background = background;
  }

  ReadOnlyObjectProperty<GitState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  boolean isFollower() {
    return state.get() instanceof GitState.Connected c && c.follower();
  }

  boolean requirePullRequest() {
    return state.get() instanceof GitState.Connected c && c.requirePullRequest();
  }

  boolean isConnected() {
    return state.get() instanceof GitState.Connected;
  }

  /// Forgets the settings when another model is about to be shown; tells whether it is another one.
  boolean isLeft(@Nullable Project before, Model model) {
    boolean other = before == null || !before.target().model().id().equals(model.id());
    if (other) {
      state.set(
          model.kind().hasBranches() ? new GitState.Unknown("") : new GitState.NotConnected());
    }
    return other;
  }

  /// Reads them where they are not known.
  void readUnknown() {
    Target now = session.target();
    if (now != null
        && state.get() instanceof GitState.Unknown
        && now.model().kind().hasBranches()) {
      read(now.model());
    }
  }

  /// Asks Omni anew.
  void reread() {
    Target now = session.target();
    if (now != null && now.model().kind().hasBranches()) {
      if (state.get() instanceof GitState.Unknown) {
        state.set(new GitState.Unknown(""));
      }
      read(now.model());
    }
  }

  private void read(Model model) {
    background.quietIo(
        Messages.get("session.job.git", model.displayName()),
        progress -> api.git(model.id()),
        read ->
            take(
                model,
                read instanceof GitState.Unknown(String text)
                    ? new GitState.Unknown(Messages.get("session.gitNotShown", text))
                    : read),
        failure -> take(model, new GitState.Unknown(Problems.sentence(failure))));
  }

  private void take(Model model, GitState read) {
    Target now = session.target();
    if (now != null && now.model().id().equals(model.id())) {
      state.set(read);
    }
  }
}
