package modeldesk.ui.loose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import modeldesk.i18n.Messages;

/// The keys of the place of files on this computer.
final class LooseKeys {
  private record Key(String title, KeyCombination keys, Runnable action) {
    Key(String title, String keys, Runnable action) {
      this(title, KeyCombination.valueOf(keys), action);
    }
  }

  private final List<Key> all;

  /// `list` is given what each does, and its keys as this system writes them, to show it.
  LooseKeys(LooseViewModel model, Consumer<Map<String, String>> list) {
    all =
        List.of(
            new Key(Messages.get("loose.key.open"), "Shortcut+O", model::chooseFiles),
            new Key(Messages.get("loose.key.names"), "Shortcut+P", model.names()::open),
            new Key(Messages.get("loose.key.save"), "Shortcut+S", model::save),
            new Key(Messages.get("loose.key.saveAs"), "Shortcut+Shift+S", model::saveAs),
            new Key(Messages.get("loose.key.close"), "Shortcut+W", model::close),
            new Key(Messages.get("loose.key.definition"), "F12", model::definition),
            new Key(Messages.get("loose.key.usages"), "Shift+F12", model::usages),
            new Key(Messages.get("loose.key.rename"), "F2", model::rename),
            new Key(Messages.get("loose.key.nextIssue"), "F8", () -> model.stepIssue(1)),
            new Key(Messages.get("loose.key.previousIssue"), "Shift+F8", () -> model.stepIssue(-1)),
            new Key(Messages.get("loose.key.fix"), "Shortcut+Period", model::fix),
            new Key(Messages.get("loose.key.keys"), "F1", () -> list.accept(words())));
  }

  void pressed(KeyEvent event) {
    for (Key key : all) {
      if (key.keys().match(event)) {
        key.action().run();
        event.consume();
        return;
      }
    }
  }

  private Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    all.forEach(key -> words.put(key.title(), key.keys().getDisplayText()));
    return words;
  }
}
