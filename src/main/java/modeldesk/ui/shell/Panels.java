package modeldesk.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.PlacedSplit;

/// The panels around the editor: models over files on the left, the inspector on the right, the
/// bottom panel under all. Their sizes in px stay when the window changes; the editor gives way.
/// The notices stand below all of them, as wide as the window: there a line is enough for most, and
/// the open bottom panel gives way to it at its foot, so that nothing is covered and nothing moves.
final class Panels extends StackPane {
  /// In a small window no panel takes more than these shares from the others.
  private static final double MOST_SIDE = 0.27;

  private static final double MOST_MODELS = 0.66;
  private static final double MOST_BOTTOM = 0.34;

  /// What the models have of the side panel until somebody drags the divider, and at most then.
  private static final double MODELS = 0.41;

  private static final double EVEN = 0.5;

  /// What the side panel may take from the others to have all its buttons in sight.
  private static final double SMALL_SIDE = 0.36;

  /// What is left to the panels at least, in px, where the window is not smaller than all of that.
  private static final double LEAST_SIDE = 200;

  private static final double LEAST_INSPECTOR = 190;
  private static final double LEAST_EDITOR = 200;
  private static final double LEAST_UPPER = 160;
  private static final double LEAST_FILES = 96;

  private final ShellViewModel model;
  private final Parts parts;
  private final StackPane models;
  private final StackPane files;
  private final StackPane editor;
  private final StackPane inspector;
  private final PlacedSplit side = split("side", Orientation.VERTICAL, this::placeModels);
  private final PlacedSplit across = split("across", Orientation.HORIZONTAL, this::placeSides);
  private final PlacedSplit down = split("down", Orientation.VERTICAL, this::placeBottom);
  private final BottomPanel bottom;
  private final Toasts toasts;
  private final LowerPanel lower;
  private boolean remembering;

  /// `inUse` holds while this is the window that shows notices.
  Panels(ShellViewModel model, Parts parts, ObservableValue<Boolean> inUse) {
    this.model = model;
    this.parts = parts;
    models = panel("models-panel", Messages.get("shell.panel.models"));
    files = panel("files-panel", Messages.get("shell.panel.files"));
    editor = panel("editor-panel", Messages.get("shell.panel.editor"));
    editor.getChildren().add(parts.editor());
    inspector = panel("inspector-panel", Messages.get("shell.panel.inspector"));
    bottom = new BottomPanel(model, parts);
    side.getItems().addAll(models, files);
    toasts = new Toasts(model, inUse, true);
    lower = new LowerPanel(bottom, toasts);
    down.getItems().addAll(across, lower);
    across.setMinWidth(0);
    down.setMinSize(0, 0);
    widthProperty().subscribe(width -> keepAcross(width.doubleValue()));
    heightProperty().subscribe(height -> keepDown(height.doubleValue()));
    for (Node fixed : List.of(models, side, inspector, lower)) {
      SplitPane.setResizableWithParent(fixed, false);
    }
    getChildren().add(down);
    toasts.getChildren().addListener((ListChangeListener<Node>) change -> placeBottom(down));
    Bind.now(model.layoutProperty(), layout -> place(layout));
    addEventFilter(
        MouseEvent.MOUSE_RELEASED,
        event -> {
          if (event.getTarget() instanceof Node node) {
            divider(node).ifPresent(this::remember);
          }
        });
  }

  private void keepAcross(double width) {
    side.setMinWidth(Math.min(LEAST_SIDE, width * SMALL_SIDE));
    inspector.setMinWidth(Math.min(LEAST_INSPECTOR, width * MOST_SIDE));
    editor.setMinWidth(Math.min(LEAST_EDITOR, width * (1 - SMALL_SIDE - MOST_SIDE) - 2));
  }

  private void keepDown(double height) {
    double upper = height * EVEN;
    across.setMinHeight(Math.min(LEAST_UPPER, upper));
    models.setMinHeight(Math.min(LEAST_FILES, upper * EVEN - 1));
    files.setMinHeight(Math.min(LEAST_FILES, upper * EVEN - 1));
    lower.keep(upper - 1);
  }

  /// Builds what stands around the editor.
  void fill() {
    models.getChildren().add(parts.models().get());
    files.getChildren().add(parts.files().get());
    inspector.getChildren().add(parts.inspector().get());
    bottom.fill();
  }

  /// Opens a panel of the bottom and puts the keyboard into it.
  void goTo(String tab) {
    model.showTab(tab);
    bottom.enter();
  }

  /// Where F6 stops.
  List<Node> stops() {
    List<Node> stops = new ArrayList<>();
    for (Node part : across.getItems()) {
      stops.addAll(part.equals(side) ? side.getItems() : panes(part));
    }
    stops.add(bottom);
    stops.add(toasts);
    return stops;
  }

  /// Each pane of a panel that is split is a stop of its own.
  private static List<Node> panes(Node panel) {
    return panel.lookup(".split-pane") instanceof SplitPane split && split.getItems().size() > 1
        ? split.getItems()
        : List.of(panel);
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
    if (!across.getItems().equals(wanted)) {
      across.getItems().setAll(wanted);
    }
    placeBottom(down);
    placeSides(across);
    placeModels(side);
  }

  private void placeBottom(PlacedSplit split) {
    Layout layout = model.layoutProperty().get();
    boolean open = layout.bottomOpen();
    double height = split.length();
    double closed = BottomPanel.COLLAPSED + toasts.prefHeight(split.getWidth());
    double under = open ? Math.min(layout.bottom(), height * MOST_BOTTOM) : closed;
    lower.open(open);
    split.setDividerPosition(0, 1 - under / height);
  }

  private void placeModels(PlacedSplit split) {
    double wanted = model.layoutProperty().get().models() / split.length();
    boolean dragged = model.layoutProperty().get().models() != Layout.DEFAULT.models();
    split.setDividerPosition(
        0, dragged ? Math.min(wanted, MOST_MODELS) : Math.clamp(wanted, MODELS, EVEN));
  }

  private void placeSides(PlacedSplit split) {
    Layout layout = model.layoutProperty().get();
    if (layout.sideOpen()) {
      split.setDividerPosition(0, Math.min(layout.side() / split.length(), MOST_SIDE));
    }
    if (layout.inspectorOpen()) {
      split.setDividerPosition(
          split.getDividers().size() - 1,
          1 - Math.min(layout.inspector() / split.length(), MOST_SIDE));
    }
  }

  private static Optional<Node> divider(Node node) {
    return Stream.iterate(node, Objects::nonNull, Node::getParent)
        .filter(at -> at.getStyleClass().contains("split-pane-divider"))
        .findFirst();
  }

  /// Tells the layout what the dragged divider left; the sizes that others have only here, because
  /// the window is small, are not wanted for good.
  private void remember(Node divider) {
    Layout old = model.layoutProperty().get();
    boolean atSide =
        across.equals(divider.getParent())
            && divider.localToScene(0, 0).getX() < editor.localToScene(0, 0).getX();
    boolean atInspector = across.equals(divider.getParent()) && !atSide;
    Layout now =
        old.withSizes(
            atSide ? side.getWidth() : old.side(),
            side.equals(divider.getParent()) ? models.getHeight() : old.models(),
            atInspector ? inspector.getWidth() : old.inspector(),
            down.equals(divider.getParent()) && old.bottomOpen()
                ? lower.getHeight()
                : old.bottom());
    remembering = true;
    model.layoutProperty().set(now);
    remembering = false;
  }

  private static PlacedSplit split(
      String id, Orientation orientation, Consumer<PlacedSplit> place) {
    PlacedSplit split = new PlacedSplit(orientation, place);
    split.setId(id);
    split.getStyleClass().add("shell-split");
    return split;
  }

  private static StackPane panel(String id, String name) {
    StackPane panel = new StackPane();
    panel.setAlignment(Pos.TOP_LEFT);
    panel.setId(id);
    panel.getStyleClass().add("shell-panel");
    panel.setAccessibleText(name);
    panel.setMinSize(0, 0);
    return panel;
  }
}
