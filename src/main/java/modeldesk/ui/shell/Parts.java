package modeldesk.ui.shell;

import javafx.scene.Node;

/// What the features put into the window. The inspector is whole, with its own header; the panels
/// of the bottom bring their tools for the tab line, an empty pane where they have none.
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

  /// A panel of the bottom and its tools.
  public record Panel(Node content, Node tools) {}
}
