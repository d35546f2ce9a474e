package modeldesk.ui.branches;

import java.util.List;
import java.util.Objects;
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
import modeldesk.ui.session.BranchNames;
import modeldesk.ui.session.Catalog;
import modeldesk.ui.session.Forks;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Problems;
import modeldesk.ui.session.Session;
import modeldesk.work.Background;
import modeldesk.work.Job;
import org.jspecify.annotations.Nullable;

/// Makes a branch of a shared model and opens it (api.md §4). On the window's thread only.
public final class NewBranchViewModel {
  private final OmniApi api;
  private final Forks forks;
  private final Background background;
  private final Session session;
  private final Catalog catalog;
  private final Notices notices;
  private @Nullable Model model;
  private final StringProperty name = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private @Nullable Job job;

  /// The name whose branch may have been made although no answer came, and so may be in the list;
  /// empty for none.
  private String unclear = "";

  private Runnable created = () -> {};

  public NewBranchViewModel(
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
    name.subscribe(text -> check());
  }

  public StringProperty nameProperty() {
    return name;
  }

  /// What is wrong with the name; empty when it will do.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Why Omni did not make the branch; empty before that happened.
  public ReadOnlyStringProperty failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /// Whether the request is under way.
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// Called when the branch is there, before it opens.
  public void onCreated(Runnable action) {
    created = action;
  }

  /// Begins with an empty name; the names in use are read meanwhile.
  public void start(Model of) {
    cancel();
    unclear = Objects.equals(model, of) ? unclear : "";
    model = of;
    name.set("");
    failure.set("");
    catalog.branches(of).loadAll();
    check();
  }

  /// Makes the branch unless the name is wrong or a request is under way.
  public void create() {
    check();
    Model base = model;
    if (base == null || busy.get() || !problem.get().isEmpty()) {
      return;
    }
    String wanted = name.get().strip();
    busy.set(true);
    failure.set("");
    String before = unclear;
    job =
        background.io(
            Messages.get("branches.job.create", wanted),
            progress ->
                forks.create(
                    base, () -> new BranchWrites(api).create(base, wanted, before.equals(wanted))),
            branch -> opened(base, branch),
            refusal -> failed(wanted, refusal));
  }

  /// Gives up waiting; a branch that is made all the same appears with the next reload.
  public void cancel() {
    if (job != null && busy.get()) {
      job.cancel();
      Model base = model;
      if (base != null) {
        catalog.branchesChanged(base);
      }
    }
    busy.set(false);
  }

  private void failed(String wanted, Exception refusal) {
    boolean unknown = BranchWrites.isUnclear(refusal);
    unclear = unknown ? wanted : "";
    busy.set(false);
    failure.set(
        unknown
            ? Messages.get("branches.new.unclear", wanted, Problems.sentence(refusal))
            : Problems.sentence(refusal));
  }

  private void opened(Model base, Branch branch) {
    busy.set(false);
    catalog.branchesChanged(base);
    notices.success(Messages.get("branches.created", branch.name(), base.displayName()));
    created.run();
    session.open(new Target(base, branch, Mode.COMBINED));
  }

  private void check() {
    Model base = model;
    String wanted = name.get().strip();
    List<Model> others =
        base == null || wanted.equals(unclear) ? List.of() : catalog.branches(base).items();
    failure.set("");
    problem.set(BranchNames.problem(others, null, wanted));
  }
}
