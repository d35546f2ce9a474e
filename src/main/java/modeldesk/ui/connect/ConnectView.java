package modeldesk.ui.connect;

import atlantafx.base.controls.CustomTextField;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.store.TokenPlace;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Footer;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Lines;
import org.kordamp.ikonli.feather.Feather;

/// The card that connects to an Omni.
final class ConnectView extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final ConnectViewModel model;
  private final TextField address = new CustomTextField();
  private final PasswordField token = new PasswordField();

  ConnectView(ConnectViewModel model) {
    this.model = model;
    setId("connect");
    getStyleClass().addAll("connect-card", "connect-form");
    Label title = new Label(Messages.get("connect.form.title"));
    title.getStyleClass().add("heading");
    Label explained = Lines.explained(Messages.get("connect.form.text"));
    explained.getStyleClass().add("secondary");
    Label remark = Lines.hint(model.remarkProperty());
    remark.setId("connect-remark");
    remark.getStyleClass().add("connect-remark");
    getChildren()
        .addAll(
            new VBox(title, explained),
            remark,
            field(Messages.get("connect.form.address"), address, hint()),
            field(Messages.get("connect.form.token"), token, tokenHint()),
            places(),
            footer(),
            new ResultPane(model));
    address.setId("connect-address");
    address.setPromptText(Messages.get("connect.form.addressPrompt"));
    address.textProperty().bindBidirectional(model.addressProperty());
    token.setId("connect-token");
    token.textProperty().bindBidirectional(model.tokenProperty());
    ObservableValue<Boolean> busy = model.stageProperty().map(stage -> model.isBusy());
    Bind.now(
        busy,
        on -> {
          address.setEditable(!on);
          token.setEditable(!on);
        });
    address.setOnAction(event -> enter());
    token.setOnAction(event -> enter());
    model.onFilled(this::focusFirst);
  }

  /// Enter connects, or goes to what is missing for that.
  private void enter() {
    if (model.isReady()) {
      model.connect();
    } else if (!model.isBusy()) {
      focusFirst();
    }
  }

  /// Puts the keyboard to what is missing.
  void focusFirst() {
    (model.isAddressed() ? token : address).requestFocus();
  }

  private static VBox field(String name, TextField field, Node below) {
    field.getStyleClass().add("form");
    VBox box = new VBox(Lines.name(name, field), field, below);
    box.getStyleClass().add("connect-field");
    return box;
  }

  private Label hint() {
    Label hint = Lines.hint(model.readProperty().map(Address::hint));
    hint.setId("connect-address-hint");
    Bind.now(model.readProperty(), now -> hint.pseudoClassStateChanged(WRONG, now.wrong()));
    return hint;
  }

  private static Label tokenHint() {
    Label hint = Lines.explained(Messages.get("connect.form.tokenHint"));
    hint.getStyleClass().add("secondary");
    return hint;
  }

  private VBox places() {
    ToggleGroup group = new ToggleGroup();
    VBox box = new VBox();
    box.getStyleClass().add("connect-field");
    Label name = new Label(Messages.get("connect.form.keep"));
    name.getStyleClass().add("strong");
    box.getChildren().add(name);
    for (TokenPlace place : model.places()) {
      RadioButton choice = new RadioButton(word(place));
      choice.setId("connect-keep-" + place.name().toLowerCase(java.util.Locale.ROOT));
      choice.setToggleGroup(group);
      choice.setWrapText(true);
      Bind.now(model.placeProperty(), now -> choice.setSelected(now == place));
      choice.setOnAction(event -> model.placeProperty().set(place));
      choice.setOnKeyPressed(event -> {
        if (event.getCode() == KeyCode.ENTER) {
          enter();
          event.consume();
        }
      });
      if (place == TokenPlace.KEY_STORE) {
        choice
            .disableProperty()
            .bind(model.keyStoreProperty().map(found -> found != ConnectViewModel.KeyStore.THERE));
      }
      box.getChildren().add(choice);
    }
    Label without =
        Lines.hint(
            model
                .keyStoreProperty()
                .map(found ->
                    switch (found) {
                      case ASKED -> Messages.get("connect.keyStore.asked");
                      case THERE -> "";
                      case MISSING -> Messages.get("connect.keyStore.missing");
                    }));
    without.setId("connect-key-store");
    box.getChildren().add(without);
    return box;
  }

  private static String word(TokenPlace place) {
    return switch (place) {
      case KEY_STORE -> Messages.get("connect.keep.keyStore");
      case FILE -> Messages.get("connect.keep.file");
      case SESSION -> Messages.get("connect.keep.session");
    };
  }

  private Footer footer() {
    Button test = Buttons.plain("", model::test);
    test.setId("connect-test");
    test.setGraphic(Icons.of(Feather.ACTIVITY));
    Button cancel = Buttons.plain(Messages.get("connect.form.cancel"), model::cancel);
    cancel.setId("connect-cancel");
    Button connect = Buttons.primary(Messages.get("connect.form.connect"), model::connect);
    connect.setId("connect-run");
    Bind.now(
        model.stageProperty(),
        stage -> {
          test.setText(
              stage instanceof ConnectViewModel.Stage.Works
                  ? Messages.get("connect.form.testAgain")
                  : Messages.get("connect.form.test"));
          enable(test, connect);
        });
    Bind.now(model.addressProperty(), now -> enable(test, connect));
    Bind.now(model.tokenProperty(), now -> enable(test, connect));
    HBox left = new HBox(test, Lines.busy(model.stageProperty().map(stage -> model.isBusy())));
    left.setAlignment(Pos.CENTER_LEFT);
    left.setSpacing(8);
    left.setMinWidth(Region.USE_PREF_SIZE);
    return new Footer(cancel, connect).left(left);
  }

  private void enable(Button test, Button connect) {
    test.setDisable(!model.isReady());
    connect.setDisable(!model.isReady());
  }
}
