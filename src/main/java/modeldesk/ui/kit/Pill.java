package modeldesk.ui.kit;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/// A short word on a rounded ground: a kind, a count, a state.
public final class Pill extends Label {
  /// What the colour says.
  public enum Tone {
    PLAIN,
    ACCENT,
    SUCCESS,
    ATTENTION,
    DANGER,
    MERGED
  }

  public Pill(String text, Tone tone) {
    super(text);
    getStyleClass().add("kit-pill");
    setMinWidth(USE_PREF_SIZE);
    setTone(tone);
  }

  public void setTone(Tone tone) {
    for (Tone each : Tone.values()) {
      pseudoClassStateChanged(pseudoClass(each), each == tone);
    }
  }

  private static PseudoClass pseudoClass(Tone tone) {
    return PseudoClass.getPseudoClass(
        switch (tone) {
          case PLAIN -> "plain";
          case ACCENT -> "accent";
          case SUCCESS -> "success";
          case ATTENTION -> "attention";
          case DANGER -> "danger";
          case MERGED -> "merged";
        });
  }
}
