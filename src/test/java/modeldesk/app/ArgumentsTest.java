package modeldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import modeldesk.api.Credentials;
import modeldesk.app.check.CheckFormat;
import modeldesk.model.Instance;
import modeldesk.playground.Dialect;
import modeldesk.playground.FaultPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ArgumentsTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<Launch> launched = new ArrayList<>();

  private int run(String... arguments) {
    return new Arguments(
            Map.of("OMNI_API_TOKEN", "omni_osk_secret"),
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            launch -> {
              launched.add(launch);
              return 7;
            })
        .execute(arguments);
  }

  @Test
  void withoutOptionsOpensWhatWasOpenLast() {
    assertThat(run()).isEqualTo(7);
    assertThat(launched).containsExactly(new Launch.Window(new Launch.Server.Remembered(), null));
  }

  @Test
  void opensThePlayground() {
    run("--playground", "--home", "here");
    assertThat(launched)
        .containsExactly(new Launch.Window(new Launch.Server.Playground(), Path.of("here")));
  }

  @Test
  void opensFilesThatAreThereOrCouldBecomeOnesOfAModel(@TempDir Path folder) throws IOException {
    Path notes = Files.writeString(folder.resolve("notes.txt"), "");
    run("orders.view", "--home", "here", "model", "a/b.topic.yaml", notes.toString());
    assertThat(launched)
        .containsExactly(
            new Launch.Window(
                new Launch.Server.Remembered(),
                Path.of("here"),
                List.of(
                    Path.of("orders.view"), Path.of("model"), Path.of("a/b.topic.yaml"), notes)));
  }

  @Test
  void opensAnInstanceWithATokenFromTheEnvironment() {
    run(
        "--home",
        "here",
        "--url",
        "https://Blobs.omniapp.co/api/v1/",
        "--token-env",
        "OMNI_API_TOKEN");
    assertThat(launched)
        .containsExactly(
            new Launch.Window(
                new Launch.Server.Omni(
                    new Instance(URI.create("https://blobs.omniapp.co"), false),
                    new Credentials("omni_osk_secret")),
                Path.of("here")));
  }

  @Test
  void readsATokenFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("token"), "abc\n");
    run("--url", "http://127.0.0.1:8080", "--token-file", file.toString());
    assertThat(launched)
        .containsExactly(
            new Launch.Window(
                new Launch.Server.Omni(
                    new Instance(URI.create("http://127.0.0.1:8080"), false),
                    new Credentials("abc")),
                null));
  }

  @Test
  void servesThePlayground() {
    run("serve", "--port", "8123", "--data", "kept", "--token", "t", "--requests-per-minute", "60");
    assertThat(launched)
        .containsExactly(
            new Launch.Serve(8123, Path.of("kept"), "t", 60, Dialect.DOCS, FaultPlan.NONE));
  }

  @Test
  void servesInAnotherDialectWithFaults(@TempDir Path folder) throws IOException {
    String plan = "{\"rules\": [{\"path\": \"/api/**\", \"every\": 3, \"fault\": \"html\"}]}";
    Path file = Files.writeString(folder.resolve("faults.json"), plan);
    run("serve", "--dialect", "openapi", "--faults", file.toString());
    assertThat(launched)
        .containsExactly(new Launch.Serve(0, null, null, 0, Dialect.OPENAPI, FaultPlan.read(file)));
  }

  @Test
  void aFaultFileThatSaysNothingIsWrongUsage(@TempDir Path folder) throws IOException {
    String plan = "{\"rules\": [{\"fault\": \"flood\"}]}";
    Path file = Files.writeString(folder.resolve("faults.json"), plan);
    assertThat(run("serve", "--faults", file.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("no such fault: \"flood\"").doesNotContain("\tat ");
  }

  @Test
  void toursInTheDark() {
    run("tour", "--out", "pictures", "--theme", "dark");
    assertThat(launched)
        .containsExactly(
            new Launch.Tour(
                Path.of("pictures"), new Launch.Server.Playground(), null, Launch.Look.DARK));
  }

  @Test
  void rehearsesAStartWithoutSayingSoInTheUsage() {
    assertThat(run("rehearse")).isEqualTo(2);
    run("rehearse", "--home", "here");
    assertThat(launched).containsExactly(new Launch.Rehearse(Path.of("here")));
    run("--help");
    assertThat(out.toString()).contains("serve").doesNotContain("rehearse");
  }

  @Test
  void mergesThreeFiles() {
    run("merge", "base", "mine", "theirs");
    run("merge", "%O", "@A", "B", "--path", "@x/orders.view.yaml", "--output", "@A");
    assertThat(launched)
        .containsExactly(
            new Launch.Merge(Path.of("base"), Path.of("mine"), Path.of("theirs"), null, null),
            new Launch.Merge(
                Path.of("%O"), Path.of("@A"), Path.of("B"), Path.of("@A"), "@x/orders.view.yaml"));
  }

  @Test
  void checksAFolder() {
    run("check", "omni");
    run("check", "--format", "json", "@omni");
    run("check", ".", "--format=SARIF", "--practices");
    assertThat(launched)
        .containsExactly(
            new Launch.Check(Path.of("omni"), CheckFormat.TEXT, false),
            new Launch.Check(Path.of("@omni"), CheckFormat.JSON, false),
            new Launch.Check(Path.of("."), CheckFormat.SARIF, true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "check a b", "check a --nonsense", "check a --format xml"})
  void wrongUsageOfACheckIsOneSentence(String line) {
    assertThat(run(line.split(" "))).isEqualTo(2);
    assertThat(launched).isEmpty();
    assertThat(err.toString()).hasLineCount(1).contains("modeldesk check --help");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "merge",
        "merge a b",
        "merge a b c d",
        "merge a b c --nonsense",
        "merge a b c --path"
      })
  void wrongUsageOfAMergeIsOneSentence(String line) {
    assertThat(run(line.split(" "))).isEqualTo(2);
    assertThat(launched).isEmpty();
    assertThat(err.toString()).hasLineCount(1).contains("modeldesk merge --help");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--nonsense",
        "--url https://a.omniapp.co",
        "--url https://a.omniapp.co --token-env MISSING",
        "--url https://a.omniapp.co --token-env OMNI_API_TOKEN --token-file x",
        "--url https://a.omniapp.co --token-file /does/not/exist",
        "--url http://a.omniapp.co --token-env OMNI_API_TOKEN",
        "--url ftp://a --token-env OMNI_API_TOKEN",
        "--token-env OMNI_API_TOKEN",
        "--playground --url https://a.omniapp.co --token-env OMNI_API_TOKEN",
        "tour",
        "tour --out x --url https://a.omniapp.co --token-env OMNI_API_TOKEN",
        "tour --out x --theme pink",
        "serve --port 70000",
        "serve --requests-per-minute -1",
        "serve --dialect swagger",
        "serve --faults /does/not/exist",
        "sing"
      })
  void wrongUsageSaysSoAndEndsWithTwo(String line) {
    assertThat(run(line.split(" "))).isEqualTo(2);
    assertThat(launched).isEmpty();
    assertThat(err.toString()).contains("Usage: modeldesk");
    assertThat(err.toString()).doesNotContain("omni_osk_secret").doesNotContain("\tat ");
  }

  @Test
  void helpEndsWithZero() {
    assertThat(run("serve", "--help")).isZero();
    assertThat(out.toString()).contains("--requests-per-minute");
    assertThat(run("merge", "--help")).isZero();
    assertThat(out.toString())
        .contains("BASE MINE THEIRS")
        .contains("modeldesk merge %O %A %B --path %P --output %A");
  }
}
