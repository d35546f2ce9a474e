package modeldesk.bench;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import javafx.stage.Window;
import modeldesk.app.Main;
import modeldesk.model.Branch;
import modeldesk.model.Checksum;
import modeldesk.model.FileName;
import modeldesk.model.Mode;
import modeldesk.model.Model;
import modeldesk.model.ModelFile;
import modeldesk.model.ModelKind;
import modeldesk.model.Snapshot;
import modeldesk.model.Target;
import modeldesk.store.AppFolders;
import modeldesk.store.Settings;
import modeldesk.store.SettingsStore;
import modeldesk.store.SnapshotStore;
import org.jspecify.annotations.Nullable;

/// How long a model of 5,000 files (20 million characters) takes to open from what is kept on this
/// computer, without a server: from the window until the tree of files is filled, and from the
/// start of the process; and how much memory the process has once all is checked. The program runs
/// three times in a process of its own, with the options of the packaged one.
public final class OfflineBench {
  private static final int FILES = 5_000;
  private static final String ADDRESS = "127.0.0.1:9";

  private OfflineBench() {}

  public static void main(String[] args) throws Exception {
    if (args.length > 0) {
      watch(Path.of(args[0]));
      return;
    }
    Path home = Files.createTempDirectory("modeldesk-offline");
    prepare(home);
    for (int i = 0; i < 3; i++) {
      Process process =
          new ProcessBuilder(command(home)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process.getInputStream().transferTo(System.out);
      process.waitFor();
    }
  }

  private static List<String> command(Path home) {
    String java = ProcessHandle.current().info().command().orElse("java");
    return List.of(
        "env",
        "DISPLAY=none",
        java,
        "-XX:+UseSerialGC",
        "-XX:+UseCompactObjectHeaders",
        "-Xms64m",
        "-Xmn24m",
        "-XX:MinHeapFreeRatio=20",
        "-XX:MaxHeapFreeRatio=40",
        "-Dglass.platform=Headless",
        "-Dprism.order=sw",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        System.getProperty("java.class.path"),
        OfflineBench.class.getName(),
        home.toString());
  }

  /// What a program that had the model open leaves behind.
  private static void prepare(Path home) throws IOException {
    AppFolders folders = AppFolders.under(home);
    Model model = new Model("m1", "Large", ModelKind.SHARED, null, "c1", null, null, null);
    Target target = new Target(model, new Branch("b1", "large"), Mode.COMBINED);
    List<ModelFile> files = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      FileName name = new FileName("schema_" + i / 50 + "/table_" + i + ".view");
      files.add(new ModelFile(name, text(i), new Checksum(Integer.toHexString(i * 31))));
    }
    long start = System.nanoTime();
    SnapshotStore.Ready ready =
        new SnapshotStore(folders).prepare(ADDRESS, Snapshot.of(target, files, 1, Instant.now()));
    long packed = System.nanoTime();
    ready.save();
    System.out.printf(
        "keeping: packed in %.0f ms, written in %.0f ms%n",
        (packed - start) / 1e6, (System.nanoTime() - packed) / 1e6);
    new SettingsStore(folders)
        .save(
            Settings.DEFAULT.withLastPlace(new Settings.Place(ADDRESS, "m1", "b1", Mode.COMBINED)));
    Files.writeString(home.resolve("token"), "omni_osk_of_a_bench");
  }

  private static String text(int number) {
    StringBuilder text = new StringBuilder("schema: schema_" + number / 50 + "\ndimensions:\n");
    for (int i = 0; i < 32; i++) {
      text.append("  field_").append(number).append('_').append(i).append(":\n");
      text.append("    sql: '").append(number % 50 == 1 ? "${TABLE}." : "");
      text.append("\"COLUMN_").append(i).append("\"'\n");
      text.append("    label: Field ").append(i).append(number % 50 == 0 ? " ☀" : "").append('\n');
      text.append("    format: number\n    group_label: Some group of fields\n");
    }
    return text.toString();
  }

  private static void watch(Path home) throws Exception {
    Instant born = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
    Thread.ofPlatform().daemon().start(() -> report(home, born));
    Main.main(
        new String[] {
          "--home", home.toString(),
          "--url", "http://" + ADDRESS,
          "--token-file", home.resolve("token").toString()
        });
  }

  private static void report(Path home, Instant born) {
    try {
      Instant window = until(() -> scene() != null);
      Duration before = cpu();
      Instant tree = until(() -> isFilled(scene()));
      Duration used = cpu().minus(before);
      untilQuiet();
      System.out.printf(
          "window after %d ms, tree %d ms later (%d ms of processor time; %d ms after the start);"
              + " memory %s%n",
          Duration.between(born, window).toMillis(),
          Duration.between(window, tree).toMillis(),
          used.toMillis(),
          Duration.between(born, tree).toMillis(),
          memory());
      Fx.picture(requireNonNull(Fx.on(OfflineBench::scene)), home.resolve("offline.png"));
      Runtime.getRuntime().halt(0);
    } catch (Exception e) {
      e.printStackTrace(System.out);
      Runtime.getRuntime().halt(1);
    }
  }

  private static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /// Until the whole model is read and checked, which uses the processor all the time.
  private static void untilQuiet() throws InterruptedException {
    int quiet = 0;
    while (quiet < 5) {
      Duration before = cpu();
      Thread.sleep(1_000);
      quiet = cpu().minus(before).toMillis() < 50 ? quiet + 1 : 0;
    }
  }

  private interface Condition {
    boolean holds();
  }

  /// Looks again and again; the toolkit may not be there yet.
  private static Instant until(Condition condition) throws Exception {
    while (true) {
      try {
        if (Fx.on(condition::holds)) {
          return Instant.now();
        }
      } catch (IllegalStateException e) {
        // Not started yet.
      }
      Thread.sleep(2);
    }
  }

  private static @Nullable Scene scene() {
    return Window.getWindows().stream()
        .filter(each -> each instanceof Stage && each.isShowing())
        .map(Window::getScene)
        .findFirst()
        .orElse(null);
  }

  private static boolean isFilled(@Nullable Scene scene) {
    return scene != null
        && scene.lookup("#files-tree") instanceof ListView<?> tree
        && tree.isVisible()
        && !tree.getItems().isEmpty()
        && tree.lookup(".kit-row-name") != null;
  }

  private static String memory() throws IOException {
    return String.join(
        ", ",
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
            .map(line -> line.replaceAll("\\s+", " "))
            .toList());
  }
}
