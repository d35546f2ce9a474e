package modeldesk.ui.code;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import javafx.scene.Node;
import modeldesk.model.Issue;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import org.fxmisc.richtext.CodeArea;

/// What stands left of the text: issue mark, line number, change bar.
final class Gutter implements IntFunction<Node> {
  private final CodeArea area;
  private final Squiggles squiggles;
  private final ChangeBars bars;
  private final TextLines lines;

  /// What stands beside the lines that are laid out, whether they are in view yet or not.
  private final Map<GutterLine, Integer> inScene = new HashMap<>();

  private int digits = 4;
  private double scrolled;

  Gutter(CodeArea area, Squiggles squiggles, ChangeBars bars) {
    this.area = area;
    this.squiggles = squiggles;
    this.bars = bars;
    lines = new AreaLines(area);
    area.estimatedScrollXProperty().addListener((o, was, is) -> scrolled());
  }

  @Override
  public Node apply(int line) {
    GutterLine shown = new GutterLine(line, digits, edit -> write(line, edit));
    shown
        .sceneProperty()
        .subscribe(scene -> {
          if (scene == null) {
            inScene.remove(shown);
          } else {
            inScene.put(shown, line);
            fill(shown, line);
          }
        });
    return shown;
  }

  /// While one types, nothing and minus nothing take turns.
  private void scrolled() {
    Double now = area.estimatedScrollXProperty().getValue();
    double is = now == null ? 0 : now;
    if (is != scrolled) {
      scrolled = is;
      refresh();
    }
  }

  /// Draws the lines in view again.
  void refresh() {
    int needed = Math.max(4, Integer.toString(area.getParagraphs().size()).length());
    if (needed != digits) {
      digits = needed;
      area.setParagraphGraphicFactory(null);
      area.setParagraphGraphicFactory(this);
      return;
    }
    inScene.forEach(this::fill);
  }

  private void fill(GutterLine shown, int line) {
    List<Issue> issues = List.of();
    if (!squiggles.issues().isEmpty() && line < area.getParagraphs().size()) {
      int start = area.getAbsolutePosition(line, 0);
      issues = squiggles.on(start, area.getParagraphLength(line));
    }
    shown.show(issues, bars.at(line));
    if (line < area.getParagraphs().size()) {
      shown.show(Margin.of(lines, line, scrolled));
    }
  }

  private void write(int line, Edit edit) {
    int start = lines.start(line);
    if (area.isEditable()) {
      AreaEdits.apply(
          area, Edits.of(new Edit(start + edit.start(), start + edit.end(), edit.replacement())));
    }
  }
}
