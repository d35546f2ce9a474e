package planted.ui.push;

import org.fxmisc.richtext.CodeArea;

/// Lets RichTextFX out of the editor.
public final class PlantedRichText {
  public int length(CodeArea area) {
    return area.getLength();
  }
}
