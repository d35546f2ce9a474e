package modeldesk.ui.code;

import java.util.function.IntConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.ReasonedButton;
import modeldesk.ui.kit.Segmented;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The buttons of a diff view: side by side or unified, which change of how many, next and
/// previous. Stands where the panel around the view has its other buttons.
public final class DiffControls extends HBox {
  private final DiffView view;

  /// Held, because a binding is forgotten that nobody holds.
  @SuppressWarnings("UnusedVariable") // What the binding watches holds it only weakly.
  private @Nullable StringBinding whyNotTaken;

  public DiffControls(DiffView view) {
    this.view = view;
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

  /// Adds a button that takes the change gone to last over to the right side, which a key does too
  /// (`DiffView.TAKE`). A reason switches it off; `action` is told which change, from 1.
  public DiffControls taking(String name, ObservableValue<String> reasons, IntConsumer action) {
    Button take =
        Buttons.icon(
            Feather.CHEVRONS_RIGHT, name, () -> action.accept(view.changeProperty().get()));
    take.setId("diff-take");
    StringBinding why =
        Bindings.createStringBinding(
            () -> whyNot(reasons.getValue()), reasons, view.changeProperty());
    whyNotTaken = why;
    view.onTake(take::fire);
    String hint = Messages.get("code.diff.takeHint", name, DiffView.TAKE.getDisplayText());
    getChildren().add(new ReasonedButton(take, hint).because(why));
    return this;
  }

  private String whyNot(String reason) {
    boolean nothing = reason.isEmpty() && view.changeProperty().get() == 0;
    return nothing ? Messages.get("code.diff.equal") : reason;
  }

  private static String place(DiffView view) {
    int count = view.comparisonProperty().get().changeCount();
    return count == 0
        ? Messages.get("code.diff.equal")
        : Messages.get("code.diff.place", view.changeProperty().get(), count);
  }
}
