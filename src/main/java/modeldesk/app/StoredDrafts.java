package modeldesk.app;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import modeldesk.i18n.Messages;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Target;
import modeldesk.store.DraftStore;
import modeldesk.ui.session.DraftShelf;
import modeldesk.ui.session.Notices;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// The drafts of one server in the store; says when some could not be read.
final class StoredDrafts implements DraftShelf {
  private final DraftStore store;
  private final String host;
  private final Background background;
  private final Notices notices;

  StoredDrafts(DraftStore store, String host, Background background, Notices notices) {
    this.store = store;
    this.host = host;
    this.background = background;
    this.notices = notices;
  }

  @Override
  public List<Draft> load(Target target) throws IOException {
    DraftStore.Loaded loaded = store.load(host, target);
    if (!loaded.setAside().isEmpty()) {
      String files =
          loaded.setAside().stream().map(String::valueOf).collect(Collectors.joining(", "));
      background.ui(() -> notices.warning(Messages.get("app.draftsSetAside", files)));
    }
    return loaded.drafts();
  }

  @Override
  public @Nullable Draft find(Target target, FileName name) throws IOException {
    return store.find(host, target, name);
  }

  @Override
  public List<Target.Place> places() throws IOException {
    return store.places(host);
  }

  @Override
  public DraftStore.Seen peek(Target target) throws IOException {
    return store.peek(host, target);
  }

  @Override
  public void save(Target target, Draft draft) throws IOException {
    store.save(host, target, draft);
  }

  @Override
  public void remove(Target target, FileName name) throws IOException {
    store.remove(host, target, name);
  }
}
