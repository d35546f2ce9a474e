package modeldesk.ui.session;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import modeldesk.i18n.Messages;
import modeldesk.model.Target;
import modeldesk.store.TabStore;
import modeldesk.store.Tabs;
import modeldesk.work.Background;
import modeldesk.work.Debounce;
import org.jspecify.annotations.Nullable;

/// Remembers for each target which files were open, in this run and the next. Changes are on disk a
/// moment later. On the window's thread only, but for `load`.
public final class OpenTabs {
  private static final Duration SAVE_AFTER = Duration.ofMillis(500);
  private static final int MOST_TARGETS = 100;

  private final TabStore store;
  private final String host;
  private final Background background;
  private final Notices notices;
  private final Debounce saveSoon;
  private final Map<Target.Place, Tabs> all = new LinkedHashMap<>();

  private OpenTabs(
      TabStore store, String host, List<Tabs> kept, Background background, Notices notices) {
    this.store = store;
    this.host = host;
    this.background = background;
    this.notices = notices;
    kept.forEach(tabs -> all.put(tabs.place(), tabs));
    saveSoon = new Debounce(background, SAVE_AFTER);
  }

  /// Reads what was open on a server; where that cannot be read, nothing was. Blocks.
  public static OpenTabs load(TabStore store, String host, Background background, Notices notices) {
    List<Tabs> kept;
    try {
      kept = store.load(host);
    } catch (IOException e) {
      kept = List.of();
      background.ui(() -> notices.info(Messages.get("session.tabs.notRead")));
    }
    return new OpenTabs(store, host, kept, background, notices);
  }

  /// What was open in a target when it was left; null when it was never left.
  @Nullable Tabs of(Target target) {
    return all.get(target.place());
  }

  /// Keeps what is open in a moment, when the last change is over.
  void keepSoon(Supplier<@Nullable Tabs> open) {
    saveSoon.request(() -> {
      Tabs now = open.get();
      if (now != null) {
        keep(now);
      }
    });
  }

  void keep(Tabs open) {
    Tabs before = all.remove(open.place());
    all.put(open.place(), open);
    if (all.size() > MOST_TARGETS) {
      all.remove(all.keySet().iterator().next());
    }
    if (!open.equals(before)) {
      save();
    }
  }

  private void save() {
    List<Tabs> now = List.copyOf(all.values());
    background.disk(
        Messages.get("session.job.tabs"),
        progress -> {
          store.save(host, now);
          return now;
        },
        saved -> {},
        failure ->
            notices.warning(Messages.get("session.tabs.notKept", Problems.sentence(failure))));
  }
}
