package modeldesk.app.check;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class CheckProgramTest {
  private static final String GOOD = "schema: ecomm\ndimensions:\n  id: {}\n";
  private static final String TWICE = "schema: ecomm\ndimensions:\n  größe: {}\n  größe: {}\n";

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final StringWriter err = new StringWriter();

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private int run(CheckFormat format) {
    return run(folder, out, format);
  }

  private int run(Path at, OutputStream to, CheckFormat format) {
    return new CheckProgram(to, new PrintWriter(err, true), "1.2.3").run(at, format, false);
  }

  private String text() {
    return out.toString(UTF_8);
  }

  @Test
  void whatIsCleanEndsWithZero() throws IOException {
    file("model.yaml", "");
    file("ecomm/orders.view.yaml", GOOD);
    assertThat(run(CheckFormat.TEXT)).isZero();
    assertThat(text()).isEqualTo("2 files checked: no errors, no warnings\n");
    out.reset();
    assertThat(run(CheckFormat.JSON)).isZero();
    assertThat(text()).isEmpty();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void theTextHasALineForEachFindingInTheirOrderAndASummary() throws IOException {
    file("b/größe.view.yaml", TWICE);
    file("a.topic.yaml", "base_view: orders\nlabel: \"x\" y\nbase_view: users\n");
    file("a.topic", "base_view: b__größe\n");
    assertThat(run(CheckFormat.TEXT)).isEqualTo(1);
    assertThat(text())
        .isEqualTo(
            """
            a.topic.yaml:1:1: warning: This file is here twice, with and without .yaml, and only \
            the other one was checked. Delete one of them. [file-twice]
            b/größe.view.yaml:4:3: error: The key "größe" stands on line 3 already. Rename or \
            remove one of them. [yaml-syntax]
            3 files checked: 1 error, 1 warning
            """);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void adviceIsGivenToWhoAsksForItAndIsNoError() throws IOException {
    file("model.yaml", "");
    file("ecomm/orders.view.yaml", "# Reference this view as orders\n" + GOOD);
    file(
        "o.topic.yaml", "base_view: orders\ndescription: X.\njoins: {}\nsample_queries: {q: {}}\n");
    assertThat(run(CheckFormat.TEXT)).isZero();
    assertThat(text()).isEqualTo("3 files checked: no errors, no warnings\n");
    out.reset();
    assertThat(advised(CheckFormat.TEXT)).isZero();
    assertThat(text())
        .isEqualTo(
            """
            ecomm/orders.view.yaml:4:3: info: "id" looks like a key, and people can choose it. \
            Hide it: joins and counts work all the same. [practice-shown-id]
            o.topic.yaml:1:12: info: The topic "o" has no ai_context. Tell the AI what the topic \
            is for, which fields it prefers and what to avoid. [practice-topic-ai-context]
            3 files checked: no errors, no warnings, 2 pieces of advice
            """);
    out.reset();
    assertThat(advised(CheckFormat.SARIF)).isZero();
    assertThat(text()).contains("\"practice-shown-id\",\"ruleIndex\":0,\"level\":\"note\"");
  }

  private int advised(CheckFormat format) {
    return new CheckProgram(out, new PrintWriter(err, true), "1.2.3").run(folder, format, true);
  }

  @Test
  void jsonIsOneObjectALine() throws IOException {
    file("omni/Blobs R Us/ecomm/größe.view.yaml", TWICE);
    file("omni/Blobs R Us/a.topic.yaml", "base_view: \"a\" b\n");
    assertThat(run(CheckFormat.JSON)).isEqualTo(1);
    assertThat(text())
        .isEqualTo(
            """
            {"file":"omni/Blobs R Us/a.topic.yaml","line":1,"column":16,"severity":"error",\
            "code":"yaml-syntax","message":"Text goes on behind the closing quote. Put all of the \
            value in one pair of quotes, or in a block that begins with |.",\
            "yaml_path":"a.topic,base_view"}
            {"file":"omni/Blobs R Us/ecomm/größe.view.yaml","line":4,"column":3,\
            "severity":"error","code":"yaml-syntax","message":"The key \\"größe\\" stands on line 3 \
            already. Rename or remove one of them.",\
            "yaml_path":"ecomm__größe.view,dimensions,größe"}
            """);
  }

  @Test
  void sarifIsOneLog() throws IOException {
    file("a b/ä#{.view.yaml", "dimensions: {b: {x}\n");
    assertThat(run(CheckFormat.SARIF)).isEqualTo(1);
    assertThat(text())
        .isEqualTo(
            """
            {"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/\
            sarif-schema-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":{"name":\
            "Model Desk","version":"1.2.3","rules":[{"id":"yaml-syntax","defaultConfiguration":\
            {"level":"error"}}]}},"columnKind":"utf16CodeUnits","results":[{"ruleId":\
            "yaml-syntax","ruleIndex":0,"level":"error","message":{"text":"This {{ is never closed."},"locations":\
            [{"physicalLocation":{"artifactLocation":{"uri":"a%20b/%C3%A4%23%7B.view.yaml"},\
            "region":{"startLine":1,"startColumn":13,"endLine":1,"endColumn":14}},\
            "logicalLocations":[{"fullyQualifiedName":"a b__ä#{.view,dimensions"}]}]}]}]}
            """);
  }

  @Test
  void sarifOfNothingHasNoResults() throws IOException {
    file("orders.view", GOOD);
    assertThat(run(CheckFormat.SARIF)).isZero();
    assertThat(text())
        .endsWith("\"rules\":[]}},\"columnKind\":\"utf16CodeUnits\",\"results\":[]}]}\n");
  }

  @Test
  void columnsCountTheUnitsOfTheLineWhateverItsEndAndAByteOrderMark() throws IOException {
    file("a.view", "\uFEFFlabel: \"🐙\" x\r\n");
    file("b.view", "\uFEFFdimensions:\r\n  id: {}\r\n  id: {}\r\n");
    file("c.view", "dimensions:\r  id: {}\r  id: {}");
    run(CheckFormat.TEXT);
    assertThat(text()).contains("a.view:1:13: error:", "b.view:3:3: error:", "c.view:3:3: error:");
  }

  @Test
  void aNameOrMessageKeepsToItsLineAndHalfACharacterIsWritten() throws IOException {
    String twice = "sample_queries:\n  \"%1$s\": {}\n  \"%1$s\": {}\n";
    file("a.topic", twice.formatted("x\\e[31m\\ny"));
    file("b.topic", twice.formatted("\\uD83D"));
    assertThat(run(CheckFormat.TEXT)).isEqualTo(1);
    assertThat(text()).hasLineCount(3).doesNotContain("\u001b").contains("\"x [31m y\"");
    assertThat(run(CheckFormat.JSON)).isEqualTo(1);
  }

  @Test
  void whatCannotBeReadIsAFinding() throws IOException {
    Files.write(folder.resolve("a.view.yaml"), "x: 1\ny: ä\n".getBytes(ISO_8859_1));
    file("b.view.yaml", "x: \0\n");
    try (RandomAccessFile big =
        new RandomAccessFile(folder.resolve("c.view.yaml").toFile(), "rw")) {
      big.setLength(60_000_000);
    }
    file("d.view.yaml", "");
    assertThat(run(CheckFormat.TEXT)).isEqualTo(1);
    assertThat(text())
        .isEqualTo(
            """
            a.view.yaml:2:4: error: This file is not in UTF-8 from here on and was not checked. \
            Save it as UTF-8. [file-encoding]
            b.view.yaml:1:1: error: This file holds bytes that no text has and was not checked. \
            Is it the right file, and saved as UTF-8? [file-binary]
            c.view.yaml:1:1: error: This file is larger than 10 MB and was not checked. Files of \
            a model are far smaller; is it one? [file-too-large]
            4 files checked: 3 errors, no warnings
            """);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void linksThatLeadNowhereOrRoundAreFindingsOrPassedOver() throws IOException {
    file("deep/a.view.yaml", GOOD);
    Files.createSymbolicLink(folder.resolve("deep/loop"), folder);
    Files.createSymbolicLink(folder.resolve("gone.view.yaml"), Path.of("nowhere"));
    assertThat(run(CheckFormat.TEXT)).isEqualTo(1);
    assertThat(text())
        .isEqualTo(
            """
            gone.view.yaml:1:1: error: This file could not be read and was not checked: it is \
            not there [file-unreadable]
            2 files checked: 1 error, no warnings
            """);
  }

  @Test
  void documentsHiddenFoldersAndOtherFilesAreLeftAlone() throws IOException {
    file("model.yaml", "");
    file("__documents/a.view.yaml", TWICE);
    file(".git/refs/heads/x.view", TWICE);
    file("ci.yaml", TWICE);
    assertThat(run(CheckFormat.TEXT)).isZero();
    assertThat(text()).isEqualTo("1 file checked: no errors, no warnings\n");
  }

  /// A model of nine views, each with a topic that begins there.
  private void model(String at) throws IOException {
    file(at + "model.yaml", "");
    for (int i = 1; i <= 9; i++) {
      file(at + "ecomm/t" + i + ".view.yaml", GOOD);
      file(at + "t" + i + ".topic.yaml", "base_view: ecomm__t" + i + "\n");
    }
  }

  @Test
  void namesAreLookedForInTheirOwnModelAndNotWhereTheRestLiesElsewhere() throws IOException {
    for (String at : new String[] {"omni/One/", "omni/Two/", "omni/One.extensions/EU/"}) {
      model(at);
      file(at + "sales.topic.yaml", "base_view: ecomm__orders\njoins: {}\n");
    }
    file("omni/One/ecomm/orders.view.yaml", GOOD);
    assertThat(run(CheckFormat.TEXT)).isEqualTo(1);
    assertThat(text())
        .startsWith("omni/Two/sales.topic.yaml:1:12: error: No view \"ecomm__orders\".")
        .endsWith("61 files checked: 1 error, no warnings\n");
  }

  @Test
  void aViewThatCannotBeReadMayBeTheOneThatIsNamed() throws IOException {
    model("");
    file("sales.topic.yaml", "base_view: ecomm__orders\njoins: {}\n");
    file("people.view.yaml", "# Reference this view as ecomm__orders \0\n");
    run(CheckFormat.TEXT);
    assertThat(text()).contains("[file-binary]", "1 error,").doesNotContain("No view");
    Files.delete(folder.resolve("people.view.yaml"));
    run(CheckFormat.TEXT);
    assertThat(text()).contains("sales.topic.yaml:1:12: error: No view \"ecomm__orders\".");
  }

  @Test
  void aFolderOfAModelIsNotTheWholeOfIt() throws IOException {
    model("");
    for (int i = 1; i <= 9; i++) {
      Files.move(folder.resolve("t" + i + ".topic.yaml"), folder.resolve("ecomm/" + i + ".topic"));
    }
    file("ecomm/sales.topic", "base_view: ecomm__orders\njoins: {}\n");
    assertThat(run(folder.resolve("ecomm"), out, CheckFormat.TEXT)).isZero();
    assertThat(run(CheckFormat.TEXT)).isEqualTo(1);
  }

  @Test
  void aFolderWithoutAModelIsSaidToBeOne() {
    assertThat(run(CheckFormat.TEXT)).isZero();
    assertThat(text()).isEqualTo("No files checked: no errors, no warnings\n");
    assertThat(err.toString()).contains("no files of a model in " + folder).hasLineCount(1);
  }

  @Test
  void whatIsNoFolderIsWrongUsage() throws IOException {
    file("a.view", GOOD);
    assertThat(run(folder.resolve("missing"), out, CheckFormat.JSON)).isEqualTo(2);
    assertThat(err.toString()).contains("there is no folder " + folder.resolve("missing"));
    assertThat(run(folder.resolve("a.view"), out, CheckFormat.JSON)).isEqualTo(2);
    assertThat(err.toString()).contains("a.view is not a folder").hasLineCount(2);
    assertThat(out.size()).isZero();
  }

  @Test
  void anOutputThatCannotBeWrittenIsSaid() throws IOException {
    file("a.view", TWICE);
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    assertThat(run(folder, full, CheckFormat.JSON)).isEqualTo(2);
    assertThat(err.toString()).contains("No space left on device").hasLineCount(1);
  }
}
