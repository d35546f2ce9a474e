package modeldesk.ui.compare;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.code.DiffControls;
import modeldesk.ui.code.DiffView;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.PanelHeader;
import modeldesk.ui.kit.ReasonedButton;
import org.jspecify.annotations.Nullable;

/// The right of the card: the file of the chosen row, the other side on the left and the branch on
/// the right, and taking over from the one into the other.
final class CompareDiffPane extends VBox {
  private final CompareViewModel model;
  private final DiffView diff = new DiffView();
  private final StackPane icon = new StackPane();
  private final Label name = new Label();
  private final StringBinding noTake;
  private final StringBinding noTakeFile;
  private final StringBinding noOpen;
  private @Nullable CompareDiff shown;

  CompareDiffPane(CompareViewModel model) {
    this.model = model;
    getStyleClass().add("compare-diff");
    setMinWidth(0);
    diff.setId("compare-diff");
    Label waiting = new Label(Messages.get("compare.comparing"));
    waiting.setId("compare-waiting");
    waiting.getStyleClass().add("secondary");
    StackPane body = new StackPane(diff, waiting);
    body.setMinHeight(0);
    VBox.setVgrow(body, Priority.ALWAYS);
    Bind.visible(
        waiting,
        model.list().diffProperty().isNull().and(model.list().selectedProperty().isNotNull()));
    diff.visibleProperty().bind(waiting.visibleProperty().not());
    Observable[] facts = {
      model.list().diffProperty(), model.draftsProperty(), model.list().selectedProperty()
    };
    noTake = Bindings.createStringBinding(model::whyNotTake, facts);
    noTakeFile = Bindings.createStringBinding(model::whyNotTakeFile, facts);
    noOpen = Bindings.createStringBinding(model::whyNotOpen, facts);
    getChildren().addAll(header(), body);
    Bind.now(model.list().diffProperty(), this::show);
  }

  private Node header() {
    name.setId("compare-diff-name");
    name.getStyleClass().add("strong");
    name.setMinWidth(0);
    Button open = button("compare-open", Messages.get("compare.open"), model::openFile);
    Button take = button("compare-take-file", Messages.get("compare.takeFile"), model::takeFile);
    return new PanelHeader(icon, name)
        .right(
            new ReasonedButton(open, "").because(noOpen),
            new ReasonedButton(take, Messages.get("compare.takeFileHint")).because(noTakeFile),
            new DiffControls(diff).taking(Messages.get("compare.take"), noTake, model::take))
        .ofCard();
  }

  private static Button button(String id, String text, Runnable action) {
    Button button = Buttons.plain(text, action);
    button.setId(id);
    button.getStyleClass().add("compact");
    return button;
  }

  /// The same row compared again, as after a change was taken over, stays where it was.
  private void show(@Nullable CompareDiff compared) {
    CompareDiff before = shown;
    shown = compared;
    if (compared == null) {
      icon.getChildren().clear();
      name.setText("");
      diff.clear();
      return;
    }
    icon.getChildren().setAll(Icons.of(compared.file().name().kind()));
    name.setText(compared.file().name().key());
    if (before != null && before.row().isSame(compared.row())) {
      diff.showAgain(compared.leftTitle(), compared.rightTitle(), compared.comparison());
    } else {
      diff.show(compared.leftTitle(), compared.rightTitle(), compared.comparison());
      diff.goTo(compared.change());
    }
  }
}
