package modeldesk.ui.session;

import java.time.Duration;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import modeldesk.api.OmniApi;
import modeldesk.i18n.Messages;
import modeldesk.work.Background;
import modeldesk.work.Ticker;

/// Tries to reach Omni by itself while it cannot be reached: one small request at a time (api.md
/// §1.2), less and less often. While Omni answers nothing runs, and nothing but this request is
/// ever sent by itself. On the window's thread only.
public final class Reconnect {
  /// Where it is.
  public sealed interface State {
    /// Omni answered last.
    record Reached() implements State {}

    /// The next try is in so many seconds.
    record Waiting(int seconds) implements State {}

    /// A try is on its way.
    record Trying() implements State {}
  }

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final int FIRST_WAIT = 5;
  private static final int LONGEST_WAIT = 120;

  private final OmniApi api;
  private final Background background;
  private final ReadOnlyBooleanProperty online;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State.Reached());
  private int wait = FIRST_WAIT;

  /// Tells what was planned or asked last from what was overtaken on its way here.
  private int turn;

  private Ticker.Cancel tick = () -> {};
  private Ticker.Cancel calm = () -> {};
  private Runnable reached = () -> {};

  Reconnect(OmniApi api, Background background, ReadOnlyBooleanProperty online) {
    this.api = api;
    this.background = background;
    this.online = online;
    online.subscribe((before, now) -> connectionChanged());
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Who is told when a try of its own found Omni again.
  public void onReached(Runnable action) {
    reached = action;
  }

  /// The user tries himself: the waits begin again with the shortest.
  public void startOver() {
    wait = FIRST_WAIT;
    if (state.get() instanceof State.Waiting) {
      waitFor(wait);
    }
  }

  /// A connection that is lost again at once, perhaps by what is fetched when it is back, is not
  /// tried as often as one that held.
  private void connectionChanged() {
    tick.cancel();
    calm.cancel();
    if (online.get()) {
      turn++;
      state.set(new State.Reached());
      calm = background.later(Duration.ofSeconds(LONGEST_WAIT), () -> wait = FIRST_WAIT);
    } else {
      waitFor(wait);
    }
  }

  private void waitFor(int seconds) {
    tick.cancel();
    int now = ++turn;
    state.set(new State.Waiting(seconds));
    tick =
        background.later(
            SECOND,
            () -> {
              if (now == turn) {
                waited(seconds);
              }
            });
  }

  private void waited(int seconds) {
    if (seconds > 1) {
      waitFor(seconds - 1);
    } else {
      ask();
    }
  }

  private void ask() {
    int now = ++turn;
    state.set(new State.Trying());
    wait = Math.min(2 * wait, LONGEST_WAIT);
    background.quietIo(
        Messages.get("session.job.reconnect"),
        progress -> api.whoami(),
        found -> asked(now),
        failure -> asked(now));
  }

  /// Whatever the answer was, also that the token is not known: that there is one is what counts.
  private void asked(int when) {
    if (online.get()) {
      reached.run();
    } else if (when == turn) {
      waitFor(wait);
    }
  }
}
