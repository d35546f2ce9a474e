package modeldesk.ui.code;

import java.util.ArrayList;
import java.util.List;
import org.fxmisc.undo.impl.ChangeQueue;

/// The steps that UndoFX takes back and makes again. Its own queues can neither be read nor begin
/// with the steps of an earlier run of the program.
final class StepQueue<C> implements ChangeQueue<C> {
  /// A step and which it is of all that were ever made.
  private record Made<C>(C step, long number) {}

  private final List<Made<C>> steps = new ArrayList<>();
  private int position;
  private long made;
  private long beginning;

  /// The nearest steps that can be taken back, the last one made at the end.
  List<C> before(int most) {
    return steps.subList(Math.max(0, position - most), position).stream().map(Made::step).toList();
  }

  /// The nearest steps that can be made again.
  List<C> after(int most) {
    return steps.subList(position, Math.min(steps.size(), position + most)).stream()
        .map(Made::step)
        .toList();
  }

  /// Puts steps that were made earlier below those that are here; what could be made again only
  /// where there are none.
  void earlier(List<C> undo, List<C> redo) {
    if (steps.isEmpty()) {
      insert(redo);
    }
    insert(undo);
    position += undo.size();
  }

  private void insert(List<C> more) {
    List<Made<C>> numbered = new ArrayList<>();
    for (C step : more) {
      numbered.add(new Made<>(step, ++made));
    }
    steps.addAll(0, numbered);
  }

  @Override
  public boolean hasNext() {
    return position < steps.size();
  }

  @Override
  public boolean hasPrev() {
    return position > 0;
  }

  @Override
  public C peekNext() {
    return steps.get(position).step();
  }

  @Override
  public C peekPrev() {
    return steps.get(position - 1).step();
  }

  @Override
  public C next() {
    return steps.get(position++).step();
  }

  @Override
  public C prev() {
    return steps.get(--position).step();
  }

  @Override
  @SafeVarargs
  public final void push(C... changes) {
    steps.subList(position, steps.size()).clear();
    for (C step : changes) {
      steps.add(new Made<>(step, ++made));
      position++;
    }
  }

  @Override
  public QueuePosition getCurrentPosition() {
    return new Place(position == 0 ? beginning : steps.get(position - 1).number());
  }

  @Override
  public void forgetHistory() {
    if (position > 0) {
      beginning = steps.get(position - 1).number();
      steps.subList(0, position).clear();
      position = 0;
    }
  }

  /// A place is known by the step before it and valid while that is here.
  private final class Place implements QueuePosition {
    private final long number;

    Place(long number) {
      this.number = number;
    }

    @Override
    public boolean isValid() {
      return number == beginning || steps.stream().anyMatch(step -> step.number() == number);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof StepQueue<?>.Place place && place.number == number;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(number);
    }
  }
}
