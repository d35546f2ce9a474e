package modeldesk.ui.merge;

import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import modeldesk.api.MergeOptions;
import modeldesk.i18n.Messages;
import org.jspecify.annotations.Nullable;

/// How the user wants a branch merged, and what still stands against it.
public final class MergeChoices {
  /// The longest commit message git hosts show without folding it away.
  static final int LONGEST_MESSAGE = 500;

  private final BooleanProperty delete = new SimpleBooleanProperty();
  private final BooleanProperty publish = new SimpleBooleanProperty();
  private final StringProperty message = new SimpleStringProperty("");
  private final StringProperty typed = new SimpleStringProperty("");
  private final BooleanProperty overwrite = new SimpleBooleanProperty();
  private final BooleanProperty withErrors = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper closed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper unavailable = new ReadOnlyStringWrapper("");
  private @Nullable MergePlan plan;

  MergeChoices() {
    for (Observable each : new Observable[] {publish, message, typed, overwrite, withErrors}) {
      each.addListener(o -> check());
    }
  }

  /// Whether the branch goes once it is merged.
  public BooleanProperty deleteProperty() {
    return delete;
  }

  /// Whether the content drafts bound to the branch are published with it.
  public BooleanProperty publishProperty() {
    return publish;
  }

  public StringProperty messageProperty() {
    return message;
  }

  /// The name of the branch, typed to merge past the git settings.
  public StringProperty typedProperty() {
    return typed;
  }

  /// Ticked when versions of the shared model that are newer than the branch may be overwritten.
  public BooleanProperty overwriteProperty() {
    return overwrite;
  }

  /// Ticked when the branch is to be merged with its new errors.
  public BooleanProperty withErrorsProperty() {
    return withErrors;
  }

  /// Whether the model takes changes through pull requests only.
  public ReadOnlyBooleanProperty closedProperty() {
    return closed.getReadOnlyProperty();
  }

  /// Why the branch cannot be merged now; empty when it can.
  public ReadOnlyStringProperty unavailableProperty() {
    return unavailable.getReadOnlyProperty();
  }

  /// Begins with what most want: the branch published and gone, unless drafts of it would be
  /// orphaned. Nothing dangerous is ticked.
  void begin(MergePlan of) {
    delete.set(of.drafts() == 0);
    publish.set(true);
    message.set("");
    follow(of);
  }

  /// Takes over a plan that was read again: what was ticked for the old one does not hold for it.
  void follow(MergePlan of) {
    plan = of;
    typed.set("");
    overwrite.set(false);
    withErrors.set(false);
    closed.set(of.isClosed());
    check();
  }

  /// Omni said that it wants a pull request.
  void close() {
    closed.set(true);
    check();
  }

  MergeOptions options() {
    String text = message.get().strip().replaceAll("\\s*\\R\\s*", " ");
    return new MergeOptions(
        delete.get(), publish.get(), text.isEmpty() ? null : text, closed.get() && isForced());
  }

  private boolean isForced() {
    return plan != null && typed.get().strip().equals(plan.branch().name());
  }

  private void check() {
    unavailable.set(plan == null ? "" : reason(plan));
  }

  private String reason(MergePlan of) {
    if (of.files().isEmpty() && !publish.get()) {
      return Messages.get("merge.why.nothing");
    }
    if (closed.get() && !isForced()) {
      return Messages.get("merge.why.closed");
    }
    if (!of.drifted().isEmpty() && !overwrite.get()) {
      return Messages.get("merge.why.drift");
    }
    if (of.newErrors() != null && !of.newErrors().isEmpty() && !withErrors.get()) {
      return Messages.get("merge.why.errors");
    }
    return message.get().length() > LONGEST_MESSAGE ? Messages.get("merge.why.long") : "";
  }
}
