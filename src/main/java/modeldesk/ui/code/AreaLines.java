package modeldesk.ui.code;

import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/// The lines of a code area.
record AreaLines(CodeArea area) implements TextLines {
  @Override
  public int count() {
    return area.getParagraphs().size();
  }

  @Override
  public String line(int line) {
    return area.getParagraph(line).getText();
  }

  @Override
  public int start(int line) {
    return area.getAbsolutePosition(line, 0);
  }

  @Override
  public int lineAt(int offset) {
    return area.offsetToPosition(offset, Bias.Forward).getMajor();
  }
}
