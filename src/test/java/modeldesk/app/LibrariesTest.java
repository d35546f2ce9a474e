package modeldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// About names everything by others that is in the program.
final class LibrariesTest {
  private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>(.*?)</dependency>");
  private static final Pattern ARTIFACT = Pattern.compile("<artifactId>(.*?)</artifactId>");
  private static final Pattern FONT =
      Pattern.compile("<artifactId>(flatlaf-fonts-.*?)</artifactId>");

  @Test
  void everythingTheBuildPutsInIsNamed() throws Exception {
    String pom = Files.readString(Path.of("pom.xml"));
    String dependencies = pom.substring(pom.indexOf("<dependencies>"), pom.indexOf("<build>"));
    List<String> artifacts = new ArrayList<>();
    for (Matcher found = DEPENDENCY.matcher(dependencies); found.find(); ) {
      Matcher artifact = ARTIFACT.matcher(found.group(1));
      if (!found.group(1).contains("<scope>test</scope>") && artifact.find()) {
        artifacts.add(artifact.group(1));
      }
    }
    for (Matcher font = FONT.matcher(pom); font.find(); ) {
      artifacts.add(font.group(1));
    }

    assertThat(artifacts).contains("snakeyaml", "flatlaf-fonts-inter");
    assertThat(Libraries.all().stream().flatMap(each -> each.artifacts().stream()))
        .containsAll(artifacts);
  }
}
