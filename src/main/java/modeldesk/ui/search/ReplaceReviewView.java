package modeldesk.ui.search;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.code.DiffView;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Footer;
import modeldesk.ui.kit.KeyedRows;
import modeldesk.ui.kit.Modal;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.kit.ShownWhile;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The card of replacing in all files: the places with their ticks on the left, the chosen file as
/// a diff on the right.
public final class ReplaceReviewView {
  private final ReplaceReviewViewModel model;
  private final ModalHost host;
  private final ListView<ReplaceRow> list = new ListView<>();
  private final DiffView diff = new DiffView();
  private final ShownWhile card;

  public ReplaceReviewView(ReplaceReviewViewModel model, ModalHost host) {
    this.model = model;
    this.host = host;
    list.setId("search-changes");
    list.getStyleClass().add("search-changes");
    list.setAccessibleText(Messages.get("search.replace.changes"));
    list.setItems(model.rows());
    list.setCellFactory(view -> new ReplaceCell(model));
    list.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> choose(is));
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    KeyedRows.serve(list);
    Bind.now(model.ticksProperty(), version -> list.refresh());
    model.shownProperty().subscribe(this::show);
    card = new ShownWhile(host, this::open, model::close);
    card.follow(model.subjectProperty().map(subject -> true).orElse(false));
  }

  private void open() {
    ReplaceReviewViewModel.Subject subject = model.subject();
    if (subject == null) {
      return;
    }
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox left = new VBox(list);
    left.getStyleClass().add("search-changes-left");
    HBox middle = new HBox(left, diff);
    HBox.setHgrow(diff, Priority.ALWAYS);
    VBox.setVgrow(middle, Priority.ALWAYS);
    VBox body = new VBox(middle);
    body.getStyleClass().add("search-review");
    String title = Messages.get("search.replace.title", subject.sought(), subject.by());
    host.show(
        new Modal(
            "search-review",
            Feather.REPEAT,
            title,
            "",
            body,
            footer(),
            1180,
            760,
            list,
            card::closed));
  }

  private Footer footer() {
    Label kept = new Label(Messages.get("search.replace.kept"));
    kept.getStyleClass().add("secondary");
    Button cancel = Buttons.plain(Messages.get("search.replace.cancel"), model::close);
    cancel.setId("search-review-cancel");
    cancel.setCancelButton(true);
    Button apply = Buttons.primary("", model::apply);
    apply.setId("search-review-apply");
    apply.setDefaultButton(true);
    apply.disableProperty().bind(model.emptyProperty());
    apply.textProperty().bind(model.ticksProperty().map(version -> applyLabel()));
    return new Footer(cancel, apply).left(kept);
  }

  private String applyLabel() {
    return Messages.get("search.replace.apply", model.tickedPlaces(), model.tickedFiles());
  }

  private void choose(@Nullable ReplaceRow row) {
    if (row != null) {
      model.chosenProperty().set(row.in());
    }
  }

  private void show(ReplaceReviewViewModel.@Nullable Shown shown) {
    if (shown == null) {
      diff.clear();
      return;
    }
    String key = shown.file().key();
    diff.show(
        Messages.get("search.replace.before", key),
        shown.before(),
        Messages.get("search.replace.after", key),
        shown.after());
  }

  private void pressed(KeyEvent event) {
    ReplaceRow row = list.getSelectionModel().getSelectedItem();
    if (row != null && event.getCode() == KeyCode.SPACE) {
      model.tick(
          row,
          switch (row) {
            case ReplaceRow.At at -> !model.isTicked(at);
            case ReplaceRow.File file -> model.ticked(file.in()) < file.in().changes().size();
          });
      event.consume();
    }
  }
}
