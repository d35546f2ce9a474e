package modeldesk.ui.content;

import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import modeldesk.api.OmniApi;
import modeldesk.i18n.Messages;
import modeldesk.lang.ModelNames;
import modeldesk.model.ContentName;
import modeldesk.model.Project;
import modeldesk.model.Target;
import modeldesk.ui.session.Ask;
import modeldesk.ui.session.Documents;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Problems;
import modeldesk.ui.session.Right;
import modeldesk.ui.session.Session;
import modeldesk.ui.session.ShownTexts;
import modeldesk.work.Background;
import modeldesk.work.Latest;
import org.jspecify.annotations.Nullable;

/// Replace in content… (api.md §2.14): names, then counts, then the replacement. On a branch it
/// makes drafts; without one it edits published documents, has no undo and is asked for twice.
public final class ReplaceViewModel {
  private final Session session;
  private final Notices notices;
  private final Ask ask;
  private final OmniApi api;
  private final ShownTexts texts;
  private final Latest naming;
  private final Runnable validate;
  private final ReplaceRun run;
  private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<ContentName.Type> type =
      new SimpleObjectProperty<>(ContentName.Type.FIELD);
  private final StringProperty find = new SimpleStringProperty("");
  private final StringProperty replacement = new SimpleStringProperty("");
  private final BooleanProperty personal = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<ModelNames> names =
      new ReadOnlyObjectWrapper<>(ModelNames.NONE);
  private final StringBinding invalid;
  private final StringBinding unknown;
  private final StringBinding unavailable;
  private @Nullable Target target;

  /// `validate` runs the content validator.
  public ReplaceViewModel(
      Session session,
      Documents documents,
      Notices notices,
      Ask ask,
      OmniApi api,
      Background background,
      Runnable validate) {
    this.session = session;
    this.notices = notices;
    this.ask = ask;
    this.api = api;
    this.validate = validate;
    texts = new ShownTexts(session, documents);
    naming = new Latest(background);
    run = new ReplaceRun(background, notices, showing, validate);
    invalid = Bindings.createStringBinding(this::findInvalid, type, find, replacement);
    unknown = Bindings.createStringBinding(this::findUnknown, type, replacement, names);
    unavailable =
        Bindings.createStringBinding(
            this::whyNot, session.projectProperty(), session.rights().versionProperty());
    type.subscribe(run::reset);
    find.subscribe(run::reset);
    replacement.subscribe(run::reset);
    personal.subscribe(run::reset);
  }

  public ReadOnlyBooleanProperty showingProperty() {
    return showing.getReadOnlyProperty();
  }

  public ObjectProperty<ContentName.Type> typeProperty() {
    return type;
  }

  /// The name to replace; a field as `view.field`.
  public StringProperty findProperty() {
    return find;
  }

  public StringProperty replacementProperty() {
    return replacement;
  }

  /// Whether documents in people's own folders count too.
  public BooleanProperty personalProperty() {
    return personal;
  }

  public ReadOnlyObjectProperty<Step> stepProperty() {
    return run.stepProperty();
  }

  public Step step() {
    return run.step();
  }

  /// Why the last request failed, with nothing changed; empty when it did not.
  public ReadOnlyStringProperty problemProperty() {
    return run.problemProperty();
  }

  public String problem() {
    return run.problemProperty().get();
  }

  /// What is wrong with the names; empty when they can be counted.
  public ObservableValue<String> invalidProperty() {
    return invalid;
  }

  public String invalid() {
    return invalid.get();
  }

  /// That the open files do not have the new name; empty when they have, or nothing is typed.
  public ObservableValue<String> unknownProperty() {
    return unknown;
  }

  /// The names of the open files, to complete what is typed.
  public ModelNames names() {
    return names.get();
  }

  public ObservableValue<String> unavailableProperty() {
    return unavailable;
  }

  public String unavailable() {
    return unavailable.get();
  }

  /// The branch that gets the drafts; empty when published documents are edited.
  public String branchName() {
    return target == null || target.branch() == null ? "" : target.branch().name();
  }

  public String modelName() {
    return target == null ? "" : target.model().displayName();
  }

  /// Shows the empty form.
  public void show() {
    open(null);
  }

  /// Shows the form for a name that documents use wrongly.
  public void show(ContentName name) {
    open(name);
  }

  private void open(@Nullable ContentName name) {
    if (!unavailable().isEmpty()) {
      notices.info(unavailable());
      return;
    }
    if (run.isSending()) {
      showing.set(true);
      return;
    }
    target = session.target();
    type.set(name == null ? ContentName.Type.FIELD : name.type());
    find.set(name == null ? "" : name.name());
    replacement.set("");
    personal.set(false);
    run.reset();
    readNames();
    showing.set(true);
  }

  /// Closes the form. Counting ends with it; a replacement under way goes on.
  public void close() {
    showing.set(false);
    run.cancelCounting();
  }

  /// Back to the names.
  public void startOver() {
    run.reset();
  }

  /// Counts what a replacement would touch.
  public void count() {
    Target where = target;
    if (where == null || !invalid().isEmpty() || run.isSending()) {
      return;
    }
    run.count(
        new Replacement(
            api,
            where,
            new ContentName(type.get(), find.get().strip()),
            replacement.get().strip(),
            personal.get()));
  }

  /// Replaces what was counted; without a branch only after the model's name was typed.
  public void replace() {
    Replacement wanted = run.current();
    if (wanted == null || !(step() instanceof Step.Counted(Counts counts))) {
      return;
    }
    if (counts.using().isEmpty()) {
      return;
    }
    if (wanted.target().branch() != null) {
      run.send(wanted, counts);
      return;
    }
    String model = wanted.target().model().displayName();
    ask.confirm(
        new Ask.Question(
            Messages.get("content.confirm.title", model),
            Messages.get(
                "content.confirm.text",
                counts.ids().size(),
                wanted.find().name(),
                wanted.replacement()),
            Messages.get("content.confirm.button"),
            model,
            true),
        () -> {
          if (wanted.equals(run.current()) && step() instanceof Step.Counted) {
            run.send(wanted, counts);
          }
        });
  }

  /// Counts again what became of a replacement without an answer.
  public void lookUp() {
    Replacement wanted = run.current();
    if (wanted != null && step() instanceof Step.Unclear(Counts before, String _)) {
      run.lookUp(wanted, before);
    }
  }

  /// Closes the form and checks the documents.
  public void validate() {
    close();
    validate.run();
  }

  private void readNames() {
    Supplier<Project> shown = texts.now();
    names.set(ModelNames.NONE);
    if (shown != null) {
      naming.request(
          Messages.get("content.job.names"),
          progress -> ModelNames.of(shown.get()),
          names::set,
          failure -> notices.error(Problems.sentence(failure)));
    }
  }

  private String findInvalid() {
    String old = find.get().strip();
    String other = replacement.get().strip();
    if (old.isEmpty()) {
      return Messages.get("content.invalid.noFind");
    }
    if (other.isEmpty()) {
      return Messages.get("content.invalid.noReplacement");
    }
    if (!ContentName.isValid(type.get(), old) || !ContentName.isValid(type.get(), other)) {
      return Messages.get("content.invalid.field");
    }
    return old.equals(other) ? Messages.get("content.invalid.same") : "";
  }

  private String findUnknown() {
    String other = replacement.get().strip();
    return other.isEmpty() || names().equals(ModelNames.NONE) || isThere(other)
        ? ""
        : Messages.get("content.hint.unknown", other);
  }

  private boolean isThere(String name) {
    return names().of(type.get()).contains(name);
  }

  private String whyNot() {
    Target now = session.target();
    if (now == null) {
      return Messages.get("content.whyNot.noModel");
    }
    return now.model().kind().hasBranches()
        ? session.rights().missing(now.model(), Right.REPLACE_CONTENT)
        : Messages.get("content.whyNot.kind");
  }
}
