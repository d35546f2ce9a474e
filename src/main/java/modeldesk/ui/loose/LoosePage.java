package modeldesk.ui.loose;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.lang.find.Explanation;
import modeldesk.model.Issue;
import modeldesk.text.Span;
import modeldesk.ui.code.CodeView;
import modeldesk.ui.code.Guide;
import modeldesk.ui.code.Searches;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.kit.Lines;
import modeldesk.ui.kit.Tip;
import modeldesk.work.Background;
import org.kordamp.ikonli.feather.Feather;

/// One open file: what other programs did to it, and its text.
final class LoosePage extends VBox {
  private final LooseFile file;
  private final LooseViewModel model;
  private final Background background;
  private final CodeView code;
  private final ObservableValue<? extends Number> fontSize;
  private final ChangeListener<Number> zoomed;
  private final ListChangeListener<Issue> issuesChanged = change -> issuesSoon();
  private boolean issuesPlanned;
  private boolean closed;

  LoosePage(
      LooseFile file,
      LooseViewModel model,
      Searches searches,
      ObservableValue<? extends Number> fontSize,
      Background background) {
    this.file = file;
    this.model = model;
    this.background = background;
    this.fontSize = fontSize;
    code = new CodeView(background, searches);
    zoomed = (o, was, is) -> code.fontSizeProperty().set(is.doubleValue());
    fontSize.addListener(zoomed);
    code.fontSizeProperty().set(fontSize.getValue().doubleValue());
    code.folds().onRefused(model.notices()::info);
    code.setReadOnly(file.isReadOnly() ? Messages.get("loose.readOnly") : "");
    code.completeWith((text, offset, then) -> model.propose(file, text, offset, then));
    code.guideBy(new FileGuide());
    VBox.setVgrow(code, Priority.ALWAYS);
    getChildren().addAll(readOnly(), fresh(), outside(), code);
    load();
  }

  void focusCode() {
    code.requestFocus();
  }

  /// Lets go of what outlives the page.
  void close() {
    closed = true;
    fontSize.removeListener(zoomed);
    file.issues().removeListener(issuesChanged);
    code.dispose();
  }

  private HBox readOnly() {
    Label words = Lines.paragraph();
    words.setText(Messages.get("loose.readOnly"));
    HBox line = banner(words);
    line.setVisible(file.isReadOnly());
    line.setManaged(file.isReadOnly());
    return line;
  }

  private HBox fresh() {
    Label words = Lines.paragraph();
    words.setText(Messages.get("loose.new", file.path()));
    HBox line = new HBox(words);
    words.setGraphic(Icons.of(Feather.FILE_PLUS, "muted"));
    line.setId("loose-new");
    line.getStyleClass().addAll("loose-banner", "quiet");
    Bind.visible(line, file.outsideProperty().map(found -> found == LooseFile.Outside.NEW));
    return line;
  }

  private HBox outside() {
    Label words = Lines.paragraph();
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    Button reload = Buttons.plain(Messages.get("loose.outside.reload"), model::reload);
    reload.setId("loose-reload");
    Tip.say(reload, Messages.get("loose.outside.reloadHint"));
    Button overwrite = Buttons.plain(Messages.get("loose.outside.overwrite"), model::overwrite);
    overwrite.setId("loose-overwrite");
    Button saveAs = Buttons.plain(Messages.get("loose.saveAs"), model::saveAs);
    HBox line = banner(words, reload, overwrite, saveAs);
    line.setId("loose-outside");
    Bind.now(
        file.outsideProperty(),
        found -> {
          boolean gone = found == LooseFile.Outside.GONE;
          words.setText(Messages.get(gone ? "loose.outside.gone" : "loose.outside.changed"));
          reload.setVisible(!gone);
          reload.setManaged(!gone);
        });
    Bind.visible(
        line,
        file.outsideProperty()
            .map(found -> found == LooseFile.Outside.CHANGED || found == LooseFile.Outside.GONE));
    return line;
  }

  private static HBox banner(Label words, Button... buttons) {
    words.setGraphic(Icons.of(Feather.ALERT_TRIANGLE, "attention"));
    HBox line = new HBox(words);
    line.getChildren().addAll(buttons);
    line.getStyleClass().add("loose-banner");
    return line;
  }

  private void load() {
    long revision = file.revision();
    code.load(file.text(), () -> loaded(revision));
  }

  private void loaded(long revision) {
    if (closed) {
      return;
    }
    if (revision != file.revision()) {
      load();
      return;
    }
    Span selection = file.port().selection();
    file.attach(code.port());
    code.onEdited(file::edited);
    file.baseProperty().subscribe(base -> code.setBase(base));
    file.issues().addListener(issuesChanged);
    showIssues();
    code.reveal(selection);
  }

  private void issuesSoon() {
    if (!issuesPlanned) {
      issuesPlanned = true;
      background.ui(this::showIssues);
    }
  }

  private void showIssues() {
    issuesPlanned = false;
    if (!closed) {
      code.setIssues(file.issues());
    }
  }

  /// Leads through the names of the file.
  private final class FileGuide implements Guide {
    @Override
    public void explain(Supplier<String> text, int offset, Consumer<Explanation> then) {
      model.explain(file, text, offset, then);
    }

    @Override
    public void definition(int offset) {
      model.definition(file, offset);
    }

    @Override
    public void usages(int offset) {
      model.usages(file, offset);
    }
  }
}
