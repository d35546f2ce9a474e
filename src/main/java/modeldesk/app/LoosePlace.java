package modeldesk.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import modeldesk.i18n.Messages;
import modeldesk.store.AppFolders;
import modeldesk.store.LooseDraftStore;
import modeldesk.store.LooseOpenStore;
import modeldesk.store.Settings;
import modeldesk.ui.kit.ModalHost;
import modeldesk.ui.loose.LooseView;
import modeldesk.ui.loose.LooseViewModel;
import modeldesk.ui.loose.OpenBranch;
import modeldesk.ui.session.Notice;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Remembered;
import modeldesk.ui.shell.KeySheet;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// Files on this computer and their scene, which is made when it is first shown. On the window's
/// thread only.
final class LoosePlace {
  private final AppFolders folders;
  private final Remembered remembered;
  private final Background background;
  private final LooseViewModel model;
  private @Nullable LooseView view;
  private @Nullable Scene scene;

  LoosePlace(
      Stage window,
      AppFolders folders,
      Remembered remembered,
      Supplier<List<OpenBranch>> branches,
      Notices notices,
      Background background) {
    this.folders = folders;
    this.remembered = remembered;
    this.background = background;
    model =
        new LooseViewModel(
            new LooseDraftStore(folders),
            new LooseOpenStore(folders),
            branches,
            new FileChoosers(window),
            notices,
            background);
  }

  LooseViewModel model() {
    return model;
  }

  /// Opens what was not saved when the program ended and offers to show it.
  void restore(Notices notices, Runnable show) {
    model.restore(count ->
        notices.show(
            new Notice(
                Notice.Level.INFO,
                Messages.get("app.files.unsaved", count),
                new Notice.Action(Messages.get("app.files.show"), show))));
  }

  Scene scene(Function<Parent, Scene> scenes, Runnable back) {
    if (scene == null) {
      ModalHost root = new ModalHost();
      LooseView made =
          new LooseView(
              model,
              root,
              remembered.settingsProperty().map(Settings::codeFontSize),
              back,
              keys -> listKeys(root, keys),
              background);
      root.cover(made);
      root.homeIs(made::focusCode);
      view = made;
      Scene dressed = scenes.apply(root);
      new ScreenKeys(root, remembered, folders, background).serve(dressed);
      scene = dressed;
    }
    return Objects.requireNonNull(scene);
  }

  private static void listKeys(ModalHost root, Map<String, String> keys) {
    List<KeySheet.Line> lines = new ArrayList<>();
    keys.forEach((does, key) -> lines.add(new KeySheet.Line(does, key)));
    KeySheet.show(root, new KeySheet.Group(Messages.get("app.files.keys"), lines));
  }

  /// Whether a scene is that of the files.
  boolean isShownIn(@Nullable Scene other) {
    return scene != null && scene.equals(other);
  }

  void open(List<Path> paths) {
    model.open(paths);
  }

  void focus() {
    if (view != null) {
      view.focusCode();
    }
  }
}
