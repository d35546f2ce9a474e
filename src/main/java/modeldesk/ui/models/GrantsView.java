package modeldesk.ui.models;

import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.model.ModelKind;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Lines;
import modeldesk.ui.kit.Tip;
import org.kordamp.ikonli.feather.Feather;

/// The access grants a new model starts with, a line each.
final class GrantsView extends VBox {
  private static final double MOST = 132;

  private final CreateModelViewModel form;
  private final VBox rows = new VBox();

  GrantsView(CreateModelViewModel form) {
    this.form = form;
    getStyleClass().add("models-field");
    rows.getStyleClass().add("models-grants");
    ScrollPane scroll = new ScrollPane(rows);
    scroll.getStyleClass().add("models-grants-scroll");
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(MOST);
    scroll.setMinHeight(USE_PREF_SIZE);
    scroll.setFocusTraversable(false);
    scroll.setVisible(false);
    scroll.setManaged(false);
    Button add = Buttons.plain(Messages.get("models.grants.add"), form.grants()::add);
    add.setId("create-model-add-grant");
    add.getStyleClass().add("small");
    add.setMaxWidth(USE_PREF_SIZE);
    VBox.setMargin(add, new Insets(4, 0, 0, 0));
    add.setGraphic(Icons.of(Feather.PLUS));
    Label title = Lines.name(Messages.get("models.grants.title"), add);
    Label explained = Lines.explained(Messages.get("models.grants.explained"));
    getChildren().addAll(title, explained, scroll, add);
    Bind.now(
        form.grants().rows(),
        () -> {
          rows.getChildren().setAll(form.grants().rows().stream().map(this::row).toList());
          scroll.setVisible(!form.grants().rows().isEmpty());
          scroll.setManaged(!form.grants().rows().isEmpty());
          scroll.setPrefHeight(Math.min(MOST, form.grants().rows().size() * 36.0 + 4));
        });
    Bind.visible(this, form.kindProperty().map(kind -> kind != ModelKind.BRANCH));
  }

  private HBox row(GrantRow grant) {
    TextField name = text(Messages.get("models.grants.name"), "grant-name");
    name.textProperty().bindBidirectional(grant.nameProperty());
    TextField attribute = text(Messages.get("models.grants.attribute"), "grant-attribute");
    attribute.textProperty().bindBidirectional(grant.userAttributeProperty());
    TextField values = text(Messages.get("models.grants.values"), "grant-values");
    values.textProperty().bindBidirectional(grant.allowedValuesProperty());
    CheckBox boost = new CheckBox(Messages.get("models.grants.boost"));
    boost.setMinWidth(USE_PREF_SIZE);
    Tip.say(boost, Messages.get("models.grants.boostExplained"));
    boost.selectedProperty().bindBidirectional(grant.boostableProperty());
    Button remove =
        Buttons.icon(
            Feather.X, Messages.get("models.grants.remove"), () -> form.grants().remove(grant));
    HBox row = new HBox(name, attribute, values, boost, remove);
    row.getStyleClass().add("models-grant");
    return row;
  }

  private static TextField text(String prompt, String styleClass) {
    TextField field = new TextField();
    field.setPromptText(prompt);
    field.setAccessibleText(prompt);
    field.getStyleClass().add(styleClass);
    field.setPrefColumnCount(8);
    HBox.setHgrow(field, Priority.ALWAYS);
    return field;
  }
}
