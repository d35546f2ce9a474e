package modeldesk.ui.merge;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.merge.MergeNote.Level;
import org.kordamp.ikonli.feather.Feather;

/// What came of a merge, a line for each thing to know.
final class MergeResultPane extends VBox {
  MergeResultPane(MergeViewModel model, MergePlan plan, MergeOutcome outcome) {
    setId("merge-result");
    getStyleClass().add("merge-result");
    VBox lines = new VBox();
    lines.getStyleClass().add("merge-result-lines");
    Label title = new Label();
    title.getStyleClass().add("kit-modal-title");
    switch (outcome) {
      case MergeOutcome.Merged merged -> {
        title.setText(
            Messages.get("merge.done.title", plan.branch().name(), plan.model().displayName()));
        getChildren().addAll(Icons.sized(Feather.CHECK_CIRCLE, 32, "success"), title);
        add(lines, MergeSentences.result(plan, merged));
        add(lines, List.of(new MergeNote(Level.INFO, Messages.get("merge.done.validating"))));
      }
      case MergeOutcome.Unknown(String sentence, _) -> unknown(model, title, lines, sentence);
      case MergeOutcome.NotMerged(String sentence) -> unknown(model, title, lines, sentence);
      case MergeOutcome.PullRequest(String sentence) -> unknown(model, title, lines, sentence);
      case MergeOutcome.Moved _ -> {}
    }
    getChildren().add(lines);
  }

  private void unknown(MergeViewModel model, Label title, VBox lines, String sentence) {
    title.setText(Messages.get("merge.unknown.title"));
    getChildren().addAll(Icons.sized(Feather.HELP_CIRCLE, 32, "attention"), title);
    add(lines, List.of(new MergeNote(Level.ATTENTION, sentence)));
    Button again = Buttons.plain(Messages.get("merge.unknown.again"), model::lookAgain);
    again.setId("merge-look-again");
    lines.getChildren().add(again);
  }

  private static void add(VBox lines, List<MergeNote> notes) {
    notes.forEach(note -> lines.getChildren().add(MergeNotes.of(note)));
  }
}
