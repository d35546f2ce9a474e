package modeldesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import modeldesk.model.Connection;
import modeldesk.model.Model;
import modeldesk.store.wire.CatalogFile;
import modeldesk.store.wire.ModelRecord;
import org.jspecify.annotations.Nullable;

/// `<data>/<host>/listing.json`: the connections, models and branches that a server listed. Calls
/// block; they may come from any thread.
public final class CatalogStore {
  private static final int FORMAT = 1;

  private final AppFolders folders;

  /// What was listed, null when nothing is kept, and where a file went that could not be read.
  public record Loaded(@Nullable Listing listing, @Nullable Path setAside) {}

  public CatalogStore(AppFolders folders) {
    this.folders = folders;
  }

  /// What is kept; single records that make no sense are left out, and a file that cannot be read
  /// or is of another format is set aside, never deleted.
  public synchronized Loaded load(String host) throws IOException {
    Path file = file(host);
    if (!Files.exists(file)) {
      return new Loaded(null, null);
    }
    CatalogFile wire = Json.read(file, CatalogFile.class);
    Listing listing = wire == null ? null : listing(wire);
    return listing == null
        ? new Loaded(null, AtomicFile.setAside(file, Instant.now()))
        : new Loaded(listing, null);
  }

  public synchronized void save(String host, Listing listing) throws IOException {
    Json.write(file(host), wire(listing));
  }

  private Path file(String host) {
    return folders.ofHost(host).resolve("listing.json");
  }

  private static @Nullable Listing listing(CatalogFile wire) {
    if (wire.format() == null
        || wire.format() != FORMAT
        || wire.seenAt() == null
        || wire.connections() == null
        || wire.models() == null) {
      return null;
    }
    List<Connection> connections = new ArrayList<>();
    for (CatalogFile.Named one : wire.connections()) {
      if (one != null && one.id() != null && one.name() != null) {
        connections.add(new Connection(one.id(), one.name(), one.dialect(), one.database()));
      }
    }
    List<Model> models = new ArrayList<>();
    for (ModelRecord one : wire.models()) {
      Model model = ModelRecords.model(one);
      if (model != null) {
        models.add(model);
      }
    }
    try {
      return new Listing(Instant.parse(wire.seenAt()), connections, models);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static CatalogFile wire(Listing listing) {
    List<CatalogFile.@Nullable Named> connections = new ArrayList<>();
    for (Connection one : listing.connections()) {
      connections.add(new CatalogFile.Named(one.id(), one.name(), one.dialect(), one.database()));
    }
    List<@Nullable ModelRecord> models = new ArrayList<>();
    listing.models().forEach(one -> models.add(ModelRecords.wire(one)));
    return new CatalogFile(FORMAT, listing.seenAt().toString(), connections, models);
  }
}
