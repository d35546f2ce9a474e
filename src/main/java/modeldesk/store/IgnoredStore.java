package modeldesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import modeldesk.model.Ignored;
import modeldesk.model.Target;
import modeldesk.store.wire.IgnoredFile;
import org.jspecify.annotations.Nullable;

/// The advice that is ignored in a model or branch, with the drafts, for all modes:
///
/// `<data>/<host>/drafts/<model id>/<branch id or _shared>/ignored.json`
///
/// Calls block; they may come from any thread.
public final class IgnoredStore {
  private final AppFolders folders;

  /// What is ignored, and where a file went that could not be read.
  public record Loaded(List<Ignored> ignored, @Nullable Path setAside) {
    public Loaded {
      ignored = List.copyOf(ignored);
    }
  }

  public IgnoredStore(AppFolders folders) {
    this.folders = folders;
  }

  /// In the order it was saved; a file that cannot be read is set aside, never deleted.
  public synchronized Loaded load(String host, Target target) throws IOException {
    Path file = file(host, target);
    if (!Files.exists(file)) {
      return new Loaded(List.of(), null);
    }
    IgnoredFile wire = Json.read(file, IgnoredFile.class);
    if (wire == null) {
      return new Loaded(List.of(), AtomicFile.setAside(file, Instant.now()));
    }
    List<Ignored> all = new ArrayList<>();
    for (IgnoredFile.Item item :
        wire.ignored() == null ? List.<IgnoredFile.@Nullable Item>of() : wire.ignored()) {
      if (item != null && item.code() != null && item.place() != null) {
        String reason = item.reason() == null ? "" : item.reason();
        all.add(new Ignored(item.code(), item.place(), reason, instant(item.at())));
      }
    }
    return new Loaded(all, null);
  }

  /// Keeps all that is ignored; no file where that is nothing.
  public synchronized void save(String host, Target target, List<Ignored> all) throws IOException {
    Path file = file(host, target);
    if (all.isEmpty()) {
      if (Files.exists(file)) {
        AtomicFile.delete(file);
      }
      return;
    }
    List<IgnoredFile.@Nullable Item> items = new ArrayList<>();
    for (Ignored each : all) {
      items.add(
          new IgnoredFile.Item(each.code(), each.place(), each.reason(), each.at().toString()));
    }
    Json.write(file, new IgnoredFile(items));
  }

  private static Instant instant(@Nullable String text) {
    try {
      return text == null ? Instant.EPOCH : Instant.parse(text);
    } catch (DateTimeException e) {
      return Instant.EPOCH;
    }
  }

  private Path file(String host, Target target) {
    String branch = target.branchId();
    return folders
        .ofHost(host)
        .resolve("drafts")
        .resolve(SafeName.of(target.model().id()))
        .resolve(branch == null ? DraftStore.NO_BRANCH : SafeName.of(branch))
        .resolve("ignored.json");
  }
}
