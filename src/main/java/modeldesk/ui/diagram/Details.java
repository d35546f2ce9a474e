package modeldesk.ui.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.lang.graph.Place;
import modeldesk.ui.kit.Lines;
import org.jspecify.annotations.Nullable;

/// What is known of the chosen box or line.
final class Details extends VBox {
  private final DiagramViewModel model;

  Details(DiagramViewModel model) {
    this.model = model;
    setId("diagram-details");
    getStyleClass().add("diagram-details");
    setMinHeight(USE_PREF_SIZE);
    model.selection().marksProperty().subscribe(marks -> show(marks));
    show(model.selection().marksProperty().get());
  }

  private void show(Marks marks) {
    Picture picture = model.picture();
    Box box = picture == null || marks.box() == null ? null : picture.box(marks.box());
    if (box != null) {
      getChildren().setAll(box(box));
    } else if (marks.line() != null) {
      getChildren().setAll(line(marks.line()));
    } else {
      getChildren().setAll(Lines.explained(Messages.get("diagram.details.none")));
    }
  }

  private List<Node> box(Box box) {
    List<Node> nodes = new ArrayList<>(List.of(heading(box.id()), text(box.facts())));
    if (model.selection().views().contains(box.id())) {
      Button from =
          small(
              "diagram-path-from",
              Messages.get("diagram.details.from"),
              () -> model.selection().fromProperty().set(box.id()));
      Button to =
          small(
              "diagram-path-to",
              Messages.get("diagram.details.to"),
              () -> model.selection().toProperty().set(box.id()));
      FlowPane buttons = new FlowPane(8, 4, from, to);
      nodes.add(buttons);
    }
    open(box.place()).ifPresent(nodes::add);
    return nodes;
  }

  private List<Node> line(Line line) {
    List<Node> nodes = new ArrayList<>(List.of(heading(line.from() + " → " + line.to())));
    if (!line.facts().isEmpty()) {
      nodes.add(text(line.facts()));
    }
    if (!line.code().isEmpty()) {
      Label code = text(line.code());
      code.getStyleClass().addAll("mono", "diagram-code");
      nodes.add(code);
    }
    open(line.place()).ifPresent(nodes::add);
    return nodes;
  }

  private Optional<Node> open(@Nullable Place place) {
    if (place == null) {
      return Optional.empty();
    }
    Hyperlink link = new Hyperlink(Messages.get("diagram.details.open", LineList.place(place)));
    link.setId("diagram-open");
    link.setOnAction(event -> model.open(place));
    return Optional.of(link);
  }

  private static Button small(String id, String name, Runnable action) {
    Button button = new Button(name);
    button.setId(id);
    button.getStyleClass().add("small");
    button.setOnAction(event -> action.run());
    return button;
  }

  private static Label heading(String words) {
    Label heading = text(words);
    heading.getStyleClass().add("strong");
    return heading;
  }

  private static Label text(String words) {
    Label text = Lines.paragraph();
    text.setText(words);
    return text;
  }
}
