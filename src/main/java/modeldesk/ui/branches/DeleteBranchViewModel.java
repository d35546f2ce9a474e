package modeldesk.ui.branches;

import java.io.IOException;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import modeldesk.api.OmniApi;
import modeldesk.i18n.Messages;
import modeldesk.model.Branch;
import modeldesk.model.Mode;
import modeldesk.model.Model;
import modeldesk.model.Target;
import modeldesk.ui.session.Catalog;
import modeldesk.ui.session.Forks;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Problems;
import modeldesk.ui.session.Session;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// Deletes a branch once its name was typed: the server has no way back (api.md §2.4). On the
/// window's thread only.
public final class DeleteBranchViewModel {
  /// What would be deleted.
  private record Doomed(Model model, Branch branch) {}

  private final OmniApi api;
  private final Forks forks;
  private final Background background;
  private final Session session;
  private final Catalog catalog;
  private final Notices notices;
  private @Nullable Doomed doomed;

  /// What may be deleted already although no answer came.
  private @Nullable Doomed unclear;

  private final StringProperty typed = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper confirmed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private Runnable deleted = () -> {};

  public DeleteBranchViewModel(
      OmniApi api,
      Forks forks,
      Background background,
      Session session,
      Catalog catalog,
      Notices notices) {
    this.api = api;
    this.forks = forks;
    this.background = background;
    this.session = session;
    this.catalog = catalog;
    this.notices = notices;
    typed.subscribe(text -> check());
  }

  /// What was typed to confirm.
  public StringProperty typedProperty() {
    return typed;
  }

  /// Whether the name was typed letter by letter and no request is under way.
  public ReadOnlyBooleanProperty confirmedProperty() {
    return confirmed.getReadOnlyProperty();
  }

  /// Why Omni did not delete the branch; empty before that happened.
  public ReadOnlyStringProperty failureProperty() {
    return failure.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// Called when the branch is gone.
  public void onDeleted(Runnable action) {
    deleted = action;
  }

  /// Begins with nothing typed.
  public void start(Model model, Branch branch) {
    doomed = new Doomed(model, branch);
    busy.set(false);
    failure.set("");
    typed.set("");
    check();
  }

  /// Deletes the branch if its name was typed.
  public void delete() {
    Doomed now = doomed;
    if (now == null || !confirmed.get()) {
      return;
    }
    busy.set(true);
    failure.set("");
    check();
    Doomed before = unclear;
    background.io(
        Messages.get("branches.job.delete", now.branch().name()),
        progress -> {
          new BranchWrites(api).delete(now.model(), now.branch(), now.equals(before));
          forget(now);
          return now;
        },
        this::gone,
        problem -> failed(now, problem));
  }

  /// A record that cannot be taken away is of a branch that nobody can merge any more.
  private void forget(Doomed gone) {
    try {
      forks.forget(gone.model().id(), gone.branch().id());
    } catch (IOException e) {
      background.ui(() -> notices.warning(Problems.sentence(e)));
    }
  }

  private void failed(Doomed tried, Exception problem) {
    boolean unknown = BranchWrites.isUnclear(problem);
    unclear = unknown ? tried : null;
    busy.set(false);
    failure.set(
        unknown
            ? Messages.get(
                "branches.delete.unclear", tried.branch().name(), Problems.sentence(problem))
            : Problems.sentence(problem));
    check();
  }

  private void gone(Doomed was) {
    busy.set(false);
    check();
    catalog.branchesChanged(was.model());
    notices.success(Messages.get("branches.deleted", was.branch().name()));
    deleted.run();
    Target open = session.target();
    if (open != null && was.branch().id().equals(open.branchId())) {
      session.open(new Target(was.model(), null, Mode.COMBINED));
    }
  }

  private void check() {
    Doomed now = doomed;
    confirmed.set(now != null && !busy.get() && typed.get().equals(now.branch().name()));
  }
}
