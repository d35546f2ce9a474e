package modeldesk.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NearestTest {
  private static final List<String> WORDS =
      List.of("label", "hidden", "is", "aggregate_type", "sql");

  @Test
  void wordsWithFewLettersWrongAreMeant() {
    assertThat(Nearest.of("lable", WORDS)).contains("label");
    assertThat(Nearest.of("HIDEN", WORDS)).contains("hidden");
    assertThat(Nearest.of("aggregation_type", WORDS)).contains("aggregate_type");
    assertThat(Nearest.of("aggregate-type", WORDS)).contains("aggregate_type");
  }

  @Test
  void wordsFarFromAllMeanNone() {
    assertThat(Nearest.of("frequency", WORDS)).isEmpty();
    assertThat(Nearest.of("url", List.of("label"))).isEmpty();
    assertThat(Nearest.of("", List.of("label"))).isEmpty();
    assertThat(Nearest.of("x", List.of())).isEmpty();
  }

  @Test
  void ofTwoEquallyNearTheFirstIsMeant() {
    assertThat(Nearest.of("tab", List.of("tag", "cab"))).contains("tag");
  }
}
