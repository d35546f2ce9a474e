package modeldesk.ui.drafts;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import modeldesk.ui.code.DiffControls;
import modeldesk.ui.code.DiffView;
import org.jspecify.annotations.Nullable;

/// The right of the review: what the chosen draft would change here.
final class ImportDiffPane extends VBox {
  private final DiffView diff = new DiffView();
  private final Subscription following;

  ImportDiffPane(ImportReview review) {
    diff.setId("review-diff");
    diff.unifiedProperty().set(true);
    Label name = new Label();
    name.getStyleClass().add("strong");
    name.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox header = new HBox(name, space, new DiffControls(diff));
    header.getStyleClass().add("drafts-header");
    VBox.setVgrow(diff, Priority.ALWAYS);
    setMinWidth(0);
    getChildren().setAll(header, diff);
    following =
        Subscription.combine(
            review
                .selectedProperty()
                .subscribe(row -> name.setText(row == null ? "" : row.name().key())),
            review.diffProperty().subscribe(this::show));
  }

  /// Follows the review no longer.
  void close() {
    following.unsubscribe();
  }

  private void show(@Nullable ImportDiff shown) {
    if (shown == null) {
      diff.clear();
    } else {
      diff.show(shown.leftTitle(), shown.rightTitle(), shown.comparison());
    }
  }
}
