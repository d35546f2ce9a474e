package modeldesk.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class OnceTest {
  @Test
  void itIsMadeWhenItIsFirstAskedForAndStaysTheSame() {
    AtomicInteger made = new AtomicInteger();
    Once<String> view = new Once<>(() -> "view " + made.incrementAndGet());
    assertThat(made).hasValue(0);
    assertThat(view.get()).isEqualTo("view 1");
    assertThat(view.get()).isEqualTo("view 1");
  }
}
