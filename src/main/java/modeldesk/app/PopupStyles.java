package modeldesk.app;

import java.util.List;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/// Keeps the styles of menus, lists and tips that are hidden. JavaFX forgets them then, and what is
/// filled for the next time, such as the proposals, would look for its colours in vain.
final class PopupStyles {
  /// Held here, since the list of windows outlives this.
  private final ListChangeListener<Window> gone = this::gone;

  PopupStyles() {
    Window.getWindows().addListener(new WeakListChangeListener<>(gone));
  }

  private void gone(ListChangeListener.Change<? extends Window> change) {
    while (change.next()) {
      for (Window window : change.getRemoved()) {
        if (window instanceof PopupWindow popup) {
          // They are forgotten after the window left the list.
          Platform.runLater(() -> keep(popup));
        }
      }
    }
  }

  private static void keep(PopupWindow popup) {
    if (!popup.isShowing()) {
      ObservableList<String> sheets = popup.getScene().getStylesheets();
      sheets.setAll(List.copyOf(sheets));
    }
  }
}
