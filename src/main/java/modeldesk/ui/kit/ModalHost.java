package modeldesk.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.event.EventHandler;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Lies over the window and shows one card at a time, or one on top of another: the rest is dimmed,
/// keeps its state and gets neither mouse nor keyboard. Esc closes the top card, and the keyboard
/// goes back to where it was, or home when that is gone.
public final class ModalHost extends StackPane {
  private record Shown(ModalCard card, Region scrim, @Nullable Node before, Modal modal) {}

  private final Deque<Shown> shown = new ArrayDeque<>();
  private final StackPane behind = new StackPane();
  private final ModalFocus focus = new ModalFocus(this::top);

  public ModalHost() {
    getStyleClass().add("kit-modal-host");
    getChildren().add(behind);
    EventHandler<KeyEvent> keys = this::key;
    sceneProperty()
        .subscribe(scene -> {
          if (scene != null) {
            new FocusRing(scene);
          }
        });
    sceneProperty()
        .subscribe((was, is) -> {
          if (was != null) {
            was.removeEventFilter(KeyEvent.ANY, keys);
          }
          if (is != null) {
            is.addEventFilter(KeyEvent.ANY, keys);
          }
          focus.watch(was, is);
        });
  }

  /// Puts the window under the cards.
  public void cover(Node window) {
    behind.getChildren().setAll(window);
  }

  /// What puts the keyboard where work goes on when a card closes and the place it came from is
  /// gone or does not work any more.
  public void homeIs(Runnable home) {
    focus.homeIs(home);
  }

  public boolean isShowing() {
    return !shown.isEmpty();
  }

  public void show(Modal modal) {
    Region scrim = new Region();
    scrim.getStyleClass().add("kit-modal-scrim");
    ModalCard card = new ModalCard(modal, this::close);
    card.maxWidthProperty().bind(widthProperty().subtract(48).map(w -> fit(modal.width(), w)));
    if (modal.height() > 0) {
      card.maxHeightProperty().bind(heightProperty().subtract(48).map(h -> fit(modal.height(), h)));
    } else {
      card.setMaxHeight(USE_PREF_SIZE);
      setMargin(card, new Insets(24));
    }
    Scene scene = getScene();
    shown.push(new Shown(card, scrim, scene == null ? null : scene.getFocusOwner(), modal));
    getChildren().addAll(scrim, card);
    freeze();
    // The card must have its skins first: what stands in a scroll pane is in no scene before.
    card.applyCss();
    focus.begin(card, modal.focusFirst());
  }

  /// Closes the top card.
  public void close() {
    Shown top = shown.poll();
    if (top == null) {
      return;
    }
    getChildren().removeAll(top.card(), top.scrim());
    freeze();
    focus.goBack(top.before());
    top.modal().closed().run();
  }

  private static double fit(double wanted, Number room) {
    return Math.min(wanted, room.doubleValue());
  }

  private void freeze() {
    behind.setMouseTransparent(isShowing());
    Shown top = shown.peek();
    for (Shown each : shown) {
      each.card().setMouseTransparent(!each.equals(top));
    }
  }

  private @Nullable ModalCard top() {
    Shown top = shown.peek();
    return top == null ? null : top.card();
  }

  /// Nothing typed reaches what is under the top card, wherever the keyboard is.
  private void key(KeyEvent event) {
    Shown top = shown.peek();
    if (top == null) {
      return;
    }
    boolean pressed = event.getEventType() == KeyEvent.KEY_PRESSED;
    if (pressed && event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    } else if (pressed && event.getCode() == KeyCode.TAB && !event.isControlDown()) {
      if (leaves(top.card(), event.isShiftDown())) {
        event.consume();
      }
    } else if (!isInside(getScene().getFocusOwner(), top.card())) {
      event.consume();
    }
  }

  /// Keeps Tab inside the card: from its last stop to the first and back.
  private boolean leaves(ModalCard card, boolean backwards) {
    List<Node> stops = ModalFocus.stops(card);
    Node owner = getScene().getFocusOwner();
    if (stops.isEmpty()) {
      return true;
    }
    Node edge = backwards ? stops.getFirst() : stops.getLast();
    if (edge.equals(owner) || !isInside(owner, card)) {
      (backwards ? stops.getLast() : stops.getFirst()).requestFocus();
      return true;
    }
    return false;
  }

  static boolean isInside(@Nullable Node node, Parent parent) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(parent)) {
        return true;
      }
    }
    return false;
  }
}
