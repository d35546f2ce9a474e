package modeldesk.ui.session;

import java.io.IOException;
import java.util.List;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Target;
import modeldesk.store.DraftStore;
import org.jspecify.annotations.Nullable;

/// Where the drafts of the connected instance are kept on this computer. Calls block.
public interface DraftShelf {
  List<Draft> load(Target target) throws IOException;

  /// The draft of one file; null where there is none.
  @Nullable Draft find(Target target, FileName name) throws IOException;

  /// The places that have drafts.
  List<Target.Place> places() throws IOException;

  /// The drafts of a target, of which nothing is touched or taken note.
  DraftStore.Seen peek(Target target) throws IOException;

  void save(Target target, Draft draft) throws IOException;

  void remove(Target target, FileName name) throws IOException;

  /// Whether something is only in memory, because the disk did not take it.
  default boolean isHolding() {
    return false;
  }

  /// Gives the disk again what it did not take; throws while it does not.
  default void keepHeld() throws IOException {}
}
