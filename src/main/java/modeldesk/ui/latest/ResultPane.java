package modeldesk.ui.latest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Lines;
import modeldesk.ui.kit.Pill;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The result of the file on screen: a code area of its own a file, so that undo survives a change
/// of files, what the local rules say of it, and what to look at together.
final class ResultPane extends VBox {
  private final MergeDraftsViewModel model;
  private final Background background;
  private final Map<MergingFile, ResultCode> codes = new HashMap<>();
  private final StackPane body = new StackPane();
  private final Pill parses = new Pill("", Pill.Tone.SUCCESS);
  private final Pill issues = new Pill("", Pill.Tone.SUCCESS);
  private final Label note = Lines.paragraph();
  private final HBox noteBox = new HBox(Icons.of(Feather.ALERT_TRIANGLE, "attention"), note);
  private final ListChangeListener<MergingFile> filesChanged = change -> dropGone();
  private final Subscription following;

  ResultPane(MergeDraftsViewModel model, Background background) {
    this.model = model;
    this.background = background;
    getStyleClass().add("latest-result");
    body.setId("latest-result");
    body.getStyleClass().add("latest-result-body");
    body.setMinHeight(0);
    VBox.setVgrow(body, Priority.ALWAYS);
    HBox.setHgrow(note, Priority.ALWAYS);
    noteBox.setId("latest-note");
    noteBox.getStyleClass().add("latest-note");
    noteBox.managedProperty().bind(noteBox.visibleProperty());
    getChildren().setAll(header(), body, noteBox);
    model.files().addListener(filesChanged);
    following =
        Subscription.combine(
            model.sight().atProperty().subscribe(this::show),
            model.sight().sidesProperty().subscribe(this::show),
            model.sight().checkProperty().subscribe(this::show));
  }

  void close() {
    model.files().removeListener(filesChanged);
    following.unsubscribe();
    codes.values().forEach(ResultCode::close);
    codes.clear();
  }

  private HBox header() {
    Label title = new Label(Messages.get("latest.result.title"));
    title.getStyleClass().add("strong");
    Label hint = new Label(Messages.get("latest.result.hint"));
    hint.getStyleClass().add("secondary");
    parses.setId("latest-parses");
    issues.setId("latest-issues");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox header =
        new HBox(
            Icons.of(Feather.CORNER_DOWN_RIGHT, "success"), title, hint, space, parses, issues);
    header.getStyleClass().add("latest-side-title");
    return header;
  }

  private void dropGone() {
    codes
        .entrySet()
        .removeIf(each -> {
          boolean gone = !model.files().contains(each.getKey());
          if (gone) {
            each.getValue().close();
          }
          return gone;
        });
  }

  private void show(@Nullable AtKey at) {
    if (at == null) {
      return;
    }
    ResultCode code =
        codes.computeIfAbsent(at.file(), file -> new ResultCode(model, file, background));
    if (!body.getChildren().equals(List.of(code.view()))) {
      body.getChildren().setAll(code.view());
    }
    code.bringIntoView(at.decision());
  }

  private void show(@Nullable ThreeSides sides) {
    note.setText(sides == null ? "" : sides.note());
    noteBox.setVisible(sides != null && !sides.note().isEmpty());
  }

  private void show(@Nullable ResultCheck check) {
    parses.setVisible(check != null);
    issues.setVisible(check != null);
    if (check != null) {
      parses.setText(
          check.parses()
              ? Messages.get("latest.result.parses")
              : Messages.get("latest.result.broken"));
      parses.setTone(check.parses() ? Pill.Tone.SUCCESS : Pill.Tone.DANGER);
      issues.setText(Messages.get("latest.result.issues", check.fresh()));
      issues.setTone(check.fresh() == 0 ? Pill.Tone.SUCCESS : Pill.Tone.DANGER);
    }
  }
}
