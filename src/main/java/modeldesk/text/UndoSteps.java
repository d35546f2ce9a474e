package modeldesk.text;

import java.util.ArrayList;
import java.util.List;

/// What can be taken back of a text, and what of that can be made again: `undo` ends with the step
/// that made the text what it is, `redo` begins with the one that was taken back last.
public record UndoSteps(List<UndoStep> undo, List<UndoStep> redo) {
  /// How many steps of each kind are kept of one text: enough for a day of typing, few enough to be
  /// written with each checkpoint.
  public static final int MOST = 500;

  public static final UndoSteps NONE = new UndoSteps(List.of(), List.of());

  public UndoSteps {
    undo = List.copyOf(undo);
    redo = List.copyOf(redo);
  }

  public boolean isEmpty() {
    return undo.isEmpty() && redo.isEmpty();
  }

  /// With one more step made; what was taken back is gone then.
  public UndoSteps then(UndoStep step) {
    List<UndoStep> longer = new ArrayList<>(undo);
    longer.add(step);
    return new UndoSteps(longer, List.of());
  }

  /// With what was made of the text before these steps.
  public UndoSteps after(UndoSteps earlier) {
    if (isEmpty()) {
      return earlier;
    }
    List<UndoStep> longer = new ArrayList<>(earlier.undo);
    longer.addAll(undo);
    return new UndoSteps(longer, redo);
  }

  /// The steps nearest to the text, at most `steps` of each kind and `chars` characters together.
  public UndoSteps nearest(int steps, int chars) {
    int left = chars;
    List<UndoStep> near = new ArrayList<>();
    for (UndoStep step : undo.reversed()) {
      if (step.size() > left || near.size() == steps) {
        break;
      }
      left -= step.size();
      near.addFirst(step);
    }
    List<UndoStep> again = new ArrayList<>();
    for (UndoStep step : redo) {
      if (step.size() > left || again.size() == steps) {
        break;
      }
      left -= step.size();
      again.add(step);
    }
    return new UndoSteps(near, again);
  }

  /// Whether every step can be taken back from `text`, or made again. Costs as many copies of it as
  /// there are steps.
  public boolean fit(String text) {
    StringBuilder back = new StringBuilder(text);
    StringBuilder again = new StringBuilder(text);
    return undo.reversed().stream().allMatch(step -> step.inverse().apply(back))
        && redo.stream().allMatch(step -> step.apply(again));
  }
}
