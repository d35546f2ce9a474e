package modeldesk.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UndoStepsTest {
  private static UndoStep typed(int at, String text) {
    return new UndoStep(List.of(new Change(at, "", text)));
  }

  @Test
  void editsOfOneStepAreTakenBackFromTheStartToTheEnd() {
    String before = "a: 1\nb: 2\n";
    UndoStep step = UndoStep.of(Edits.of(new Edit(0, 1, "first"), new Edit(8, 9, "9")), before);
    assertThat(step.changes())
        .containsExactly(new Change(8, "2", "9"), new Change(0, "a", "first"));
    assertThat(step.inverse().changes())
        .containsExactly(new Change(0, "first", "a"), new Change(8, "9", "2"));
  }

  @Test
  void stepsFitTheTextTheyMadeAndNoOther() {
    UndoSteps steps =
        new UndoSteps(
            List.of(typed(0, "a: 1\n"), typed(5, "b: 2\n")), List.of(typed(10, "c: 3\n")));
    assertThat(steps.fit("a: 1\nb: 2\n")).isTrue();
    assertThat(steps.fit("a: 1\nb: 3\n")).isFalse();
    assertThat(steps.fit("a: 1\n")).isFalse();
    assertThat(new UndoSteps(List.of(), List.of(typed(11, "x"))).fit("a: 1\nb: 2\n")).isFalse();
    assertThat(UndoSteps.NONE.fit("anything")).isTrue();
  }

  @Test
  void aNewStepEndsWhatCouldBeMadeAgain() {
    UndoSteps steps = new UndoSteps(List.of(typed(0, "a")), List.of(typed(1, "b")));
    assertThat(steps.then(typed(1, "c")))
        .isEqualTo(new UndoSteps(List.of(typed(0, "a"), typed(1, "c")), List.of()));
  }

  @Test
  void earlierStepsComeBelowAndOnlyWithoutLaterOnesCanTheirsBeMadeAgain() {
    UndoSteps earlier = new UndoSteps(List.of(typed(0, "a")), List.of(typed(1, "b")));
    UndoSteps later = new UndoSteps(List.of(typed(1, "c")), List.of());
    assertThat(UndoSteps.NONE.after(earlier)).isEqualTo(earlier);
    assertThat(later.after(earlier))
        .isEqualTo(new UndoSteps(List.of(typed(0, "a"), typed(1, "c")), List.of()));
  }

  @Test
  void whatIsTooMuchIsLeftOutFromTheFarEnd() {
    UndoSteps steps =
        new UndoSteps(
            List.of(typed(0, "first"), typed(5, "two"), typed(8, "x")),
            List.of(typed(9, "y"), typed(10, "long one")));
    assertThat(steps.nearest(10, 100)).isEqualTo(steps);
    assertThat(steps.nearest(2, 100).undo()).containsExactly(typed(5, "two"), typed(8, "x"));
    assertThat(steps.nearest(1, 100).redo()).containsExactly(typed(9, "y"));
    assertThat(steps.nearest(10, 5))
        .isEqualTo(new UndoSteps(List.of(typed(5, "two"), typed(8, "x")), List.of(typed(9, "y"))));
    assertThat(steps.nearest(10, 0)).isEqualTo(UndoSteps.NONE);
  }
}
