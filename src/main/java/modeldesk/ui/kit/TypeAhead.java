package modeldesk.ui.kit;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/// Letters typed in a drop-down choose the first of its list that has them: at the beginning of its
/// name, else anywhere in it. After a moment without a key one begins anew.
final class TypeAhead<T> {
  private static final Duration MOMENT = Duration.seconds(1.2);

  private final ComboBox<T> box;
  private final Function<T, String> name;
  private final PauseTransition forgets = new PauseTransition(MOMENT);
  private String letters = "";

  TypeAhead(ComboBox<T> box, Function<T, String> name) {
    this.box = box;
    this.name = name;
    forgets.setOnFinished(event -> letters = "");
    box.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
  }

  private void typed(KeyEvent event) {
    String typed = event.getCharacter();
    boolean letter = typed.length() == 1 && !Character.isISOControl(typed.charAt(0));
    boolean begins = letters.isEmpty() && typed.isBlank();
    if (!letter || begins || event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
      return;
    }
    letters += typed.toLowerCase(Locale.ROOT);
    forgets.playFromStart();
    int found = found();
    if (found >= 0) {
      box.getSelectionModel().select(found);
    }
    event.consume();
  }

  private int found() {
    List<String> names =
        box.getItems().stream().map(item -> name.apply(item).toLowerCase(Locale.ROOT)).toList();
    int inside = -1;
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).startsWith(letters)) {
        return i;
      }
      if (inside < 0 && names.get(i).contains(letters)) {
        inside = i;
      }
    }
    return inside;
  }
}
