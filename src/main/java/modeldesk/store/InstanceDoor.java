package modeldesk.store;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/// Where a second start hands its files to the program that runs with the same data folder: a
/// socket of this computer alone, which only who can read `<data>/.door` is let in by. Nothing but
/// paths comes through it, and not many.
public final class InstanceDoor implements AutoCloseable {
  private static final int SECRET = 32;
  private static final int MOST = 500;
  private static final int LONGEST = 16 * 1024;
  private static final int QUIET_MILLIS = 2_000;
  private static final byte TAKEN = 1;

  private final ServerSocket socket;
  private final Path sign;
  private final byte[] secret = new byte[SECRET];
  private final Executor lane;
  private final Predicate<List<Path>> taken;

  private InstanceDoor(ServerSocket socket, Path sign, Executor lane, Predicate<List<Path>> taken) {
    this.socket = socket;
    this.sign = sign;
    this.lane = lane;
    this.taken = taken;
    new SecureRandom().nextBytes(secret);
  }

  /// Opens the door of a data folder, whose lock is held. `taken` is given absolute paths, perhaps
  /// none, on a thread of `lane`, and says whether they arrived.
  public static InstanceDoor open(Path data, Executor lane, Predicate<List<Path>> taken)
      throws IOException {
    ServerSocket socket = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    InstanceDoor door = new InstanceDoor(socket, sign(data), lane, taken);
    try {
      String words = socket.getLocalPort() + "\n" + HexFormat.of().formatHex(door.secret) + "\n";
      AtomicFile.write(door.sign, words.getBytes(StandardCharsets.US_ASCII));
      lane.execute(door::stand);
    } catch (IOException | RejectedExecutionException e) {
      socket.close();
      throw e;
    }
    return door;
  }

  private static Path sign(Path data) {
    return data.resolve(".door");
  }

  private void stand() {
    while (!socket.isClosed()) {
      try {
        Socket visitor = socket.accept();
        lane.execute(() -> receive(visitor));
      } catch (IOException | RejectedExecutionException e) {
        if (!socket.isClosed()) {
          LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
      }
    }
  }

  private void receive(Socket visitor) {
    try (visitor) {
      visitor.setSoTimeout(QUIET_MILLIS);
      DataInputStream in = new DataInputStream(visitor.getInputStream());
      if (!MessageDigest.isEqual(in.readNBytes(SECRET), secret)) {
        return;
      }
      if (taken.test(paths(in))) {
        visitor.getOutputStream().write(TAKEN);
      }
    } catch (IOException | InvalidPathException e) {
      // Whoever knocked hears nothing and says so.
    }
  }

  private static List<Path> paths(DataInputStream in) throws IOException {
    int count = bounded(in.readInt(), MOST);
    List<Path> paths = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] bytes = new byte[bounded(in.readInt(), LONGEST)];
      in.readFully(bytes);
      Path path = Path.of(new String(bytes, StandardCharsets.UTF_8));
      if (!path.isAbsolute()) {
        throw new IOException("not absolute");
      }
      paths.add(path);
    }
    return paths;
  }

  private static int bounded(int number, int most) throws IOException {
    if (number < 0 || number > most) {
      throw new IOException("out of bounds");
    }
    return number;
  }

  /// Hands absolute paths to the program that runs with a data folder: blocks. False when it does
  /// not take them within `patience`; a program that is just starting opens its door a little
  /// later.
  public static boolean knock(Path data, List<Path> paths, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    do {
      long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
      if (left > 0 && isTaken(data, paths, (int) left)) {
        return true;
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    } while (System.nanoTime() < end);
    return false;
  }

  private static boolean isTaken(Path data, List<Path> paths, int millis) {
    try (Socket socket = new Socket()) {
      List<String> words = Files.readAllLines(sign(data), StandardCharsets.US_ASCII);
      int port = Integer.parseInt(words.get(0));
      byte[] secret = HexFormat.of().parseHex(words.get(1));
      socket.setSoTimeout(millis);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), millis);
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.write(secret);
      out.writeInt(paths.size());
      for (Path path : paths) {
        byte[] bytes = path.toString().getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
      }
      out.flush();
      return socket.getInputStream().read() == TAKEN;
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    AtomicFile.delete(sign);
  }
}
