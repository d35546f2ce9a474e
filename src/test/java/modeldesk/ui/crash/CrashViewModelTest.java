package modeldesk.ui.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import modeldesk.ui.session.Surroundings;
import org.junit.jupiter.api.Test;

final class CrashViewModelTest {
  private final List<String> done = new ArrayList<>();
  private final CrashViewModel model =
      new CrashViewModel(
          () -> done.add("keep"),
          new Surroundings() {
            @Override
            public void showFolder(Path folder) {
              done.add("show " + folder);
            }

            @Override
            public void copy(String text) {
              done.add(text);
            }
          },
          Path.of("log"));

  private static Throwable failure(String secret) {
    return new IllegalStateException(
        "while sending " + secret, new IllegalArgumentException("token " + secret));
  }

  @Test
  void theDetailsNameWhatFailedAndNothingThatIsSecret() {
    model.happened(Crash.of(failure("abc-123"), "Model Desk 9"));
    model.copy();

    assertThat(done).hasSize(2);
    assertThat(done.getFirst()).isEqualTo("keep");
    assertThat(done.getLast())
        .startsWith("Model Desk 9\nMD-")
        .contains("java.lang.IllegalStateException\n")
        .contains("caused by java.lang.IllegalArgumentException\n")
        .contains("CrashViewModelTest.failure")
        .doesNotContain("abc-123");
    assertThat(model.toldProperty().get()).isEqualTo("The details are on the clipboard.");
  }

  @Test
  void theSameFailureHasTheSameCodeAndAnotherHasNot() {
    String code = Crash.of(failure("a"), "1").code();

    assertThat(code).matches("MD-[0-9A-F]{6}");
    assertThat(Crash.of(failure("b"), "2").code()).isEqualTo(code);
    assertThat(Crash.of(new ArithmeticException(), "1").code()).isNotEqualTo(code);
  }

  @Test
  void whatFailsWhileTheCardIsOpenKeepsDraftsAndIsNotTold() {
    Crash first = Crash.of(failure("a"), "1");
    model.happened(first);
    model.happened(Crash.of(new ArithmeticException(), "1"));

    assertThat(model.code()).isEqualTo(first.code());
    assertThat(done).containsExactly("keep", "keep");
    model.close();
    assertThat(model.showingProperty().get()).isFalse();
  }
}
