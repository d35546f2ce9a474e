package modeldesk.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class TextSnapshotTest {
  @Test
  void isCopiedAndReadOnceForAllWhoAsk() {
    AtomicInteger copies = new AtomicInteger();
    TextSnapshot snapshot =
        new TextSnapshot(() -> {
          copies.incrementAndGet();
          return "label: Orders\n";
        });
    assertThat(copies).hasValue(0);

    YamlDocument read = snapshot.document();

    assertThat(snapshot.document()).isSameAs(read);
    assertThat(read.map().text("label")).isEqualTo("Orders");
    assertThat(snapshot.get()).isEqualTo("label: Orders\n");
    assertThat(copies).hasValue(1);
  }
}
