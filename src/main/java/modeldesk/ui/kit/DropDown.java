package modeldesk.ui.kit;

import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// A box that drops down a list to choose one of, each shown under a name, by the letters of which
/// it is found too.
public final class DropDown {
  private DropDown() {}

  public static <T> ComboBox<T> of(String id, Function<T, String> name) {
    ComboBox<T> box = new ComboBox<>();
    box.setId(id);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable T value) {
            return value == null ? "" : name.apply(value);
          }

          @Override
          public @Nullable T fromString(String text) {
            return null;
          }
        });
    new TypeAhead<>(box, name);
    return box;
  }
}
