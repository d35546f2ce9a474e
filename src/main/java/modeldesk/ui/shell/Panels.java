package modeldesk.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Bind;

/// The panels around the editor: models over files on the left, the inspector on the right, the
/// bottom panel under all. Their sizes in px stay when the window changes; the editor gives way.
final class Panels extends StackPane {
  /// In a small window no panel takes more than these shares from the others.
  private static final double MOST_SIDE = 0.25;

  private static final double MOST_MODELS = 0.45;
  private static final double MOST_BOTTOM = 0.4;

  private final ShellViewModel model;
  private final StackPane models;
  private final StackPane files;
  private final StackPane editor;
  private final StackPane inspector;
  private final SplitPane side = split("side", Orientation.VERTICAL);
  private final SplitPane across = split("across", Orientation.HORIZONTAL);
  private final SplitPane down = split("down", Orientation.VERTICAL);
  private final BottomPanel bottom;
  private final NoticePlace notices;
  private final Toasts toasts;
  private boolean remembering;

  Panels(ShellViewModel model, Parts parts) {
    this.model = model;
    models = panel("models-panel", parts.models(), Messages.get("shell.panel.models"));
    files = panel("files-panel", parts.files(), Messages.get("shell.panel.files"));
    editor = panel("editor-panel", parts.editor(), Messages.get("shell.panel.editor"));
    StackPane foot = new StackPane();
    VBox column = new VBox(parts.inspector(), foot);
    VBox.setVgrow(parts.inspector(), Priority.ALWAYS);
    inspector = panel("inspector-panel", column, Messages.get("shell.panel.inspector"));
    bottom = new BottomPanel(model, parts);
    side.getItems().addAll(models, files);
    down.getItems().addAll(across, bottom);
    models.setMinHeight(96);
    files.setMinHeight(96);
    side.setMinWidth(220);
    editor.setMinWidth(240);
    inspector.setMinWidth(240);
    across.setMinHeight(160);
    for (Node fixed : List.of(models, side, inspector, bottom)) {
      SplitPane.setResizableWithParent(fixed, false);
    }
    getChildren().add(down);
    toasts = new Toasts(model);
    notices = new NoticePlace(this, editor, foot, toasts);
    Bind.now(model.layoutProperty(), layout -> place(layout));
    List.of(widthProperty(), heightProperty())
        .forEach(size ->
            size.addListener((o, was, is) -> {
              if (was.doubleValue() == 0) {
                place(model.layoutProperty().get());
              }
            }));
    addEventFilter(
        MouseEvent.MOUSE_RELEASED,
        event -> {
          if (event.getTarget() instanceof Node node && isDivider(node)) {
            remember();
          }
        });
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    notices.layout();
  }

  /// Where F6 stops.
  List<Node> stops() {
    List<Node> stops = new ArrayList<>();
    for (Node part : across.getItems()) {
      stops.addAll(part.equals(side) ? side.getItems() : List.of(part));
    }
    stops.add(bottom);
    stops.add(toasts);
    return stops;
  }

  private void place(Layout layout) {
    if (remembering) {
      return;
    }
    List<Node> wanted = new ArrayList<>(List.of(editor));
    if (layout.sideOpen()) {
      wanted.addFirst(side);
    }
    if (layout.inspectorOpen()) {
      wanted.add(inspector);
    }
    notices.follow(layout.inspectorOpen());
    if (!across.getItems().equals(wanted)) {
      across.getItems().setAll(wanted);
    }
    bottom.setMinHeight(layout.bottomOpen() ? 120 : BottomPanel.COLLAPSED);
    bottom.setMaxHeight(layout.bottomOpen() ? Double.MAX_VALUE : BottomPanel.COLLAPSED);
    divide(layout);
  }

  private void divide(Layout layout) {
    double width = getWidth();
    double height = getHeight();
    if (width <= 0 || height <= 0) {
      return;
    }
    double under =
        layout.bottomOpen()
            ? Math.min(layout.bottom(), height * MOST_BOTTOM)
            : BottomPanel.COLLAPSED;
    double above = Math.max(1, height - under);
    down.setDividerPosition(0, above / height);
    side.setDividerPosition(0, Math.min(layout.models() / above, MOST_MODELS));
    if (layout.sideOpen()) {
      across.setDividerPosition(0, Math.min(layout.side() / width, MOST_SIDE));
    }
    if (layout.inspectorOpen()) {
      across.setDividerPosition(
          across.getDividers().size() - 1, 1 - Math.min(layout.inspector() / width, MOST_SIDE));
    }
  }

  private static boolean isDivider(Node node) {
    return node.getStyleClass().contains("split-pane-divider")
        || (node.getParent() != null
            && node.getParent().getStyleClass().contains("split-pane-divider"));
  }

  /// Tells the layout what a dragged divider left.
  private void remember() {
    Layout old = model.layoutProperty().get();
    Layout now =
        old.withSizes(
            old.sideOpen() ? side.getWidth() : old.side(),
            old.sideOpen() ? models.getHeight() : old.models(),
            old.inspectorOpen() ? inspector.getWidth() : old.inspector(),
            old.bottomOpen() ? bottom.getHeight() : old.bottom());
    remembering = true;
    model.layoutProperty().set(now);
    remembering = false;
  }

  private static SplitPane split(String id, Orientation orientation) {
    SplitPane split = new SplitPane();
    split.setId(id);
    split.setOrientation(orientation);
    split.getStyleClass().add("shell-split");
    return split;
  }

  private static StackPane panel(String id, Node content, String name) {
    StackPane panel = new StackPane(content);
    panel.setId(id);
    panel.getStyleClass().add("shell-panel");
    panel.setAccessibleText(name);
    panel.setMinSize(Region.USE_COMPUTED_SIZE, 0);
    return panel;
  }
}
