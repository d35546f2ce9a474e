package modeldesk.ui.merge;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import modeldesk.api.ServerIssue;
import modeldesk.i18n.Messages;
import org.jspecify.annotations.Nullable;

/// The left of the card: the files, what to know, what to tick, how to merge.
final class MergeSide extends VBox {
  private static final int MOST_ROWS = 6;
  private static final int ROW = 44;

  private final MergeViewModel model;
  private final MergePlan plan;
  private final ListView<MergeFile> list;

  MergeSide(MergeViewModel model, MergePlan plan) {
    this.model = model;
    this.plan = plan;
    this.list = files();
    getStyleClass().add("merge-side");
    VBox below = new VBox(notes(), new MergeOptionsPane(model, plan));
    ScrollPane scroll = new ScrollPane(below);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("merge-side-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(header(), list, scroll);
  }

  /// What gets the keyboard first.
  Node first() {
    return list;
  }

  private Node header() {
    Label title = heading(Messages.get("merge.files.title"));
    Label count = new Label(Messages.get("merge.files.count", plan.files().size()));
    count.getStyleClass().add("secondary");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox header = new HBox(title, space, count);
    header.getStyleClass().add("merge-files-header");
    return header;
  }

  private ListView<MergeFile> files() {
    ListView<MergeFile> view = new ListView<>();
    view.getItems().setAll(plan.files());
    view.setId("merge-files");
    view.getStyleClass().add("merge-files");
    view.setAccessibleText(Messages.get("merge.files.title"));
    view.setCellFactory(each -> new MergeFileCell(model));
    view.setPrefHeight(Math.clamp(plan.files().size(), 1, MOST_ROWS) * ROW + 2.0);
    view.setMinHeight(ROW);
    Label nothing = new Label(Messages.get("merge.nothing"));
    nothing.getStyleClass().add("secondary");
    view.setPlaceholder(nothing);
    MergeFile now = model.selectedProperty().get();
    if (now != null) {
      view.getSelectionModel().select(now);
    }
    view.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> choose(is));
    return view;
  }

  private void choose(@Nullable MergeFile file) {
    if (file != null) {
      model.selectedProperty().set(file);
    }
  }

  private Node notes() {
    VBox box = new VBox();
    box.setId("merge-notes");
    box.getStyleClass().add("merge-notes");
    model.notes(plan).forEach(note -> box.getChildren().add(MergeNotes.of(note)));
    MergeChoices choices = model.choices();
    if (!plan.drifted().isEmpty()) {
      CheckBox overwrite =
          tick("merge-overwrite", MergeSentences.overwriteLabel(plan), choices.overwriteProperty());
      box.getChildren().add(overwrite);
    }
    List<ServerIssue> errors = plan.newErrors();
    if (errors != null && !errors.isEmpty()) {
      box.getChildren()
          .add(
              tick(
                  "merge-with-errors",
                  Messages.get("merge.tick.errors", errors.size()),
                  choices.withErrorsProperty()));
    }
    boolean any = !box.getChildren().isEmpty();
    box.setVisible(any);
    box.setManaged(any);
    return box;
  }

  private CheckBox tick(String id, String text, BooleanProperty value) {
    return MergeOptionsPane.tick(id, text, value, model);
  }

  static Label heading(String text) {
    Label label = new Label(text);
    label.getStyleClass().addAll("strong", "merge-heading");
    return label;
  }
}
