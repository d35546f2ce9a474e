package modeldesk.ui.code;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.scene.Node;
import modeldesk.model.Issue;
import modeldesk.text.Edit;
import modeldesk.text.Edits;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

/// What stands left of the text: issue mark, line number, sign of a fold, change bar. A line shows
/// the issues of those that are folded into it, and one that is folded away has nothing.
final class Gutter implements IntFunction<@Nullable Node> {
  private final CodeArea area;
  private final Squiggles squiggles;
  private final ChangeBars bars;
  private final Folding folding;
  private final IntConsumer toggle;
  private final TextLines lines;

  /// What stands beside the lines that are laid out, whether they are in view yet or not.
  private final Map<GutterLine, Integer> inScene = new HashMap<>();

  private int digits = 4;
  private double scrolled;

  /// `toggle` folds or unfolds what begins on a line.
  Gutter(CodeArea area, Squiggles squiggles, ChangeBars bars, Folding folding, IntConsumer toggle) {
    this.area = area;
    this.squiggles = squiggles;
    this.bars = bars;
    this.folding = folding;
    this.toggle = toggle;
    lines = new AreaLines(area);
    area.estimatedScrollXProperty().addListener((o, was, is) -> scrolled());
  }

  @Override
  public @Nullable Node apply(int line) {
    if (line < lines.count() && lines.isHidden(line)) {
      return null;
    }
    GutterLine shown =
        new GutterLine(line, digits, edit -> write(line, edit), () -> toggle.accept(line));
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
      int start = lines.start(line);
      issues = squiggles.on(start, lines.end(lines.below(line) - 1) - start);
    }
    shown.show(issues, bars.at(line));
    if (line < area.getParagraphs().size()) {
      shown.show(Margin.of(lines, line, scrolled), folding.blocks().at(line) != null);
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
