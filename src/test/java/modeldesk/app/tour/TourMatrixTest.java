package modeldesk.app.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The whole tour, in a process of its own, against a server in another that is as slow and as
/// broken as Omni may be: it holds, no change is made twice, and the token stays nowhere. That
/// takes its minutes, since the program spares the server more than it would have to; so it is run
/// by
///
/// ```
/// mvn test -Dtest=TourMatrixTest -Dtour.matrix=full
/// ```
///
/// or with a word of a server's name, such as `-Dtour.matrix=openapi`.
@EnabledIfSystemProperty(named = "tour.matrix", matches = ".+")
final class TourMatrixTest {
  private static final String TOKEN = "omni_osk_matrix0123456789abcdefghijklmnop";
  private static final String VARIABLE = "MODEL_DESK_MATRIX_TOKEN";
  private static final Pattern REPEATED = Pattern.compile("\"repeated\":[1-9]");

  /// A server to travel through.
  record Server(String dialect, boolean limited, boolean broken) {
    List<String> options(Path faults) {
      List<String> options = new ArrayList<>(List.of("--dialect", dialect, "--token", TOKEN));
      if (limited) {
        options.addAll(List.of("--requests-per-minute", "60"));
      }
      if (broken) {
        options.addAll(List.of("--faults", faults.toString()));
      }
      return options;
    }

    @Override
    public String toString() {
      return dialect + (limited ? ", 60 a minute" : "") + (broken ? ", every third fails" : "");
    }
  }

  @TempDir private Path folder;
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Process> running = new ArrayList<>();

  @AfterEach
  void stopAll() {
    running.forEach(Process::destroyForcibly);
    http.close();
  }

  static Stream<Server> servers() {
    String wanted = System.getProperty("tour.matrix", "");
    return Stream.of("docs", "openapi")
        .flatMap(dialect ->
            Stream.of(
                new Server(dialect, false, false),
                new Server(dialect, true, false),
                new Server(dialect, false, true),
                new Server(dialect, true, true)))
        .filter(server -> wanted.equals("full") || server.toString().contains(wanted));
  }

  @ParameterizedTest
  @MethodSource("servers")
  void theTourHoldsAndLeavesNoTrace(Server server) throws Exception {
    String url = serve(server);

    Path console = folder.resolve("console.txt");
    Path tour = folder.resolve("tour");
    Path home = folder.resolve("home");
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    Process process =
        start(
            console,
            temporary,
            List.of(
                "tour",
                "--out",
                tour.toString(),
                "--home",
                home.toString(),
                "--url",
                url,
                "--token-env",
                VARIABLE));
    int ended = process.waitFor();

    assertThat(ended).as(Files.readString(tour.resolve("tour.log"))).isZero();
    assertThat(writes(url)).contains("\"repeated\":0").doesNotContainPattern(REPEATED);
    assertThat(filesWith(TOKEN, home, tour, console)).isEmpty();
    assertThat(home).isDirectoryRecursivelyContaining("glob:**.log");
    assertThat(temporary).isEmptyDirectory();
  }

  /// Starts the server and tells its address, the first thing it says.
  private String serve(Server server) throws IOException {
    Path faults = folder.resolve("faults.json");
    try (var plan = TourMatrixTest.class.getResourceAsStream("every-third.json")) {
      assertThat(plan).isNotNull();
      Files.copy(plan, faults);
    }
    List<String> words = new ArrayList<>(List.of("serve", "--port", "0"));
    words.addAll(server.options(faults));
    Process process = program(List.of(), words).redirectErrorStream(true).start();
    running.add(process);
    BufferedReader says = process.inputReader(StandardCharsets.UTF_8);
    String url = says.readLine();
    assertThatCode(() -> URI.create(url)).as(url).doesNotThrowAnyException();
    return url;
  }

  private Process start(Path console, Path temporary, List<String> words) throws IOException {
    ProcessBuilder builder =
        program(List.of("-Djava.io.tmpdir=" + temporary), words)
            .redirectErrorStream(true)
            .redirectOutput(console.toFile());
    builder.environment().put(VARIABLE, TOKEN);
    Process process = builder.start();
    running.add(process);
    return process;
  }

  private static ProcessBuilder program(List<String> options, List<String> words) {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "modeldesk.app.Main"));
    line.addAll(1, options);
    line.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().remove("DISPLAY");
    return builder;
  }

  private String writes(String url) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/playground/writes"))
            .header("Authorization", "Bearer " + TOKEN)
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private static List<Path> filesWith(String secret, Path... places) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path place : places) {
      try (Stream<Path> files = Files.walk(place)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(secret)) {
            found.add(file);
          }
        }
      }
    }
    return found;
  }
}
