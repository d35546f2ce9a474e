package modeldesk.app.tour;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// The network between the program and a server on this computer, which the tour can take away: a
/// port of its own that hands on every byte both ways. Safe to use from any thread.
public final class Cable implements AutoCloseable {
  private final InetSocketAddress server;
  private final Executor executor;
  private final int port;
  private final Set<Socket> inUse = new HashSet<>();
  private @Nullable ServerSocket door;

  private Cable(InetSocketAddress server, Executor executor, ServerSocket door) {
    this.server = server;
    this.executor = executor;
    this.door = door;
    port = door.getLocalPort();
    executor.execute(() -> letIn(door));
  }

  /// Lays a cable to `server`, an http address; `executor` runs what waits for bytes.
  public static Cable to(URI server, Executor executor) throws IOException {
    return new Cable(
        new InetSocketAddress(server.getHost(), server.getPort()), executor, doorAt(0));
  }

  /// Where the program finds the server now.
  public String address() {
    return "http://127.0.0.1:" + port;
  }

  /// The same under another name, which to the program is another server.
  String otherAddress() {
    return "http://localhost:" + port;
  }

  /// Takes the network away: what is under way is cut, and nothing new comes through.
  synchronized void pull() throws IOException {
    if (door != null) {
      door.close();
      door = null;
    }
    List<Socket> cut = new ArrayList<>(inUse);
    inUse.clear();
    for (Socket socket : cut) {
      socket.close();
    }
  }

  /// Brings the network back.
  synchronized void plug() throws IOException {
    if (door == null) {
      ServerSocket opened = doorAt(port);
      door = opened;
      executor.execute(() -> letIn(opened));
    }
  }

  private static ServerSocket doorAt(int port) throws IOException {
    ServerSocket door = new ServerSocket();
    door.setReuseAddress(true);
    door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    return door;
  }

  private void letIn(ServerSocket at) {
    try {
      while (true) {
        Socket near = at.accept();
        executor.execute(() -> connect(near));
      }
    } catch (IOException _) {
      // The door was closed.
    }
  }

  private void connect(Socket near) {
    try (near;
        Socket far = new Socket(server.getAddress(), server.getPort())) {
      if (isPlugged(near, far)) {
        executor.execute(() -> carry(far, near));
        carry(near, far);
      }
      forget(near, far);
    } catch (IOException _) {
      // Who waits at the near end sees that nobody is there.
    }
  }

  /// Until one end is closed, which closes the other.
  private static void carry(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException _) {
      // That is how a cut looks from here.
    }
  }

  private synchronized boolean isPlugged(Socket near, Socket far) {
    return door != null && inUse.add(near) && inUse.add(far);
  }

  private synchronized void forget(Socket near, Socket far) {
    inUse.remove(near);
    inUse.remove(far);
  }

  @Override
  public void close() throws IOException {
    pull();
  }
}
