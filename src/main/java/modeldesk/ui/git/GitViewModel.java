package modeldesk.ui.git;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import modeldesk.api.ApiException;
import modeldesk.api.GitSync;
import modeldesk.api.OmniApi;
import modeldesk.i18n.Messages;
import modeldesk.model.GitState;
import modeldesk.model.Target;
import modeldesk.ui.session.LastMessages;
import modeldesk.ui.session.Problems;
import modeldesk.ui.session.Right;
import modeldesk.ui.session.Session;
import modeldesk.work.Background;
import modeldesk.work.Job;
import org.jspecify.annotations.Nullable;

/// Git settings… and Sync with git of the open model (api.md §2.12). On the window's thread only.
public final class GitViewModel {
  /// How the last synchronisation ended.
  public sealed interface Synced {
    /// None was asked for since the dialog opened.
    record Not() implements Synced {}

    /// Model and repository agree; `latest` offers to fetch what came in.
    record Done(String sentence, boolean latest) implements Synced {}

    /// Nothing was brought together, for a reason.
    record Failed(String sentence) implements Synced {}
  }

  private final OmniApi api;
  private final Background background;
  private final Session session;
  private final LastMessages messages;
  private final Runnable getLatest;
  private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Synced> synced =
      new ReadOnlyObjectWrapper<>(new Synced.Not());
  private final StringProperty message = new SimpleStringProperty("");
  private final StringBinding unavailable;
  private @Nullable Job job;

  public GitViewModel(
      OmniApi api,
      Background background,
      Session session,
      LastMessages messages,
      Runnable getLatest) {
    this.api = api;
    this.background = background;
    this.session = session;
    this.messages = messages;
    this.getLatest = getLatest;
    unavailable =
        Bindings.createStringBinding(
            this::whyNot, session.projectProperty(), session.rights().versionProperty());
  }

  public ReadOnlyBooleanProperty showingProperty() {
    return showing.getReadOnlyProperty();
  }

  /// Connected, not connected, or unknown; unknown without a reason while it is being read.
  public ReadOnlyObjectProperty<GitState> stateProperty() {
    return session.gitProperty();
  }

  /// What a commit of the synchronisation says; may stay empty.
  public StringProperty messageProperty() {
    return message;
  }

  /// The messages that were used before, the newest first.
  public ObservableList<String> messages() {
    return messages.all();
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Synced> syncedProperty() {
    return synced.getReadOnlyProperty();
  }

  /// Why there are no git settings to show; empty when there are.
  public ObservableValue<String> unavailableProperty() {
    return unavailable;
  }

  public String modelName() {
    Target open = session.target();
    return open == null ? "" : open.model().displayName();
  }

  /// Shows the settings as Omni has them now.
  public void show() {
    if (unavailable.get().isEmpty()) {
      message.set("");
      synced.set(new Synced.Not());
      showing.set(true);
      session.rereadGit();
    }
  }

  /// Asks Omni again for the settings.
  public void retry() {
    session.rereadGit();
  }

  /// Brings model and repository together. Never sent twice: an answer that does not come is told.
  public void sync() {
    Target open = session.target();
    if (open == null || busy.get()) {
      return;
    }
    String text = message.get().strip();
    messages.remember(text);
    busy.set(true);
    synced.set(new Synced.Not());
    job =
        background.io(
            Messages.get("git.job.sync", open.model().displayName()),
            progress -> api.syncGit(open.model().id(), text.isEmpty() ? null : text),
            this::done,
            failure -> {
              busy.set(false);
              synced.set(new Synced.Failed(sentence(failure)));
            });
  }

  /// Fetches what the synchronisation brought, and closes.
  public void getLatest() {
    close();
    getLatest.run();
  }

  public void close() {
    if (job != null && busy.get()) {
      job.cancel();
    }
    busy.set(false);
    showing.set(false);
  }

  private void done(GitSync result) {
    busy.set(false);
    if (!result.inSync()) {
      synced.set(new Synced.Failed(Messages.get("git.sync.conflict", result.message())));
    } else if (result.didSync()) {
      synced.set(new Synced.Done(Messages.get("git.sync.done"), true));
    } else {
      synced.set(new Synced.Done(Messages.get("git.sync.same"), false));
    }
  }

  private static String sentence(Exception failure) {
    return failure instanceof ApiException e && e.mayHaveHappened()
        ? Messages.get("git.sync.unclear")
        : Problems.sentence(failure);
  }

  private String whyNot() {
    Target open = session.target();
    if (open == null) {
      return Messages.get("git.whyNot.nothingOpen");
    }
    if (open.model().isDeleted()) {
      return Messages.get("git.whyNot.deleted");
    }
    return open.model().kind().hasBranches()
        ? session.rights().missing(open.model(), Right.GIT_SETTINGS)
        : Messages.get("git.whyNot.kind");
  }
}
