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
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import modeldesk.i18n.Messages;
import modeldesk.ui.kit.Bind;
import modeldesk.ui.kit.Buttons;
import modeldesk.ui.kit.Icons;
import modeldesk.ui.session.Notice;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The notices, newest at the bottom; `NoticePlace` says where they stand. Only the newest two take
/// room from what is beside them: a line tells how many there are before, and shows them all. Of
/// several windows the one that is in use shows them.
final class Toasts extends VBox {
  private static final int SHOWN = 2;
  private static final int MOST = 6;

  private final ShellViewModel model;
  private boolean wide;

  Toasts(ShellViewModel model, ObservableValue<Boolean> inUse) {
    this.model = model;
    setId("notices");
    getStyleClass().add("shell-toasts");
    setAlignment(Pos.BOTTOM_LEFT);
    setPickOnBounds(false);
    setMinHeight(0);
    ObservableList<Notice> notices = model.notices();
    Bind.now(notices, () -> show(inUse.getValue() ? notices : List.of()));
    inUse.addListener((o, was, is) -> show(is ? notices : List.of()));
  }

  boolean isEmpty() {
    return getChildren().isEmpty();
  }

  /// How high the newest is at that width, 0 when there is none.
  double newest(double width) {
    return isEmpty() ? 0 : getChildren().getLast().prefHeight(width);
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
    if (left > 0 && !wide) {
      rows.add(earlier(left, notices));
    }
    notices.stream().skip(left).map(this::toast).forEach(rows::add);
    getChildren().setAll(rows);
  }

  /// The line that stands for those before.
  private HBox earlier(int count, List<Notice> notices) {
    Hyperlink more = new Hyperlink(Messages.get("shell.notice.earlier", count));
    more.setId("notices-earlier");
    more.getStyleClass().add("shell-toast-action");
    more.setOnAction(event -> {
      wide = true;
      show(notices);
      getChildren().getFirst().lookup(".shell-toast-close").requestFocus();
    });
    HBox line = new HBox(more);
    line.setAlignment(Pos.CENTER_RIGHT);
    return line;
  }

  private HBox toast(Notice notice) {
    Label text = new Label(notice.text());
    text.setWrapText(true);
    text.setMinHeight(Label.USE_PREF_SIZE);
    VBox words = new VBox(text);
    words.getStyleClass().add("shell-toast-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    Notice.Action action = notice.action();
    if (action != null) {
      Hyperlink act = new Hyperlink(action.label());
      act.getStyleClass().add("shell-toast-action");
      act.setWrapText(true);
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
