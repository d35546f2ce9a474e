package modeldesk.ui.diagram;

import java.util.Objects;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.DropDown;
import modeldesk.ui.kit.Tip;
import org.kordamp.ikonli.feather.Feather;

/// The line over the picture: what to find, the way between two views, how large.
final class Tools extends HBox {
  private final DiagramViewModel model;
  private final Surface surface;
  private final TextField find = new TextField();

  Tools(DiagramViewModel model, Surface surface) {
    this.model = model;
    this.surface = surface;
    getStyleClass().add("diagram-tools");
    setAlignment(Pos.CENTER_LEFT);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().addAll(finding(), way(), space, outside(), zoom());
  }

  TextField find() {
    return find;
  }

  private Node finding() {
    find.setId("diagram-find");
    find.getStyleClass().add("diagram-find");
    find.setPromptText(Messages.get("diagram.tool.find"));
    find.setAccessibleText(Messages.get("diagram.tool.find"));
    find.textProperty().bindBidirectional(model.selection().lettersProperty());
    find.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            model.selection().step(event.isShiftDown() ? -1 : 1);
            event.consume();
          } else if (event.getCode() == KeyCode.ESCAPE && !find.getText().isEmpty()) {
            find.clear();
            event.consume();
          }
        });
    model
        .selection()
        .findProperty()
        .subscribe(found -> {
          String here = found.here();
          if (here != null) {
            surface.show(here);
          }
        });
    Label count = new Label();
    count.getStyleClass().addAll("caption", "diagram-count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    Bind.now(model.selection().findProperty(), found -> count.setText(count(found)));
    HBox box = new HBox(find, count);
    box.getStyleClass().add("diagram-group");
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private String count(Find found) {
    if (found.here() != null) {
      return Messages.get("diagram.tool.found", found.at() + 1, found.boxes().size());
    }
    return model.selection().lettersProperty().get().isBlank()
        ? ""
        : Messages.get("diagram.tool.nothing");
  }

  private Node way() {
    ComboBox<String> from =
        views("diagram-from", Messages.get("diagram.path.from"), model.selection().fromProperty());
    ComboBox<String> to =
        views("diagram-to", Messages.get("diagram.path.to"), model.selection().toProperty());
    Button clear =
        Buttons.icon(Feather.X, Messages.get("diagram.path.clear"), model.selection()::forgetWay);
    clear.setId("diagram-clear");
    clear
        .disableProperty()
        .bind(
            model
                .selection()
                .fromProperty()
                .isEmpty()
                .and(model.selection().toProperty().isEmpty()));
    HBox box =
        new HBox(
            word(Messages.get("diagram.path.from"), from),
            from,
            word(Messages.get("diagram.path.to"), to),
            to,
            clear);
    box.getStyleClass().add("diagram-group");
    box.setAlignment(Pos.CENTER_LEFT);
    Bind.visible(box, model.subjectProperty().map(subject -> !(subject instanceof Subject.Field)));
    return box;
  }

  private static Label word(String text, Node field) {
    Label word = new Label(text);
    word.setLabelFor(field);
    word.setMinWidth(Region.USE_PREF_SIZE);
    word.getStyleClass().add("muted");
    return word;
  }

  private ComboBox<String> views(String id, String name, StringProperty chosen) {
    ComboBox<String> box = DropDown.of(id, view -> view);
    box.getStyleClass().add("diagram-views");
    box.setAccessibleText(name);
    box.setPromptText(Messages.get("diagram.path.prompt"));
    box.setItems(model.selection().views());
    box.valueProperty()
        .subscribe(view -> {
          if (view != null && !view.equals(chosen.get())) {
            chosen.set(view);
          }
        });
    chosen.subscribe(view -> {
      String wanted = view.isEmpty() ? null : view;
      if (!Objects.equals(wanted, box.getValue())) {
        box.setValue(wanted);
      }
    });
    return box;
  }

  private Node outside() {
    CheckBox box = new CheckBox(Messages.get("diagram.tool.outside"));
    box.setId("diagram-outside");
    box.setMinWidth(Region.USE_PREF_SIZE);
    box.selectedProperty().bindBidirectional(model.outsideProperty());
    Bind.visible(box, model.subjectProperty().map(Subject.Topic.class::isInstance));
    return box;
  }

  private Node zoom() {
    Button smaller =
        Buttons.icon(Feather.ZOOM_OUT, Messages.get("diagram.tool.smaller"), surface::smaller);
    smaller.setId("diagram-smaller");
    Button larger =
        Buttons.icon(Feather.ZOOM_IN, Messages.get("diagram.tool.larger"), surface::larger);
    larger.setId("diagram-larger");
    Button fit = Buttons.icon(Feather.MAXIMIZE, Messages.get("diagram.tool.fit"), surface::fit);
    fit.setId("diagram-fit");
    Button whole = Buttons.plain("", surface::whole);
    whole.setId("diagram-whole");
    whole.getStyleClass().addAll("flat", "diagram-scale");
    Tip.say(whole, Messages.get("diagram.tool.whole"));
    ObservableValue<String> scale =
        surface
            .cameraProperty()
            .map(camera -> Messages.get("diagram.tool.scale", Math.round(camera.scale() * 100)));
    whole.textProperty().bind(scale);
    whole
        .accessibleTextProperty()
        .bind(scale.map(now -> now + ", " + Messages.get("diagram.tool.whole")));
    HBox box = new HBox(smaller, whole, larger, fit);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }
}
