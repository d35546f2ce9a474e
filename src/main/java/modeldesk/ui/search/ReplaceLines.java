package modeldesk.ui.search;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import modeldesk.i18n.Messages;
import modeldesk.lang.find.Spot;
import modeldesk.ui.code.ChangeLine;
import modeldesk.ui.code.ChangeLine.Ticked;
import modeldesk.ui.kit.Pill;

/// The lines of what replacing changes: a file, or a place with the old and the new.
final class ReplaceLines {
  private static final int BEFORE = 16;

  private ReplaceLines() {}

  static ChangeLine of(ReplaceReviewViewModel model, ReplaceRow row) {
    return switch (row) {
      case ReplaceRow.File file -> file(file.in(), model.ticked(file.in()));
      case ReplaceRow.At at -> place(at.change(), model.isTicked(at));
    };
  }

  private static ChangeLine file(Replaced in, int ticked) {
    int all = in.changes().size();
    Label count = new Label(Messages.count(all));
    count.getStyleClass().add("secondary");
    List<Node> more =
        in.breaks()
            ? List.of(count, new Pill(Messages.get("search.replace.breaks"), Pill.Tone.ATTENTION))
            : List.of(count);
    return new ChangeLine(
        Ticked.of(ticked, all),
        true,
        ChangeLine.file(in.file(), more),
        Messages.get("search.replace.file", in.file().key(), ticked, all),
        in.breaks() ? Messages.get("search.replace.breaksTip") : "");
  }

  private static ChangeLine place(Replaced.Change change, boolean ticked) {
    Spot spot = change.spot();
    String by = change.edit().replacement();
    HBox text =
        new HBox(
            word(near(spot.text().substring(0, spot.mark().start()))),
            word(spot.text().substring(spot.mark().start(), spot.mark().end()), "search-old"),
            word(firstLine(by), "search-new"),
            word(spot.text().substring(spot.mark().end())));
    text.setAlignment(Pos.CENTER_LEFT);
    String told = Messages.get("search.replace.place", spot.line(), spot.text(), by);
    return new ChangeLine(
        ticked ? Ticked.ALL : Ticked.NONE,
        true,
        ChangeLine.place(spot.line(), List.of(text)),
        told,
        told);
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
}
