package modeldesk.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import modeldesk.app.LeftSession;
import modeldesk.store.AppFolders;
import modeldesk.store.Settings;

/// How long the program takes from the start of its process until the last session stands there
/// again: the Playground with three files open. Looked at from outside, on the picture of a screen
/// of its own (`Xvfb`, which must be installed): the window is there when the first pixel changes,
/// the editor is usable when its text looks as it did in the end of a first start that is not
/// counted. Commands take turns, so that whatever else the machine does meets all of them.
///
/// Arguments: how many starts, then the commands, each in quotes: `StartBench 20
/// /opt/modeldesk/bin/modeldesk "java -cp … modeldesk.app.Main"`
public final class StartBench {
  private static final int WIDTH = 1440;
  private static final int HEIGHT = 900;
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

  /// Of the pixels that are not background; the caret blinks.
  private static final double ALIKE = 0.97;

  private StartBench() {}

  /// One start: milliseconds until the window and until the editor, and those of the processors.
  private record Start(double window, double usable, double processor) {}

  /// A place on the screen and the colour that is there in the end.
  private record Pixel(int place, int colour) {}

  public static void main(String[] args) throws Exception {
    int starts = Integer.parseInt(args[0]);
    measure(List.of(args).subList(1, args.length), starts).forEach(Runs::report);
  }

  /// The median of the milliseconds that a launcher takes until the editor is usable, and the
  /// memory of its first process in MiB, what it shares counted by share.
  static Map<String, Double> figures(String command, int starts)
      throws IOException, InterruptedException {
    Runs runs = measure(List.of(command), starts).getFirst();
    double[] usable = runs.starts.stream().mapToDouble(Start::usable).sorted().toArray();
    return Map.of("image start", usable[usable.length / 2], "image memory", runs.memory);
  }

  private static List<Runs> measure(List<String> commands, int starts)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("modeldesk-start");
    Process server = screen(folder);
    try {
      String display = display(server);
      Screen screen = new Screen(folder.resolve("Xvfb_screen0"));
      List<Runs> all = new ArrayList<>();
      for (String command : commands) {
        Path home = Files.createDirectory(folder.resolve("home-" + all.size()));
        leaveSession(home);
        all.add(new Runs(List.of(command.split(" ")), home, display, screen));
      }
      for (int i = 0; i < starts; i++) {
        for (Runs runs : all) {
          runs.start();
        }
      }
      return all;
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  private static Process screen(Path folder) throws IOException {
    return new ProcessBuilder(
            "Xvfb",
            "-displayfd",
            "1",
            "-fbdir",
            folder.toString(),
            "-screen",
            "0",
            WIDTH + "x" + HEIGHT + "x24")
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static String display(Process server) throws IOException {
    String number = server.inputReader().readLine();
    if (number == null) {
      throw new IOException("Xvfb did not start");
    }
    return ":" + number;
  }

  /// What a program that had three files of the sample model open leaves behind.
  private static void leaveSession(Path home) throws IOException {
    AppFolders folders =
        new AppFolders(
            home.resolve("data/model-desk"),
            home.resolve("cache/model-desk"),
            home.resolve("state/model-desk"));
    LeftSession.leaveIn(folders, new Settings.Window(0, 0, WIDTH, HEIGHT, false));
  }

  /// The starts of one command.
  private static final class Runs {
    private final List<String> command;
    private final Path home;
    private final String display;
    private final Screen screen;
    private final List<Pixel> text;
    private final List<Start> starts = new ArrayList<>();
    private final double memory;

    /// Starts once to see what the end looks like, and what memory it takes.
    private Runs(List<String> command, Path home, String display, Screen screen)
        throws IOException, InterruptedException {
      this.command = command;
      this.home = home;
      this.display = display;
      this.screen = screen;
      Process first = process();
      untilQuiet(first);
      text = screen.text();
      Path picture = home.resolveSibling(home.getFileName() + ".png");
      screen.write(picture);
      memory = WindowRun.memory(first.pid());
      System.out.printf(
          "%s%n  looks like %s, %d pixels of text looked at; memory %.0f MiB (PSS)%n",
          this.command.getFirst(), picture, text.size(), memory);
      end(first);
      start();
      starts.clear();
    }

    private void start() throws IOException, InterruptedException {
      long begin = System.nanoTime();
      Process process = process();
      double window = 0;
      while (screen.alike(text) < ALIKE) {
        if (window == 0 && !screen.isEmpty()) {
          window = (System.nanoTime() - begin) / 1e6;
        }
        if (System.nanoTime() - begin > PATIENCE || !process.isAlive()) {
          screen.write(home.resolveSibling("failed.png"));
          end(process);
          throw new IOException("No editor was seen: " + command);
        }
        TimeUnit.MILLISECONDS.sleep(4);
      }
      double usable = (System.nanoTime() - begin) / 1e6;
      double used = processor(process);
      starts.add(new Start(window, usable, used));
      end(process);
    }

    /// Until everything is read and checked, which uses the processor all the time.
    private static void untilQuiet(Process process) throws InterruptedException {
      int quiet = 0;
      while (quiet < 4 && process.isAlive()) {
        double before = processor(process);
        TimeUnit.SECONDS.sleep(1);
        double used = processor(process) - before;
        quiet = before > 500 && used < 50 ? quiet + 1 : 0;
      }
    }

    private static double processor(Process process) {
      return process.info().totalCpuDuration().map(used -> used.toNanos() / 1e6).orElse(0.0);
    }

    private Process process() throws IOException {
      ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
      Map<String, String> environment = builder.environment();
      environment.put("DISPLAY", display);
      environment.put("XDG_DATA_HOME", home.resolve("data").toString());
      environment.put("XDG_CACHE_HOME", home.resolve("cache").toString());
      environment.put("XDG_STATE_HOME", home.resolve("state").toString());
      return builder.start();
    }

    private void end(Process process) throws InterruptedException {
      process.destroyForcibly();
      process.waitFor();
      while (!screen.isEmpty()) {
        TimeUnit.MILLISECONDS.sleep(10);
      }
    }

    private void report() {
      System.out.printf(
          "%s%n  window %s%n  usable %s%n  processor %s%n",
          command.getFirst(),
          line(starts.stream().mapToDouble(Start::window).toArray()),
          line(starts.stream().mapToDouble(Start::usable).toArray()),
          line(starts.stream().mapToDouble(Start::processor).toArray()));
    }

    private static String line(double[] millis) {
      Arrays.sort(millis);
      return String.format(
          "median %.0f ms (%.0f to %.0f)",
          millis[millis.length / 2], millis[0], millis[millis.length - 1]);
    }
  }

  /// What is on the screen, read from the file in which `Xvfb` keeps it (an XWD file).
  private static final class Screen {
    private static final int LEFT = 400;
    private static final int RIGHT = 1_120;
    private static final int TOP = 140;
    private static final int BOTTOM = 620;

    /// Looking must not take the processor from what is looked at.
    private static final int STEP = 16;

    private final ByteBuffer pixels;
    private final int row;

    private Screen(Path file) throws IOException {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
        ByteBuffer header = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        row = header.getInt(12 * Integer.BYTES);
        int start = header.getInt(0) + header.getInt(19 * Integer.BYTES) * 12;
        pixels = header.position(start).slice().order(ByteOrder.LITTLE_ENDIAN);
      }
    }

    private int pixel(int x, int y) {
      return colour(at(x, y));
    }

    private int colour(int place) {
      return pixels.getInt(place) & 0xff_ff_ff;
    }

    private int at(int x, int y) {
      return y * row + x * Integer.BYTES;
    }

    /// Whether the ground of the screen, which is black, is all there is.
    private boolean isEmpty() {
      return IntStream.range(0, 10).allMatch(i -> pixel(50 + i * 140, 50 + i * 80) == 0);
    }

    /// Some of the places in the editor where there is something, and what.
    private List<Pixel> text() {
      Map<Integer, Long> counts =
          places()
              .mapToObj(this::colour)
              .collect(Collectors.groupingBy(c -> c, Collectors.counting()));
      int ground =
          counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
      int[] written = places().filter(place -> colour(place) != ground).toArray();
      return IntStream.range(0, written.length / STEP)
          .map(i -> written[i * STEP])
          .mapToObj(place -> new Pixel(place, colour(place)))
          .toList();
    }

    private IntStream places() {
      return IntStream.range(TOP, BOTTOM)
          .flatMap(y -> IntStream.range(LEFT, RIGHT).map(x -> at(x, y)));
    }

    /// How much of the text is there.
    private double alike(List<Pixel> text) {
      int same = 0;
      for (Pixel pixel : text) {
        same += colour(pixel.place) == pixel.colour ? 1 : 0;
      }
      return (double) same / text.size();
    }

    private void write(Path file) throws IOException {
      BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
      for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++) {
          image.setRGB(x, y, pixel(x, y));
        }
      }
      ImageIO.write(image, "png", file.toFile());
    }
  }
}
