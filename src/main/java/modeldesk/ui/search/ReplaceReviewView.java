package modeldesk.ui.search;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.code.ChangesReview;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Footer;
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
  private final ChangesReview<ReplaceRow> review;
  private final ShownWhile card;

  public ReplaceReviewView(ReplaceReviewViewModel model, ModalHost host) {
    this.model = model;
    this.host = host;
    review =
        new ChangesReview<>(
            "search-changes",
            Messages.get("search.replace.changes"),
            model.rows(),
            model.ticksProperty(),
            row -> ReplaceLines.of(model, row),
            model::tick,
            row -> model.chosenProperty().set(row.in()));
    model.shownProperty().subscribe(this::show);
    card = new ShownWhile(host, this::open, model::close);
    card.follow(model.openProperty());
  }

  private void open() {
    ReplaceReviewViewModel.Subject subject = model.subject();
    if (subject == null) {
      return;
    }
    VBox body = new VBox(review);
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
            review.list(),
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

  private void show(ReplaceReviewViewModel.@Nullable Shown shown) {
    if (shown == null) {
      review.diff().clear();
      return;
    }
    String key = shown.file().key();
    review
        .diff()
        .show(
            Messages.get("search.replace.before", key),
            shown.before(),
            Messages.get("search.replace.after", key),
            shown.after());
  }
}
