package modeldesk.ui.drafts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import modeldesk.model.Target;
import modeldesk.store.Archive;
import modeldesk.store.DraftStore;
import modeldesk.ui.session.DraftShelf;

/// Every draft of the server that is kept here, and the files that cannot be read.
record AllDrafts(List<Archive.Item> items, List<Path> unreadable) {
  AllDrafts {
    items = List.copyOf(items);
    unreadable = List.copyOf(unreadable);
  }

  /// How many models and branches they belong to.
  int places() {
    return (int) items.stream().map(item -> item.target().place()).distinct().count();
  }

  /// Reads them; blocks.
  static AllDrafts read(DraftShelf shelf, Function<Target.Place, Target> names) throws IOException {
    List<Archive.Item> items = new ArrayList<>();
    List<Path> unreadable = new ArrayList<>();
    for (Target.Place place : shelf.places()) {
      Target target = names.apply(place);
      DraftStore.Seen seen = shelf.peek(target);
      seen.drafts().forEach(draft -> items.add(new Archive.Item(target, draft)));
      unreadable.addAll(seen.unreadable());
    }
    return new AllDrafts(items, unreadable);
  }
}
