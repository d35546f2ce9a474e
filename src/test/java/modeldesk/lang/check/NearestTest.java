package modeldesk.lang.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import modeldesk.lang.index.ModelIndex;
import modeldesk.lang.index.Surroundings;
import modeldesk.model.FileName;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

final class NearestTest {
  @Test
  void theFewestMistakesWinThenTheAlphabet() {
    Nearest names = Nearest.among(List.of("status", "state", "stats", "order_status"));
    assertThat(names.to("statsu")).isEqualTo("stats");
    assertThat(names.to("STATUS")).isEqualTo("status");
    assertThat(names.to("statuss")).isEqualTo("status");
    assertThat(names.to("order_s")).isEqualTo("order_status");
    assertThat(names.to("price")).isNull();
    assertThat(names.slipOf("statu")).isEqualTo("state");
    assertThat(names.slipOf("stat")).isNull();
  }

  @Test
  void lettersThatShareABitAreNoReasonToPassANameOver() {
    assertThat(Nearest.of("größe", List.of("grösse", "grosse"))).isEqualTo("grösse");
    assertThat(Nearest.of("naïve", List.of("naive"))).isEqualTo("naive");
  }

  @Test
  void thousandsOfWrongNamesAmongThousandsAreCheckedInSeconds() {
    String fields =
        IntStream.range(0, 15_000)
            .mapToObj(i -> "  f" + i + ": { sql: '${nope" + i + "}' }\n")
            .collect(Collectors.joining());
    ModelIndex model =
        ModelIndex.of(
            Map.of(new FileName("big.view"), "schema: shop\ndimensions:\n" + fields),
            Surroundings.COMPLETE);
    assertThatNoException()
        .isThrownBy(() ->
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Check.of(model)));
  }
}
