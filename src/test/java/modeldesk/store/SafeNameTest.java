package modeldesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeNameTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "orders.view,orders.view",
        "model,model",
        "omni training/orders.topic,omni training%2Forders.topic",
        "a\\b:c*d?e\"f<g>h|i.view,a%5Cb%3Ac%2Ad%3Fe%22f%3Cg%3Eh%7Ci.view",
        "..,%2E%2E",
        "../../etc/passwd,%2E.%2F..%2Fetc%2Fpasswd",
        ".hidden,%2Ehidden",
        "ends.,ends%2E",
        "nul.txt,%6Eul.txt",
        "con,%63on",
        "com1.view,%63om1.view",
        "console.view,console.view",
        "50%.view,50%25.view",
        "a~b.view,a%7Eb.view",
        "orders.json,orders%2Ejson",
        "x.undo,x%2Eundo",
        "x.broken-.broken-y.view,x%2Ebroken-%2Ebroken-y.view",
        "größe.view,gr%C3%B6%C3%9Fe.view",
      })
  void staysReadable(String name, String expected) {
    assertThat(SafeName.of(name)).isEqualTo(expected);
    assertThat(SafeName.back(SafeName.of(name))).isEqualTo(name);
  }

  @Test
  void anEmptyNameAndASpaceHaveNamesToo() {
    assertThat(SafeName.of("")).isEqualTo("%");
    assertThat(SafeName.of("a ")).isEqualTo("a%20");
  }

  @Test
  void tellsCaseTwinsApart() {
    String upper = SafeName.of("MARTS/Orders.view");
    String lower = SafeName.of("marts/orders.view");
    assertThat(upper).matches("MARTS%2FOrders\\.view~[0-9a-f]{12}");
    assertThat(lower).isEqualTo("marts%2Forders.view");
    assertThat(SafeName.of("Marts/Orders.view")).isNotEqualToIgnoringCase(upper);
  }

  @Test
  void cutsLongNamesAndKeepsThemApart() {
    String one = SafeName.of("x".repeat(400) + "1.view");
    String two = SafeName.of("x".repeat(400) + "2.view");
    assertThat(one).hasSize(93).startsWith("xxxx").isNotEqualTo(two);
  }

  @Test
  void differentNamesStayDifferentOnAnyFileSystem() {
    Random random = new Random(7);
    List<String> parts =
        List.of("a", "A", "/", ".", " ", "%", "~", "ä", "Ä", "con", "NUL", ".json", ".view", "2F");
    Map<String, String> byFile = new HashMap<>();
    for (int i = 0; i < 50_000; i++) {
      StringBuilder name = new StringBuilder();
      for (int n = random.nextInt(6); n >= 0; n--) {
        name.append(parts.get(random.nextInt(parts.size())));
      }
      String file = SafeName.of(name.toString());
      assertThat(file).matches("[\\x20-\\x7e]+").doesNotContain("/");
      assertThat(SafeName.back(file)).isIn(name.toString(), null);
      assertThat(file.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(113);
      String other = byFile.put(file.toLowerCase(Locale.ROOT), name.toString());
      assertThat(other == null || other.contentEquals(name)).as("%s and %s", other, name).isTrue();
    }
  }
}
