package modeldesk.ui.latest;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import modeldesk.i18n.Messages;
import modeldesk.model.FileName;
import modeldesk.model.Project;
import modeldesk.model.Snapshot;
import modeldesk.model.Target;
import modeldesk.ui.session.Behind;
import modeldesk.ui.session.BehindDrafts;
import modeldesk.ui.session.Notice;
import modeldesk.ui.session.Notices;
import modeldesk.ui.session.Session;
import org.jspecify.annotations.Nullable;

/// Get latest, and the notice about drafts that are behind, which comes by itself whenever newer
/// files arrive. On the window's thread only.
public final class LatestViewModel {
  private static final int MOST_NAMES = 3;

  private final Session session;
  private final BehindDrafts behind;
  private final Notices notices;
  private Consumer<List<FileName>> merging = names -> {};
  private List<Behind> told = List.of();
  private @Nullable Notice said;
  private int running;

  public LatestViewModel(Session session, BehindDrafts behind, Notices notices) {
    this.session = session;
    this.behind = behind;
    this.notices = notices;
    behind.all().addListener((ListChangeListener<Behind>) change -> update());
  }

  /// Who asks about the drafts that cannot be brought together without the user.
  public void onMerge(Consumer<List<FileName>> action) {
    merging = action;
  }

  /// Fetches what is open again. Files without a draft are replaced; drafts that are behind are
  /// brought together with what came where no key was changed on both sides. What is left for the
  /// user is told.
  public void getLatest() {
    Project before = session.project();
    if (before == null) {
      return;
    }
    running++;
    session.reload(
        this::getLatest,
        fetched ->
            behind.settled(() -> {
              running--;
              arrived(before.snapshot(), fetched);
            }));
  }

  /// Looks whether somebody changed something before it is pushed; `ended` is called however that
  /// ends.
  public void check(Runnable ended) {
    session.reload(this::getLatest, fetched -> behind.settled(ended));
  }

  private void arrived(Snapshot before, boolean fetched) {
    Project now = session.project();
    if (!fetched || now == null || !now.target().isSamePlace(before.target())) {
      update();
      return;
    }
    int merged = behind.takeClean();
    behind.settled(() -> tell(before, now.snapshot(), merged));
  }

  private void tell(Snapshot before, Snapshot after, int merged) {
    Target target = session.target();
    if (target == null || !target.isSamePlace(after.target())) {
      return;
    }
    int changed = changed(before, after).size();
    List<Behind> left = List.copyOf(behind.all());
    String place = target.displayName();
    String sentence =
        changed == 0
            ? Messages.get("latest.nothing", place, left.size())
            : Messages.get("latest.done", changed, place, merged, left.size());
    Notice.Level level = left.isEmpty() ? Notice.Level.SUCCESS : Notice.Level.WARNING;
    say(new Notice(level, sentence, left.isEmpty() ? null : mergeAction(left)), left);
  }

  private static Set<FileName> changed(Snapshot before, Snapshot after) {
    Set<FileName> names = new TreeSet<>(before.files().keySet());
    names.addAll(after.files().keySet());
    names.removeIf(name -> Objects.equals(before.file(name), after.file(name)));
    return names;
  }

  private void update() {
    List<Behind> now = List.copyOf(behind.all());
    Target target = session.target();
    if (running > 0 || target == null || isTold(now)) {
      return;
    }
    if (now.isEmpty()) {
      withdraw();
      return;
    }
    String names =
        now.stream()
            .limit(MOST_NAMES)
            .map(each -> each.name().baseName())
            .collect(Collectors.joining(", "));
    String sentence =
        Messages.get(
            "latest.behind",
            now.size(),
            target.displayName(),
            names,
            Math.max(0, now.size() - MOST_NAMES));
    say(new Notice(Notice.Level.WARNING, sentence, mergeAction(now)), now);
  }

  private Notice.Action mergeAction(List<Behind> drafts) {
    List<FileName> names = drafts.stream().map(Behind::name).toList();
    return new Notice.Action(Messages.get("latest.merge"), () -> merging.accept(names));
  }

  /// Whether the user was told of the same changes already; another draft of the same file is no
  /// news.
  private boolean isTold(List<Behind> now) {
    return now.size() == told.size()
        && now.stream()
            .allMatch(each ->
                told.stream()
                    .anyMatch(known ->
                        known.name().equals(each.name())
                            && Objects.equals(known.theirs(), each.theirs())));
  }

  private void say(Notice notice, List<Behind> about) {
    withdraw();
    told = about;
    said = notice;
    notices.show(notice);
  }

  private void withdraw() {
    told = List.of();
    if (said != null && said.action() != null) {
      notices.close(said);
    }
    said = null;
  }
}
