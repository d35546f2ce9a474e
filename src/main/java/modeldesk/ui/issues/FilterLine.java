package modeldesk.ui.issues;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Icons;
import org.kordamp.ikonli.feather.Feather;

/// What the filter leaves of how many, while it leaves out something, and the ways to see more: the
/// file and the rule it is narrowed to go at a click.
final class FilterLine extends HBox {
  private final IssueFilter filter;

  FilterLine(IssuesViewModel model) {
    filter = model.filter();
    setId("issues-narrow");
    getStyleClass().add("issues-hint");
    Label count = new Label();
    count.setId("issues-narrow-count");
    count
        .textProperty()
        .bind(
            model
                .tallyProperty()
                .map(Tally::listed)
                .map(listed -> Messages.get("issues.narrow.count", listed.count(), listed.of())));
    Hyperlink all = new Hyperlink(Messages.get("issues.empty.clearFilter"));
    all.setId("issues-narrow-clear");
    all.setOnAction(event -> filter.clear());
    getChildren()
        .addAll(
            Icons.of(Feather.FILTER, "muted"),
            count,
            chip(
                "issues-narrow-file",
                filter.fileProperty().map(file -> file == null ? "" : file.baseName()).orElse(""),
                () -> filter.fileProperty().set(null)),
            chip("issues-narrow-code", filter.codeProperty(), () -> filter.codeProperty().set("")),
            all);
    show();
    filter.onChange(this::show);
  }

  private void show() {
    setVisible(filter.isNarrow());
    setManaged(filter.isNarrow());
  }

  private static Button chip(String id, ObservableValue<String> text, Runnable clear) {
    Button chip = Buttons.plain("", clear);
    chip.setId(id);
    chip.setMnemonicParsing(false);
    chip.getStyleClass().add("issues-chip");
    chip.setGraphic(Icons.of(Feather.X));
    chip.setContentDisplay(ContentDisplay.RIGHT);
    chip.textProperty().bind(text);
    chip.accessibleTextProperty().bind(text.map(name -> Messages.get("issues.narrow.drop", name)));
    Bind.visible(chip, text.map(name -> !name.isEmpty()));
    return chip;
  }
}
