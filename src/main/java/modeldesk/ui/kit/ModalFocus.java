package modeldesk.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/// Keeps the keyboard where the user looks. A control that is disabled or replaced loses it to
/// whatever comes next in the window, which may lie under a card or be of no use; this is put right
/// after each pulse, when the window has settled.
final class ModalFocus {
  private final Supplier<@Nullable ModalCard> top;
  private final Runnable check = this::settle;
  private Runnable home = () -> {};
  private @Nullable Scene scene;
  private @Nullable Node stopgap;
  private @Nullable Node returned;

  /// Who had the keyboard when the window had settled last.
  private @Nullable Node last;

  /// `top` is the card that has the keyboard; null while there is none.
  ModalFocus(Supplier<@Nullable ModalCard> top) {
    this.top = top;
  }

  void watch(@Nullable Scene was, @Nullable Scene is) {
    if (was != null) {
      was.removePostLayoutPulseListener(check);
    }
    if (is != null) {
      is.addPostLayoutPulseListener(check);
    }
    scene = is;
  }

  /// What puts the keyboard where work goes on when the place it came from is gone.
  void homeIs(Runnable newHome) {
    home = newHome;
  }

  /// The first control of a card that has just come: its first field, otherwise its last button.
  void begin(ModalCard card, @Nullable Node wanted) {
    stopgap = null;
    returned = null;
    List<Node> stops = stops(card);
    if (wanted != null) {
      wanted.requestFocus();
    } else {
      stops.stream()
          .filter(TextInputControl.class::isInstance)
          .findFirst()
          .or(() -> stops.reversed().stream().findFirst())
          .ifPresent(Node::requestFocus);
    }
  }

  /// A card has gone; `before` had the keyboard when it came.
  void goBack(@Nullable Node before) {
    ModalCard card = top.get();
    stopgap = null;
    returned = null;
    if (before != null && isUsable(before) && (card == null || ModalHost.isInside(before, card))) {
      before.requestFocus();
      returned = card == null ? before : null;
    } else if (card == null) {
      home.run();
    } else {
      give(card);
    }
  }

  private void settle() {
    ModalCard card = top.get();
    if (card != null) {
      keepInside(card);
      last = null;
      return;
    }
    if (returned != null) {
      keepReturned(returned);
    } else if (last != null && !isUsable(last)) {
      replace(last);
    }
    last = owner();
  }

  /// The window gives the keyboard of what is gone to its first control, which is of no use.
  private void replace(Node gone) {
    Node owner = owner();
    if (owner == null || owner.equals(gone) || owner.equals(first())) {
      home.run();
    }
  }

  private @Nullable Node first() {
    List<Node> stops = scene == null ? List.of() : stops(scene.getRoot());
    return stops.isEmpty() ? null : stops.getFirst();
  }

  private void keepInside(ModalCard card) {
    Node owner = owner();
    if (owner == null || !isUsable(owner) || !ModalHost.isInside(owner, card)) {
      give(card);
    } else if (!owner.equals(stopgap)) {
      stopgap = null;
    } else if (main(card) != null) {
      give(card);
    }
  }

  /// What the keyboard went back to may stop working a moment later, such as Push without drafts.
  private void keepReturned(Node place) {
    if (!isUsable(place)) {
      returned = null;
      home.run();
    } else if (!place.equals(owner())) {
      returned = null;
    }
  }

  /// To the main button; until that works, to the last other one.
  private void give(ModalCard card) {
    Node main = main(card);
    List<Node> stops = stops(card);
    Node best = main == null && !stops.isEmpty() ? stops.getLast() : main;
    if (best != null) {
      best.requestFocus();
    }
    stopgap = main == null ? best : null;
  }

  private static @Nullable Node main(ModalCard card) {
    return stops(card).stream()
        .filter(ModalFocus::isMain)
        .reduce((first, second) -> second)
        .orElse(null);
  }

  private static boolean isMain(Node node) {
    return node instanceof Button button
        && (button.isDefaultButton()
            || button.getStyleClass().contains("accent")
            || button.getStyleClass().contains("danger"));
  }

  private @Nullable Node owner() {
    return scene == null ? null : scene.getFocusOwner();
  }

  private boolean isUsable(Node node) {
    if (scene == null || !scene.equals(node.getScene()) || node.isDisabled()) {
      return false;
    }
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  static List<Node> stops(Parent parent) {
    List<Node> found = new ArrayList<>();
    collect(parent, found);
    return found;
  }

  private static void collect(Node node, List<Node> found) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    if (node.isFocusTraversable()) {
      found.add(node);
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }
  }
}
