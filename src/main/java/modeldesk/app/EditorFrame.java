package modeldesk.app;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.util.Subscription;
import modeldesk.store.Settings;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.session.EditorWindow;
import modeldesk.ui.shell.OtherWindowView;
import org.jspecify.annotations.Nullable;

/// A window beside the main one. It is used again for the next groups when those it shows are gone,
/// so that nothing has to forget it.
final class EditorFrame {
  private static final double MIN_WIDTH = 480;
  private static final double MIN_HEIGHT = 320;

  private final Stage stage = new Stage();
  private final ModalHost host;
  private final OtherWindowView view;
  private final Titles titles;
  private @Nullable EditorWindow shown;
  private Subscription titled = Subscription.EMPTY;
  private boolean planned;

  /// `close` is told when the user closes the window, `used` when one comes to it or leaves it.
  EditorFrame(
      ModalHost host,
      OtherWindowView view,
      Scene scene,
      Titles titles,
      Consumer<EditorWindow> close,
      Consumer<Boolean> used) {
    this.host = host;
    this.view = view;
    this.titles = titles;
    stage.setScene(scene);
    stage.getIcons().setAll(Desktop.icons());
    stage.setMinWidth(MIN_WIDTH);
    stage.setMinHeight(MIN_HEIGHT);
    stage.setOnCloseRequest(event -> {
      event.consume();
      if (shown != null && !host.isShowing()) {
        close.accept(shown);
      }
    });
    stage.focusedProperty().addListener((o, was, here) -> used.accept(here));
    InvalidationListener moved = this::soon;
    Stream.of(
            stage.xProperty(),
            stage.yProperty(),
            stage.widthProperty(),
            stage.heightProperty(),
            stage.maximizedProperty())
        .forEach(value -> value.addListener(moved));
  }

  /// What it shows; null while it is free.
  @Nullable EditorWindow shown() {
    return shown;
  }

  Scene scene() {
    return Objects.requireNonNull(stage.getScene());
  }

  /// Shows groups where they stood, or at `usual`.
  void show(EditorWindow window, Region groups, Settings.Window usual) {
    shown = window;
    view.show(window, groups);
    Settings.Window kept = window.boundsProperty().get();
    Settings.Window place = WindowPlace.on(WindowBounds.screens(), kept == null ? usual : kept);
    stage.setX(place.x());
    stage.setY(place.y());
    stage.setWidth(place.width());
    stage.setHeight(place.height());
    stage.setMaximized(place.maximized());
    titled = titles.of(window).subscribe(stage::setTitle);
    stage.show();
  }

  /// Its groups are gone; a question that it shows goes to the main window.
  void leave() {
    shown = null;
    titled.unsubscribe();
    host.sendHome();
    stage.hide();
    view.clear();
  }

  void comeForward() {
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
  }

  private void soon(Observable changed) {
    if (!planned) {
      planned = true;
      Platform.runLater(() -> {
        planned = false;
        remember();
      });
    }
  }

  /// While it fills the screen or is put away it keeps the place it had before.
  private void remember() {
    EditorWindow window = shown;
    if (window == null || !stage.isShowing() || stage.isIconified()) {
      return;
    }
    Settings.Window before = window.boundsProperty().get();
    boolean full = stage.isMaximized();
    window
        .boundsProperty()
        .set(
            full && before != null
                ? new Settings.Window(before.x(), before.y(), before.width(), before.height(), true)
                : new Settings.Window(
                    stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), full));
  }
}
