package modeldesk.ui.shell;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// What the features put into the window. The editor is there at once, what stands around it is
/// built behind its first frame, and the panels of the bottom when they first come to the front.
/// The inspector is whole, with its own header.
public record Parts(
    Supplier<? extends Node> models,
    Supplier<? extends Node> files,
    Node editor,
    Supplier<? extends Node> inspector,
    Panel issues,
    Panel search,
    Panel usages,
    Panel changes,
    Panel history,
    Panel tasks,
    Panel output) {

  /// A panel of the bottom and its tools for the tab line, which take no room while there is
  /// nothing to be seen of them.
  public record Panel(Supplier<? extends Region> content, Supplier<? extends Node> tools) {
    /// A panel without tools.
    public static Panel bare(Supplier<? extends Region> content) {
      return new Panel(
          content,
          () -> {
            Pane none = new Pane();
            none.setManaged(false);
            return none;
          });
    }
  }
}
