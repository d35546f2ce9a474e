package modeldesk.ui.merge;

import javafx.collections.SetChangeListener;
import javafx.collections.WeakSetChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.model.FileName;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Tip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One file of the merge: how it stands to the shared model, what happens to it, lines added and
/// removed.
final class MergeFileCell extends ListCell<MergeFile> {
  private static final PseudoClass DRIFT = PseudoClass.getPseudoClass("drift");

  private final MergeViewModel model;
  private final StackPane icon = new StackPane();
  private final StackPane mark = new StackPane();
  private final Label name = new Label();
  private final Label sentence = new Label();
  private final Label added = new Label();
  private final Label removed = new Label();
  private final HBox line;
  private final SetChangeListener<FileName> takenChanged = change -> show(getItem());

  MergeFileCell(MergeViewModel model) {
    this.model = model;
    name.getStyleClass().add("merge-file-name");
    sentence.getStyleClass().add("caption");
    added.getStyleClass().add("kit-added");
    removed.getStyleClass().add("kit-removed");
    added.setMinWidth(Label.USE_PREF_SIZE);
    removed.setMinWidth(Label.USE_PREF_SIZE);
    VBox words = new VBox(name, sentence);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    mark.managedProperty().bind(mark.visibleProperty());
    line = new HBox(mark, icon, words, added, removed);
    line.getStyleClass().add("merge-file");
    setPrefWidth(0);
    model.taken().addListener(new WeakSetChangeListener<>(takenChanged));
  }

  @Override
  protected void updateItem(MergeFile file, boolean empty) {
    super.updateItem(file, empty);
    if (empty || file == null) {
      setGraphic(null);
      Tip.say(this, "");
      setAccessibleText(null);
      return;
    }
    show(file);
    setGraphic(line);
  }

  private void show(@Nullable MergeFile file) {
    if (file == null) {
      return;
    }
    boolean taken = model.taken().contains(file.name());
    String text = taken ? Messages.get("merge.file.taken") : MergeSentences.of(file);
    name.setText(file.name().baseName());
    sentence.setText(text);
    sentence.pseudoClassStateChanged(DRIFT, file.drift().asks() && !taken);
    icon.getChildren().setAll(Icons.of(file.name().kind()));
    mark.setVisible(file.drift().asks());
    mark.getChildren().setAll(mark(file.drift(), taken));
    added.setText("+" + Messages.count(file.count().added()));
    removed.setText("-" + Messages.count(file.count().removed()));
    Tip.say(this, file.name().key() + "\n" + text);
    setAccessibleText(file.name().key() + ", " + text);
  }

  private static FontIcon mark(Drift drift, boolean taken) {
    if (taken) {
      return Icons.of(Feather.EDIT_3, "accent");
    }
    return switch (drift) {
      case OVERWRITTEN -> Icons.of(Feather.ALERT_TRIANGLE, "danger");
      case UNKNOWN -> Icons.of(Feather.HELP_CIRCLE, "attention");
      case INCLUDED, NONE -> Icons.of(Feather.INFO, "attention");
    };
  }
}
