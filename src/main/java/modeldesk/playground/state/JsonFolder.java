package modeldesk.playground.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import modeldesk.playground.layer.Authored;
import modeldesk.playground.wire.KeptCounters;
import modeldesk.playground.wire.KeptGit;
import modeldesk.playground.wire.KeptModel;
import modeldesk.playground.wire.KeptShelf;
import modeldesk.playground.wire.KeptWarehouse;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Keeps every changed model and warehouse as a JSON file, `models/<id>.json` and
/// `warehouses/<connection or branch>.json`, and beside them `git-host.json`, `documents.json` and
/// `counters.json`. A file is replaced whole or not at all.
public final class JsonFolder implements DataFolder {
  private final JsonMapper json =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();
  private final Path models;
  private final Path warehouses;
  private final Path git;
  private final Path documents;
  private final Path counters;

  /// Makes the folder when it is missing.
  public JsonFolder(Path folder) throws IOException {
    models = Files.createDirectories(folder.resolve("models"));
    warehouses = Files.createDirectories(folder.resolve("warehouses"));
    git = folder.resolve("git-host.json");
    documents = folder.resolve("documents.json");
    counters = folder.resolve("counters.json");
  }

  @Override
  public Contents over(Contents seed) throws IOException {
    Map<String, ModelEntry> entries = new LinkedHashMap<>();
    seed.models().forEach(model -> entries.put(model.id(), model));
    Map<String, Lazy<SortedMap<String, Authored>>> files = new HashMap<>(seed.files());
    for (Path file : list(models)) {
      KeptModel kept = read(file, KeptModel.class);
      entries.put(kept.id(), Kept.entry(kept));
      files.put(kept.id(), Lazy.known(Kept.files(kept)));
    }
    Map<String, Lazy<Warehouse>> tables = new HashMap<>(seed.warehouses());
    for (Path file : list(warehouses)) {
      String name = file.getFileName().toString();
      String owner = name.substring(0, name.length() - ".json".length());
      tables.put(owner, Lazy.known(Kept.warehouse(read(file, KeptWarehouse.class))));
    }
    List<ModelEntry> all = new ArrayList<>(entries.values());
    return new Contents(
        seed.connections(),
        all,
        tables,
        files,
        Files.exists(git) ? KeptParts.git(read(git, KeptGit.class)) : seed.git(),
        Files.exists(documents) ? KeptParts.shelf(read(documents, KeptShelf.class)) : seed.shelf(),
        Files.exists(counters)
            ? KeptParts.counters(read(counters, KeptCounters.class))
            : seed.counters());
  }

  @Override
  public void save(ModelEntry model, SortedMap<String, Authored> files) {
    write(models.resolve(model.id() + ".json"), Kept.model(model, files));
  }

  @Override
  public void save(String owner, @Nullable Warehouse warehouse) {
    Path file = warehouses.resolve(owner + ".json");
    if (warehouse == null) {
      delete(file);
    } else {
      write(file, Kept.warehouse(warehouse));
    }
  }

  @Override
  public void save(GitContents contents) {
    write(git, KeptParts.git(contents));
  }

  @Override
  public void save(ShelfContents contents) {
    write(documents, KeptParts.shelf(contents));
  }

  @Override
  public void save(Counters contents) {
    write(counters, KeptParts.counters(contents));
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private <T> T read(Path file, Class<T> type) throws IOException {
    try {
      return json.readValue(Files.readAllBytes(file), type);
    } catch (JacksonException e) {
      throw new IOException("not a file of the Playground: " + file, e);
    }
  }

  private void write(Path file, Object value) {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel out =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer bytes = ByteBuffer.wrap(json.writeValueAsBytes(value));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
