package modeldesk.ui.latest;

import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Lines;
import org.jspecify.annotations.Nullable;

/// The left of the merge view: the keys to decide, and those that were merged without asking.
final class DecisionSide extends VBox {
  private static final int MOST_ROWS = 8;
  private static final int ROW = 44;

  private final MergeDraftsViewModel model;
  private final ListView<KeyDecision> open;
  private final ListView<TakenKey> taken;
  private final Label count = new Label();
  private final ListChangeListener<Object> changed = change -> fit();
  private final Subscription following;

  DecisionSide(MergeDraftsViewModel model) {
    this.model = model;
    getStyleClass().add("latest-side");
    open = list("latest-decisions", Messages.get("latest.open.title"), model.decisions());
    open.setCellFactory(view -> new DecisionCell(model));
    taken = list("latest-taken", Messages.get("latest.taken.title"), model.taken());
    taken.setCellFactory(view -> new TakenCell(model));
    VBox.setVgrow(taken, Priority.ALWAYS);
    open.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    taken.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    Label done = new Label();
    done.setId("latest-progress");
    done.textProperty().bind(model.progressProperty());
    Node header = header(Messages.get("latest.open.title"), done);
    Label explained = Lines.explained(Messages.get("latest.explained"));
    explained.getStyleClass().add("latest-explained");
    getChildren()
        .setAll(header, open, header(Messages.get("latest.taken.title"), count), taken, explained);
    model.decisions().addListener(changed);
    model.taken().addListener(changed);
    following = model.sight().atProperty().subscribe(this::select);
    fit();
  }

  /// What gets the keyboard first.
  Node first() {
    return model.decisions().isEmpty() ? taken : open;
  }

  void close() {
    model.decisions().removeListener(changed);
    model.taken().removeListener(changed);
    following.unsubscribe();
    open.setItems(FXCollections.emptyObservableList());
    taken.setItems(FXCollections.emptyObservableList());
  }

  private void fit() {
    int rows = model.decisions().size();
    open.setManaged(rows > 0);
    open.setVisible(rows > 0);
    open.setMinHeight(Math.min(3, rows) * (double) ROW);
    open.setPrefHeight(Math.min(MOST_ROWS, rows) * (double) ROW + 2);
    count.setText(Messages.count(model.taken().size()));
  }

  private void select(@Nullable AtKey at) {
    KeyDecision decision = at == null ? null : at.decision();
    if (decision == null) {
      open.getSelectionModel().clearSelection();
    } else {
      taken.getSelectionModel().clearSelection();
      open.getSelectionModel().select(decision);
      open.scrollTo(decision);
    }
  }

  private void chosen(@Nullable KeyDecision decision) {
    AtKey at = model.sight().at();
    if (decision != null && (at == null || !decision.equals(at.decision()))) {
      model.show(decision);
    }
  }

  private void chosen(@Nullable TakenKey key) {
    if (key != null) {
      model.show(key);
    }
  }

  private static <T> ListView<T> list(String id, String name, ObservableList<T> items) {
    ListView<T> list = new ListView<>(items);
    list.setId(id);
    list.getStyleClass().add(id);
    list.setAccessibleText(name);
    return list;
  }

  private static Node header(String text, Label end) {
    Label title = new Label(text);
    title.getStyleClass().add("strong");
    end.getStyleClass().add("secondary");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox header = new HBox(title, space, end);
    header.getStyleClass().add("latest-side-header");
    return header;
  }
}
