package modeldesk.ui.search;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import modeldesk.i18n.Messages;
import modeldesk.lang.find.Spot;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Pill;
import org.jspecify.annotations.Nullable;

/// A line of what replacing changes, with its tick: a file, or a place with the old and the new.
final class ReplaceCell extends ListCell<ReplaceRow> {
  private static final int BEFORE = 16;

  private final ReplaceReviewViewModel model;

  ReplaceCell(ReplaceReviewViewModel model) {
    this.model = model;
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable ReplaceRow row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    setGraphic(null);
    setTooltip(null);
    setAccessibleText(null);
    if (!empty && row != null) {
      setGraphic(
          switch (row) {
            case ReplaceRow.File file -> file(file);
            case ReplaceRow.At at -> place(at);
          });
    }
  }

  private HBox file(ReplaceRow.File row) {
    String key = row.in().file().key();
    int ticked = model.ticked(row.in());
    int all = row.in().changes().size();
    CheckBox tick = tick(row, ticked > 0);
    tick.setIndeterminate(ticked > 0 && ticked < all);
    Label name = new Label(key);
    name.getStyleClass().add("strong");
    name.setMinWidth(0);
    Label count = new Label(Integer.toString(all));
    count.getStyleClass().add("secondary");
    setAccessibleText(Messages.get("search.replace.file", key, ticked, all));
    HBox line = line(tick, Icons.of(row.in().file().kind()), name, count);
    if (row.in().breaks()) {
      line.getChildren().add(new Pill(Messages.get("search.replace.breaks"), Pill.Tone.ATTENTION));
      setTooltip(new Tooltip(Messages.get("search.replace.breaksTip")));
    }
    return line;
  }

  private HBox place(ReplaceRow.At row) {
    Spot spot = row.change().spot();
    String by = row.change().edit().replacement();
    Label number = new Label(Integer.toString(spot.line()));
    number.getStyleClass().add("kit-spot-number");
    HBox text =
        new HBox(
            word(near(spot.text().substring(0, spot.mark().start()))),
            word(spot.text().substring(spot.mark().start(), spot.mark().end()), "search-old"),
            word(firstLine(by), "search-new"),
            word(spot.text().substring(spot.mark().end())));
    text.setAlignment(Pos.CENTER_LEFT);
    String told = Messages.get("search.replace.place", spot.line(), spot.text(), by);
    setAccessibleText(told);
    setTooltip(new Tooltip(told));
    return line(tick(row, model.isTicked(row)), number, text);
  }

  /// The end of what stands before the place, so that what it becomes is in sight.
  private static String near(String before) {
    return before.length() <= BEFORE
        ? before
        : "…" + before.substring(before.length() - BEFORE + 1);
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end) + "⏎";
  }

  private static Label word(String text, String... styles) {
    Label label = new Label(text);
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.getStyleClass().add("kit-spot-text");
    label.getStyleClass().addAll(styles);
    return label;
  }

  private CheckBox tick(ReplaceRow row, boolean on) {
    CheckBox tick = new CheckBox();
    tick.setSelected(on);
    tick.setFocusTraversable(false);
    tick.setMinWidth(Region.USE_PREF_SIZE);
    tick.setOnAction(event -> model.tick(row, !on));
    return tick;
  }

  private static HBox line(Node... nodes) {
    HBox line = new HBox(nodes);
    line.getStyleClass().add("kit-spot");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
