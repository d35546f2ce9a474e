package modeldesk.ui.rename;

import java.util.HashSet;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.lang.index.SymbolKind;
import modeldesk.lang.rename.Rename;
import modeldesk.model.FileName;
import modeldesk.ui.code.ChangesReview;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Footer;
import modeldesk.ui.kit.Lines;
import modeldesk.ui.kit.Modal;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.kit.ShownWhile;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The card of a rename: the new name on top, what it changes on the left, the chosen file as a
/// diff on the right.
public final class RenameEverywhereView {
  private final RenameEverywhereViewModel model;
  private final ModalHost host;
  private final ChangesReview<ChangeRow> review;
  private final ShownWhile card;

  public RenameEverywhereView(RenameEverywhereViewModel model, ModalHost host) {
    this.model = model;
    this.host = host;
    review =
        new ChangesReview<ChangeRow>(
                "rename-changes",
                Messages.get("rename.changes"),
                model.rows(),
                model.ticksProperty(),
                row -> ChangeLines.of(model, row),
                model::tick,
                row -> model.chosenProperty().set(row.file().file()))
            .below(count());
    model.shownProperty().subscribe(this::show);
    card = new ShownWhile(host, this::open, model::close);
    card.follow(model.subjectProperty().map(subject -> true).orElse(false));
  }

  private void open() {
    Rename rename = model.subject();
    if (rename == null) {
      return;
    }
    TextField name = new TextField();
    name.setId("rename-new-name");
    name.getStyleClass().addAll("form", "mono");
    name.textProperty().bindBidirectional(model.nameProperty());
    VBox top =
        new VBox(
            Lines.name(Messages.get("rename.newName"), name),
            name,
            Lines.hint(model.problemProperty()));
    top.getStyleClass().add("rename-top");
    if (rename.canKeepOldName()) {
      top.getChildren().add(keepOld(rename));
    }
    VBox body = new VBox(top, review);
    if (model.canAskDocuments()) {
      body.getChildren().add(new DocumentsPane(model));
    }
    body.getStyleClass().add("rename");
    host.show(
        new Modal(
            "rename-everywhere",
            Feather.EDIT_2,
            title(rename),
            "",
            body,
            footer(),
            1180,
            760,
            name,
            card::closed));
    name.selectAll();
  }

  private Node keepOld(Rename rename) {
    CheckBox keep = new CheckBox(Messages.get("rename.keepOld", rename.oldName()));
    keep.setId("rename-keep-old");
    keep.setMnemonicParsing(false);
    keep.selectedProperty().bindBidirectional(model.keepOldProperty());
    return keep;
  }

  private Label count() {
    Label count = new Label();
    count.getStyleClass().addAll("caption-strong", "rename-count");
    model.rows().addListener((ListChangeListener<ChangeRow>) change -> count(count));
    Bind.now(model.ticksProperty(), version -> count(count));
    return count;
  }

  private void count(Label label) {
    long places = 0;
    Set<FileName> files = new HashSet<>();
    for (ChangeRow row : model.rows()) {
      if (row instanceof ChangeRow.File file) {
        long ticked = model.ticked(file);
        places += ticked;
        if (ticked > 0 || file.file().moves()) {
          files.add(file.file().file());
        }
      }
    }
    label.setText(Messages.get("rename.count", places, files.size()));
  }

  private Footer footer() {
    Label kept = new Label(Messages.get("rename.kept"));
    kept.getStyleClass().add("secondary");
    Button cancel = Buttons.plain(Messages.get("rename.cancel"), model::close);
    cancel.setId("rename-everywhere-cancel");
    cancel.setCancelButton(true);
    Button apply = Buttons.primary(Messages.get("rename.apply"), model::apply);
    apply.setId("rename-everywhere-apply");
    apply.setDefaultButton(true);
    apply.disableProperty().bind(model.problemProperty().isNotEmpty().or(model.busyProperty()));
    return new Footer(cancel, apply).left(kept);
  }

  private static String title(Rename rename) {
    String name = rename.oldName();
    if (rename.isAlias()) {
      return Messages.get("rename.title.alias", name);
    }
    SymbolKind kind = rename.symbol().kind();
    return switch (kind) {
      case VIEW -> Messages.get("rename.title.view", name);
      case FIELD -> Messages.get("rename.title.field", name, rename.symbol().owner());
      case TOPIC -> Messages.get("rename.title.topic", name);
      case ACCESS_GRANT -> Messages.get("rename.title.grant", name);
      case CACHE_POLICY -> Messages.get("rename.title.policy", name);
      case CONSTANT -> Messages.get("rename.title.constant", name);
      case FORMAT, CALENDAR, SET, SKILL, TAG -> Messages.get("rename.title.other", name);
    };
  }

  private void show(RenameEverywhereViewModel.@Nullable Shown shown) {
    if (shown == null) {
      review.diff().clear();
      return;
    }
    String before = shown.file().file().key();
    String after = shown.file().becomes().key();
    review
        .diff()
        .show(
            Messages.get("rename.before", before),
            shown.file().before(),
            Messages.get("rename.after", after),
            shown.after());
  }
}
