package modeldesk.ui.diagram;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/// The colours of a diagram as the style sheet has them: one empty shape for each, because a canvas
/// itself has no colours of the sheet.
final class InkWell extends Group {
  private final Map<Ink, Rectangle> drops = new EnumMap<>(Ink.class);

  /// `changed` is called when the look changes.
  InkWell(Runnable changed) {
    setManaged(false);
    for (Ink ink : Ink.values()) {
      Rectangle drop = new Rectangle();
      drop.getStyleClass()
          .add("diagram-ink-" + ink.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      drop.fillProperty().subscribe(fill -> changed.run());
      drops.put(ink, drop);
      getChildren().add(drop);
    }
  }

  Map<Ink, Color> colours() {
    Map<Ink, Color> colours = new EnumMap<>(Ink.class);
    drops.forEach((ink, drop) -> {
      if (drop.getFill() instanceof Color colour) {
        colours.put(ink, colour);
      }
    });
    return colours;
  }

  /// The same as they are written in a file.
  Map<Ink, String> words() {
    Map<Ink, String> words = new EnumMap<>(Ink.class);
    colours().forEach((ink, colour) -> words.put(ink, word(colour)));
    return words;
  }

  private static String word(Color colour) {
    return String.format(
        Locale.ROOT,
        "#%02x%02x%02x",
        Math.round(colour.getRed() * 255),
        Math.round(colour.getGreen() * 255),
        Math.round(colour.getBlue() * 255));
  }
}
