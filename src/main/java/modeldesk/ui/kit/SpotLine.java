package modeldesk.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import modeldesk.i18n.Messages;
import modeldesk.lang.find.Spot;
import modeldesk.model.FileName;

/// The lines of a list of places in files: a file with how many places are in it, and a place as
/// the line of text it stands on, marked.
public final class SpotLine {
  private SpotLine() {}

  public static HBox file(FileName file, int count) {
    Label name = new Label(file.key());
    name.getStyleClass().add("strong");
    Label places = new Label(Messages.count(count));
    places.getStyleClass().add("secondary");
    return line(Icons.of(file.kind()), name, places);
  }

  /// Names the cell too, for who cannot see the line or sees only its beginning.
  public static HBox place(ListCell<?> cell, Spot spot) {
    String where = Messages.get("kit.spot.where", spot.file().key(), spot.line(), spot.text());
    cell.setAccessibleText(where);
    Tip.say(cell, where);
    return place(spot);
  }

  public static HBox place(Spot spot) {
    Label number = new Label(Integer.toString(spot.line()));
    number.getStyleClass().add("kit-spot-number");
    HBox text =
        new HBox(
            word(spot.text().substring(0, spot.mark().start()), false),
            word(spot.text().substring(spot.mark().start(), spot.mark().end()), true),
            word(spot.text().substring(spot.mark().end()), false));
    text.setAlignment(Pos.CENTER_LEFT);
    return line(number, text);
  }

  private static HBox line(Node... nodes) {
    HBox line = new HBox(nodes);
    line.getStyleClass().add("kit-spot");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private static Label word(String text, boolean marked) {
    Label label = new Label(text);
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.getStyleClass().add("kit-spot-text");
    if (marked) {
      label.getStyleClass().add("kit-spot-mark");
    }
    return label;
  }
}
