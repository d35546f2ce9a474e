package modeldesk.ui.changes;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.ui.code.DiffControls;
import modeldesk.ui.code.DiffView;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.EmptyState;
import modeldesk.ui.kit.PanelHeader;
import modeldesk.ui.kit.PlacedSplit;
import modeldesk.ui.kit.ReasonedButton;
import modeldesk.ui.kit.Tip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The Changes panel: the drafts on the left, what the chosen one changes on the right.
public final class ChangesView extends StackPane {
  private static final double ROW = 24;

  /// What a row takes, in px, and the least at which its numbers are whole.
  private static final double LIST = 456;

  private static final double LEAST_LIST = 420;

  /// With Ctrl it chooses a row, which stays with the list.
  private static final KeyCombination SPACE = new KeyCodeCombination(KeyCode.SPACE);

  private final ChangesViewModel model;
  private final ListView<ChangeRow> list = new ListView<>();
  private final DiffView diff = new DiffView();
  private final CheckBox all = new CheckBox();
  private final Button open;
  private final Button discard;
  private final Button discardKeys;
  private final Button push;
  private boolean filling;
  private double width = LIST;
  private @Nullable FileName shownFile;
  private @Nullable ChangeDiff shownDiff;

  public ChangesView(ChangesViewModel model) {
    this.model = model;
    open = button("changes-open", Messages.get("changes.open"), this::open);
    discard = button("changes-discard", Messages.get("changes.discard"), this::discard);
    discardKeys =
        button("changes-discard-keys", Messages.get("changes.discardKeys"), model::discardKeys);
    push = button("changes-push", "", model::push);
    setId("changes");
    getStyleClass().add("changes");
    EmptyState empty = new EmptyState(Feather.EDIT_3, Messages.get("changes.empty"));
    empty.setId("changes-empty");
    Region drafts = drafts();
    PlacedSplit split =
        new PlacedSplit(
            Orientation.HORIZONTAL, self -> self.setDividerPositions(width / self.length()));
    split.getItems().addAll(drafts, compared());
    split.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> width = drafts.getWidth());
    SplitPane.setResizableWithParent(split.getItems().getFirst(), false);
    getChildren().addAll(empty, split);
    var none = Bindings.isEmpty(model.rows());
    Bind.visible(empty, none);
    Bind.visible(split, none.not());
    Bind.now(model.rows(), this::fill);
    model.diffProperty().subscribe(shown -> showWhenSeen());
    visibleProperty().subscribe(seen -> showWhenSeen());
  }

  private Region drafts() {
    ReasonedButton keys =
        new ReasonedButton(discardKeys, Messages.get("changes.discardKeysHint"))
            .because(model.keysReasonProperty());
    PanelHeader header = new PanelHeader(all()).right(open, discard, keys, push());
    list.setId("changes-list");
    list.setAccessibleText(Messages.get("changes.list"));
    list.getStyleClass().add("changes-list");
    list.setFixedCellSize(ROW);
    list.setCellFactory(view -> new ChangeCell(model.nextPush()));
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<ChangeRow>) change -> chosen());
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    list.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
        open();
      }
    });
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox box = new VBox(header, list);
    box.setMinWidth(LEAST_LIST);
    return box;
  }

  /// The number of drafts with one tick for all of them.
  private Node all() {
    all.setId("changes-all");
    all.getStyleClass().add("strong");
    all.setMinWidth(0);
    all.setAccessibleText(Messages.get("changes.all"));
    Tip.say(all, Messages.get("changes.all"));
    all.setOnAction(event -> model.nextPush().sendAll(all.isSelected()));
    Bind.now(model.nextPush().countProperty(), count -> tickAll());
    Bind.now(model.nextPush().leftOutProperty(), names -> tickAll());
    return all;
  }

  private void tickAll() {
    boolean some = !model.nextPush().leftOutProperty().get().isEmpty();
    all.setSelected(!some);
    all.setIndeterminate(some && model.nextPush().countProperty().get() > 0);
  }

  private Node push() {
    push.textProperty()
        .bind(model.nextPush().countProperty().map(count -> Messages.get("changes.push", count)));
    return new ReasonedButton(push, "").because(model.nextPush().unavailableProperty());
  }

  private Node compared() {
    diff.setId("changes-diff");
    diff.clear();
    diff.unifiedProperty().set(true);
    Label choose = new Label(Messages.get("changes.choose"));
    choose.getStyleClass().add("secondary");
    choose.setMinWidth(0);
    Bind.visible(choose, model.selectedProperty().isNull());
    VBox.setVgrow(diff, Priority.ALWAYS);
    VBox box =
        new VBox(
            new PanelHeader(choose)
                .right(
                    new DiffControls(diff)
                        .taking(
                            Messages.get("changes.takeBack"),
                            model.changeReasonProperty(),
                            model::takeBack)),
            diff);
    box.setMinWidth(0);
    return box;
  }

  private static Button button(String id, String text, Runnable action) {
    Button button = Buttons.plain(text, action);
    button.setId(id);
    button.getStyleClass().add("compact");
    return button;
  }

  /// Puts the rows in and chooses what was chosen before, or the first. A draft that is kept while
  /// one types mostly looks as before, and then nothing is drawn again.
  private void fill() {
    if (looksAsBefore()) {
      return;
    }
    Set<FileName> chosen = new HashSet<>(names());
    filling = true;
    list.getItems().setAll(model.rows());
    list.getSelectionModel().clearSelection();
    for (int i = 0; i < model.rows().size(); i++) {
      if (chosen.contains(model.rows().get(i).name())) {
        list.getSelectionModel().select(i);
      }
    }
    if (list.getSelectionModel().isEmpty() && !model.rows().isEmpty()) {
      list.getSelectionModel().select(0);
    }
    filling = false;
    all.setText(Messages.get("changes.title", model.rows().size()));
    chosen();
  }

  private boolean looksAsBefore() {
    List<ChangeRow> before = list.getItems();
    List<ChangeRow> now = model.rows();
    return !now.isEmpty()
        && now.size() == before.size()
        && IntStream.range(0, now.size()).allMatch(i -> now.get(i).looksLike(before.get(i)));
  }

  private void chosen() {
    if (filling) {
      return;
    }
    List<ChangeRow> rows = list.getSelectionModel().getSelectedItems();
    ChangeRow one = rows.isEmpty() ? null : rows.getLast();
    model.choose(rows.stream().map(ChangeRow::name).toList());
    boolean restores =
        !rows.isEmpty() && rows.stream().allMatch(r -> r.draft().kind() == Draft.Kind.DELETED);
    discard.setText(restores ? Messages.get("changes.restore") : Messages.get("changes.discard"));
    discard.setDisable(rows.isEmpty());
    open.setDisable(one == null || one.draft().text() == null);
  }

  private List<FileName> names() {
    return list.getSelectionModel().getSelectedItems().stream().map(ChangeRow::name).toList();
  }

  private void open() {
    ChangeRow row = list.getSelectionModel().getSelectedItem();
    if (row != null && row.draft().text() != null) {
      model.open(row.name());
    }
  }

  private void discard() {
    model.discard(names());
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      open();
      event.consume();
    } else if (event.getCode() == KeyCode.DELETE) {
      discard();
      event.consume();
    } else if (SPACE.match(event)) {
      model.nextPush().toggle(names());
      event.consume();
    }
  }

  /// A list is laid out with all its rows even where it is hidden: behind another panel the
  /// comparison waits until it is looked at, instead of being drawn at each draft that is kept.
  private void showWhenSeen() {
    ChangeDiff now = model.diffProperty().get();
    if (isVisible() && !Objects.equals(now, shownDiff)) {
      shownDiff = now;
      show(now);
    }
  }

  private void show(@Nullable ChangeDiff shown) {
    FileName before = shownFile;
    shownFile = shown == null ? null : model.selectedProperty().get();
    if (shown == null) {
      diff.clear();
    } else if (shownFile != null && shownFile.equals(before)) {
      diff.showAgain(shown.leftTitle(), shown.rightTitle(), shown.comparison());
    } else {
      diff.show(shown.leftTitle(), shown.rightTitle(), shown.comparison());
    }
  }
}
