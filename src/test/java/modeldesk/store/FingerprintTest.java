package modeldesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class FingerprintTest {
  @Test
  void ofATextIsThatOfItsBytes() {
    assertThat(Fingerprint.of("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    for (String text : new String[] {"", "\u00e9", "x\ud83d", "a" + "\ud83d\ude00".repeat(9_000)}) {
      assertThat(Fingerprint.of(text))
          .isEqualTo(Fingerprint.of(text.getBytes(StandardCharsets.UTF_8)));
    }
  }
}
