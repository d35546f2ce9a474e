package modeldesk.app;

import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// The letters that code can be shown in.
final class CodeFonts {
  private static final String WIDE = "MMMMMMMM";
  private static final String NARROW = "iiiiiiii";

  private CodeFonts() {}

  /// The installed families whose letters are all as wide, in their order. Blocks: each is loaded.
  static List<String> all() {
    return Font.getFamilies().stream().filter(CodeFonts::isOfOneWidth).toList();
  }

  static boolean isOfOneWidth(String family) {
    Font font = Font.font(family, 16);
    double wide = width(WIDE, font);
    return wide > 0 && Math.abs(wide - width(NARROW, font)) < 0.5;
  }

  private static double width(String letters, Font font) {
    Text text = new Text(letters);
    text.setFont(font);
    return text.getLayoutBounds().getWidth();
  }

  /// The style sheet that shows code in a family; nothing for one that is not installed.
  static List<String> sheets(String family) {
    if (family.isEmpty() || family.contains("\"") || !Font.getFamilies().contains(family)) {
      return List.of();
    }
    String sheet =
        ".code-area, .code-sticky-key, .diff-text > .text, .code-proposal, .code-proposal-name "
            + "{ -fx-font-family: \"%s\"; }".formatted(family);
    return List.of(CompiledSheets.inText(sheet));
  }
}
