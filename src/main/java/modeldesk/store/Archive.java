package modeldesk.store;

import java.time.Instant;
import java.util.List;
import modeldesk.model.Draft;
import modeldesk.model.Target;

/// Drafts of one server on their way out of this computer or into it, whatever model or branch they
/// belong to.
public record Archive(String host, Instant exportedAt, List<Item> items) {
  public Archive {
    items = List.copyOf(items);
  }

  /// A draft and where it belongs.
  public record Item(Target target, Draft draft) {}

  /// What an archive is on disk.
  public enum Form {
    FOLDER,
    ZIP
  }

  /// Told after each draft; throws `CancellationException` to stop there.
  @FunctionalInterface
  public interface Steps {
    void reached(int done, int total);
  }
}
