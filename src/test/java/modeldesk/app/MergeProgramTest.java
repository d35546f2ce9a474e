package modeldesk.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class MergeProgramTest {
  private static final String BASE = "label: Orders\nmeasures:\n  count: {}\n";
  private static final String MINE = "label: Größe\nmeasures:\n  count: {}\n  mine: {}\n";
  private static final String THEIRS = "label: Orders\nmeasures:\n  count: {}\n  theirs: {}\n";
  private static final String MERGED =
      "label: Größe\nmeasures:\n  count: {}\n  theirs: {}\n  mine: {}\n";

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final StringWriter err = new StringWriter();

  private Path file(String name, String text, Charset charset) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(charset));
  }

  private Launch.Merge merge(String base, String mine, String theirs, Charset charset)
      throws IOException {
    return new Launch.Merge(
        file("base", base, charset),
        file("mine", mine, charset),
        file("theirs", theirs, charset),
        null,
        null);
  }

  private int run(Launch.Merge merge) {
    return new MergeProgram(out, new PrintWriter(err, true)).run(merge);
  }

  private static Launch.Merge named(Launch.Merge merge, String name) {
    return new Launch.Merge(merge.base(), merge.mine(), merge.theirs(), merge.output(), name);
  }

  private static Launch.Merge to(Launch.Merge merge, @Nullable Path output) {
    return new Launch.Merge(merge.base(), merge.mine(), merge.theirs(), output, merge.name());
  }

  @Test
  void whatNobodyDisputesEndsWithZero() throws IOException {
    assertThat(run(merge(BASE, MINE, THEIRS, UTF_8))).isZero();
    assertThat(out.toString(UTF_8)).isEqualTo(MERGED);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aKeyInDisputeIsMarkedAloneAndEndsWithOne() throws IOException {
    String theirs = THEIRS.replace("Orders", "Sales");
    assertThat(run(merge(BASE, MINE, theirs, UTF_8))).isEqualTo(1);
    assertThat(out.toString(UTF_8))
        .isEqualTo(
            """
            <<<<<<< mine
            label: Größe
            =======
            label: Sales
            >>>>>>> theirs
            measures:
              count: {}
              theirs: {}
              mine: {}
            """);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void byteOrderMarkLineEndsAndAnOpenLastLineStay() throws IOException {
    String mine = "\uFEFF" + MINE.replace("\n", "\r\n").stripTrailing();
    assertThat(run(merge(BASE, mine, THEIRS, UTF_8))).isZero();
    assertThat(out.toString(UTF_8))
        .isEqualTo("\uFEFF" + MERGED.replace("\n", "\r\n").stripTrailing());
  }

  @Test
  void theOutputMayBeMine() throws IOException {
    Launch.Merge merge = merge(BASE, MINE, THEIRS, UTF_8);
    assertThat(run(to(merge, merge.mine()))).isZero();
    assertThat(merge.mine()).hasContent(MERGED);
    assertThat(out.size()).isZero();
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("base", "mine", "theirs");
    }
  }

  @Test
  void theOutputMayBeNew() throws IOException {
    Path output = folder.resolve("new");
    assertThat(run(to(merge(BASE, MINE, THEIRS, UTF_8), output))).isZero();
    assertThat(output).hasContent(MERGED);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theOutputKeepsItsPermissionsAndItsLink() throws IOException {
    Launch.Merge merge = merge(BASE, MINE, THEIRS, UTF_8);
    Files.setPosixFilePermissions(merge.mine(), PosixFilePermissions.fromString("rw-r--r-x"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), merge.mine());
    assertThat(run(to(merge, link))).isZero();
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(merge.mine()).hasContent(MERGED);
    assertThat(Files.getPosixFilePermissions(merge.mine(), LinkOption.NOFOLLOW_LINKS))
        .isEqualTo(PosixFilePermissions.fromString("rw-r--r-x"));
  }

  @Test
  void bytesThatAreNoUnicodeAreMergedByLineAndKept() throws IOException {
    String base = "# Gr\u00f6\u00dfe \u0080\na: 1\nb: 2\nc: 3\n";
    Launch.Merge merge =
        merge(base, base.replace("a: 1", "a: \u00e4"), base.replace("c: 3", "c: 4"), ISO_8859_1);
    assertThat(run(merge)).isZero();
    assertThat(out.toByteArray())
        .isEqualTo("# Gr\u00f6\u00dfe \u0080\na: \u00e4\nb: 2\nc: 4\n".getBytes(ISO_8859_1));
  }

  @Test
  void whatIsNoTextIsLeftAlone() throws IOException {
    Launch.Merge merge = merge(BASE, "a: \0\n", THEIRS, UTF_8);
    assertThat(run(to(merge, merge.mine()))).isEqualTo(2);
    assertThat(merge.mine()).hasContent("a: \0\n");
    assertThat(err.toString()).contains("not all text").hasLineCount(1);
  }

  @Test
  void onlyFilesOfOmniAreMergedByKey() throws IOException {
    Launch.Merge merge = merge(BASE, MINE, THEIRS, UTF_8);
    for (String name :
        new String[] {
          "omni/Blobs R Us/ecomm/orders.view.yaml",
          "rollup.query.view",
          "omni/Größe.topic.yaml",
          "x.composite_topic.yaml",
          "model.yaml",
          "C:\\repo\\relationships.yaml"
        }) {
      out.reset();
      assertThat(run(named(merge, name))).as(name).isZero();
      assertThat(out.toString(UTF_8)).as(name).isEqualTo(MERGED);
    }
    for (String name : new String[] {"README.md", "ci/build.yaml", "xmodel", "orders.view.sql"}) {
      out.reset();
      assertThat(run(named(merge, name))).as(name).isEqualTo(1);
      assertThat(out.toString(UTF_8))
          .as(name)
          .contains("<<<<<<< mine\n  mine: {}\n=======\n  theirs: {}\n>>>>>>> theirs\n");
    }
  }

  @Test
  void relationshipsAreToldApartByTheViewsTheyJoin() throws IOException {
    String orders = "- join_from_view: a\n  join_to_view: orders\n  on_sql: x\n";
    String users = "- join_from_view: a\n  join_to_view: users\n  on_sql: y\n";
    Launch.Merge merge =
        merge(
            orders + users,
            orders.replace(": x", ": mine") + users,
            users.replace(": y", ": theirs") + orders,
            UTF_8);
    assertThat(run(named(merge, "relationships.yaml"))).isZero();
    assertThat(out.toString(UTF_8))
        .isEqualTo(orders.replace(": x", ": mine") + users.replace(": y", ": theirs"));
  }

  @Test
  void aFileThatIsNotThereIsNamedAndNothingWritten() throws IOException {
    Launch.Merge merge = merge(BASE, MINE, THEIRS, UTF_8);
    Files.delete(merge.theirs());
    assertThat(run(to(merge, merge.mine()))).isEqualTo(2);
    assertThat(merge.mine()).hasContent(MINE);
    assertThat(err.toString()).contains("there is no file " + merge.theirs()).hasLineCount(1);
    Files.createDirectory(merge.theirs());
    assertThat(run(merge)).isEqualTo(2);
    assertThat(err.toString()).contains(merge.theirs() + " is a folder").hasLineCount(2);
    assertThat(out.size()).isZero();
  }

  @Test
  void anOutputThatCannotBeWrittenIsNamed() throws IOException {
    Path output = folder.resolve("missing").resolve("out");
    assertThat(run(to(merge(BASE, MINE, THEIRS, UTF_8), output))).isEqualTo(2);
    assertThat(err.toString()).contains(output.toString()).hasLineCount(1);
    assertThat(output.getParent()).doesNotExist();
  }
}
