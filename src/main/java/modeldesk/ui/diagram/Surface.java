package modeldesk.ui.diagram;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import modeldesk.i18n.Messages;
import modeldesk.lang.graph.JoinPath;
import modeldesk.ui.diagram.layout.Area;
import org.jspecify.annotations.Nullable;

/// The picture on the screen. Only what lies in the window is drawn, at most once a frame.
final class Surface extends Region {
  private static final double STEP = 1.25;
  private static final double MOVE = 64;

  /// No side of an image file is longer, so that any program opens it.
  private static final double LONGEST_IMAGE = 4096;

  private final DiagramViewModel model;
  private final Canvas canvas = new Canvas();
  private final InkWell inks = new InkWell(this::requestLayout);
  private final ReadOnlyObjectWrapper<Camera> camera =
      new ReadOnlyObjectWrapper<>(new Camera(1, 0, 0));
  private boolean fitting = true;
  private double dragX;
  private double dragY;
  private boolean dragged;

  Surface(DiagramViewModel model) {
    this.model = model;
    setId("diagram-surface");
    getStyleClass().add("diagram-surface");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setFocusTraversable(true);
    setMinSize(0, 0);
    getChildren().addAll(inks, canvas);
    model.pictureProperty().subscribe((before, after) -> arrived(before, after));
    model.selection().marksProperty().subscribe(this::requestLayout);
    model.noteProperty().subscribe(note -> describe());
    model.selection().wayProperty().subscribe(this::show);
    camera.subscribe(this::requestLayout);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  ReadOnlyObjectProperty<Camera> cameraProperty() {
    return camera.getReadOnlyProperty();
  }

  /// Shows all of the picture, also when the window changes.
  void fit() {
    fitting = true;
    requestLayout();
  }

  void larger() {
    zoom(STEP);
  }

  void smaller() {
    zoom(1 / STEP);
  }

  /// As large as it is.
  void whole() {
    zoom(1 / camera.get().scale());
  }

  private void zoom(double factor) {
    zoom(factor, getWidth() / 2, getHeight() / 2);
  }

  private void zoom(double factor, double x, double y) {
    fitting = false;
    camera.set(camera.get().zoomed(factor, x, y));
  }

  /// Brings a box into the middle, large enough to be read.
  void show(String box) {
    Picture picture = model.picture();
    Area area = picture == null ? null : picture.area(box);
    if (area != null) {
      fitting = false;
      Camera readable =
          camera.get().scale() < 0.6
              ? new Camera(1, camera.get().x(), camera.get().y())
              : camera.get();
      camera.set(readable.centred(area, getWidth(), getHeight()));
    }
  }

  /// Brings a way into the window as a whole.
  private void show(Way way) {
    Picture picture = model.picture();
    JoinPath path = way.path();
    if (picture == null || path == null || fitting) {
      return;
    }
    path.steps().stream()
        .flatMap(step -> Stream.of(step.from(), step.to()))
        .map(picture::area)
        .filter(Objects::nonNull)
        .reduce(Area::with)
        .ifPresent(area -> camera.set(camera.get().showing(area, getWidth(), getHeight())));
  }

  /// The whole picture as an image; null when there is none.
  @Nullable WritableImage image() {
    Picture picture = model.picture();
    if (picture == null) {
      return null;
    }
    double margin = 24;
    double width = picture.placed().width() + 2 * margin;
    double height = picture.placed().height() + 2 * margin;
    double scale = Math.min(2, LONGEST_IMAGE / Math.max(width, height));
    Canvas sheet = new Canvas(width * scale, height * scale);
    Map<Ink, Color> colours = inks.colours();
    draw(
        sheet.getGraphicsContext2D(),
        picture,
        new Camera(scale, margin * scale, margin * scale),
        width * scale,
        height * scale);
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setFill(colours.get(Ink.GROUND));
    return sheet.snapshot(parameters, null);
  }

  /// The colours as they are written in a file.
  Map<Ink, String> inks() {
    return inks.words();
  }

  @Override
  protected void layoutChildren() {
    if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
      canvas.setWidth(getWidth());
      canvas.setHeight(getHeight());
    }
    Picture picture = model.picture();
    if (fitting && picture != null && getWidth() > 0) {
      camera.set(
          Camera.fitting(
              picture.placed().width(), picture.placed().height(), getWidth(), getHeight()));
    }
    draw(canvas.getGraphicsContext2D(), picture, camera.get(), getWidth(), getHeight());
  }

  private void draw(
      GraphicsContext on, @Nullable Picture picture, Camera at, double width, double height) {
    Map<Ink, Color> colours = inks.colours();
    CanvasPen pen = new CanvasPen(on, colours, at, width, height);
    if (picture != null) {
      new Painter(picture, model.selection().marksProperty().get())
          .paint(pen, at.window(width, height), at.scale());
    }
  }

  private void arrived(@Nullable Picture before, @Nullable Picture after) {
    if (before == null && after != null) {
      fitting = true;
    }
    describe();
    requestLayout();
  }

  private void describe() {
    setAccessibleText(
        Messages.get("diagram.canvas", model.titleProperty().get(), model.noteProperty().get()));
  }

  private void pressed(MouseEvent event) {
    requestFocus();
    dragX = event.getX();
    dragY = event.getY();
    dragged = false;
  }

  private void dragged(MouseEvent event) {
    double dx = event.getX() - dragX;
    double dy = event.getY() - dragY;
    if (!dragged && Math.hypot(dx, dy) < 4) {
      return;
    }
    dragged = true;
    fitting = false;
    dragX = event.getX();
    dragY = event.getY();
    camera.set(camera.get().moved(dx, dy));
  }

  private void clicked(MouseEvent event) {
    Picture picture = model.picture();
    if (picture == null || dragged || event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    Camera at = camera.get();
    double x = at.diagramX(event.getX());
    double y = at.diagramY(event.getY());
    Box box = picture.boxAt(x, y);
    Line line = box == null ? picture.lineAt(x, y, at.scale()) : null;
    boolean opens = event.getClickCount() == 2;
    if (line != null) {
      model.selection().choose(line);
    } else {
      model.selection().choose(box);
    }
    if (opens) {
      model.open(box != null ? box.place() : line != null ? line.place() : null);
    }
  }

  private void scrolled(ScrollEvent event) {
    if (event.isShortcutDown()) {
      zoom(event.getDeltaY() > 0 ? 1.15 : 1 / 1.15, event.getX(), event.getY());
    } else {
      fitting = false;
      camera.set(camera.get().moved(event.getDeltaX(), event.getDeltaY()));
    }
    event.consume();
  }

  private void key(KeyEvent event) {
    Runnable action =
        switch (event.getCode()) {
          case PLUS, ADD, EQUALS -> this::larger;
          case MINUS, SUBTRACT -> this::smaller;
          case DIGIT0, NUMPAD0 -> this::fit;
          case DIGIT1, NUMPAD1 -> this::whole;
          case LEFT -> () -> move(MOVE, 0);
          case RIGHT -> () -> move(-MOVE, 0);
          case UP -> () -> move(0, MOVE);
          case DOWN -> () -> move(0, -MOVE);
          case ENTER -> this::openChosen;
          default -> null;
        };
    if (action != null) {
      action.run();
      event.consume();
    }
  }

  private void move(double dx, double dy) {
    fitting = false;
    camera.set(camera.get().moved(dx, dy));
  }

  private void openChosen() {
    Picture picture = model.picture();
    Marks marks = model.selection().marksProperty().get();
    Line line = marks.line();
    if (line != null) {
      model.open(line.place());
    } else if (picture != null && marks.box() != null) {
      Box box = picture.box(Objects.requireNonNull(marks.box()));
      model.open(box == null ? null : box.place());
    }
  }
}
