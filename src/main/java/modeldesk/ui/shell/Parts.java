package modeldesk.ui.shell;

import java.util.function.Supplier;
import javafx.scene.Node;

/// What the features put into the window. The inspector is whole, with its own header; the panels
/// of the bottom are built when they first come to the front.
public record Parts(
    Node models,
    Node files,
    Node editor,
    Node inspector,
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
