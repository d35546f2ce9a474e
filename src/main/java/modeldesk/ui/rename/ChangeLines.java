package modeldesk.ui.rename;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import modeldesk.i18n.Messages;
import modeldesk.lang.rename.Place;
import modeldesk.ui.code.ChangeLine;
import modeldesk.ui.code.ChangeLine.Ticked;
import modeldesk.ui.kit.Pill;

/// The lines of what a rename changes.
final class ChangeLines {
  private ChangeLines() {}

  static ChangeLine of(RenameEverywhereViewModel model, ChangeRow row) {
    return switch (row) {
      case ChangeRow.File file -> file(file, model.ticked(file));
      case ChangeRow.At at -> place(at, model.isTicked(at));
    };
  }

  private static ChangeLine file(ChangeRow.File row, long ticked) {
    String key = row.file().file().key();
    int all = row.places().size();
    List<Node> more = List.of();
    String tip = "";
    if (row.isOfTexts()) {
      more = List.of(new Pill(Messages.get("rename.texts"), Pill.Tone.PLAIN));
      tip = Messages.get("rename.textsTip");
    } else if (row.file().moves()) {
      String becomes = row.file().becomes().key();
      more = List.of(new Pill(Messages.get("rename.becomes", becomes), Pill.Tone.ACCENT));
      tip = Messages.get("rename.moves", key, becomes);
    }
    return new ChangeLine(
        Ticked.of(ticked, all),
        row.places().stream().anyMatch(Place::isOptional),
        ChangeLine.file(row.file().file(), more),
        Messages.get("rename.row.file", key, ticked, all),
        tip);
  }

  private static ChangeLine place(ChangeRow.At row, boolean ticked) {
    boolean optional = row.place().isOptional();
    Label text = new Label(row.text());
    text.getStyleClass().add("kit-spot-text");
    text.setMinWidth(0);
    List<Node> more =
        optional
            ? List.of(text)
            : List.of(text, new Pill(Messages.get("rename.declares"), Pill.Tone.PLAIN));
    return new ChangeLine(
        ticked ? Ticked.ALL : Ticked.NONE,
        optional,
        ChangeLine.place(row.line(), more),
        row.line() + " " + row.text(),
        optional ? "" : Messages.get("rename.declaresTip"));
  }
}
