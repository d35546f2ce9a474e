package modeldesk.ui.kit;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;

/// A menu item that, while it cannot be chosen, looks so and says why in its tooltip. A disabled
/// item would get no mouse events and so no tooltip: this one stays enabled, and when it is chosen
/// all the same somebody is told the reason.
public final class ReasonedItem extends MenuItem {
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

  private Supplier<String> why = () -> "";

  /// `refused` is told the reason instead of `action` being done.
  public ReasonedItem(String text, Runnable action, Consumer<String> refused) {
    super(text);
    setMnemonicParsing(false);
    setOnAction(event -> {
      String reason = why.get();
      if (reason.isEmpty()) {
        action.run();
      } else {
        refused.accept(reason);
      }
    });
    parentPopupProperty()
        .subscribe(popup -> {
          if (popup != null) {
            popup.showingProperty().subscribe(this::explain);
          }
        });
  }

  /// Follows why it cannot be chosen: an empty reason enables it.
  public ReasonedItem because(ObservableValue<String> reasons) {
    Bind.now(
        reasons,
        reason -> {
          why = () -> reason;
          explain();
        });
    return this;
  }

  /// Asks why it cannot be chosen whenever its menu opens: an empty reason enables it.
  public ReasonedItem asking(Supplier<String> reasons) {
    why = reasons;
    return this;
  }

  /// Why it cannot be chosen now; empty when it can.
  public String reason() {
    return why.get();
  }

  /// Dresses the node of the item, which exists only while its menu is shown.
  private void explain() {
    Node node = getStyleableNode();
    if (node == null) {
      return;
    }
    String text = why.get();
    node.pseudoClassStateChanged(OFF, !text.isEmpty());
    Tip.say(node, text);
  }
}
