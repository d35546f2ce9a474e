package modeldesk.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.session.Notice;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The notices, newest at the bottom. Only the newest two take room from what is beside them: a
/// link tells how many there are before, and shows them all. Of several windows the one that is in
/// use shows them.
final class Toasts extends VBox {
  private static final int SHOWN = 2;
  private static final int MOST = 6;

  private final ShellViewModel model;
  private final boolean lines;
  private boolean wide;

  /// As `lines` from edge to edge, else as cards.
  Toasts(ShellViewModel model, ObservableValue<Boolean> inUse, boolean lines) {
    this.model = model;
    this.lines = lines;
    setId("notices");
    getStyleClass().add(lines ? "shell-notice-lines" : "shell-toasts");
    setAlignment(Pos.BOTTOM_LEFT);
    setPickOnBounds(false);
    ObservableList<Notice> notices = model.notices();
    Bind.now(notices, () -> show(inUse.getValue() ? notices : List.of()));
    inUse.addListener((o, was, is) -> show(is ? notices : List.of()));
  }

  boolean isEmpty() {
    return getChildren().isEmpty();
  }

  /// The newest is shown whole.
  @Override
  protected double computeMinHeight(double width) {
    return isEmpty() ? 0 : getInsets().getTop() + getChildren().getLast().prefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    return isEmpty() ? 0 : super.computePrefHeight(width);
  }

  /// Where there is no room for all, the newest are shown whole and the older ones wait.
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    double room = getHeight();
    for (Node toast : getChildren().reversed()) {
      room -= toast.getLayoutBounds().getHeight();
      toast.setVisible(room >= 0 || toast.equals(getChildren().getLast()));
      room -= getSpacing();
    }
  }

  private void show(List<Notice> notices) {
    wide &= notices.size() > SHOWN;
    int left = Math.max(0, notices.size() - (wide ? MOST : SHOWN));
    List<Node> rows = new ArrayList<>();
    notices.stream().skip(left).map(this::toast).forEach(rows::add);
    if (left > 0 && !wide) {
      addEarlier(left, notices, rows);
    }
    getChildren().setAll(rows);
    setVisible(!rows.isEmpty());
    if (lines) {
      setManaged(!rows.isEmpty());
    }
  }

  /// What stands for those before: a link in the first line, or above the cards.
  private void addEarlier(int count, List<Notice> notices, List<Node> rows) {
    Hyperlink more = new Hyperlink(Messages.get("shell.notice.earlier", count));
    more.setId("notices-earlier");
    more.getStyleClass().add("shell-toast-action");
    more.setOnAction(event -> {
      wide = true;
      show(notices);
      getChildren().getFirst().lookup(".shell-toast-close").requestFocus();
    });
    more.setMinWidth(USE_PREF_SIZE);
    if (lines && rows.getFirst() instanceof HBox first) {
      first.getChildren().add(first.getChildren().size() - 1, more);
    } else {
      HBox line = new HBox(more);
      line.setAlignment(Pos.CENTER_RIGHT);
      rows.addFirst(line);
    }
  }

  private HBox toast(Notice notice) {
    Label text = new Label(notice.text());
    text.setWrapText(true);
    text.setMinHeight(Label.USE_PREF_SIZE);
    Pane words = lines ? new HBox(text) : new VBox(text);
    words.getStyleClass().add("shell-toast-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    Notice.Action action = notice.action();
    if (action != null) {
      Hyperlink act = new Hyperlink(action.label());
      act.getStyleClass().add("shell-toast-action");
      act.setWrapText(!lines);
      act.setMinWidth(lines ? USE_PREF_SIZE : 0);
      act.setOnAction(event -> model.act(notice));
      words.getChildren().add(act);
    }
    Button close =
        Buttons.icon(Feather.X, Messages.get("shell.notice.close"), () -> model.close(notice));
    close.getStyleClass().addAll("compact", "shell-toast-close");
    HBox toast = new HBox(icon(notice.level()), words, close);
    toast.getStyleClass().add("shell-toast");
    toast.setAccessibleRole(AccessibleRole.TEXT);
    toast.setAccessibleText(notice.text());
    return toast;
  }

  private static FontIcon icon(Notice.Level level) {
    return switch (level) {
      case INFO -> Icons.sized(Feather.INFO, Icons.LARGE, "accent");
      case SUCCESS -> Icons.sized(Feather.CHECK_CIRCLE, Icons.LARGE, "success");
      case WARNING -> Icons.sized(Feather.ALERT_TRIANGLE, Icons.LARGE, "attention");
      case ERROR -> Icons.sized(Feather.X_CIRCLE, Icons.LARGE, "danger");
    };
  }
}
