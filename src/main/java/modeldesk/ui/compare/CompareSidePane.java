package modeldesk.ui.compare;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.DropDown;
import modeldesk.ui.kit.EmptyState;
import modeldesk.ui.kit.FilterField;
import modeldesk.ui.kit.KeyedRows;
import modeldesk.ui.kit.Segmented;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The left of the card: what is compared with, how, and the list of what differs.
final class CompareSidePane extends VBox {
  private static final double ROW = 44;

  private final CompareViewModel model;
  private final CompareList rows;
  private final ListView<CompareRow> list = new ListView<>();
  private final EmptyState empty = new EmptyState(Feather.CHECK_CIRCLE, "");
  private final FilterField filter =
      new FilterField(Feather.FILTER, Messages.get("compare.filter"), list);
  private boolean filling;

  CompareSidePane(CompareViewModel model) {
    this.model = model;
    rows = model.list();
    getStyleClass().add("compare-side");
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(options(), files());
    VBox.setVgrow(getChildren().getLast(), Priority.ALWAYS);
  }

  /// What gets the keyboard first.
  Node list() {
    return list;
  }

  private Node options() {
    ComboBox<CompareSide> side = DropDown.of("compare-side", CompareSide::name);
    side.setItems(model.sides());
    side.setAccessibleText(Messages.get("compare.side"));
    side.setOnShowing(event -> model.listBranches());
    Bind.now(model.sideProperty(), side::setValue);
    side.setOnAction(event -> {
      CompareSide chosen = side.getValue();
      if (chosen != null && !chosen.equals(model.sideProperty().get())) {
        model.sideProperty().set(chosen);
      }
    });
    Label with = new Label(Messages.get("compare.side"));
    with.getStyleClass().add("secondary");
    with.setMinWidth(USE_PREF_SIZE);
    with.setLabelFor(side);
    HBox.setHgrow(side, Priority.ALWAYS);
    HBox choice = new HBox(with, side);
    choice.getStyleClass().add("compare-line");
    CheckBox drafts = new CheckBox();
    drafts.setId("compare-drafts");
    drafts.selectedProperty().bindBidirectional(model.draftsProperty());
    Bind.now(
        model.stageProperty(),
        stage -> drafts.setText(Messages.get("compare.drafts", model.draftCount())));
    Segmented<CompareSight> sight =
        new Segmented<>(rows.sightProperty().get())
            .add(CompareSight.PARTS, Messages.get("compare.sight.parts"), "", "compare-parts")
            .add(CompareSight.FILES, Messages.get("compare.sight.files"), "", "compare-files");
    sight.valueProperty().bindBidirectional(rows.sightProperty());
    filter.setId("compare-filter");
    filter.textProperty().bindBidirectional(rows.filterProperty());
    HBox.setHgrow(filter, Priority.ALWAYS);
    HBox narrowed = new HBox(sight, filter);
    narrowed.getStyleClass().add("compare-line");
    Label count = new Label();
    count.setId("compare-count");
    count.getStyleClass().add("strong");
    Bind.now(model.stageProperty(), stage -> count.setText(model.count()));
    VBox box = new VBox(choice, drafts, narrowed, count);
    box.getStyleClass().add("compare-options");
    return box;
  }

  private Node files() {
    list.setId("compare-list");
    list.getStyleClass().add("compare-list");
    list.setAccessibleText(Messages.get("compare.list"));
    list.setFixedCellSize(ROW);
    list.setCellFactory(view -> new CompareCell());
    list.setPlaceholder(empty);
    list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    list.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            model.openFile();
            event.consume();
          }
        });
    list.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
        model.openFile();
      }
    });
    KeyedRows.serve(list);
    Bind.now(rows.rows(), this::fill);
    Bind.now(rows.selectedProperty(), this::select);
    Bind.visible(empty, model.stageProperty().map(stage -> stage instanceof CompareStage.Compared));
    model.stageProperty().subscribe(stage -> empty.setText(rows.emptiness()));
    return list;
  }

  private void fill() {
    filling = true;
    list.getSelectionModel().clearSelection();
    list.getItems().setAll(rows.rows());
    filling = false;
    filter.setCount(
        rows.filterProperty().get().isBlank() ? "" : Messages.count(rows.rows().size()));
    empty.setText(rows.emptiness());
    select(rows.selectedProperty().get());
  }

  private void select(@Nullable CompareRow row) {
    int at = row == null ? -1 : list.getItems().indexOf(row);
    if (at >= 0 && !list.getSelectionModel().isSelected(at)) {
      list.getSelectionModel().clearAndSelect(at);
    }
  }

  private void chosen(@Nullable CompareRow row) {
    if (!filling && row != null) {
      rows.selectedProperty().set(row);
    }
  }
}
