package modeldesk.ui.code;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

/// A part of a YAML text to be read beside others, or a sentence where there is none.
public final class CodeExcerpt extends StackPane {
  private static final int ABOVE = 4;

  private final CodeArea area = new CodeArea();
  private final Label nothing = new Label();

  public CodeExcerpt(String accessibleText) {
    getStyleClass().add("code-excerpt");
    area.getStylesheets().clear();
    area.setEditable(false);
    area.setFocusTraversable(false);
    area.setAccessibleText(accessibleText);
    nothing.setWrapText(true);
    nothing.getStyleClass().addAll("secondary", "code-excerpt-nothing");
    getChildren()
        .setAll(
            new VirtualizedScrollPane<>(area, ScrollBarPolicy.AS_NEEDED, ScrollBarPolicy.AS_NEEDED),
            nothing);
    show(null, "");
  }

  /// Shows an excerpt, or `otherwise` where there is none.
  public void show(@Nullable Excerpt excerpt, String otherwise) {
    nothing.setText(otherwise);
    nothing.setVisible(excerpt == null);
    area.setVisible(excerpt != null);
    if (excerpt == null) {
      area.clear();
    } else {
      area.replace(0, area.getLength(), excerpt.document());
      area.moveTo(0);
      area.showParagraphAtTop(Math.max(0, excerpt.marked() - ABOVE));
    }
  }

  /// The text that is shown.
  public String text() {
    return area.getText();
  }
}
