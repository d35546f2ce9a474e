package modeldesk.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import modeldesk.store.AppFolders;
import modeldesk.store.InstanceDoor;
import modeldesk.store.InstanceLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A second start as a process of its own, while the program runs with the same data folder.
final class SecondStartTest {
  @TempDir private Path folder;
  private final Queue<List<Path>> taken = new ConcurrentLinkedQueue<>();

  @Test
  void handsItsFilesToTheRunningProgramAndEndsWithZero() throws Exception {
    Path home = folder.resolve("home");
    Path data = AppFolders.under(home).data();
    Path file = Files.writeString(folder.resolve("users.view"), "a: 1\n");
    try (InstanceLock first = requireNonNull(InstanceLock.tryAcquire(data));
        ExecutorService lane = Executors.newVirtualThreadPerTaskExecutor();
        InstanceDoor door = InstanceDoor.open(data, lane, taken::add)) {
      assertThat(List.of(first, door)).hasSize(2);
      ProcessBuilder builder =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "--enable-native-access=ALL-UNNAMED",
                  "-cp",
                  absoluteClassPath(),
                  Main.class.getName(),
                  "--home",
                  home.toString(),
                  "users.view",
                  "new.topic")
              .directory(folder.toFile())
              .redirectErrorStream(true);
      builder.environment().put("DISPLAY", "none");
      builder.environment().remove("JAVA_TOOL_OPTIONS");
      Process second = builder.start();
      assertThat(new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .isEmpty();
      assertThat(second.waitFor()).isZero();
    }
    Path real = file.toAbsolutePath();
    assertThat(taken).containsExactly(List.of(real, real.resolveSibling("new.topic")));
  }

  private static String absoluteClassPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(each -> Path.of(each).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
