package modeldesk.ui.issues;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// How wide the columns of the table of issues are: as their shares of the table say, but where
/// texts of one are cut while another has room to spare, it gets that room. Once somebody drags a
/// border the columns stay as they are dragged.
final class IssueWidths {
  /// What a cell has besides its text, and what a column gets from others at most, in px.
  private static final double AROUND = 20;

  private static final double MOST = 420;

  /// The widest is looked for among some of the texts that have nearly the most letters.
  private static final double NEARLY = 0.85;

  private static final int MEASURED = 12;

  private final TableView<IssueRow> table;
  private final Map<TableColumn<IssueRow, ?>, Function<IssueRow.Item, String>> texts =
      new LinkedHashMap<>();
  private final Map<TableColumn<IssueRow, ?>, Double> needs = new LinkedHashMap<>();
  private boolean dragged;

  IssueWidths(TableView<IssueRow> table) {
    this.table = table;
    table.setColumnResizePolicy(this::resize);
  }

  /// What the cells of a column say; the one that is told first gets room first.
  void add(TableColumn<IssueRow, ?> column, Function<IssueRow.Item, String> text) {
    texts.put(column, text);
  }

  /// There are other rows.
  void changed() {
    List<IssueRow.Item> items =
        table.getItems().stream()
            .filter(IssueRow.Item.class::isInstance)
            .map(IssueRow.Item.class::cast)
            .toList();
    texts.forEach((column, text) -> needs.put(column, need(items.stream().map(text).toList())));
    if (!dragged && table.getWidth() > 0) {
      share();
    }
  }

  private static double need(List<String> shown) {
    int letters = shown.stream().mapToInt(String::length).max().orElse(0);
    Text measure = new Text();
    measure.setFont(Font.font("Inter", 13));
    return AROUND
        + shown.stream()
            .filter(text -> text.length() >= letters * NEARLY)
            .distinct()
            .limit(MEASURED)
            .mapToDouble(text -> {
              measure.setText(text);
              return Math.ceil(measure.getLayoutBounds().getWidth());
            })
            .max()
            .orElse(0);
  }

  private boolean resize(TableView.ResizeFeatures<?> features) {
    boolean done = TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS.call(features);
    dragged |= features.getColumn() != null;
    if (!dragged) {
      share();
    }
    return done;
  }

  private void share() {
    TableView.ResizeFeatures<IssueRow> features = new TableView.ResizeFeatures<>(table, null, 0.0);
    for (TableColumn<IssueRow, ?> taker : needs.keySet()) {
      for (TableColumn<IssueRow, ?> giver : needs.keySet()) {
        double lacks = Math.min(needs.get(taker), MOST) - taker.getWidth();
        double spare = giver.getWidth() - needs.get(giver);
        double moved = Math.floor(Math.min(lacks, spare));
        if (moved > 0) {
          features.setColumnWidth(taker, taker.getWidth() + moved);
          features.setColumnWidth(giver, giver.getWidth() - moved);
        }
      }
    }
  }
}
