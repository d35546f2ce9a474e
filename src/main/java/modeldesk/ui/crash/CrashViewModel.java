package modeldesk.ui.crash;

import java.nio.file.Path;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import modeldesk.i18n.Messages;
import modeldesk.ui.session.Surroundings;
import org.jspecify.annotations.Nullable;

/// Tells of an unexpected failure once; what fails after it while it is shown is in the log only.
public final class CrashViewModel {
  private final Runnable keep;
  private final Surroundings around;
  private final Path log;
  private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
  private @Nullable Crash crash;

  /// `keep` hands everything typed to the disk, `log` is the folder with all details.
  public CrashViewModel(Runnable keep, Surroundings around, Path log) {
    this.keep = keep;
    this.around = around;
    this.log = log;
  }

  /// Drafts first: they are on their way to the disk before anything is said.
  public void happened(Crash now) {
    keep.run();
    if (!showing.get()) {
      crash = now;
      told.set("");
      showing.set(true);
    }
  }

  public ReadOnlyBooleanProperty showingProperty() {
    return showing.getReadOnlyProperty();
  }

  String code() {
    return crash == null ? "" : crash.code();
  }

  Path log() {
    return log;
  }

  /// What became of the last wish; empty for nothing.
  ReadOnlyStringProperty toldProperty() {
    return told.getReadOnlyProperty();
  }

  void copy() {
    if (crash != null) {
      around.copy(crash.details());
      told.set(Messages.get("crash.copied"));
    }
  }

  void close() {
    showing.set(false);
  }
}
