package modeldesk.ui.kit;

import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Ways to follow observable state from a view. For values that live as long as the view.
public final class Bind {
  private Bind() {}

  /// Calls `action` now and with each new value. Somebody must hold `value`: what `Bindings` makes
  /// and nobody keeps is forgotten by the collector, what `map` makes is not.
  public static <T extends @Nullable Object> void now(
      ObservableValue<T> value, Consumer<? super T> action) {
    value.addListener((o, was, is) -> action.accept(is));
    action.accept(value.getValue());
  }

  /// Calls `action` now and after each change of the list.
  public static <T> void now(ObservableList<T> list, Runnable action) {
    list.addListener((ListChangeListener<T>) change -> action.run());
    action.run();
  }

  /// Runs `action` once, as soon as `wanted` holds, which may be now: so a card nobody has asked
  /// for costs nothing at the start. Null counts as false.
  public static void once(ObservableValue<Boolean> wanted, Runnable action) {
    if (Boolean.TRUE.equals(wanted.getValue())) {
      action.run();
      return;
    }
    wanted.addListener(
        new ChangeListener<>() {
          @Override
          public void changed(
              ObservableValue<? extends Boolean> value, Boolean before, Boolean now) {
            if (Boolean.TRUE.equals(now)) {
              value.removeListener(this);
              action.run();
            }
          }
        });
  }

  /// Shows or hides a node together with the room it takes. What is around it is laid out again
  /// when that changes; were `managed` bound, each time that it might have.
  public static void visible(Node node, ObservableValue<Boolean> visible) {
    node.visibleProperty().bind(visible);
    node.visibleProperty().subscribe(node::setManaged);
  }

  /// Sets a pseudo-class of the style sheet while `on` is true.
  public static void state(Node node, String pseudoClass, ObservableValue<Boolean> on) {
    PseudoClass state = PseudoClass.getPseudoClass(pseudoClass);
    now(on, value -> node.pseudoClassStateChanged(state, value));
    node.getProperties().put(state, on);
  }
}
