package modeldesk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `modeldesk merge` as a process of its own, alone and called by git.
final class MergeProcessTest {
  private static final String BASE = "label: Orders\ndimensions:\n  id: {}\n";

  @TempDir private Path folder;

  private record Ended(int code, String text, String err) {}

  private static List<String> modelDesk(String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.add("-cp");
    command.add(
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(each -> Path.of(each).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator)));
    command.add(Main.class.getName());
    return command;
  }

  private Ended run(List<String> command) throws IOException, InterruptedException {
    Path out = Files.createTempFile("merge", ".out");
    Path err = Files.createTempFile("merge", ".err");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().remove("JAVA_TOOL_OPTIONS");
      builder
          .environment()
          .putAll(
              Map.of(
                  "LC_ALL", "C",
                  "LANG", "C",
                  "GIT_CONFIG_NOSYSTEM", "1",
                  "GIT_CONFIG_GLOBAL", folder.resolve("no-config").toString(),
                  "GIT_AUTHOR_NAME", "Dana",
                  "GIT_AUTHOR_EMAIL", "dana@blobsrus.example",
                  "GIT_COMMITTER_NAME", "Dana",
                  "GIT_COMMITTER_EMAIL", "dana@blobsrus.example"));
      int code = builder.start().waitFor();
      return new Ended(code, Files.readString(out), Files.readString(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  private Ended merge(List<String> modelDesk, String... more)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(modelDesk);
    command.add("merge");
    command.addAll(List.of(more));
    return run(command);
  }

  private void file(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  @Test
  void theBytesDoNotDependOnTheLocaleAndNoToolkitIsTouched() throws Exception {
    file("base", BASE);
    file("mine", "\uFEFF" + BASE.replace("Orders", "Größe 数量 🐙").replace("\n", "\r\n"));
    file("theirs", BASE + "  preis: { label: \"€\" }\n");
    Ended ended =
        merge(
            modelDesk("-Dfile.encoding=ISO-8859-1", "-Xlog:class+load:file=classes.log"),
            "base",
            "mine",
            "theirs");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    assertThat(ended.text())
        .isEqualTo(
            "\uFEFFlabel: Größe 数量 🐙\r\ndimensions:\r\n  id: {}\r\n  preis: { label: \"€\" }\r\n");
    List<String> loaded = Files.readAllLines(folder.resolve("classes.log"));
    assertThat(loaded).anyMatch(line -> line.contains("modeldesk.yaml.YamlMerge"));
    assertThat(loaded).noneMatch(line -> line.matches(".*\\b(com\\.sun\\.)?(javafx|glass)\\..*"));
    assertThat(loaded).noneMatch(line -> line.matches(".*\\bjava\\.awt\\..*"));
  }

  @Test
  void wrongUsageIsOneSentence() throws Exception {
    file("a", "");
    for (String[] wrong :
        new String[][] {
          {"a", "a", "a", "--nonsense"}, {"a", "a"}, {"a", "a", "missing"}, {"a", "a", "a", "a"}
        }) {
      Ended ended = merge(modelDesk(), wrong);
      assertThat(ended.code()).as(ended.err()).isEqualTo(2);
      assertThat(ended.err()).hasLineCount(1).doesNotContain("Exception");
      assertThat(ended.text()).isEmpty();
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void gitMergesByKey() throws Exception {
    repository();
    commit("orders größe.view.yaml", BASE, "base");
    git("checkout", "-q", "-b", "theirs");
    commit("orders größe.view.yaml", BASE + "  theirs: { label: Größe }\n", "theirs");
    git("checkout", "-q", "main");
    commit("orders größe.view.yaml", BASE + "  mine: {}\n", "mine");

    git("merge", "-q", "--no-edit", "theirs");

    assertThat(folder.resolve("orders größe.view.yaml"))
        .hasContent(BASE + "  theirs: { label: Größe }\n  mine: {}\n");
    assertThat(git("status", "--porcelain")).isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void gitIsToldOfAConflictAndFindsItsKeyMarked() throws Exception {
    repository();
    commit("orders.view.yaml", BASE, "base");
    git("checkout", "-q", "-b", "theirs");
    commit("orders.view.yaml", BASE.replace("Orders", "Theirs") + "  city: {}\n", "theirs");
    git("checkout", "-q", "main");
    commit("orders.view.yaml", BASE.replace("Orders", "Mine") + "  age: {}\n", "mine");

    Ended merge = run(List.of("git", "merge", "--no-edit", "theirs"));

    assertThat(merge.code()).isEqualTo(1);
    assertThat(merge.text()).contains("CONFLICT (content): Merge conflict in orders.view.yaml");
    assertThat(folder.resolve("orders.view.yaml"))
        .hasContent(
            """
            <<<<<<< mine
            label: Mine
            =======
            label: Theirs
            >>>>>>> theirs
            dimensions:
              id: {}
              city: {}
              age: {}
            """);
    assertThat(git("diff", "--name-only", "--diff-filter=U")).isEqualTo("orders.view.yaml\n");
  }

  /// A repository in which git hands the files of Omni to this program.
  private void repository() throws IOException, InterruptedException {
    assumeThat(
            Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(each -> Files.isExecutable(Path.of(each, "git"))))
        .as("git is there")
        .isTrue();
    git("init", "-q", "-b", "main", ".");
    String quoted =
        modelDesk("-Xshare:auto").stream()
            .map(each -> "'" + each + "'")
            .collect(Collectors.joining(" "));
    git("config", "merge.modeldesk.name", "Omni's files by key");
    git("config", "merge.modeldesk.driver", quoted + " merge %O %A %B --path %P --output %A");
    commit(".gitattributes", "*.view.yaml merge=modeldesk\n", "attributes");
  }

  private void commit(String name, String text, String message)
      throws IOException, InterruptedException {
    file(name, text);
    git("add", "-A");
    git("commit", "-q", "-m", message);
  }

  private String git(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Ended ended = run(command);
    assertThat(ended.code()).as(ended.text() + ended.err()).isZero();
    return ended.text();
  }
}
