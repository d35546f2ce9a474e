package modeldesk.ui.push;

import java.util.Objects;
import modeldesk.api.ApiException;
import modeldesk.api.ApiException.Kind;
import modeldesk.api.OmniApi;
import modeldesk.api.YamlWrite;
import modeldesk.i18n.Messages;
import modeldesk.model.Draft;
import modeldesk.model.Mode;
import modeldesk.model.ModelFile;
import modeldesk.model.Outcome;
import modeldesk.model.Target;
import modeldesk.ui.session.Problems;
import org.jspecify.annotations.Nullable;

/// Sends one draft so that nothing is overwritten unknowingly: a change carries the checksum it
/// began with, what has no checksum (new files, deletions) is read first, every write is read back
/// (api.md §3.4, §3.5), and a write without an answer is looked up and never sent again (api.md §8,
/// item 5).
final class FileSend {
  /// How sending one file ended: no `outcome` when it was not sent at all, `stop` says why the run
  /// should not go on.
  record Result(@Nullable Outcome outcome, boolean cancelled, @Nullable String stop, boolean gone) {
    static Result of(Outcome outcome) {
      return new Result(outcome, false, null, false);
    }

    /// An outcome after which the rest is sent only when `failure` leaves hope for it.
    static Result after(@Nullable Outcome outcome, ApiException failure) {
      if (Problems.isGone(failure)) {
        return new Result(outcome, false, Problems.sentence(failure), true);
      }
      return switch (failure.kind()) {
        case CANCELLED -> new Result(outcome, true, null, false);
        case UNAUTHORIZED, FORBIDDEN, RATE_LIMITED, UNREACHABLE, TIMEOUT, UNEXPECTED ->
            new Result(outcome, false, Problems.sentence(failure), false);
        case NOT_FOUND, CONFLICT, REFUSED, SERVER -> new Result(outcome, false, null, false);
      };
    }
  }

  private final OmniApi api;
  private final Target target;
  private final @Nullable String message;
  private final Patience patience;

  FileSend(OmniApi api, Target target, @Nullable String message, Patience patience) {
    this.api = api;
    this.target = target;
    this.message = message;
    this.patience = patience;
  }

  Result send(Draft draft) {
    if (isNothing(draft)) {
      return Result.of(new Outcome.Refused(Messages.get("push.run.nothing")));
    }
    if (draft.text() == null || draft.baseChecksum() == null) {
      ModelFile now;
      try {
        now = read(draft);
      } catch (ApiException e) {
        return notSent(e);
      }
      if (isFulfilled(draft, now)) {
        return Result.of(fulfilled(now));
      }
      if (!isBase(draft, now)) {
        return Result.of(new Outcome.Conflict(now));
      }
    }
    try {
      patience.ask(() -> sendOnce(draft));
    } catch (ApiException e) {
      return e.kind() == Kind.CONFLICT || e.mayHaveHappened() ? lookUp(draft, e) : refused(e);
    }
    return readBack(draft);
  }

  /// What became of a draft that was sent when the program ended: it is looked up, and nothing is
  /// sent. Without an outcome it did not arrive.
  Result settle(Draft draft) {
    ModelFile now;
    try {
      now = read(draft);
    } catch (ApiException e) {
      return Result.after(null, e);
    }
    if (isFulfilled(draft, now) || isRewritten(draft, now)) {
      return Result.of(fulfilled(now));
    }
    return isBase(draft, now)
        ? new Result(null, false, null, false)
        : Result.of(new Outcome.Conflict(now));
  }

  private boolean sendOnce(Draft draft) throws ApiException {
    String text = draft.text();
    if (text == null) {
      api.delete(target, draft.name(), message);
    } else {
      api.write(target, new YamlWrite(draft.name(), text, draft.baseChecksum(), message));
    }
    return true;
  }

  private Result readBack(Draft draft) {
    ModelFile now;
    try {
      now = readEvenIfCancelled(draft);
    } catch (ApiException e) {
      String reason = Messages.get("push.run.notReadBack", Problems.sentence(e));
      return Result.after(new Outcome.Unknown(reason), e);
    }
    if (draft.text() == null) {
      return Result.of(now != null && isBase(draft, now) ? still() : fulfilled(now));
    }
    boolean emptied = draft.text().isBlank() && target.mode() == Mode.EXTENSION;
    return Result.of(
        now == null && !emptied
            ? new Outcome.Unknown(Messages.get("push.run.notThere"))
            : fulfilled(now));
  }

  /// Finds out what became of a request without a clear answer by comparing what Omni holds with
  /// what was sent and with what the draft began with.
  private Result lookUp(Draft draft, ApiException failure) {
    ModelFile now;
    try {
      now = readEvenIfCancelled(draft);
    } catch (ApiException e) {
      String reason = Messages.get("push.run.notLookedUp", Problems.sentence(failure));
      return Result.after(
          new Outcome.Unknown(reason), failure.kind() == Kind.CONFLICT ? e : failure);
    }
    if (isFulfilled(draft, now) || (failure.mayHaveHappened() && isRewritten(draft, now))) {
      Outcome done = fulfilled(now);
      return failure.kind() == Kind.CANCELLED ? Result.after(done, failure) : Result.of(done);
    }
    if (failure.kind() != Kind.CONFLICT && isBase(draft, now)) {
      return failure.kind() == Kind.CANCELLED ? Result.after(null, failure) : refused(failure);
    }
    return Result.after(new Outcome.Conflict(now), failure);
  }

  private static Result refused(ApiException failure) {
    return Result.after(new Outcome.Refused(Problems.sentence(failure)), failure);
  }

  private static Result notSent(ApiException failure) {
    if (failure.kind() == Kind.CANCELLED) {
      clearInterrupt();
      return Result.after(null, failure);
    }
    return refused(failure);
  }

  private @Nullable ModelFile read(Draft draft) throws ApiException {
    return patience.<@Nullable ModelFile>ask(() -> api.file(target, draft.name()));
  }

  /// After something was sent it must be known what became of it, whatever the user cancelled.
  private @Nullable ModelFile readEvenIfCancelled(Draft draft) throws ApiException {
    clearInterrupt();
    try {
      return read(draft);
    } catch (ApiException e) {
      if (e.kind() != Kind.CANCELLED) {
        throw e;
      }
      clearInterrupt();
      return read(draft);
    }
  }

  /// Omni keeps no file without a text (api.md §3.5).
  static boolean isNothing(Draft draft) {
    return draft.baseText() == null && draft.text() != null && draft.text().isBlank();
  }

  private static boolean clearInterrupt() {
    return Thread.interrupted();
  }

  static Outcome fulfilled(@Nullable ModelFile now) {
    return now == null ? new Outcome.Deleted() : new Outcome.Pushed(now);
  }

  private static Outcome still() {
    return new Outcome.Unknown(Messages.get("push.run.stillThere"));
  }

  static boolean isFulfilled(Draft draft, @Nullable ModelFile now) {
    String text = draft.text();
    if (text == null || now == null) {
      return text == null && now == null;
    }
    return text.equals(now.text());
  }

  /// Whether Omni holds what was sent in its own writing.
  static boolean isRewritten(Draft draft, @Nullable ModelFile now) {
    String text = draft.text();
    return text != null && now != null && !isBase(draft, now) && SameMeaning.of(text, now.text());
  }

  private static boolean isBase(Draft draft, @Nullable ModelFile now) {
    if (now == null || draft.baseText() == null) {
      return now == null && draft.baseText() == null;
    }
    return now.text().equals(draft.baseText())
        || (now.checksum() != null && Objects.equals(now.checksum(), draft.baseChecksum()));
  }
}
