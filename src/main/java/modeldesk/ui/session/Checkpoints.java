package modeldesk.ui.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import modeldesk.model.Draft;
import modeldesk.model.FileName;
import modeldesk.model.Target;
import modeldesk.store.History;
import org.jspecify.annotations.Nullable;

/// Which texts of a draft are worth keeping once it is replaced or gone: not that of each second,
/// but one that stood for a while, one of every few minutes of steady typing, one of which much
/// goes at once, and always one that is discarded or that another takes the place of. For the lane
/// in which drafts are written.
final class Checkpoints {
  /// What becomes of the draft.
  enum Fate {
    /// It was changed, or undone until nothing was left of it.
    EDITED,
    DISCARDED,
    /// Another text came in its place that was not typed: a merge, or one from elsewhere.
    REPLACED,
    /// Omni has what it said.
    SETTLED
  }

  private static final Duration RESTED = Duration.ofMinutes(5);
  private static final Duration APART = Duration.ofMinutes(10);
  private static final int MUCH = 200;
  private static final int LITTLE = 40;

  private final Versions versions;
  private final Map<Key, Draft> written = new HashMap<>();
  private final Map<Key, Instant> counted = new HashMap<>();

  private record Key(Target.Place place, FileName name) {}

  Checkpoints(Versions versions) {
    this.versions = versions;
  }

  /// Gives what keeps the text that `next` (null: no draft any more) takes the place of, if it is
  /// worth it; does nothing otherwise. `shown` is the draft as the window knew it when `next` was
  /// made, which may be a moment older than what was written last.
  Runnable before(
      Target target,
      FileName name,
      @Nullable Draft shown,
      @Nullable Draft next,
      Fate fate,
      Instant now) {
    Key key = new Key(target.place(), name);
    Draft earlier = newer(written.get(key), shown);
    if (next == null) {
      written.remove(key);
    } else {
      written.put(key, next);
    }
    String text = earlier == null ? null : earlier.text();
    if (earlier == null || text == null) {
      return () -> {};
    }
    boolean worth =
        switch (fate) {
          case DISCARDED, REPLACED -> true;
          case SETTLED -> false;
          case EDITED -> isWorth(key, earlier, text, after(earlier, next), now);
        };
    if (!worth) {
      return () -> {};
    }
    counted.put(key, now);
    History.Kind kind = fate == Fate.DISCARDED ? History.Kind.DISCARDED : History.Kind.DRAFT;
    return () -> versions.keep(key.place(), name, kind, text);
  }

  /// A draft from elsewhere is the one of its file now; what it replaced was kept before.
  void took(Target target, Draft draft) {
    written.put(new Key(target.place(), draft.name()), draft);
  }

  private static @Nullable Draft newer(@Nullable Draft written, @Nullable Draft shown) {
    if (written == null || shown == null) {
      return written == null ? shown : written;
    }
    return written.savedAt().isBefore(shown.savedAt()) ? shown : written;
  }

  /// What the file says once the draft is replaced; without a draft, what it began with.
  private static String after(Draft earlier, @Nullable Draft next) {
    String text = next == null ? earlier.baseText() : next.text();
    return text == null ? "" : text;
  }

  private boolean isWorth(Key key, Draft earlier, String text, String after, Instant now) {
    if (text.equals(after)) {
      return false;
    }
    Instant since = counted.get(key);
    if (since == null || since.isAfter(now)) {
      counted.put(key, now);
      since = now;
    }
    return !earlier.savedAt().plus(RESTED).isAfter(now)
        || !since.plus(APART).isAfter(now)
        || losesMuch(text, after);
  }

  /// Whether a long stretch of the text, or most of a short text, is not there afterwards.
  private static boolean losesMuch(String text, String after) {
    int shorter = Math.min(text.length(), after.length());
    int start = 0;
    while (start < shorter && text.charAt(start) == after.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && text.charAt(text.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
      end++;
    }
    int lost = text.length() - start - end;
    return lost >= MUCH || (lost >= LITTLE && lost * 2 >= text.length());
  }
}
