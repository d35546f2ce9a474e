package modeldesk.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import modeldesk.model.FileName;

/// A [Typist] in its process, as the harness holds it.
final class TypistProcess implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 90;
  private static final String TOKEN = "MODEL_DESK_TYPIST_TOKEN";

  /// The pulse is told every 50 ms.
  private static final long LATE_MILLIS = 100;

  private static final long LOOK_BACK_MILLIS = 3_000;
  private static final String ENDED = "ended";

  /// A letter the editor had at a time, in ms of the clock both processes read.
  record Key(FileName file, int typed, long at) {}

  private final Process process;
  private final Path complaints;
  private final Thread reader;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final List<Key> keys = new ArrayList<>();
  private final List<Long> pulses = new ArrayList<>();

  /// Starts the program on `home`, signed in at `place`; what it complains of goes to `complaints`.
  TypistProcess(Path home, Launch.Server.Omni place, Path complaints) throws IOException {
    this.complaints = complaints;
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-Xmx512m",
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-Dprism.lcdtext=false",
            "-Djava.awt.headless=true",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Typist.class.getName(),
            "--home",
            home.toString(),
            "--url",
            place.instance().base().toString(),
            "--token-env",
            TOKEN);
    builder.environment().put(TOKEN, place.credentials().token());
    builder.environment().put("DISPLAY", "none");
    builder.redirectError(ProcessBuilder.Redirect.appendTo(complaints.toFile()));
    process = builder.start();
    reader = Thread.ofVirtual().start(this::listen);
  }

  private void listen() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] words = line.split(" ", -1);
        if (words[0].equals("pulse")) {
          felt(Long.parseLong(words[1]));
        } else if (words[0].equals("key")) {
          heard(
              new Key(
                  new FileName(words[1]), Integer.parseInt(words[2]), Long.parseLong(words[3])));
        } else {
          answers.add(line);
        }
      }
    } catch (IOException e) {
      answers.add("failed " + e);
    }
    answers.add(ENDED);
  }

  private synchronized void heard(Key key) {
    keys.add(key);
  }

  private synchronized void felt(long pulse) {
    pulses.add(pulse);
  }

  /// How many ms of the last seconds before `end` the machine had no turn for the program, by its
  /// pulse: a process that does not run cannot keep anything.
  synchronized long idle(long end) {
    if (pulses.isEmpty()) {
      return 0;
    }
    long idle = 0;
    long before = Math.max(pulses.getFirst(), end - LOOK_BACK_MILLIS);
    for (long pulse : Stream.concat(pulses.stream(), Stream.of(end)).toList()) {
      if (pulse > before && pulse <= end) {
        idle += Math.max(0, pulse - before - LATE_MILLIS);
        before = pulse;
      }
    }
    return idle;
  }

  /// The letters told so far.
  synchronized List<Key> keys() {
    return List.copyOf(keys);
  }

  void order(String order) throws IOException {
    Writer orders = process.outputWriter(StandardCharsets.UTF_8);
    orders.write(order + "\n");
    orders.flush();
  }

  /// Waits until the typist tells `line`, and gives what was told before.
  List<String> await(String line) throws InterruptedException {
    List<String> before = new ArrayList<>();
    while (true) {
      String answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (line.equals(answer)) {
        return before;
      }
      if (answer == null || answer.equals(ENDED) || isBad(answer)) {
        throw new IllegalStateException(
            "no \"%s\" but \"%s\" after %s: %s".formatted(line, answer, before, complaints()));
      }
      before.add(answer);
    }
  }

  private static boolean isBad(String answer) {
    return answer.startsWith("failed") || answer.startsWith("broken");
  }

  /// Does an order, and gives what was told meanwhile.
  List<String> obey(String order) throws IOException, InterruptedException {
    order(order);
    return await("done " + order);
  }

  /// Lets the program run for a time and kills it with SIGKILL; gives when. The waiting is the
  /// thing itself here: nothing is waited for but the moment.
  long killAfter(Duration time) throws InterruptedException {
    if (process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("ended by itself: " + complaints());
    }
    long at = System.currentTimeMillis();
    process
        .toHandle()
        .destroyForcibly(); // which, unlike the process, leaves what was told to be read
    process.waitFor();
    reader.join();
    answers.stream().filter(TypistProcess::isBad).findFirst().ifPresent(this::fail);
    return at;
  }

  private void fail(String answer) {
    throw new IllegalStateException(answer + ": " + complaints());
  }

  private String complaints() {
    try {
      return Files.readString(complaints);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
