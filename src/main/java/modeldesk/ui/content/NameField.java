package modeldesk.ui.content;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;

/// A field for a name that offers the names of the model which contain what is typed.
final class NameField extends TextField {
  private static final int SHOWN = 8;

  private final Supplier<List<String>> names;
  private final ContextMenu offers = new ContextMenu();
  private boolean choosing;

  NameField(String id, Supplier<List<String>> names) {
    this.names = names;
    setId(id);
    getStyleClass().addAll("form", "mono");
    offers.getStyleClass().add("content-offers");
    offers.setAutoFix(false);
    textProperty().addListener((o, was, is) -> offer(is));
    focusedProperty()
        .addListener((o, was, is) -> {
          if (!is) {
            offers.hide();
          }
        });
  }

  private void offer(String typed) {
    String part = typed.strip().toLowerCase(Locale.ROOT);
    if (choosing || !isFocused() || part.isEmpty() || getScene() == null) {
      offers.hide();
      return;
    }
    List<String> found =
        names.get().stream()
            .filter(name -> name.toLowerCase(Locale.ROOT).contains(part))
            .limit(SHOWN)
            .toList();
    if (found.isEmpty() || found.equals(List.of(typed.strip()))) {
      offers.hide();
      return;
    }
    offers.getItems().setAll(found.stream().map(this::item).toList());
    if (!offers.isShowing()) {
      offers.show(this, Side.BOTTOM, 0, 0);
    }
  }

  private MenuItem item(String name) {
    MenuItem item = new MenuItem(name);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> {
      choosing = true;
      setText(name);
      choosing = false;
      positionCaret(name.length());
    });
    return item;
  }
}
