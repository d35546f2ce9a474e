package modeldesk.ui.code;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Segmented;
import org.kordamp.ikonli.feather.Feather;

/// The buttons of a diff view: side by side or unified, which change of how many, next and
/// previous. Stands where the panel around the view has its other buttons.
public final class DiffControls extends HBox {
  public DiffControls(DiffView view) {
    getStyleClass().add("diff-controls");
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(USE_PREF_SIZE);
    Segmented<Boolean> layout =
        new Segmented<>(view.unifiedProperty().getValue())
            .add(false, Messages.get("code.diff.sideBySide"), "", "diff-side-by-side")
            .add(true, Messages.get("code.diff.unified"), "", "diff-unified");
    Bind.now(view.unifiedProperty(), layout.valueProperty()::set);
    Bind.now(layout.valueProperty(), view.unifiedProperty()::set);
    Label place = new Label();
    place.getStyleClass().add("diff-place");
    place
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> place(view), view.changeProperty(), view.comparisonProperty()));
    Button previous =
        Buttons.icon(Feather.ARROW_UP, Messages.get("code.diff.previous"), view::previousChange);
    previous.setId("diff-previous");
    Button next =
        Buttons.icon(Feather.ARROW_DOWN, Messages.get("code.diff.next"), view::nextChange);
    next.setId("diff-next");
    previous.disableProperty().bind(view.changeProperty().lessThan(2));
    next.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> view.changeProperty().get() >= view.comparisonProperty().get().changeCount(),
                view.changeProperty(),
                view.comparisonProperty()));
    getChildren().setAll(layout, place, previous, next);
  }

  private static String place(DiffView view) {
    int count = view.comparisonProperty().get().changeCount();
    return count == 0
        ? Messages.get("code.diff.equal")
        : Messages.get("code.diff.place", view.changeProperty().get(), count);
  }
}
