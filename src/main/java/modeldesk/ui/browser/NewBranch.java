package modeldesk.ui.browser;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import modeldesk.i18n.Messages;
import modeldesk.model.Model;
import modeldesk.model.Target;
import modeldesk.ui.session.Catalog;
import modeldesk.ui.session.Right;
import modeldesk.ui.session.Session;
import org.jspecify.annotations.Nullable;

/// Of which model a new branch would be, and why none can be made. The button of the panel means
/// the selected line before what is open; the command of the window means what is open before the
/// selected line. So where only one of the two can have branches, both mean that one.
final class NewBranch {
  private final Session session;
  private final Catalog catalog;
  private final ReadOnlyStringWrapper reasonHere = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper reasonAnywhere = new ReadOnlyStringWrapper("");
  private @Nullable Model selected;

  NewBranch(Session session, Catalog catalog) {
    this.session = session;
    this.catalog = catalog;
    session.projectProperty().subscribe((before, after) -> update());
    session.rights().versionProperty().subscribe((before, after) -> update());
    catalog.onlineProperty().subscribe((before, after) -> update());
    update();
  }

  /// The model of the selected line; null for none.
  void select(@Nullable Model model) {
    selected = model;
    update();
  }

  ReadOnlyStringProperty reasonHere() {
    return reasonHere.getReadOnlyProperty();
  }

  ObservableValue<String> reasonAnywhere() {
    return reasonAnywhere.getReadOnlyProperty();
  }

  /// Of what the button makes one.
  @Nullable Model here() {
    return selected == null ? open() : selected;
  }

  /// Of what the command makes one.
  @Nullable Model anywhere() {
    Model open = open();
    boolean fits = open != null && open.kind().hasBranches();
    return fits || selected == null ? open : selected;
  }

  private @Nullable Model open() {
    Target target = session.target();
    return target == null ? null : target.model();
  }

  private void update() {
    reasonHere.set(reason(here()));
    reasonAnywhere.set(reason(anywhere()));
  }

  /// Why no branch of a model can be made; empty when one can.
  String reason(@Nullable Model model) {
    if (model == null) {
      return Messages.get("browser.newBranch.selectModel");
    }
    if (!model.kind().hasBranches()) {
      return Messages.get("browser.newBranch.kind");
    }
    if (model.isDeleted()) {
      return Messages.get("browser.newBranch.deleted");
    }
    String missing = session.rights().missing(model, Right.NEW_BRANCH);
    return missing.isEmpty() && !catalog.onlineProperty().get()
        ? Messages.get("browser.newBranch.offline")
        : missing;
  }
}
