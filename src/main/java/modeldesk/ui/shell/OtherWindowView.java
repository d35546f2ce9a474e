package modeldesk.ui.shell;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import modeldesk.ui.kit.Island;
import modeldesk.ui.session.EditorWindow;
import org.jspecify.annotations.Nullable;

/// What a window beside the main one shows: the warning, groups of tabs, the status bar, and the
/// notices over the corner where the caret is not. It outlives the groups it shows.
public final class OtherWindowView extends VBox {
  private final StackPane editor = new StackPane();
  private final ObjectProperty<@Nullable EditorWindow> window = new SimpleObjectProperty<>();

  /// `inUse` holds while one is in this window.
  public OtherWindowView(ShellViewModel model, Commands commands, ObservableValue<Boolean> inUse) {
    getStyleClass().add("shell");
    Toasts toasts = new Toasts(model, inUse, false);
    Over over = new Over(editor, toasts);
    VBox.setVgrow(over, Priority.ALWAYS);
    StatusBar bar = new StatusBar(model.status(), commands, window);
    getChildren().setAll(new BannerLine(model), over, new Island(bar));
  }

  /// Shows groups of tabs, those of `shown`, in place of those before.
  public void show(EditorWindow shown, Region groups) {
    editor.getChildren().setAll(groups);
    window.set(shown);
  }

  /// Shows none.
  public void clear() {
    editor.getChildren().clear();
    window.set(null);
  }

  /// The groups with the notices over them.
  private static final class Over extends StackPane {
    private final NoticePlace notices;

    Over(Region editor, Toasts toasts) {
      getChildren().add(editor);
      setMinHeight(0);
      notices = new NoticePlace(this, editor, toasts);
    }

    @Override
    protected void layoutChildren() {
      super.layoutChildren();
      notices.layout();
    }
  }
}
