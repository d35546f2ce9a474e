package modeldesk.ui.loose;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import modeldesk.i18n.Messages;
import modeldesk.model.FileKind;
import modeldesk.model.FileName;
import modeldesk.ui.session.Notices;
import org.jspecify.annotations.Nullable;

/// Take into a branch…: where to, under which name, and what would change there.
public final class TakeViewModel {
  private final Supplier<List<OpenBranch>> branches;
  private final Notices notices;
  private final ObservableList<OpenBranch> choices = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable OpenBranch> branch = new SimpleObjectProperty<>();
  private final StringProperty name = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper there = new ReadOnlyStringWrapper("");
  private FileName own = FileName.MODEL;
  private String text = "";

  TakeViewModel(Supplier<List<OpenBranch>> branches, Notices notices) {
    this.branches = branches;
    this.notices = notices;
    branch.subscribe(chosen -> {
      if (chosen != null) {
        name.set(chosen.proposed(own, text).key());
        judge();
      }
    });
    name.subscribe(() -> judge());
  }

  ObservableList<OpenBranch> choices() {
    return choices;
  }

  ObjectProperty<@Nullable OpenBranch> branchProperty() {
    return branch;
  }

  /// What the file is called there, as it is typed.
  StringProperty nameProperty() {
    return name;
  }

  ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /// Why it cannot be taken; empty when it can.
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// What the file of that name holds there; empty for a new one.
  ReadOnlyStringProperty thereProperty() {
    return there.getReadOnlyProperty();
  }

  /// The text that would be taken.
  String text() {
    return text;
  }

  /// Begins with the text of a file.
  void show(LooseFile file) {
    List<OpenBranch> found = branches.get();
    if (found.isEmpty()) {
      notices.info(Messages.get("loose.take.nowhere"));
      return;
    }
    own = file.name();
    text = file.text();
    branch.set(null);
    choices.setAll(found);
    branch.set(
        found.stream()
            .filter(each -> each.refusal().isEmpty())
            .findFirst()
            .orElse(found.getFirst()));
    open.set(true);
  }

  void close() {
    open.set(false);
  }

  void take() {
    OpenBranch chosen = branch.get();
    judge();
    if (chosen != null && open.get() && problem.get().isEmpty()) {
      FileName file = new FileName(name.get().strip());
      open.set(false);
      chosen.take(file, chosen.text(file), text);
    }
  }

  private void judge() {
    OpenBranch chosen = branch.get();
    if (chosen == null) {
      return;
    }
    FileName file = new FileName(name.get().strip());
    String now = chosen.text(file);
    there.set(now == null ? "" : now);
    problem.set(problem(chosen, file, now));
  }

  private String problem(OpenBranch chosen, FileName file, @Nullable String now) {
    if (!chosen.refusal().isEmpty()) {
      return chosen.refusal();
    }
    boolean odd = file.key().startsWith("/") || file.key().contains("//") || file.stem().isBlank();
    if (odd || file.kind() == FileKind.OTHER) {
      return Messages.get("loose.take.badName");
    }
    return text.equals(now) ? Messages.get("loose.take.same") : "";
  }
}
