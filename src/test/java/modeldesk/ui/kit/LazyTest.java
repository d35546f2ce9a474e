package modeldesk.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class LazyTest {
  @Test
  void itIsMadeWhenItIsFirstAskedForAndStaysTheSame() {
    AtomicInteger made = new AtomicInteger();
    Lazy<String> view = new Lazy<>(() -> "view " + made.incrementAndGet());
    assertThat(made).hasValue(0);
    assertThat(view.get()).isEqualTo("view 1");
    assertThat(view.get()).isEqualTo("view 1");
  }
}
