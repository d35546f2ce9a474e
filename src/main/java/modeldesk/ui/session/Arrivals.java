package modeldesk.ui.session;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import modeldesk.i18n.Messages;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Project;
import modeldesk.model.Target;
import modeldesk.store.Archive;
import modeldesk.store.History;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// Takes drafts from elsewhere over, into whatever model and branch they belong. None replaces a
/// draft that is another one by now than the user saw, and what is replaced is in the history
/// before.
public final class Arrivals {
  private final Session session;
  private final Documents documents;
  private final Drafts drafts;
  private final DraftShelf shelf;
  private final Versions versions;
  private final Undos undos;
  private final Background background;

  /// What became of drafts: taken over, not because the draft here had changed meanwhile, or not
  /// reached because it was stopped or the disk refused.
  public record Taken(
      List<Arrival> taken, List<Arrival> changed, int left, @Nullable Exception failure) {
    public Taken {
      taken = List.copyOf(taken);
      changed = List.copyOf(changed);
    }
  }

  /// How far it got, of how many. On the window's thread.
  @FunctionalInterface
  public interface Reached {
    void reached(int done, int total);
  }

  public Arrivals(
      Session session,
      Documents documents,
      Drafts drafts,
      DraftShelf shelf,
      Versions versions,
      Undos undos,
      Background background) {
    this.session = session;
    this.documents = documents;
    this.drafts = drafts;
    this.shelf = shelf;
    this.versions = versions;
    this.undos = undos;
    this.background = background;
  }

  /// Holds drafts against those that are here. Blocks.
  public List<Arrival> compare(List<Archive.Item> items) throws IOException {
    Map<Target.Place, Map<FileName, Draft>> here = new HashMap<>();
    List<Arrival> arrivals = new ArrayList<>();
    for (Archive.Item item : items) {
      Target.Place place = item.target().place();
      Map<FileName, Draft> mine = here.get(place);
      if (mine == null) {
        mine = mine(item.target());
        here.put(place, mine);
      }
      arrivals.add(new Arrival(item.target(), item.draft(), mine.get(item.draft().name())));
    }
    return List.copyOf(arrivals);
  }

  private Map<FileName, Draft> mine(Target target) throws IOException {
    Map<FileName, Draft> mine = new HashMap<>();
    shelf.peek(target).drafts().forEach(draft -> mine.put(draft.name(), draft));
    return mine;
  }

  /// Takes drafts over; gives what stops it after the one it is at. On the window's thread.
  public Runnable take(List<Arrival> chosen, Reached reached, Consumer<Taken> then) {
    Document front = documents.active();
    List<FileName> shown = closeTabs(chosen);
    documents.keepAll();
    AtomicBoolean stopped = new AtomicBoolean();
    background.disk(
        Messages.get("session.job.arrivals"),
        progress -> write(chosen, stopped, reached),
        taken -> {
          taken.taken().forEach(this::show);
          openTabs(shown, front);
          then.accept(taken);
        },
        failure -> {
          openTabs(shown, front);
          then.accept(new Taken(List.of(), List.of(), chosen.size(), failure));
        });
    return () -> stopped.set(true);
  }

  /// An editor would write its own text over the one that arrives.
  private List<FileName> closeTabs(List<Arrival> chosen) {
    Target open = session.target();
    List<FileName> shown = new ArrayList<>();
    for (Arrival each : chosen) {
      FileName name = each.draft().name();
      Document document =
          open != null && open.isSamePlace(each.target()) ? documents.find(name) : null;
      if (document != null) {
        shown.add(name);
        documents.close(document);
      }
    }
    return shown;
  }

  /// A file that is deleted now stays closed.
  private void openTabs(List<FileName> shown, @Nullable Document front) {
    Project project = session.project();
    for (FileName name : shown) {
      if (project != null && project.text(name) != null) {
        documents.open(name);
      }
    }
    Document again = front == null ? null : documents.find(front.name());
    if (again != null) {
      documents.activate(again);
    }
  }

  private Taken write(List<Arrival> chosen, AtomicBoolean stopped, Reached reached)
      throws IOException {
    if (shelf.isHolding()) {
      shelf.keepHeld();
    }
    Map<Target.Place, Map<FileName, Draft>> here = new HashMap<>();
    List<Arrival> taken = new ArrayList<>();
    List<Arrival> changed = new ArrayList<>();
    for (Arrival each : chosen) {
      int done = taken.size() + changed.size();
      if (stopped.get()) {
        return new Taken(taken, changed, chosen.size() - done, null);
      }
      try {
        Map<FileName, Draft> mine = here.get(each.target().place());
        if (mine == null) {
          mine = mine(each.target());
          here.put(each.target().place(), mine);
        }
        if (each.isStill(mine.get(each.draft().name()))) {
          replace(each);
          taken.add(each);
        } else {
          changed.add(each);
        }
      } catch (IOException e) {
        return new Taken(taken, changed, chosen.size() - done, e);
      }
      background.ui(() -> reached.reached(done + 1, chosen.size()));
    }
    return new Taken(taken, changed, 0, null);
  }

  private void replace(Arrival arrival) throws IOException {
    Target target = arrival.target();
    FileName name = arrival.draft().name();
    Draft mine = arrival.mine();
    if (mine != null && mine.text() != null) {
      versions.keepFirst(target.place(), name, History.Kind.DISCARDED, mine.text());
    }
    try {
      shelf.save(target, arrival.draft());
    } catch (IOException e) {
      putBack(target, name, mine, e);
      throw e;
    }
    drafts.took(target, arrival.draft());
  }

  /// What the disk did not take is not to come a little later, when nobody expects it any more.
  private void putBack(Target target, FileName name, @Nullable Draft mine, IOException why) {
    try {
      if (mine == null) {
        shelf.remove(target, name);
      } else {
        shelf.save(target, mine);
      }
    } catch (IOException e) {
      why.addSuppressed(e);
    }
  }

  private void show(Arrival arrival) {
    Draft draft = arrival.draft();
    Draft mine = arrival.mine();
    String before = mine == null ? draft.baseText() : mine.text();
    String after = draft.text();
    session.overlay(arrival.target(), draft.name(), draft);
    if (before != null && after != null) {
      undos.replaced(arrival.target(), draft.name(), LineEnds.plain(before), LineEnds.plain(after));
    }
  }
}
