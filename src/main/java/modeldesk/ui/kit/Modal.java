package modeldesk.ui.kit;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What an overlay shows: a header with `icon`, `title` and `subtitle` (may be empty), `content`,
/// and the nodes of the footer, right-aligned unless the footer itself spreads them. `width` and
/// `height` are px, the height 0 for as high as the content; both shrink to the window.
/// `focusFirst` gets the keyboard, null for the first field or button. `closed` is called however
/// it is closed.
public record Modal(
    String id,
    Feather icon,
    String title,
    String subtitle,
    Node content,
    @Nullable Node footer,
    double width,
    double height,
    @Nullable Node focusFirst,
    Runnable closed) {
  static final double LARGE = 1296;

  /// As wide and high as a push review: 1296 × 820.
  public static Modal large(
      String id, Feather icon, String title, String subtitle, Node content, Node footer) {
    return new Modal(id, icon, title, subtitle, content, footer, LARGE, 820, null, () -> {});
  }

  /// As wide as a form and as high as its content.
  public static Modal form(String id, Feather icon, String title, Node content, Node footer) {
    return new Modal(id, icon, title, "", content, footer, 480, 0, null, () -> {});
  }

  public Modal focusing(Node node) {
    return new Modal(id, icon, title, subtitle, content, footer, width, height, node, closed);
  }

  public Modal onClosed(Runnable action) {
    return new Modal(id, icon, title, subtitle, content, footer, width, height, focusFirst, action);
  }

  public Modal sized(double newWidth, double newHeight) {
    return new Modal(
        id, icon, title, subtitle, content, footer, newWidth, newHeight, focusFirst, closed);
  }
}
