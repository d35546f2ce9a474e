package modeldesk.ui.session;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import modeldesk.i18n.Messages;
import modeldesk.lang.check.practice.Practices;
import modeldesk.model.Ignored;
import modeldesk.model.Issue;
import modeldesk.model.Project;
import modeldesk.model.Target;
import modeldesk.store.IgnoredStore;
import modeldesk.work.Background;
import org.jspecify.annotations.Nullable;

/// The advice that is ignored in the open model or branch, kept with its drafts. Only advice can be
/// ignored: mistakes go on being told. On the window's thread only.
public final class IgnoredAdvice {
  private final IgnoredStore store;
  private final String host;
  private final Session session;
  private final Issues issues;
  private final Background background;
  private final Notices notices;
  private final Clock clock;
  private List<Ignored> all = List.of();
  private boolean read;

  /// From now on follows what is opened.
  public IgnoredAdvice(
      IgnoredStore store,
      String host,
      Session session,
      Issues issues,
      Background background,
      Notices notices,
      Clock clock) {
    this.store = store;
    this.host = host;
    this.session = session;
    this.issues = issues;
    this.background = background;
    this.notices = notices;
    this.clock = clock;
    session.projectProperty().subscribe((before, after) -> follow(before, after));
    Target open = session.target();
    if (open != null) {
      load(open);
    }
  }

  /// Whether an issue is advice, and what is ignored is known.
  public boolean canIgnore(Issue issue) {
    Issue.Rule rule = issue.rule();
    return read
        && issue.origin() == Issue.Origin.LOCAL
        && rule != null
        && rule.code().startsWith(Practices.PREFIX);
  }

  /// Why an issue is ignored; null when it is not.
  public @Nullable String reason(Issue issue) {
    return all.stream()
        .filter(each -> each.covers(issue))
        .map(Ignored::reason)
        .findFirst()
        .orElse(null);
  }

  /// No longer tells an issue, and keeps why.
  public void ignore(Issue issue, String reason) {
    Issue.Rule rule = issue.rule();
    if (rule != null && canIgnore(issue)) {
      Ignored added = new Ignored(rule.code(), issue.yamlPath(), reason.strip(), clock.instant());
      change(now ->
          Stream.concat(now.stream().filter(each -> !each.isSame(added)), Stream.of(added))
              .toList());
    }
  }

  /// Tells an issue again.
  public void tellAgain(Issue issue) {
    change(now -> now.stream().filter(each -> !each.covers(issue)).toList());
  }

  private void change(UnaryOperator<List<Ignored>> change) {
    Target target = session.target();
    List<Ignored> now = change.apply(all);
    if (target == null || !read || now.equals(all)) {
      return;
    }
    set(now);
    background.disk(
        Messages.get("session.job.ignored"),
        progress -> {
          store.save(host, target, now);
          return now;
        },
        saved -> {},
        failure ->
            notices.warning(Messages.get("session.ignored.notKept", Problems.sentence(failure))));
  }

  private void follow(@Nullable Project before, @Nullable Project after) {
    if (after == null) {
      read = false;
      set(List.of());
    } else if (before == null || !before.target().isSamePlace(after.target())) {
      load(after.target());
    }
  }

  private void load(Target target) {
    read = false;
    set(List.of());
    background.disk(
        Messages.get("session.job.ignored"),
        progress -> store.load(host, target),
        loaded -> loaded(target, loaded),
        failure ->
            notices.warning(Messages.get("session.ignored.notRead", Problems.sentence(failure))));
  }

  private void loaded(Target target, IgnoredStore.Loaded loaded) {
    Target now = session.target();
    if (now != null && now.isSamePlace(target)) {
      read = true;
      set(loaded.ignored());
      if (loaded.setAside() != null) {
        notices.warning(Messages.get("session.ignored.setAside", loaded.setAside()));
      }
    }
  }

  private void set(List<Ignored> now) {
    all = new ArrayList<>(now);
    issues.ignore(issue -> all.stream().anyMatch(each -> each.covers(issue)));
  }
}
