package modeldesk.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// The words that come up over a node when the mouse rests on it, and that a screen reader is told
/// as its help. A `Tooltip` makes a window and a scene at once, and a window full of buttons and
/// rows a hundred of them; here it is made when the mouse first comes.
public final class Tip {
  private static final double WIDEST = 420;

  private final Node node;
  private String words = "";
  private @Nullable Tooltip made;

  private Tip(Node node) {
    this.node = node;
    node.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> make());
  }

  /// From now on these are the words of the node; empty for none.
  public static void say(Node node, String words) {
    Tip there = find(node);
    if (there != null) {
      there.say(words);
    } else if (!words.isEmpty()) {
      Tip tip = new Tip(node);
      node.getProperties().put(Tip.class, tip);
      tip.say(words);
    }
  }

  /// The words of the node follow a value that lives as long as it.
  public static void follow(Node node, ObservableValue<String> words) {
    Bind.now(words, each -> say(node, each));
  }

  /// What is said of a node; empty for nothing.
  public static String of(Node node) {
    Tip there = find(node);
    return there == null ? "" : there.words;
  }

  private static @Nullable Tip find(Node node) {
    return node.hasProperties() && node.getProperties().get(Tip.class) instanceof Tip tip
        ? tip
        : null;
  }

  private void say(String now) {
    tell(now);
    words = now;
    Tooltip shown = made;
    if (shown == null) {
      if (node.isHover()) {
        make();
      }
    } else if (now.isEmpty()) {
      Tooltip.uninstall(node, shown);
      made = null;
    } else {
      shown.setText(now);
    }
  }

  private void make() {
    if (made == null && !words.isEmpty()) {
      Tooltip tooltip = new Tooltip(words);
      tooltip.setWrapText(true);
      tooltip.setMaxWidth(WIDEST);
      tooltip.setHideOnEscape(false);
      Tooltip.install(node, tooltip);
      made = tooltip;
    }
  }

  /// A node that has help of its own keeps it.
  private void tell(String now) {
    String help = node.getAccessibleHelp();
    if (help == null || help.isEmpty() || help.equals(words)) {
      node.setAccessibleHelp(now);
    }
  }
}
