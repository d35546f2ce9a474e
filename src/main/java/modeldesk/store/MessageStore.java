package modeldesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import modeldesk.store.wire.MessagesFile;

/// `<data>/<host>/messages.json`: the messages last given to what was sent to a server. Calls
/// block; they may come from any thread.
public final class MessageStore {
  private final AppFolders folders;

  public MessageStore(AppFolders folders) {
    this.folders = folders;
  }

  /// The messages in the order they were saved; a file that cannot be read is set aside.
  public synchronized List<String> load(String host) throws IOException {
    Path file = file(host);
    if (!Files.exists(file)) {
      return List.of();
    }
    MessagesFile wire = Json.read(file, MessagesFile.class);
    if (wire == null) {
      AtomicFile.setAside(file, Instant.now());
    }
    List<String> all = new ArrayList<>();
    if (wire != null && wire.messages() != null) {
      for (String message : wire.messages()) {
        if (message != null && !message.isBlank()) {
          all.add(message);
        }
      }
    }
    return List.copyOf(all);
  }

  public synchronized void save(String host, List<String> all) throws IOException {
    Json.write(file(host), new MessagesFile(List.copyOf(all)));
  }

  private Path file(String host) {
    return folders.ofHost(host).resolve("messages.json");
  }
}
