package modeldesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir Path folder;

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void replacesTheContentAndLeavesNothingElse() throws Exception {
    Path file = folder.resolve("a");
    AtomicFile.write(file, new byte[] {1, 2, 3});
    AtomicFile.write(file, new byte[] {4});
    assertThat(file).hasBinaryContent(new byte[] {4});
    assertThat(names()).containsExactly("a");
  }

  @Test
  void makesTheFolder() throws Exception {
    AtomicFile.write(folder.resolve("x/y/z"), new byte[0]);
    assertThat(folder.resolve("x/y/z")).isEmptyFile();
  }

  @Test
  void keepsTheOldContentWhenTheNewCannotBePutInPlace() throws Exception {
    Path taken = folder.resolve("taken");
    Files.createDirectories(taken.resolve("inner"));
    assertThatThrownBy(() -> AtomicFile.write(taken, new byte[] {1}))
        .isInstanceOf(IOException.class);
    assertThat(taken.resolve("inner")).isDirectory();
    assertThat(names()).containsExactly("taken");
  }

  @Test
  void keepsTheOldContentWhenTheNewCannotBeWritten() throws Exception {
    Path file = folder.resolve("a");
    AtomicFile.write(file, new byte[] {1});
    assertThatThrownBy(() ->
            AtomicFile.write(
                file,
                out -> {
                  out.write(2);
                  throw new IOException("full");
                }))
        .isInstanceOf(IOException.class)
        .hasMessage("full");
    assertThat(file).hasBinaryContent(new byte[] {1});
    assertThat(names()).containsExactly("a");
  }

  @Test
  void sweepsOnlyWhatWritesLeftBehind() throws Exception {
    Files.writeString(folder.resolve(".writing-123.tmp"), "half");
    Files.writeString(folder.resolve("mine.tmp"), "mine");
    AtomicFile.sweep(folder);
    AtomicFile.sweep(folder.resolve("missing"));
    assertThat(names()).containsExactly("mine.tmp");
  }

  @Test
  void sweepsEveryFolderBelowWithoutLeavingTheTree() throws Exception {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Path data = Files.createDirectories(folder.resolve("data/host/drafts/fix/combined"));
    Path root = folder.resolve("data");
    Files.writeString(root.resolve(".writing-1.tmp"), "half");
    Files.writeString(data.resolve(".writing-2.tmp"), "half");
    Files.writeString(data.resolve("mine.tmp"), "mine");
    Files.writeString(outside.resolve(".writing-3.tmp"), "not ours");
    Files.createSymbolicLink(root.resolve("link"), outside);

    AtomicFile.sweepAll(root);
    AtomicFile.sweepAll(folder.resolve("missing"));

    try (Stream<Path> left = Files.walk(folder).filter(Files::isRegularFile)) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("mine.tmp", ".writing-3.tmp");
    }
  }

  @Test
  void setsAsideUnderANewNameEachTime() throws Exception {
    Instant now = Instant.parse("2026-03-01T12:00:00.250Z");
    for (String content : List.of("1", "2")) {
      Files.writeString(folder.resolve("a.json"), content);
      AtomicFile.setAside(folder.resolve("a.json"), now);
    }
    assertThat(names())
        .containsExactly(
            "a.json.broken-20260301-120000-250", "a.json.broken-20260301-120000-250-2");
    assertThat(folder.resolve("a.json.broken-20260301-120000-250")).hasContent("1");
  }
}
