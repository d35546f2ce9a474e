package modeldesk.ui.models;

import java.util.List;
import java.util.Objects;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import modeldesk.api.OmniApi;
import modeldesk.i18n.Messages;
import modeldesk.model.Branch;
import modeldesk.model.Connection;
import modeldesk.model.Model;
import modeldesk.model.ModelKind;
import modeldesk.model.Target;
import modeldesk.ui.session.BranchNames;
import modeldesk.ui.session.Catalog;
import modeldesk.ui.session.CatalogList;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Right;
import modeldesk.ui.session.Session;
import modeldesk.work.Background;
import modeldesk.work.Job;
import org.jspecify.annotations.Nullable;

/// Rename… of a model or branch (api.md §2.3). What is open follows; drafts belong to ids and stay.
/// On the window's thread only.
public final class RenameViewModel {
  private final Making making;
  private final Background background;
  private final Session session;
  private final Catalog catalog;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<@Nullable Model> subject = new ReadOnlyObjectWrapper<>();
  private final StringProperty name = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final StringBinding modelReason;
  private final StringBinding branchReason;
  private @Nullable Model base;
  private @Nullable CatalogList beside;
  private @Nullable Job job;

  public RenameViewModel(
      OmniApi api, Background background, Session session, Catalog catalog, Notices notices) {
    this.making = new Making(api);
    this.background = background;
    this.session = session;
    this.catalog = catalog;
    this.notices = notices;
    name.subscribe(text -> check());
    Observable rights = session.rights().versionProperty();
    modelReason =
        Bindings.createStringBinding(this::whyNotModel, session.projectProperty(), rights);
    branchReason =
        Bindings.createStringBinding(this::whyNotBranch, session.projectProperty(), rights);
  }

  /// The model or branch (as the list has it) that gets another name; null while nothing is shown.
  public ReadOnlyObjectProperty<@Nullable Model> subjectProperty() {
    return subject.getReadOnlyProperty();
  }

  public StringProperty nameProperty() {
    return name;
  }

  /// What is wrong with the name; empty when it will do.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Why Omni did not take the name; empty before that happened.
  public ReadOnlyStringProperty failureProperty() {
    return failure.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// Why the open model cannot be renamed; empty when it can.
  public ObservableValue<String> modelUnavailableProperty() {
    return modelReason;
  }

  /// Why no branch can be renamed; empty when one is open.
  public ObservableValue<String> branchUnavailableProperty() {
    return branchReason;
  }

  /// Asks for another name of the open model.
  public void renameModel() {
    Target open = session.target();
    if (open != null && modelReason.get().isEmpty()) {
      rename(open.model());
    }
  }

  /// Asks for another name of the open branch.
  public void renameBranch() {
    Target open = session.target();
    if (open != null && open.branch() != null && branchReason.get().isEmpty()) {
      rename(open.model(), open.branch());
    }
  }

  /// Asks for another name of a model.
  public void rename(Model model) {
    Connection owner = catalog.connectionOf(model);
    begin(model, null, owner == null ? null : catalog.standing(owner));
  }

  /// Asks for another name of a branch of `base`.
  public void rename(Model base, Branch branch) {
    Model record =
        new Model(
            branch.id(),
            branch.name(),
            ModelKind.BRANCH,
            base.id(),
            base.connectionId(),
            null,
            null,
            null);
    begin(record, base, catalog.branches(base));
  }

  /// Sends the name unless it is wrong or a request is under way.
  public void save() {
    check();
    Model now = subject.get();
    if (now == null || busy.get() || !problem.get().isEmpty()) {
      return;
    }
    String wanted = name.get().strip();
    busy.set(true);
    failure.set("");
    job =
        background.io(
            Messages.get("models.job.rename", now.displayName(), wanted),
            progress -> {
              making.rename(now.id(), wanted);
              return wanted;
            },
            done -> renamed(now, done),
            refusal -> {
              busy.set(false);
              failure.set(Refusals.sentence(refusal));
            });
  }

  /// Closes the question. A name that was taken over all the same appears with the next reload.
  public void close() {
    Model now = subject.get();
    if (job != null && busy.get() && now != null) {
      job.cancel();
      tellCatalog();
    }
    busy.set(false);
    subject.set(null);
  }

  private void begin(Model model, @Nullable Model stem, @Nullable CatalogList list) {
    base = stem;
    beside = list;
    name.set(model.displayName());
    subject.set(model);
    if (list != null) {
      list.loadAll();
    }
    check();
  }

  private void renamed(Model was, String now) {
    busy.set(false);
    subject.set(null);
    tellCatalog();
    session.renamed(was.id(), now);
    notices.success(Messages.get("models.renamed", was.displayName(), now));
  }

  private void tellCatalog() {
    if (base == null) {
      catalog.modelsChanged();
    } else {
      catalog.branchesChanged(base);
    }
  }

  private void check() {
    failure.set("");
    Model now = subject.get();
    problem.set(now == null ? "" : whatIsWrong(now, name.get().strip()));
  }

  private String whatIsWrong(Model model, String wanted) {
    if (wanted.equals(Objects.requireNonNullElse(model.name(), ""))) {
      return Messages.get("models.rename.same");
    }
    List<Model> others = beside == null ? List.of() : beside.items();
    if (model.kind() == ModelKind.BRANCH) {
      return BranchNames.problem(others, model.id(), wanted);
    }
    return wanted.isEmpty()
        ? Messages.get("models.problem.noName")
        : ModelNames.clash(others, model.kind(), model.baseModelId(), model.id(), wanted);
  }

  private String whyNotModel() {
    Target open = session.target();
    if (open == null) {
      return Messages.get("models.whyNot.nothingOpen");
    }
    return whyNot(open.model());
  }

  /// Why a model cannot be renamed; empty when it can.
  private String whyNot(Model model) {
    if (model.isDeleted()) {
      return Messages.get("models.whyNot.deleted");
    }
    return model.kind().hasOwnName()
        ? session.rights().missing(model, Right.RENAME_MODEL)
        : Messages.get("models.whyNot.kind");
  }

  private String whyNotBranch() {
    Target open = session.target();
    return open != null && open.branch() != null
        ? session.rights().missing(open.model(), Right.RENAME_BRANCH)
        : Messages.get("models.whyNot.noBranch");
  }
}
