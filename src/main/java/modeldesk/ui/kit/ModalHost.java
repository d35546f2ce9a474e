package modeldesk.ui.kit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.event.EventHandler;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Lies over a window and shows one card at a time, or one on top of another: the rest is dimmed,
/// keeps its state and gets neither mouse nor keyboard. Esc closes the top card, and the keyboard
/// goes back to where it was, or home when that is gone. Hosts of windows that belong together show
/// a card in the one that is in use, and the others wait for it.
public final class ModalHost extends StackPane {
  private record Shown(
      ModalHost host, ModalCard card, Region scrim, @Nullable Node before, Modal modal) {}

  /// What hosts that belong together share: their cards, the top one first, and who is in use.
  private static final class Family {
    final Deque<Shown> shown = new ArrayDeque<>();
    final List<ModalHost> hosts = new ArrayList<>();
    @Nullable ModalHost used;
  }

  private final Family family;
  private final Deque<Shown> shown;
  private final StackPane behind = new StackPane();
  private final Region veil = new Region();
  private final ModalFocus focus = new ModalFocus(this::own);
  private final ReadOnlyBooleanWrapper inUse = new ReadOnlyBooleanWrapper();
  private Runnable used = () -> {};

  public ModalHost() {
    this(new Family());
  }

  /// A host of another window that belongs to the one of `main`.
  public ModalHost(ModalHost main) {
    this(main.family);
  }

  private ModalHost(Family family) {
    this.family = family;
    shown = family.shown;
    family.hosts.add(this);
    inUse.set(equals(main()));
    veil.getStyleClass().add("kit-modal-scrim");
    veil.setOnMousePressed(event -> toCard());
    getStyleClass().add("kit-modal-host");
    behind.setAlignment(Pos.TOP_LEFT);
    setAlignment(behind, Pos.TOP_LEFT);
    getChildren().add(behind);
    EventHandler<KeyEvent> keys = this::key;
    sceneProperty()
        .subscribe(scene -> {
          if (scene != null) {
            new FocusRing(scene);
            watch(scene);
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

  /// Whether a card is there, in any of the windows that belong together.
  public boolean isShowing() {
    return !shown.isEmpty();
  }

  /// The host of the window in use: where a card is, else where one was last.
  public ModalHost inUse() {
    Shown top = shown.peek();
    ModalHost last = family.used;
    return top != null ? top.host() : last == null ? main() : last;
  }

  /// Whether one is in this window, or was last; of windows that belong together it is one.
  public ReadOnlyBooleanProperty inUseProperty() {
    return inUse.getReadOnlyProperty();
  }

  /// Calls `action` each time somebody comes to this window from another one it belongs to.
  public void onUsed(Runnable action) {
    used = action;
  }

  private ModalHost main() {
    return family.hosts.getFirst();
  }

  /// One is in the window that got the keyboard last, or in which a key or a button was pressed.
  private void watch(Scene scene) {
    scene
        .windowProperty()
        .flatMap(Window::focusedProperty)
        .orElse(false)
        .subscribe(here -> {
          if (here) {
            use();
          }
        });
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> use());
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> use());
  }

  private void comeTo(ModalHost host) {
    family.used = host;
    family.hosts.forEach(each -> each.inUse.set(each.equals(host)));
  }

  private void use() {
    Shown top = shown.peek();
    if (!equals(family.used) && (top == null || equals(top.host()))) {
      comeTo(this);
      used.run();
    }
  }

  public void show(Modal modal) {
    inUse().add(modal);
  }

  private void add(Modal modal) {
    Region scrim = new Region();
    scrim.getStyleClass().add("kit-modal-scrim");
    ModalCard card = new ModalCard(modal, this::close);
    Scene scene = getScene();
    put(new Shown(this, card, scrim, scene == null ? null : scene.getFocusOwner(), modal));
  }

  private void put(Shown one) {
    ModalCard card = one.card();
    Modal modal = one.modal();
    card.maxWidthProperty().bind(widthProperty().subtract(48).map(w -> fit(modal.width(), w)));
    if (modal.height() > 0) {
      card.maxHeightProperty().bind(heightProperty().subtract(48).map(h -> fit(modal.height(), h)));
    } else {
      card.setMaxHeight(USE_PREF_SIZE);
      setMargin(card, new Insets(24));
    }
    shown.push(one);
    getChildren().addAll(one.scrim(), card);
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
    ModalHost host = top.host();
    host.getChildren().removeAll(top.card(), top.scrim());
    freeze();
    host.focus.goBack(top.before());
    top.modal().closed().run();
  }

  /// The window goes: its cards go on in the main one.
  public void sendHome() {
    ModalHost main = main();
    if (equals(family.used)) {
      comeTo(main);
    }
    List<Shown> own = shown.stream().filter(each -> each.host().equals(this)).toList();
    shown.removeAll(own);
    for (Shown each : own.reversed()) {
      getChildren().removeAll(each.card(), each.scrim());
      main.put(new Shown(main, each.card(), each.scrim(), null, each.modal()));
    }
  }

  private static double fit(double wanted, Number room) {
    return Math.min(wanted, room.doubleValue());
  }

  private void freeze() {
    Shown top = shown.peek();
    for (ModalHost host : family.hosts) {
      host.behind.setMouseTransparent(isShowing());
      host.getChildren().remove(host.veil);
      if (top != null && !top.host().equals(host)) {
        host.getChildren().add(host.veil);
      }
    }
    for (Shown each : shown) {
      each.card().setMouseTransparent(!each.equals(top));
    }
  }

  /// The window where the card is comes to the front.
  private void toCard() {
    Scene scene = inUse().getScene();
    if (scene != null && scene.getWindow() instanceof Stage stage) {
      stage.toFront();
      stage.requestFocus();
    }
  }

  /// The top card, if it is here.
  private @Nullable ModalCard own() {
    Shown top = shown.peek();
    return top == null || !top.host().equals(this) ? null : top.card();
  }

  /// Nothing typed reaches what is under the top card, wherever the keyboard is.
  private void key(KeyEvent event) {
    Shown top = shown.peek();
    if (top == null) {
      return;
    }
    if (!top.host().equals(this)) {
      event.consume();
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
