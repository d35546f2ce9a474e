package modeldesk.ui.browser;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.model.Mode;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.EmptyState;
import modeldesk.ui.kit.FilterField;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.ReasonedButton;
import modeldesk.ui.kit.Segmented;
import modeldesk.ui.kit.Tip;
import modeldesk.ui.kit.TreeList;
import org.kordamp.ikonli.feather.Feather;

/// The "Files" panel: the files of what is open.
public final class FilesView extends VBox {
  private final FilesViewModel files;
  private final TreeList<FileRow> tree;
  private final StackPane place = new StackPane();
  private final HBox strip = new HBox();

  public FilesView(FilesViewModel files) {
    this.files = files;
    getStyleClass().addAll("browser-panel", "browser-files");
    tree = new TreeList<>(files.rows(), list -> new FileCell(files), files::toggle, files::open);
    tree.setId("files-tree");
    tree.setAccessibleText(Messages.get("files.title"));
    VBox.setVgrow(place, Priority.ALWAYS);
    strip.getStyleClass().add("browser-opening");
    strip.setAlignment(Pos.CENTER_LEFT);
    FilterField filter = new FilterField(Feather.SEARCH, Messages.get("files.filter"), tree);
    filter.setId("files-filter");
    filter.textProperty().bindBidirectional(files.filterProperty());
    Bind.now(files.countProperty(), filter::setCount);
    VBox top = new VBox(header(), filter);
    top.getStyleClass().add("browser-top");
    getChildren().addAll(top, strip, place);
    Bind.now(files.stateProperty(), this::show);
    Bind.now(files.revealedProperty(), tree::reveal);
  }

  private HBox header() {
    Label title = new Label(Messages.get("files.title"));
    title.getStyleClass().add("strong");
    title.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Segmented<Mode> modes = new Segmented<>(files.modeProperty().get());
    modes.add(
        Mode.COMBINED,
        Messages.get("files.mode.combined"),
        Messages.get("files.mode.combinedTip"),
        "mode-combined");
    modes.add(
        Mode.EXTENSION,
        Messages.get("files.mode.extension"),
        Messages.get("files.mode.extensionTip"),
        "mode-extension");
    modes.setMinWidth(0);
    modes.valueProperty().bindBidirectional(files.modeProperty());
    modes
        .disableProperty()
        .bind(files.stateProperty().map(state -> state instanceof FilesState.NothingOpen));
    Button create = Buttons.icon(Feather.PLUS, Messages.get("files.new"), files::newFile);
    create.setId("files-new");
    create.setGraphic(Icons.sized(Feather.PLUS, Icons.LARGE));
    ReasonedButton reasoned =
        new ReasonedButton(create, Messages.get("files.new"))
            .because(files.newFileReasonProperty());
    HBox header = new HBox(title, space, modes, reasoned);
    header.getStyleClass().add("browser-header");
    header.setAlignment(Pos.CENTER_LEFT);
    return header;
  }

  private void show(FilesState state) {
    strip.getChildren().clear();
    Node shown =
        switch (state) {
          case FilesState.NothingOpen() ->
              new EmptyState(Feather.FILE_TEXT, Messages.get("files.nothingOpen"));
          case FilesState.Empty(String sentence) -> new EmptyState(Feather.SEARCH, sentence);
          case FilesState.Opening(String sentence) -> opening(sentence);
          case FilesState.Failed(String sentence) ->
              new EmptyState(
                  Feather.ALERT_TRIANGLE, sentence, Messages.get("files.retry"), files::retry);
          case FilesState.Shown(String opening, String failed) -> {
            showStrip(opening, failed);
            yield tree;
          }
        };
    strip.setManaged(!strip.getChildren().isEmpty());
    if (!place.getChildren().equals(java.util.List.of(shown))) {
      place.getChildren().setAll(shown);
    }
  }

  private void showStrip(String opening, String failed) {
    if (!opening.isEmpty()) {
      strip.getChildren().setAll(wheel(), grown(opening), cancel());
    } else if (!failed.isEmpty()) {
      strip
          .getChildren()
          .setAll(
              Icons.of(Feather.ALERT_TRIANGLE, "attention"),
              grown(failed),
              link(Messages.get("files.retry"), "files-retry", files::retry));
    }
  }

  private Node opening(String sentence) {
    VBox box = new VBox(wheel(), new Label(sentence), cancel());
    box.setAlignment(Pos.CENTER);
    box.getStyleClass().add("browser-state");
    return box;
  }

  private Hyperlink cancel() {
    return link(Messages.get("files.cancel"), "files-cancel", files::cancelOpening);
  }

  private static Hyperlink link(String text, String id, Runnable action) {
    Hyperlink link = new Hyperlink(text);
    link.setId(id);
    link.setMinWidth(Region.USE_PREF_SIZE);
    link.setOnAction(event -> action.run());
    return link;
  }

  private static Label grown(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("secondary");
    label.setMinWidth(0);
    label.setMaxWidth(Double.MAX_VALUE);
    Tip.say(label, text);
    HBox.setHgrow(label, Priority.ALWAYS);
    return label;
  }

  private static ProgressIndicator wheel() {
    ProgressIndicator wheel = new ProgressIndicator();
    wheel.getStyleClass().add("browser-wheel");
    return wheel;
  }
}
