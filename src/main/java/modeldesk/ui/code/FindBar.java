package modeldesk.ui.code;

import java.time.Duration;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import modeldesk.i18n.Messages;
import modeldesk.text.Span;
import modeldesk.ui.kit.Buttons;
import modeldesk.work.Background;
import modeldesk.work.Debounce;
import org.fxmisc.richtext.CodeArea;
import org.kordamp.ikonli.feather.Feather;

/// Find in the file: a field above the code, how many places, next and previous.
final class FindBar extends HBox {
  private final CodeArea area;
  private final TextLines lines;
  private final Matches matches;
  private final Highlighter highlighter;
  private final Reveal reveal;
  private final Debounce again;
  private final TextField field = new TextField();
  private final ToggleButton matchCase = new ToggleButton("Aa");
  private final Label count = new Label();

  FindBar(
      CodeArea area,
      Matches matches,
      Highlighter highlighter,
      Reveal reveal,
      Background background) {
    this.area = area;
    this.lines = new AreaLines(area);
    this.matches = matches;
    this.highlighter = highlighter;
    this.reveal = reveal;
    again = new Debounce(background, Duration.ofMillis(150));
    getStyleClass().add("code-find");
    setId("find-bar");
    setAlignment(Pos.CENTER_LEFT);
    managedProperty().bind(visibleProperty());
    setVisible(false);
    build();
  }

  private void build() {
    field.setId("find-field");
    field.setPromptText(Messages.get("code.find.prompt"));
    field.setPrefColumnCount(24);
    field.textProperty().addListener((o, was, is) -> search(true));
    field.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    matchCase.setId("find-case");
    matchCase.getStyleClass().addAll("small");
    matchCase.setTooltip(new Tooltip(Messages.get("code.find.case")));
    matchCase.selectedProperty().addListener((o, was, is) -> search(true));
    count.setId("find-count");
    count.getStyleClass().add("code-find-count");
    Button previous =
        Buttons.icon(Feather.ARROW_UP, Messages.get("code.find.previous"), () -> step(-1));
    previous.setId("find-previous");
    Button next = Buttons.icon(Feather.ARROW_DOWN, Messages.get("code.find.next"), () -> step(1));
    next.setId("find-next");
    Button close = Buttons.icon(Feather.X, Messages.get("code.find.close"), this::close);
    close.setId("find-close");
    getChildren().setAll(field, matchCase, previous, next, count, close);
  }

  /// Shows the bar with what is selected in the field.
  void open() {
    String selected = area.getSelectedText();
    setVisible(true);
    if (!selected.isEmpty() && selected.indexOf('\n') < 0) {
      field.setText(selected);
    }
    field.requestFocus();
    field.selectAll();
    search(false);
  }

  /// Goes to the next (1) or previous (-1) place after the caret.
  void step(int direction) {
    List<Span> found = matches.spans();
    if (!isVisible() || found.isEmpty()) {
      return;
    }
    Span here = new Span(area.getSelection().getStart(), area.getSelection().getEnd());
    int index = direction > 0 ? after(found, here) : before(found, here);
    go(found.get(Math.floorMod(index, found.size())));
  }

  /// Follows an edit of the text.
  void edited() {
    if (isVisible()) {
      again.request(() -> search(false));
    }
  }

  void close() {
    setVisible(false);
    again.cancel();
    matches.show(List.of(), lines).forEach(highlighter::repaint);
    area.requestFocus();
  }

  private void search(boolean go) {
    List<Span> found =
        isVisible()
            ? Matches.find(area.getText(), field.getText(), matchCase.isSelected())
            : List.of();
    matches.show(found, lines).forEach(highlighter::repaint);
    int from = area.getSelection().getStart();
    if (go && !found.isEmpty()) {
      go(found.stream().filter(span -> span.start() >= from).findFirst().orElse(found.getFirst()));
    }
    tell();
  }

  private void go(Span span) {
    area.selectRange(span.start(), span.end());
    reveal.show();
    tell();
  }

  private void tell() {
    List<Span> found = matches.spans();
    int index =
        found.indexOf(new Span(area.getSelection().getStart(), area.getSelection().getEnd()));
    if (field.getText().isEmpty()) {
      count.setText("");
    } else if (found.isEmpty()) {
      count.setText(Messages.get("code.find.none"));
    } else if (index < 0) {
      count.setText(Messages.get("code.find.count", found.size()));
    } else {
      count.setText(Messages.get("code.find.place", index + 1, found.size()));
    }
  }

  private static int after(List<Span> found, Span here) {
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i).start() > here.start()
          || (found.get(i).start() == here.start() && here.isEmpty())) {
        return i;
      }
    }
    return 0;
  }

  private static int before(List<Span> found, Span here) {
    for (int i = found.size() - 1; i >= 0; i--) {
      if (found.get(i).start() < here.start()) {
        return i;
      }
    }
    return found.size() - 1;
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      step(event.isShiftDown() ? -1 : 1);
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    }
  }
}
