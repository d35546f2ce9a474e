package modeldesk.ui.shell;

import java.util.function.Supplier;
import javafx.scene.Node;

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

  /// A panel of the bottom and its tools for the tab line, an empty pane where it has none.
  public record Panel(Supplier<? extends Node> content, Supplier<? extends Node> tools) {}
}
