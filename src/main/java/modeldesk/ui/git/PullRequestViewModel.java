package modeldesk.ui.git;

import java.net.URI;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import modeldesk.api.ApiException;
import modeldesk.api.GitCommit;
import modeldesk.api.GitCommitResult;
import modeldesk.api.OmniApi;
import modeldesk.api.PullRequestLink;
import modeldesk.i18n.Messages;
import modeldesk.model.GitState;
import modeldesk.model.Project;
import modeldesk.model.Target;
import modeldesk.ui.session.Problems;
import modeldesk.ui.session.Right;
import modeldesk.ui.session.Session;
import modeldesk.work.Background;
import modeldesk.work.Job;
import org.jspecify.annotations.Nullable;

/// Create and Update pull request… of the open branch (api.md §2.12). Sent once: a lost answer is
/// told and never resent. On the window's thread only.
public final class PullRequestViewModel {
  /// What is on screen.
  public sealed interface Step {
    record Closed() implements Step {}

    /// The message is being written.
    record Form() implements Step {}

    /// It is in git. `link` is what may be opened, `shown` what Omni said, `reason` why there is
    /// nothing to open.
    record Done(Optional<URI> link, String shown, String reason) implements Step {}
  }

  private final OmniApi api;
  private final Background background;
  private final Session session;
  private final Runnable validate;
  private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(new Step.Closed());
  private final StringProperty message = new SimpleStringProperty("");
  private final ObjectProperty<GitCommit.When> when =
      new SimpleObjectProperty<>(GitCommit.When.ALWAYS);
  private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final StringBinding unavailable;
  private @Nullable Target target;
  private @Nullable Job job;

  /// `validate` checks the open branch anew.
  public PullRequestViewModel(
      OmniApi api, Background background, Session session, Runnable validate) {
    this.api = api;
    this.background = background;
    this.session = session;
    this.validate = validate;
    unavailable =
        Bindings.createStringBinding(
            this::whyNot,
            session.projectProperty(),
            session.gitProperty(),
            session.rights().versionProperty());
  }

  public ReadOnlyObjectProperty<Step> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /// What the commit says; needed.
  public StringProperty messageProperty() {
    return message;
  }

  /// What to do about a pull request that is there already, or is not.
  public ObjectProperty<GitCommit.When> whenProperty() {
    return when;
  }

  /// What the pull request leaves out; empty when nothing.
  public ReadOnlyStringProperty warningProperty() {
    return warning.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty failureProperty() {
    return failure.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// Why there can be no pull request; empty when there can.
  public ObservableValue<String> unavailableProperty() {
    return unavailable;
  }

  public String branchName() {
    Target now = target;
    return now == null ? "" : now.displayName();
  }

  /// Asks for the message of a pull request that is created, or added to where there is one.
  public void create() {
    open(GitCommit.When.ALWAYS);
  }

  /// Asks for the message of a commit to the pull request there is.
  public void update() {
    open(GitCommit.When.ONLY_EXISTING);
  }

  /// Sends what is on the branch, if there is a message.
  public void send() {
    Target now = target;
    String branchId = now == null ? null : now.branchId();
    if (now == null || branchId == null || busy.get() || message.get().isBlank()) {
      return;
    }
    GitCommit commit = new GitCommit(branchId, message.get().strip(), when.get());
    busy.set(true);
    failure.set("");
    job =
        background.io(
            Messages.get("git.job.commit", now.displayName()),
            progress -> api.commitToGit(now.model().id(), commit),
            this::done,
            problem -> {
              busy.set(false);
              failure.set(sentence(problem));
            });
  }

  /// Git may have merged something in: checks the branch again and closes.
  public void revalidate() {
    close();
    validate.run();
  }

  public void close() {
    if (job != null && busy.get()) {
      job.cancel();
    }
    busy.set(false);
    step.set(new Step.Closed());
  }

  private void open(GitCommit.When wanted) {
    Project project = session.project();
    if (project == null || !unavailable.get().isEmpty()) {
      return;
    }
    target = project.target();
    when.set(wanted);
    message.set("");
    failure.set("");
    int drafts = project.drafts().size();
    warning.set(drafts == 0 ? "" : Messages.get("git.request.drafts", drafts));
    step.set(new Step.Form());
  }

  private void done(GitCommitResult result) {
    busy.set(false);
    String shown = result.pullRequestUrl();
    if (shown == null || shown.isBlank()) {
      step.set(new Step.Done(Optional.empty(), "", Messages.get("git.request.noLink")));
      return;
    }
    Optional<URI> link =
        session.gitProperty().get() instanceof GitState.Connected git
            ? PullRequestLink.accept(shown, git)
            : Optional.empty();
    step.set(
        new Step.Done(
            link, shown, link.isPresent() ? "" : Messages.get("git.request.strangeLink")));
  }

  private static String sentence(Exception problem) {
    return problem instanceof ApiException e && e.mayHaveHappened()
        ? Messages.get("git.request.unclear")
        : Problems.sentence(problem);
  }

  private String whyNot() {
    Target open = session.target();
    if (open == null) {
      return Messages.get("git.whyNot.nothingOpen");
    }
    if (open.branch() == null) {
      return Messages.get("git.whyNot.noBranch");
    }
    return session.gitProperty().get() instanceof GitState.NotConnected
        ? Messages.get("git.whyNot.notConnected")
        : session.rights().missing(open.model(), Right.PULL_REQUEST);
  }
}
