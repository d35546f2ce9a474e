package modeldesk.ui.code;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import modeldesk.lang.find.Explanation;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.event.MouseOverTextEvent;
import org.jspecify.annotations.Nullable;

/// What is told beside the text: the issues under the mouse, and why a key was refused.
final class Tips {
  private static final Duration REST = Duration.ofMillis(350);
  private static final int NOWHERE = -1;
  private static final double BELOW = 16;

  private final CodeArea area;
  private final Squiggles squiggles;
  private @Nullable Tooltip tip;
  private String readOnlyReason = "";
  private @Nullable Guide guide;
  private int restsAt = NOWHERE;

  Tips(CodeArea area, Squiggles squiggles) {
    this.area = area;
    this.squiggles = squiggles;
    area.setMouseOverTextDelay(REST);
    area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, this::rest);
    area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, event -> hide());
    area.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> hide());
    area.addEventFilter(KeyEvent.KEY_PRESSED, event -> hide());
    area.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    area.focusedProperty().addListener((o, was, is) -> hide());
  }

  /// Why typing is refused; empty when it is not.
  void setReadOnlyReason(String reason) {
    readOnlyReason = reason;
  }

  /// Who knows what stands under the mouse, besides its issues.
  void guideBy(Guide by) {
    guide = by;
  }

  /// The issues are there at once; what names mean comes when it is found, if the mouse is still
  /// there.
  private void rest(MouseOverTextEvent event) {
    int offset = event.getCharacterIndex();
    double x = event.getScreenPosition().getX();
    double y = event.getScreenPosition().getY() + BELOW;
    String text =
        squiggles.at(offset).stream()
            .map(Squiggles::words)
            .distinct()
            .collect(Collectors.joining("\n"));
    restsAt = offset;
    if (!text.isEmpty()) {
      show(text, x, y);
    }
    Guide by = guide;
    if (by != null) {
      by.explain(
          area.getContent().snapshot()::getText,
          offset,
          known -> {
            if (restsAt == offset) {
              show(joined(text, known), x, y);
            }
          });
    }
  }

  private static String joined(String issues, Explanation known) {
    return Stream.of(issues, known.text(), known.hint())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  private void hide() {
    restsAt = NOWHERE;
    if (tip != null) {
      tip.hide();
    }
  }

  private void typed(KeyEvent event) {
    boolean writes =
        !event.isConsumed()
            && !event.getCharacter().isEmpty()
            && event.getCharacter().charAt(0) >= ' '
            && !event.isControlDown()
            && !event.isMetaDown();
    if (writes && !readOnlyReason.isEmpty()) {
      Bounds caret = area.getCaretBounds().orElse(null);
      if (caret != null) {
        show(readOnlyReason, caret.getMinX(), caret.getMaxY() + 4);
      }
    }
  }

  private void show(String text, double x, double y) {
    if (area.getScene() != null && area.getScene().getWindow() != null) {
      Tooltip shown = tip == null ? made() : tip;
      tip = shown;
      shown.setText(text);
      shown.show(area, x, y);
    }
  }

  private static Tooltip made() {
    Tooltip made = new Tooltip();
    made.getStyleClass().add("code-tip");
    made.setWrapText(true);
    made.setMaxWidth(420);
    return made;
  }
}
