package modeldesk.ui.drafts;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Pill;
import modeldesk.ui.kit.Segmented;
import modeldesk.ui.kit.Tip;
import modeldesk.ui.session.Arrival;
import org.jspecify.annotations.Nullable;

/// One draft of the review: tick, file, where it belongs, what it does, and how it stands to what
/// is here. Where the two differ, the choice between them takes the place of a word.
final class ImportCell extends ListCell<ImportRow> {
  private Subscription following = Subscription.EMPTY;

  ImportCell() {
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable ImportRow row, boolean empty) {
    super.updateItem(row, empty);
    following.unsubscribe();
    following = Subscription.EMPTY;
    Tip.say(this, "");
    setGraphic(empty || row == null ? null : line(row));
  }

  private HBox line(ImportRow row) {
    CheckBox tick = new CheckBox();
    tick.setFocusTraversable(false);
    tick.setDisable(!row.isOpen());
    tick.setAccessibleText(Messages.get("drafts.review.tick", row.name().key()));
    tick.selectedProperty().bindBidirectional(row.tickedProperty());
    following = () -> tick.selectedProperty().unbindBidirectional(row.tickedProperty());
    Label name = new Label(row.name().key());
    name.getStyleClass().add("drafts-file");
    Label place = new Label(where(row));
    place.getStyleClass().add("caption");
    VBox words = new VBox(name, place);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line = new HBox(tick, Icons.of(row.name().kind()), words, kind(row));
    line.getStyleClass().add("drafts-row");
    switch (row.arrival().kind()) {
      case NEW ->
          line.getChildren().add(pill(Messages.get("drafts.review.new"), Pill.Tone.SUCCESS));
      case SAME ->
          line.getChildren().add(pill(Messages.get("drafts.review.same"), Pill.Tone.PLAIN));
      case OTHER -> line.getChildren().add(choice(row));
    }
    Tip.say(this, row.name().key() + "\n" + row.place());
    return line;
  }

  private static String where(ImportRow row) {
    return row.arrival().kind() == Arrival.Kind.OTHER
        ? Messages.get("drafts.review.other", row.place())
        : row.place();
  }

  private Segmented<Boolean> choice(ImportRow row) {
    Segmented<Boolean> choice =
        new Segmented<>(row.tickedProperty().getValue())
            .add(
                false,
                Messages.get("drafts.review.keepMine"),
                Messages.get("drafts.review.keepMineTip"),
                "review-keep-mine")
            .add(
                true,
                Messages.get("drafts.review.takeTheirs"),
                Messages.get("drafts.review.takeTheirsTip"),
                "review-take-theirs");
    Subscription there = choice.valueProperty().subscribe(row.tickedProperty()::set);
    Subscription back = row.tickedProperty().subscribe(choice.valueProperty()::set);
    following = Subscription.combine(following, there, back);
    return choice;
  }

  private static Pill kind(ImportRow row) {
    return switch (row.draftKind()) {
      case NEW -> pill(Messages.get("drafts.kind.new"), Pill.Tone.PLAIN);
      case CHANGED -> pill(Messages.get("drafts.kind.changed"), Pill.Tone.ACCENT);
      case DELETED -> pill(Messages.get("drafts.kind.deleted"), Pill.Tone.DANGER);
    };
  }

  private static Pill pill(String text, Pill.Tone tone) {
    return new Pill(text, tone);
  }
}
