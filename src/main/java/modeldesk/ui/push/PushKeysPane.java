package modeldesk.ui.push;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Tip;
import modeldesk.yaml.KeyChange;
import org.jspecify.annotations.Nullable;

/// The changed keys of the chosen file with a tick each, behind a button that says how many of them
/// are sent.
final class PushKeysPane extends ListView<KeyChange> {
  private static final int MOST_ROWS = 6;
  private static final int ROW = 24;

  private final PushViewModel model;
  private final ToggleButton opener = new ToggleButton();

  PushKeysPane(PushViewModel model) {
    super(model.keys().all());
    this.model = model;
    setId("push-keys");
    getStyleClass().add("push-keys");
    setAccessibleText(Messages.get("push.keys.list"));
    setFixedCellSize(ROW);
    setCellFactory(view -> new Cell());
    opener.setId("push-keys-open");
    opener.getStyleClass().addAll("small", "kit-toggle");
    opener.setMinWidth(Region.USE_PREF_SIZE);
    Tip.say(opener, Messages.get("push.keys.tip"));
    Bind.now(getItems(), this::changed);
    Bind.now(model.keys().leftOut(), keys -> count());
    managedProperty().bind(visibleProperty());
    visibleProperty().bind(opener.selectedProperty().and(opener.visibleProperty()));
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  /// Shows and hides the keys.
  ToggleButton opener() {
    return opener;
  }

  private void changed() {
    List<KeyChange> keys = getItems();
    opener.setVisible(!keys.isEmpty());
    opener.setManaged(!keys.isEmpty());
    double height = Math.min(MOST_ROWS, keys.size()) * ROW + 2.0;
    setPrefHeight(height);
    setMinHeight(height);
    count();
  }

  private void count() {
    long ticked = getItems().stream().filter(model.keys()::isSent).count();
    int all = getItems().size();
    opener.setText(
        ticked == all
            ? Messages.get("push.keys.all", all)
            : Messages.get("push.keys.some", ticked, all));
  }

  private void key(KeyEvent event) {
    KeyChange key = getSelectionModel().getSelectedItem();
    if (event.getCode() == KeyCode.SPACE && key != null && !model.flow().isRunning()) {
      model.keys().send(key, !model.keys().isSent(key));
      event.consume();
    }
  }

  private final class Cell extends ListCell<KeyChange> {
    private final CheckBox tick = new CheckBox();
    private final Label kind = new Label();
    private final HBox line;
    private Subscription following = Subscription.EMPTY;

    Cell() {
      Region space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      tick.getStyleClass().add("push-key");
      tick.setFocusTraversable(false);
      tick.setMnemonicParsing(false);
      tick.setMinWidth(0);
      kind.getStyleClass().add("caption");
      kind.setMinWidth(Region.USE_PREF_SIZE);
      line = new HBox(tick, space, kind);
      line.setAlignment(Pos.CENTER_LEFT);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable KeyChange key, boolean empty) {
      super.updateItem(key, empty);
      following.unsubscribe();
      following = Subscription.EMPTY;
      if (empty || key == null) {
        setGraphic(null);
        return;
      }
      tick.setText(key.path().breadcrumb());
      kind.setText(
          switch (key.kind()) {
            case ADDED -> Messages.get("push.keys.added");
            case CHANGED -> Messages.get("push.keys.changed");
            case REMOVED -> Messages.get("push.keys.removed");
          });
      tick.setOnAction(event -> model.keys().send(key, tick.isSelected()));
      following =
          Subscription.combine(
              model.keys().leftOut().subscribe(out -> tick.setSelected(model.keys().isSent(key))),
              model
                  .flow()
                  .phaseProperty()
                  .subscribe(phase -> tick.setDisable(model.flow().isRunning())));
      setGraphic(line);
    }
  }
}
