package modeldesk.ui.session;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Target;
import modeldesk.store.DraftStore;
import org.jspecify.annotations.Nullable;

/// The drafts on disk and, in memory, those that it does not take at the moment: a disk that is
/// full loses nothing while the program runs, whatever tab is closed or branch opened meanwhile.
/// Writing is for one thread at a time.
public final class HeldDrafts implements DraftShelf {
  private record Key(Target.Place place, FileName name) {}

  /// What the disk should hold; a null draft should be gone.
  private record Held(Target target, FileName name, @Nullable Draft draft) {
    Key key() {
      return new Key(target.place(), name);
    }
  }

  private final DraftShelf disk;
  private final Map<Key, Held> held = new ConcurrentHashMap<>();

  public HeldDrafts(DraftShelf disk) {
    this.disk = disk;
  }

  @Override
  public List<Draft> load(Target target) throws IOException {
    return overlaid(target, disk.load(target));
  }

  private List<Draft> overlaid(Target target, List<Draft> onDisk) {
    Map<FileName, Draft> drafts = new TreeMap<>();
    onDisk.forEach(draft -> drafts.put(draft.name(), draft));
    for (Held one : held.values()) {
      Draft draft = one.draft();
      if (!one.target().isSamePlace(target)) {
        continue;
      }
      if (draft == null) {
        drafts.remove(one.name());
      } else {
        drafts.put(one.name(), draft);
      }
    }
    return List.copyOf(drafts.values());
  }

  @Override
  public @Nullable Draft find(Target target, FileName name) throws IOException {
    Held one = held.get(new Key(target.place(), name));
    return one == null ? disk.find(target, name) : one.draft();
  }

  @Override
  public List<Target.Place> places() throws IOException {
    Set<Target.Place> places = new LinkedHashSet<>(disk.places());
    held.values().stream()
        .filter(one -> one.draft() != null)
        .forEach(one -> places.add(one.target().place()));
    return List.copyOf(places);
  }

  @Override
  public DraftStore.Seen peek(Target target) throws IOException {
    DraftStore.Seen seen = disk.peek(target);
    return new DraftStore.Seen(overlaid(target, seen.drafts()), seen.unreadable());
  }

  @Override
  public void save(Target target, Draft draft) throws IOException {
    write(new Held(target, draft.name(), draft));
  }

  @Override
  public void remove(Target target, FileName name) throws IOException {
    write(new Held(target, name, null));
  }

  @Override
  public boolean isHolding() {
    return !held.isEmpty();
  }

  @Override
  public void keepHeld() throws IOException {
    for (Held one : held.values()) {
      write(one);
    }
  }

  private void write(Held one) throws IOException {
    Draft draft = one.draft();
    try {
      if (draft == null) {
        disk.remove(one.target(), one.name());
      } else {
        disk.save(one.target(), draft);
      }
      held.remove(one.key());
    } catch (IOException e) {
      held.put(one.key(), one);
      throw e;
    }
  }
}
