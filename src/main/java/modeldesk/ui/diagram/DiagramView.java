package modeldesk.ui.diagram;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javax.imageio.ImageIO;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.EmptyState;
import modeldesk.ui.kit.Footer;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Lines;
import modeldesk.ui.kit.Modal;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.kit.ShownWhile;
import org.kordamp.ikonli.feather.Feather;

/// The card of a diagram: the picture with its tools, and beside it the same as a list, with what
/// is known of what is chosen.
public final class DiagramView {
  private final DiagramViewModel model;
  private final ModalHost host;
  private final ShownWhile card;
  private final Surface surface;
  private final Tools tools;
  private final Node body;

  public DiagramView(DiagramViewModel model, ModalHost host) {
    this.model = model;
    this.host = host;
    surface = new Surface(model);
    tools = new Tools(model, surface);
    body = body();
    card = new ShownWhile(host, this::open, model::close);
    card.follow(model.openProperty());
  }

  private Node body() {
    EmptyState nothing = new EmptyState(Feather.SHARE_2, "");
    nothing.setId("diagram-empty");
    Bind.now(model.emptyProperty(), nothing::setText);
    Bind.visible(nothing, model.emptyProperty().isNotEmpty());
    StackPane stage = new StackPane(surface, nothing);
    stage.getStyleClass().add("diagram-stage");
    stage.setMinSize(0, 0);
    VBox.setVgrow(stage, Priority.ALWAYS);
    VBox left = new VBox(tools, legend(), stage, words());
    HBox.setHgrow(left, Priority.ALWAYS);
    left.setMinWidth(0);
    HBox both = new HBox(left, side());
    both.getStyleClass().add("diagram");
    both.setMinHeight(0);
    return both;
  }

  private Node legend() {
    Label path = key(Messages.get("diagram.legend.path"), "diagram-key-path");
    Label fansOut = key(Messages.get("diagram.legend.fansOut"), "diagram-key-fans-out");
    Label possible = key(Messages.get("diagram.legend.possible"), "diagram-key-possible");
    Bind.visible(possible, model.subjectProperty().map(Subject.Topic.class::isInstance));
    HBox legend = new HBox(path, fansOut, possible);
    legend.getStyleClass().add("diagram-legend");
    legend.setMinHeight(Region.USE_PREF_SIZE);
    legend.setAlignment(Pos.CENTER_LEFT);
    Bind.visible(
        legend, model.subjectProperty().map(subject -> !(subject instanceof Subject.Field)));
    return legend;
  }

  private static Label key(String words, String style) {
    Region stroke = new Region();
    stroke.getStyleClass().addAll("diagram-key", style);
    Label key = new Label(words, stroke);
    key.getStyleClass().add("secondary");
    return key;
  }

  /// What is said of the way between two views.
  private Node words() {
    Label words = Lines.paragraph();
    words.setId("diagram-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox banner = new HBox(words);
    banner.getStyleClass().add("diagram-words");
    banner.setMinHeight(Region.USE_PREF_SIZE);
    Bind.now(
        model.selection().wayProperty(),
        way -> {
          words.setText(way.words());
          words.setGraphic(
              way.warns()
                  ? Icons.of(Feather.ALERT_TRIANGLE, "attention")
                  : Icons.of(Feather.CHECK_CIRCLE, "success"));
        });
    Bind.state(banner, "warns", model.selection().wayProperty().map(Way::warns));
    Bind.visible(banner, model.selection().wayProperty().map(way -> !way.words().isEmpty()));
    return banner;
  }

  private Node side() {
    Label title = new Label();
    title.getStyleClass().add("strong");
    Bind.now(
        model.subjectProperty(),
        subject ->
            title.setText(
                subject instanceof Subject.Field
                    ? Messages.get("diagram.list.fields")
                    : Messages.get("diagram.list.joins")));
    LineList rows = new LineList(model);
    rows.accessibleTextProperty().bind(title.textProperty());
    rows.setPlaceholder(new EmptyState(Feather.SEARCH, Messages.get("diagram.list.none")));
    VBox.setVgrow(rows, Priority.ALWAYS);
    Label note = Lines.paragraph();
    note.setId("diagram-note");
    note.getStyleClass().add("secondary");
    note.textProperty().bind(model.noteProperty());
    VBox side = new VBox(title, note, rows, new Details(model));
    side.getStyleClass().add("diagram-side");
    return side;
  }

  private void open() {
    host.show(
        new Modal(
            "diagram",
            Feather.SHARE_2,
            model.titleProperty().get(),
            model.place(),
            body,
            footer(),
            1680,
            1200,
            tools.find(),
            card::closed));
  }

  private Footer footer() {
    Button svg = Buttons.plain(Messages.get("diagram.tool.svg"), this::saveSvg);
    svg.setId("diagram-svg");
    Button png = Buttons.plain(Messages.get("diagram.tool.png"), this::savePng);
    png.setId("diagram-png");
    svg.disableProperty().bind(model.pictureProperty().isNull());
    png.disableProperty().bind(model.pictureProperty().isNull());
    Button close = Buttons.primary(Messages.get("diagram.tool.close"), model::close);
    close.setId("diagram-done");
    Label keys = new Label(Messages.get("diagram.tool.keys"));
    keys.getStyleClass().add("secondary");
    keys.setMinWidth(0);
    return new Footer(svg, png, close).left(keys);
  }

  private void saveSvg() {
    Picture picture = model.picture();
    if (picture != null) {
      Map<Ink, String> inks = surface.inks();
      Marks marks = model.selection().marksProperty().get();
      String title = model.titleProperty().get();
      model.save(
          ".svg",
          progress -> SvgPen.draw(picture, marks, inks, title).getBytes(StandardCharsets.UTF_8));
    }
  }

  private void savePng() {
    WritableImage image = surface.image();
    if (image != null) {
      model.save(
          ".png",
          progress -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", bytes);
            return bytes.toByteArray();
          });
    }
  }
}
