package modeldesk.ui.code;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import modeldesk.i18n.Messages;
import modeldesk.text.Diff;
import modeldesk.text.Span;
import modeldesk.ui.kit.Icons;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One row of the diff view: a line on each side, a line of the unified view, or a fold.
final class DiffCell extends ListCell<DiffRow> {
  private static final PseudoClass FOLD = PseudoClass.getPseudoClass("fold");

  private final DiffView view;
  private final DiffHalf left;
  private final DiffHalf right;
  private final HBox both;
  private final Label fold = new Label();

  DiffCell(DiffView view) {
    this.view = view;
    left = new DiffHalf(view.scrolledX());
    right = new DiffHalf(view.scrolledX());
    left.getStyleClass().add("diff-left");
    both = new HBox(left, right);
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    fold.getStyleClass().add("diff-fold");
    fold.setGraphic(Icons.of(Feather.MAXIMIZE_2, "muted"));
    fold.setMaxWidth(Double.MAX_VALUE);
    setPrefWidth(0);
    setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && getItem() instanceof DiffRow.Fold f) {
        view.unfold(f);
      }
    });
  }

  @Override
  protected void updateItem(@Nullable DiffRow row, boolean empty) {
    super.updateItem(row, empty);
    pseudoClassStateChanged(FOLD, !empty && row instanceof DiffRow.Fold);
    if (empty || row == null) {
      setGraphic(null);
      return;
    }
    switch (row) {
      case DiffRow.Fold f -> {
        fold.setText(Messages.get("code.diff.unchanged", f.count()));
        setGraphic(fold);
      }
      case DiffRow.Line line -> {
        fill(line);
        setGraphic(both);
      }
    }
  }

  private void fill(DiffRow.Line line) {
    Comparison comparison = view.comparisonProperty().get();
    boolean unified = view.unifiedProperty().get();
    Diff.Words words = words(comparison, line);
    right.setVisible(!unified);
    right.setManaged(!unified);
    if (unified) {
      showUnified(comparison, line, words);
    } else {
      show(left, comparison.left(), line.left(), line.kind(), Tint.REMOVED, words.removed());
      show(right, comparison.right(), line.right(), line.kind(), Tint.ADDED, words.added());
    }
  }

  private void showUnified(Comparison comparison, DiffRow.Line line, Diff.Words words) {
    switch (line.kind()) {
      case SAME, CHANGED ->
          left.show(
              List.of(number(line.left()), number(line.right())),
              comparison.right(),
              line.right(),
              Tint.NONE,
              List.of());
      case REMOVED ->
          left.show(
              List.of(number(line.left()), ""),
              comparison.left(),
              line.left(),
              Tint.REMOVED,
              words.removed());
      case ADDED ->
          left.show(
              List.of("", number(line.right())),
              comparison.right(),
              line.right(),
              Tint.ADDED,
              words.added());
    }
  }

  private static void show(
      DiffHalf half,
      Comparison.Side side,
      int line,
      DiffRow.Kind kind,
      Tint tint,
      List<Span> words) {
    if (line < 0) {
      half.showMissing();
    } else {
      Tint shown = kind == DiffRow.Kind.SAME ? Tint.NONE : tint;
      half.show(List.of(number(line)), side, line, shown, words);
    }
  }

  private static String number(int line) {
    return Integer.toString(line + 1);
  }

  private static Diff.Words words(Comparison comparison, DiffRow.Line line) {
    if (line.kind() == DiffRow.Kind.SAME || line.left() < 0 || line.right() < 0) {
      return new Diff.Words(List.of(), List.of());
    }
    return Diff.words(
        comparison.left().lines().get(line.left()), comparison.right().lines().get(line.right()));
  }

  /// The ground of a row.
  enum Tint {
    NONE,
    REMOVED,
    ADDED
  }
}
