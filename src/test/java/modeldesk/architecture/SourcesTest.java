package modeldesk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the compiler cannot see: sentences, colours, package descriptions.
final class SourcesTest {
  private static final Path JAVA = Path.of("src/main/java");
  private static final Path RESOURCES = Path.of("src/main/resources/modeldesk");

  @Test
  void everySentenceUsedExistsAndTheOtherWayRound() throws IOException {
    Set<String> existing = new TreeSet<>();
    Set<String> bundles = new TreeSet<>();
    for (Path file : files(RESOURCES.resolve("i18n"), ".properties")) {
      Properties properties = new Properties();
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      }
      existing.addAll(properties.stringPropertyNames());
      bundles.add(file.getFileName().toString().replace(".properties", ""));
    }
    Pattern literal =
        Pattern.compile(
            "\"((?:"
                + String.join("|", bundles)
                + ")\\.(?!json\")[A-Za-z]+(?:\\.[A-Za-z0-9]+)*)\"");
    Set<String> used = new TreeSet<>();
    for (Path file : files(JAVA, ".java")) {
      Matcher matcher = literal.matcher(Files.readString(file));
      while (matcher.find()) {
        used.add(matcher.group(1));
      }
    }
    assertThat(used).isEqualTo(existing);
  }

  @Test
  void everySentenceStandsInTheBundleOfItsFeature() throws IOException {
    for (Path file : files(RESOURCES.resolve("i18n"), ".properties")) {
      Properties properties = new Properties();
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      }
      String feature = file.getFileName().toString().replace(".properties", ".");
      assertThat(properties.stringPropertyNames()).allMatch(key -> key.startsWith(feature));
    }
  }

  @Test
  void noSentenceIsWrittenTwiceUnderOneKey() throws IOException {
    for (Path file : files(RESOURCES.resolve("i18n"), ".properties")) {
      List<String> keys =
          Files.readAllLines(file).stream()
              .filter(line -> !line.isBlank() && !line.startsWith("#") && line.contains("="))
              .map(line -> line.substring(0, line.indexOf('=')).strip())
              .toList();
      assertThat(keys).as(file.toString()).doesNotHaveDuplicates();
    }
  }

  @Test
  void coloursStandOnlyInTokens() throws IOException {
    Pattern colour = Pattern.compile("#[0-9a-fA-F]{3,8}\\b(?!\\s*\\{)|\\brgba?\\(");
    for (Path file : files(RESOURCES.resolve("css"), ".css")) {
      if (!file.getFileName().toString().startsWith("tokens-")) {
        String css = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "");
        List<String> values =
            css.lines().filter(line -> line.contains(":") && line.contains(";")).toList();
        assertThat(values).as(file.toString()).noneMatch(line -> colour.matcher(line).find());
      }
    }
    Pattern inCode =
        Pattern.compile("Color\\.(web|rgb|hsb)\\(|Color\\.[A-Z]{3,}|\"#[0-9a-fA-F]{6}\"");
    for (Path file : files(JAVA, ".java")) {
      assertThat(inCode.matcher(Files.readString(file)).find()).as(file.toString()).isFalse();
    }
  }

  @Test
  void everyPackageSaysWhatItIsFor() throws IOException {
    for (Path file : files(JAVA, ".java")) {
      if (file.endsWith("module-info.java")) {
        continue;
      }
      Path info = file.resolveSibling("package-info.java");
      assertThat(info).exists();
      assertThat(Files.readString(info)).startsWith("/// ");
    }
  }

  private static List<Path> files(Path root, String suffix) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths.filter(path -> path.toString().endsWith(suffix)).sorted().toList();
    }
  }
}
