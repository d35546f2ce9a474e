package modeldesk.ui.code;

import java.util.Collection;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.EditableStyledDocument;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/// The lines of what a code area shows.
record AreaLines(EditableStyledDocument<Collection<String>, String, Collection<String>> content)
    implements TextLines {
  AreaLines(CodeArea area) {
    this(area.getContent());
  }

  @Override
  public int count() {
    return content.getParagraphs().size();
  }

  @Override
  public String line(int line) {
    return content.getParagraph(line).getText();
  }

  @Override
  public boolean isHidden(int line) {
    return HiddenLines.contains(content, line);
  }

  @Override
  public int start(int line) {
    return content.getAbsolutePosition(line, 0);
  }

  @Override
  public int lineAt(int offset) {
    return content.offsetToPosition(offset, Bias.Forward).getMajor();
  }
}
