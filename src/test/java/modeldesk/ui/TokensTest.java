package modeldesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every text can be read in every look: its colour stands out 4.5 to 1 from each ground it is on,
/// 7 to 1 with high contrast.
public final class TokensTest {
  private static final Pattern TOKEN = Pattern.compile("(-md-[a-z-]+): (#[0-9a-f]{6});");
  private static final List<String> SURFACES = List.of("canvas", "raised", "popup", "accent-tint");
  private static final List<String> CODE =
      List.of(
          "canvas",
          "line-current",
          "diff-added",
          "diff-added-word",
          "diff-removed",
          "diff-removed-word");
  private static final Map<String, List<String>> GROUNDS =
      Map.ofEntries(
          Map.entry("text", List.of("canvas", "raised", "popup", "accent-tint", "pill", "hover")),
          Map.entry("muted", SURFACES),
          Map.entry("faint", List.of("canvas", "raised", "popup")),
          Map.entry("accent", SURFACES),
          Map.entry("danger", List.of("canvas", "raised", "danger-tint", "accent-tint")),
          Map.entry("success", List.of("canvas", "raised", "success-tint")),
          Map.entry("attention", List.of("canvas", "raised")),
          Map.entry("attention-on-tint", List.of("attention-tint")),
          Map.entry("merged", List.of("canvas", "merged-tint")),
          Map.entry(
              "on-fill",
              List.of("accent-fill", "accent-fill-hover", "accent-fill-pressed", "danger-fill")),
          Map.entry("tooltip-text", List.of("tooltip")),
          Map.entry("line-number", List.of("canvas")),
          Map.entry("line-number-current", List.of("canvas", "line-current")));

  @ParameterizedTest
  @CsvSource({"light, 4.5", "dark, 4.5", "contrast, 7"})
  void everyTextStandsOutFromItsGround(String look, double least) throws IOException {
    Map<String, Color> tokens = tokens(look);
    Map<String, List<String>> grounds = new HashMap<>(GROUNDS);
    tokens.keySet().stream()
        .filter(name -> name.startsWith("code-"))
        .forEach(name -> grounds.put(name, CODE));
    List<String> faint = new ArrayList<>();
    grounds.forEach((text, under) ->
        under.forEach(ground -> {
          double ratio = contrast(color(tokens, text), color(tokens, ground));
          if (ratio < least) {
            faint.add("%s on %s: %.2f".formatted(text, ground, ratio));
          }
        }));
    assertThat(faint).isEmpty();
  }

  /// The edge of a box to tick must be seen where nothing is in it (WCAG 1.4.11).
  @ParameterizedTest
  @ValueSource(strings = {"light", "dark", "contrast"})
  void anEmptyBoxStandsOutFromItsGround(String look) throws IOException {
    Map<String, Color> tokens = tokens(look);
    assertThat(SURFACES)
        .allSatisfy(ground ->
            assertThat(contrast(color(tokens, "check-border"), color(tokens, ground)))
                .isGreaterThan(3));
  }

  private static Color color(Map<String, Color> tokens, String name) {
    return Objects.requireNonNull(tokens.get(name), name);
  }

  private static Map<String, Color> tokens(String look) throws IOException {
    try (InputStream in =
        TokensTest.class.getResourceAsStream("/modeldesk/css/tokens-" + look + ".css")) {
      String css = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      Map<String, Color> found = new HashMap<>();
      Matcher token = TOKEN.matcher(css);
      while (token.find()) {
        found.put(token.group(1).substring("-md-".length()), Color.web(token.group(2)));
      }
      return found;
    }
  }

  /// The contrast of WCAG 2.
  public static double contrast(Color a, Color b) {
    double one = luminance(a);
    double other = luminance(b);
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  private static double luminance(Color c) {
    return 0.2126 * linear(c.getRed())
        + 0.7152 * linear(c.getGreen())
        + 0.0722 * linear(c.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
