package modeldesk.ui.content;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.model.ContentReport;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Cells;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Pill;
import org.kordamp.ikonli.feather.Feather;

/// Below the names: what is counted, which documents it is, and what came of the replacement.
final class StepPane extends VBox {
  private final ReplaceViewModel model;
  private final VBox content = new VBox();

  StepPane(ReplaceViewModel model) {
    this.model = model;
    getStyleClass().add("content-step");
    content.getStyleClass().add("content-step");
    VBox.setVgrow(content, Priority.ALWAYS);
    Label problem = paragraph("");
    problem.setId("replace-problem");
    problem.getStyleClass().add("content-problem");
    Bind.now(model.problemProperty(), problem::setText);
    Bind.visible(problem, model.problemProperty().map(text -> !text.isEmpty()));
    getChildren().addAll(problem, content);
    Bind.now(model.stepProperty(), this::show);
  }

  static boolean isBusy(Step step) {
    return switch (step) {
      case Step.Counting _, Step.Replacing _, Step.LookingUp _ -> true;
      case Step.Typing _, Step.Counted _, Step.Unclear _, Step.Done _ -> false;
    };
  }

  private void show(Step step) {
    content
        .getChildren()
        .setAll(
            switch (step) {
              case Step.Typing _ ->
                  List.of(styled(paragraph(Messages.get("content.dialog.explained")), "muted"));
              case Step.Counting _ -> List.of(busy(Messages.get("content.busy.counting")));
              case Step.Counted(Counts counts) -> counted(counts);
              case Step.Replacing _ -> List.of(busy(Messages.get("content.busy.replacing")));
              case Step.LookingUp _ -> List.of(busy(Messages.get("content.busy.lookingUp")));
              case Step.Unclear(Counts _, String sentence) ->
                  List.of(said(Icons.of(Feather.ALERT_TRIANGLE, "attention"), sentence));
              case Step.Done(var _, String sentence) ->
                  List.of(said(Icons.of(Feather.CHECK_CIRCLE, "success"), sentence));
            });
  }

  private List<Node> counted(Counts counts) {
    Label first = styled(paragraph(Sentences.counted(counts)), "strong");
    first.setId("replace-counted");
    List<Node> nodes = new ArrayList<>(List.of(first));
    boolean branch = !model.branchName().isEmpty();
    Sentences.notes(counts, branch).forEach(note -> nodes.add(styled(paragraph(note), "muted")));
    if (!counts.using().isEmpty()) {
      ListView<ContentReport.Document> list = new ListView<>();
      list.setId("replace-documents");
      list.setAccessibleText(Messages.get("content.documents"));
      list.getStyleClass().add("content-documents");
      list.getItems().setAll(counts.using());
      list.setCellFactory(Cells.list(StepPane::fill));
      list.setMinHeight(96);
      VBox.setVgrow(list, Priority.ALWAYS);
      nodes.add(list);
    }
    return nodes;
  }

  private static void fill(ListCell<ContentReport.Document> cell, ContentReport.Document document) {
    Label name = new Label(document.name());
    name.setMinWidth(0);
    Label folder = new Label(document.folder() == null ? "" : document.folder());
    folder.getStyleClass().add("secondary");
    folder.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label queries = new Label(Messages.get("content.document.queries", document.queries().size()));
    queries.getStyleClass().add("secondary");
    queries.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = new HBox(Icons.of(Feather.FILE_TEXT, "muted"), name, folder, space, queries);
    if ("draft".equalsIgnoreCase(document.type())) {
      row.getChildren().add(4, new Pill(Messages.get("content.document.draft"), Pill.Tone.ACCENT));
    }
    if (document.needsPullRequest()) {
      row.getChildren()
          .add(4, new Pill(Messages.get("content.document.pullRequest"), Pill.Tone.MERGED));
    }
    row.getStyleClass().add("content-document");
    cell.setGraphic(row);
  }

  private static HBox busy(String sentence) {
    ProgressIndicator wheel = new ProgressIndicator();
    wheel.getStyleClass().add("content-wheel");
    return said(wheel, sentence);
  }

  private static HBox said(Node icon, String sentence) {
    Label text = paragraph(sentence);
    text.setId("replace-said");
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox said = new HBox(icon, text);
    said.getStyleClass().add("content-said");
    return said;
  }

  private static Label paragraph(String text) {
    Label paragraph = new Label(text);
    paragraph.setWrapText(true);
    paragraph.setMinHeight(Region.USE_PREF_SIZE);
    return paragraph;
  }

  private static Label styled(Label label, String style) {
    label.getStyleClass().add(style);
    return label;
  }
}
