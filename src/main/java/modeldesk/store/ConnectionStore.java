package modeldesk.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import modeldesk.model.Instance;
import modeldesk.model.Mode;
import modeldesk.model.Target;
import modeldesk.store.wire.ConnectionsFile;
import org.jspecify.annotations.Nullable;

/// `<data>/connections.json`: the servers the user was connected to, without their tokens. What a
/// newer program wrote there stays. Calls block; they may come from any thread.
public final class ConnectionStore {
  private static final String PLAYGROUND = "playground";

  /// The Playground listens on another port each time.
  private static final Instance INSIDE = new Instance(URI.create("http://127.0.0.1"), true);

  private final Path file;

  public ConnectionStore(AppFolders folders) {
    file = folders.data().resolve("connections.json");
  }

  /// The Playground inside the program.
  public static KnownConnection playground() {
    return KnownConnection.to(INSIDE, TokenPlace.SESSION);
  }

  /// Each host once, in the order of the file; what makes no sense is left out, and a file that
  /// cannot be read at all is set aside.
  public synchronized List<KnownConnection> load() throws IOException {
    ConnectionsFile wire = read();
    if (wire == null && Files.exists(file)) {
      AtomicFile.setAside(file, Instant.now());
    }
    List<KnownConnection> all = new ArrayList<>();
    Set<String> hosts = new HashSet<>();
    for (ConnectionsFile.Entry entry : entries(wire)) {
      KnownConnection known = known(entry);
      if (known != null && hosts.add(known.host())) {
        all.add(known);
      }
    }
    return List.copyOf(all);
  }

  public synchronized void save(List<KnownConnection> all) throws IOException {
    ConnectionsFile before = read();
    Map<String, Map<String, Object>> others = new HashMap<>();
    for (ConnectionsFile.Entry entry : entries(before)) {
      if (entry.address() != null && entry.others() != null) {
        others.put(entry.address(), entry.others());
      }
    }
    List<ConnectionsFile.@Nullable Entry> entries = new ArrayList<>();
    all.forEach(known -> entries.add(wire(known, others.get(address(known)))));
    Json.write(file, new ConnectionsFile(entries, before == null ? null : before.others()));
  }

  private @Nullable ConnectionsFile read() throws IOException {
    return Files.exists(file) ? Json.read(file, ConnectionsFile.class) : null;
  }

  private static List<ConnectionsFile.Entry> entries(@Nullable ConnectionsFile wire) {
    List<ConnectionsFile.Entry> all = new ArrayList<>();
    if (wire != null && wire.connections() != null) {
      for (ConnectionsFile.Entry entry : wire.connections()) {
        if (entry != null) {
          all.add(entry);
        }
      }
    }
    return all;
  }

  private static @Nullable KnownConnection known(ConnectionsFile.Entry wire) {
    Instance instance = instance(wire.address());
    if (instance == null) {
      return null;
    }
    return new KnownConnection(
        instance,
        word(TokenPlace.class, wire.token(), TokenPlace.SESSION),
        instant(wire.usedAt()),
        Boolean.TRUE.equals(wire.open()),
        wire.modelId() == null
            ? null
            : new Target.Place(
                wire.modelId(), wire.branchId(), word(Mode.class, wire.mode(), Mode.COMBINED)),
        wire.placeName() == null ? "" : wire.placeName());
  }

  private static @Nullable Instance instance(@Nullable String address) {
    if (address == null || address.equals(PLAYGROUND)) {
      return address == null ? null : INSIDE;
    }
    try {
      return Instance.parse(address, false);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable Instant instant(@Nullable String text) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static <E extends Enum<E>> E word(Class<E> type, @Nullable String word, E otherwise) {
    for (E value : type.getEnumConstants()) {
      if (value.name().equalsIgnoreCase(word)) {
        return value;
      }
    }
    return otherwise;
  }

  private static String address(KnownConnection known) {
    return known.instance().playground() ? PLAYGROUND : known.instance().base().toString();
  }

  private static ConnectionsFile.Entry wire(
      KnownConnection known, @Nullable Map<String, Object> others) {
    Instant usedAt = known.usedAt();
    Target.Place place = known.place();
    return new ConnectionsFile.Entry(
        address(known),
        known.kept().name().toLowerCase(Locale.ROOT),
        usedAt == null ? null : usedAt.toString(),
        known.open(),
        place == null ? null : place.modelId(),
        place == null ? null : place.branchId(),
        place == null ? null : place.mode().name().toLowerCase(Locale.ROOT),
        known.placeName().isEmpty() ? null : known.placeName(),
        others);
  }
}
