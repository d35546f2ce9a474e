package modeldesk.ui.history;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import modeldesk.i18n.Messages;
import modeldesk.model.Project;
import modeldesk.model.Target;
import modeldesk.store.History;
import modeldesk.ui.session.Problems;
import modeldesk.ui.session.Session;
import modeldesk.ui.session.Versions;
import modeldesk.work.Background;
import modeldesk.work.Job;
import org.jspecify.annotations.Nullable;

/// All versions of what is open, read whenever more is kept while somebody looks. A version keeps
/// its row. On the window's thread only.
final class HistoryList {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter YEAR =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

  private final Versions versions;
  private final Background background;
  private final Clock clock;
  private final Runnable changed;
  private final Map<History.Version, HistoryRow> known = new HashMap<>();
  private List<HistoryRow> all = List.of();
  private Target.@Nullable Place place;
  private String failure = "";
  private boolean loaded;
  private boolean watched;
  private @Nullable Job reading;

  /// `changed` is called when there are other versions, or a failure.
  HistoryList(
      Session session, Versions versions, Background background, Clock clock, Runnable changed) {
    this.versions = versions;
    this.background = background;
    this.clock = clock;
    this.changed = changed;
    versions.versionProperty().subscribe((before, now) -> outdated());
    place = placeOf(session.project());
    session.projectProperty().subscribe((before, now) -> follow(placeOf(now)));
  }

  /// The newest first.
  List<HistoryRow> all() {
    return all;
  }

  /// Why the versions could not be read; empty when they could.
  String failure() {
    return failure;
  }

  boolean isLoaded() {
    return loaded;
  }

  /// Nothing is read while nobody looks.
  void watch(boolean looks) {
    watched = looks;
    read();
  }

  void again() {
    outdated();
  }

  private static Target.@Nullable Place placeOf(@Nullable Project project) {
    return project == null ? null : project.target().place();
  }

  private void follow(Target.@Nullable Place now) {
    if (!Objects.equals(now, place)) {
      place = now;
      all = List.of();
      known.clear();
      failure = "";
      outdated();
      changed.run();
    }
  }

  private void outdated() {
    loaded = false;
    if (reading != null) {
      reading.cancel();
      reading = null;
    }
    read();
  }

  private void read() {
    Target.Place from = place;
    if (from == null || !watched || loaded || reading != null) {
      return;
    }
    reading =
        background.quietIo(
            Messages.get("history.job.list"),
            progress -> versions.load(from),
            found -> took(found, ""),
            problem -> took(List.of(), Problems.sentence(problem)));
  }

  private void took(List<History.Version> found, String trouble) {
    reading = null;
    loaded = true;
    failure = trouble;
    known.keySet().retainAll(found);
    all =
        found.stream()
            .map(version ->
                known.computeIfAbsent(version, v -> new HistoryRow(v, time(v.at(), clock))))
            .toList();
    changed.run();
  }

  static String time(Instant at, Clock clock) {
    ZonedDateTime then = at.atZone(clock.getZone());
    LocalDate today = LocalDate.now(clock);
    if (then.toLocalDate().equals(today)) {
      return TIME.format(then);
    }
    return then.getYear() == today.getYear() ? DAY.format(then) : YEAR.format(then);
  }
}
