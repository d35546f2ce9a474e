package modeldesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataOutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InstanceDoorTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(1);

  @TempDir private Path data;
  private final ExecutorService lane = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<List<Path>> taken = new ConcurrentLinkedQueue<>();

  @AfterEach
  void close() {
    lane.shutdownNow();
  }

  @Test
  void handsPathsToTheProgramThatRuns() throws Exception {
    Path file = data.resolve("Größe 数量.view");
    try (InstanceDoor door = InstanceDoor.open(data, lane, taken::add)) {
      assertThat(door).isNotNull();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(sign())))
          .isEqualTo("rw-------");
      assertThat(InstanceDoor.knock(data, List.of(file), PATIENCE)).isTrue();
      assertThat(InstanceDoor.knock(data, List.of(), PATIENCE)).isTrue();
    }
    assertThat(taken).containsExactly(List.of(file), List.of());
    assertThat(sign()).doesNotExist();
    assertThat(InstanceDoor.knock(data, List.of(file), SHORT)).isFalse();
  }

  @Test
  void aProgramThatDoesNotTakeThemIsNotTrusted() throws Exception {
    try (InstanceDoor door = InstanceDoor.open(data, lane, files -> false)) {
      assertThat(door).isNotNull();
      assertThat(InstanceDoor.knock(data, List.of(), Duration.ofMillis(200))).isFalse();
    }
  }

  @Test
  void whoDoesNotKnowTheSecretOrSendsTooMuchHearsNothing() throws Exception {
    try (InstanceDoor door = InstanceDoor.open(data, lane, taken::add)) {
      assertThat(door).isNotNull();
      List<String> words = Files.readAllLines(sign());
      int port = Integer.parseInt(words.getFirst());
      byte[] secret = HexFormat.of().parseHex(words.get(1));
      assertThat(answer(port, new byte[32], 0)).isEqualTo(-1);
      assertThat(answer(port, secret, 1_000_000)).isEqualTo(-1);
      assertThat(answer(port, secret, -1)).isEqualTo(-1);
      assertThat(answer(port, secret, 0)).isEqualTo(1);
    }
    assertThat(taken).containsExactly(List.of());
  }

  private static int answer(int port, byte[] secret, int count) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.write(secret);
      out.writeInt(count);
      socket.shutdownOutput();
      return socket.getInputStream().read();
    } catch (SocketException e) {
      return -1;
    }
  }

  private Path sign() {
    return data.resolve(".door");
  }
}
