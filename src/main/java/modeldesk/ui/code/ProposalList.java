package modeldesk.ui.code;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import modeldesk.i18n.Messages;
import modeldesk.lang.complete.Proposal;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Cells;
import modeldesk.ui.kit.Pill;
import org.jspecify.annotations.Nullable;

/// The list of what may be typed, under the caret, with what is known of the chosen one beside. The
/// keyboard stays in the text.
final class ProposalList extends Popup {
  private static final double ROW = 26;
  static final int MOST_ROWS = 8;
  private static final double WIDTH = 420;

  private final ListView<Proposal> list = new ListView<>();
  private final Label count = new Label();
  private final Label name = new Label();
  private final Pill kind = new Pill("", Pill.Tone.PLAIN);
  private final Label detail = new Label();
  private final Label documentation = new Label();
  private final VBox card;
  private final VBox beside;
  private String typed = "";

  /// `accept` takes the chosen one over.
  ProposalList(Runnable accept) {
    setAutoFix(true);
    setAnchorLocation(AnchorLocation.CONTENT_TOP_LEFT);
    setHideOnEscape(false);
    setConsumeAutoHidingEvents(false);
    list.setId("code-proposals");
    list.setAccessibleText(Messages.get("code.complete.list"));
    list.setFixedCellSize(ROW);
    list.setFocusTraversable(false);
    list.setCellFactory(Cells.list((cell, proposal) -> ProposalCell.show(cell, proposal, typed)));
    list.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && chosen() != null) {
        accept.run();
      }
    });
    card = new VBox(list, footer());
    card.getStyleClass().add("code-completion");
    card.setPrefWidth(WIDTH);
    card.setMaxHeight(Region.USE_PREF_SIZE);
    beside = beside();
    HBox both = new HBox(4, card, beside);
    both.getStyleClass().add("code-completions");
    getContent().add(both);
    list.getSelectionModel().selectedItemProperty().subscribe(this::describe);
  }

  private HBox footer() {
    count.getStyleClass().add("secondary");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox footer =
        new HBox(
            6,
            key("code.complete.enter"),
            said("code.complete.insert"),
            key("code.complete.tab"),
            said("code.complete.replace"),
            space,
            count);
    footer.getStyleClass().add("code-completion-footer");
    return footer;
  }

  private static Label said(String key) {
    Label label = new Label(Messages.get(key));
    label.getStyleClass().add("secondary");
    return label;
  }

  private static Label key(String key) {
    Label label = new Label(Messages.get(key));
    label.getStyleClass().add("code-key-cap");
    return label;
  }

  private VBox beside() {
    name.getStyleClass().addAll("strong", "code-proposal-name");
    detail.getStyleClass().add("secondary");
    for (Label text : List.of(detail, documentation)) {
      text.setWrapText(true);
      text.setMinHeight(Region.USE_PREF_SIZE);
      Bind.visible(text, text.textProperty().map(said -> !said.isEmpty()));
    }
    HBox title = new HBox(8, name, kind);
    VBox box = new VBox(title, detail, documentation);
    box.getStyleClass().add("code-completion-beside");
    box.setPrefWidth(320);
    box.setMaxHeight(Region.USE_PREF_SIZE);
    return box;
  }

  /// Shows proposals under a place of the screen for what was typed so far.
  void show(Node owner, Bounds caret, List<Proposal> proposals, String typedSoFar) {
    typed = typedSoFar;
    list.getItems().setAll(proposals);
    list.setPrefHeight(Math.min(proposals.size(), MOST_ROWS) * ROW + 8);
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
    count.setText(Messages.get("code.complete.count", proposals.size()));
    if (!isShowing()) {
      show(owner, caret.getMinX() - 30, caret.getMaxY() + 2);
    }
  }

  @Nullable Proposal chosen() {
    return list.getSelectionModel().getSelectedItem();
  }

  /// Goes on by some rows; from the end to the beginning only one by one.
  void move(int rows) {
    int size = list.getItems().size();
    int at = list.getSelectionModel().getSelectedIndex();
    int next =
        Math.abs(rows) == 1 ? Math.floorMod(at + rows, size) : Math.clamp(at + rows, 0, size - 1);
    list.getSelectionModel().clearAndSelect(next);
    list.scrollTo(Math.max(0, next - MOST_ROWS / 2));
  }

  private void describe(@Nullable Proposal proposal) {
    if (proposal == null) {
      beside.setVisible(false);
      return;
    }
    name.setText(proposal.text());
    kind.setText(ProposalCell.kind(proposal.kind()));
    detail.setText(proposal.detail());
    documentation.setText(proposal.documentation());
    beside.setVisible(!proposal.documentation().isEmpty());
  }
}
