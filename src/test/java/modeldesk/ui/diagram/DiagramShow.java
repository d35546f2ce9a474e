package modeldesk.ui.diagram;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import modeldesk.lang.index.ModelIndex;

/// The join map of a model on a canvas of the usual size, without the window around it.
public final class DiagramShow {
  private static final double WIDTH = 1040;
  private static final double HEIGHT = 640;

  private final Picture picture;
  private final Map<Ink, Color> inks = new EnumMap<>(Ink.class);
  private Camera camera = new Camera(1, 0, 0);

  private DiagramShow(Picture picture) {
    this.picture = picture;
    for (Ink ink : Ink.values()) {
      inks.put(ink, Color.gray(inks.size() / (double) Ink.values().length));
    }
  }

  public static DiagramShow of(ModelIndex model) {
    Atelier atelier = new Atelier(new Subject.WholeModel(), false, null, null);
    return new DiagramShow(Objects.requireNonNull(atelier.draw(model, () -> false).picture()));
  }

  public String size() {
    return picture.drawing().boxes().size()
        + " boxes and "
        + picture.drawing().lines().size()
        + " lines on "
        + Math.round(picture.placed().width())
        + " x "
        + Math.round(picture.placed().height())
        + " px";
  }

  public Scene scene() {
    return new Scene(new Group(new Canvas(WIDTH, HEIGHT)));
  }

  /// All of it for a scale of 0, otherwise the middle.
  public void look(double scale) {
    Camera all = Camera.fitting(picture.placed().width(), picture.placed().height(), WIDTH, HEIGHT);
    camera = scale == 0 ? all : all.zoomed(scale / all.scale(), WIDTH / 2, HEIGHT / 2);
  }

  /// Moves a little and draws.
  public void pan(Scene scene) {
    camera = camera.moved(7, 0);
    Canvas canvas = (Canvas) ((Group) scene.getRoot()).getChildren().getFirst();
    GraphicsContext on = canvas.getGraphicsContext2D();
    new Painter(picture, Marks.NONE)
        .paint(
            new CanvasPen(on, inks, camera, WIDTH, HEIGHT),
            camera.window(WIDTH, HEIGHT),
            camera.scale());
  }
}
