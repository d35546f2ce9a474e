package modeldesk.ui.history;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import modeldesk.i18n.Messages;
import modeldesk.store.History;
import modeldesk.text.Diff;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Pill;
import modeldesk.ui.kit.Tip;
import org.jspecify.annotations.Nullable;

/// One version in the list: when, what became of it, which file, and how many lines now differs by.
final class HistoryCell extends ListCell<HistoryRow> {
  private final HistoryViewModel model;
  private final Label added = label("kit-added");
  private final Label removed = label("kit-removed");
  private Subscription following = Subscription.EMPTY;

  HistoryCell(HistoryViewModel model) {
    this.model = model;
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable HistoryRow row, boolean empty) {
    super.updateItem(row, empty);
    following.unsubscribe();
    following = Subscription.EMPTY;
    if (empty || row == null) {
      setGraphic(null);
      Tip.say(this, "");
      setAccessibleText(null);
      return;
    }
    setGraphic(line(row));
    following = row.countProperty().subscribe(count -> count(row, count));
    model.count(row);
  }

  private HBox line(HistoryRow row) {
    Label time = label("history-time");
    time.setText(row.time());
    Label name = new Label(row.name().baseName());
    name.setMinWidth(48);
    Label folder = new Label(row.name().folder());
    folder.getStyleClass().add("caption");
    folder.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    StackPane kind =
        new StackPane(
            new Pill(HistoryWords.kind(row.version().kind()), tone(row.version().kind())));
    kind.getStyleClass().add("history-kind");
    HBox line =
        new HBox(time, kind, Icons.of(row.name().kind()), name, folder, space, added, removed);
    line.getStyleClass().add("history-row");
    return line;
  }

  private void count(HistoryRow row, Diff.@Nullable Count count) {
    boolean same = count != null && count.added() == 0 && count.removed() == 0;
    added.setText(count == null || same ? "" : "+" + Messages.count(count.added()));
    removed.setText(count == null ? "" : same ? Messages.get("history.same") : lost(count));
    removed.getStyleClass().setAll("label", same ? "caption" : "kit-removed");
    String said = HistoryWords.explained(row);
    String lines =
        count == null || same
            ? ""
            : "\n" + Messages.get("history.lines", count.added(), count.removed());
    Tip.say(this, row.name().key() + "\n" + said + lines);
    setAccessibleText(row.name().key() + ", " + said);
  }

  private static String lost(Diff.Count count) {
    return "-" + Messages.count(count.removed());
  }

  private static Pill.Tone tone(History.Kind kind) {
    return switch (kind) {
      case DRAFT -> Pill.Tone.ACCENT;
      case FETCHED -> Pill.Tone.PLAIN;
      case PUSHED -> Pill.Tone.SUCCESS;
      case DISCARDED -> Pill.Tone.ATTENTION;
    };
  }

  private static Label label(String styleClass) {
    Label label = new Label();
    label.getStyleClass().add(styleClass);
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }
}
