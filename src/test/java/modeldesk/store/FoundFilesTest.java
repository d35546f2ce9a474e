package modeldesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class FoundFilesTest {
  @TempDir private Path folder;

  private void file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "a: 1\n");
  }

  private FoundFiles found() throws IOException {
    return FoundFiles.below(folder, name -> !name.equals("away"));
  }

  private List<String> names() throws IOException {
    return found().files().stream().map(FoundFile::name).toList();
  }

  private FoundText text(byte... bytes) throws IOException {
    return FoundText.of(Files.write(folder.resolve("text"), bytes));
  }

  @Test
  void namesArePathsFromTheFolderInOrder() throws IOException {
    file("omni/Größe 50%/a+b #1.view.yaml");
    file("b");
    file("away/c");
    file("omni/away/c");
    file("omni/a");
    assertThat(names()).containsExactly("b", "omni/Größe 50%/a+b #1.view.yaml", "omni/a");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void linksToFilesAreFilesAndLinksToFoldersAreNotGoneInto() throws IOException {
    file("real/a");
    Files.createSymbolicLink(folder.resolve("real/loop"), folder);
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real/a"));
    Files.createSymbolicLink(folder.resolve("self"), Path.of("self"));
    assertThat(names()).containsExactly("link", "real/a", "self");
    assertThat(FoundText.of(folder.resolve("link"))).isEqualTo(new FoundText.Read("a: 1\n"));
    assertThat(FoundText.of(folder.resolve("self"))).isInstanceOf(FoundText.Unreadable.class);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFolderThatCannotBeReadIsTold() throws IOException {
    file("top");
    Path one = Files.createDirectory(folder.resolve("one"));
    Path two = Files.createDirectory(folder.resolve("two"));
    List<String> entered = new ArrayList<>();
    FoundFiles found =
        FoundFiles.below(
            folder,
            name -> {
              entered.add(name);
              Path other = name.equals("one") ? two : one;
              return other.toFile().delete();
            });
    assertThat(found.files()).extracting(FoundFile::name).containsExactly("top");
    assertThat(found.closed())
        .extracting(each -> each.folder().name())
        .containsExactly(entered.equals(List.of("one")) ? "two" : "one");
  }

  @Test
  void aFolderThatIsNotThereFails() {
    assertThatThrownBy(() -> FoundFiles.below(folder.resolve("missing"), name -> true))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void aByteOrderMarkIsNotText() throws IOException {
    assertThat(text("\uFEFFä: 1\r\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new FoundText.Read("ä: 1\r\n", true));
    assertThat(text()).isEqualTo(new FoundText.Read(""));
  }

  @Test
  void whatIsNoUnicodeIsToldFromWhereItBegins() throws IOException {
    assertThat(text("a: ä\nb: \u00e4\n".getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo(new FoundText.NotUnicode("a: "));
    assertThat(text((byte) 'a', (byte) 0xC3)).isEqualTo(new FoundText.NotUnicode("a"));
  }

  @Test
  void zeroBytesAreNoText() throws IOException {
    assertThat(text("a: 1\n".getBytes(StandardCharsets.UTF_16))).isEqualTo(new FoundText.Binary());
  }

  @Test
  void aHugeFileIsNotTakenIntoMemory() throws IOException {
    Path huge = folder.resolve("huge");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(60_000_000_000L);
    }
    assertThat(FoundText.of(huge)).isEqualTo(new FoundText.TooLong());
  }

  @Test
  void aFolderIsNoFile() {
    assertThat(FoundText.of(folder)).isInstanceOf(FoundText.Unreadable.class);
  }
}
